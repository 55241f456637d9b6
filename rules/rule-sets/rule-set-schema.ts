import { z } from 'zod';
import { calendarDateText, placeCodeText } from '../requirements/parameter-texts';
import { NOT_STATED } from '../requirements/requirement-kind';
import { checkedParameters, conditionSchema, parentsAsked } from '../requirements/parameter-schemas';
import { pointsTableSchema } from '../points/points-schema';
import { confidence, localText, remark, statementId as id } from './statement-schema';

const stated = <Value extends string>(...values: Value[]) => z.enum([...values, NOT_STATED] as const);

const subject = z.discriminatedUnion('who', [
  z.strictObject({ who: z.literal('child') }),
  z.strictObject({ who: z.literal('family') }),
  z.strictObject({
    who: z.literal('parents'),
    ...parentsAsked,
    findings: z.enum(['perParent', 'one']),
  }),
]);

const announcement = z
  .strictObject({
    on: calendarDateText.nullable(),
    between: z.strictObject({ earliest: calendarDateText, latest: calendarDateText }).nullable().default(null),
    by: localText.nullable().default(null),
    form: stated('written', 'spoken').default(NOT_STATED),
  })
  .refine(({ on, between }) => on === null || between === null || (between.earliest <= on && on <= between.latest), {
    error: 'dayOutsideItsSpan',
    path: ['on'],
  });

const requirement = z
  .strictObject({
    id,
    group: id,
    kind: z.string(),
    parameters: z.looseObject({}),
    subject,
    bindsIf: conditionSchema.nullable().default(null),
    alsoStated: z
      .array(
        z.strictObject({ parameters: z.looseObject({}), sources: z.array(id).min(1), confidence, remarks: z.array(remark).default([]) }),
      )
      .default([]),
    title: localText,
    paper: id.nullable(),
    documentName: z.string().nullable().default(null),
    sources: z.array(id).min(1),
    confidence,
    replaces: z.array(id).default([]),
    relaxation: z.literal(NOT_STATED).nullable().default(null),
    announcement: announcement.nullable().default(null),
    remarks: z.array(remark).default([]),
  })
  .transform((value, context) => ({
    ...value,
    parameters: checkedParameters(value, context),
    alsoStated: value.alsoStated.map((other) => ({
      ...other,
      parameters: checkedParameters({ kind: value.kind, parameters: other.parameters }, context),
    })),
  }));

const version = z.strictObject({
  version: z.int().min(1),
  announcement,
  recordedOn: calendarDateText,
  appliesFrom: calendarDateText,
  appliesUntil: calendarDateText.nullable().default(null),
  leavesRulesToDistricts: z.boolean().default(false),
  isPartial: z.boolean().default(false),
  points: pointsTableSchema.nullable().default(null),
  remarks: z.array(remark).default([]),
  requirements: z.array(requirement),
});

/** A day or span of a season: what happens, and what the source says of it. */
const calendarEntry = z.strictObject({
  id,
  on: calendarDateText.nullable(),
  until: calendarDateText.nullable().default(null),
  /** The date as the record gives it where it is no exact day (`2014-03`, `2012`). */
  asStated: z.string().nullable().default(null),
  sort: z.enum(['announcement', 'signUp', 'cutoff', 'check', 'result', 'protest', 'law', 'context']),
  /** Requirements that the entry is about. */
  requirements: z.array(id).default([]),
  /** The place it concerns. */
  place: placeCodeText,
  text: localText,
  sources: z.array(id).min(1),
  confidence,
});

const figure = z.strictObject({
  id,
  place: placeCodeText,
  /** Year or years as stated. */
  year: z.string(),
  item: localText,
  /** The number, or the words of the source where it gives no plain number. */
  value: z.union([z.number(), localText]),
  isApproximate: z.boolean().default(false),
  warning: localText.nullable().default(null),
  sources: z.array(id).min(1),
  confidence,
});

const consequence = z.strictObject({
  id,
  on: z.string().nullable(),
  text: localText,
  sources: z.array(id).min(1),
  confidence,
});

const repeatedIds = (list: { id: string }[]): string[] =>
  list.map((item) => item.id).filter((value, index, all) => all.indexOf(value) !== index);

/**
 * A file of a rule set, for one place, entry year and stage: every version, the season's calendar, figures, and what
 * follows a failure and grade 9. Issues carry codes as messages (`unknownKind`, `repeatedId`, `windowEndsBeforeItBegins` …).
 */
export const ruleSetDocumentSchema = z
  .strictObject({
    jurisdiction: placeCodeText,
    entryYear: z.int().min(2000).max(2100),
    stage: z.enum(['primary', 'juniorMiddle', 'transfer']),
    /** The days of the season on record: first, and last (the day on which a past season is judged). */
    season: z
      .strictObject({ firstOn: calendarDateText, lastOn: calendarDateText, remark: localText.nullable().default(null) })
      .nullable()
      .default(null),
    versions: z.array(version).min(1),
    calendar: z.array(calendarEntry).default([]),
    figures: z.array(figure).default([]),
    afterFailing: z.array(consequence).default([]),
    afterGradeNine: z.array(consequence).default([]),
    remarks: z.array(remark).default([]),
  })
  .superRefine((document, context) => {
    const repeated = (path: (string | number)[], list: { id: string }[]) => {
      for (const value of repeatedIds(list)) context.addIssue({ code: 'custom', path, message: 'repeatedId', params: { id: value } });
    };
    document.versions.forEach((entry, index) => {
      repeated(['versions', index, 'requirements'], entry.requirements);
      if (entry.appliesUntil !== null && entry.appliesUntil < entry.appliesFrom) {
        context.addIssue({ code: 'custom', path: ['versions', index, 'appliesUntil'], message: 'endsBeforeItBegins' });
      }
      const previous = document.versions[index - 1];
      if (previous !== undefined && (entry.version !== previous.version + 1 || entry.appliesFrom <= previous.appliesFrom)) {
        context.addIssue({ code: 'custom', path: ['versions', index, 'version'], message: 'versionsOutOfOrder' });
      }
    });
    repeated(['calendar'], document.calendar);
    repeated(['figures'], document.figures);
    repeated(['afterFailing'], document.afterFailing);
    repeated(['afterGradeNine'], document.afterGradeNine);
  });

/** A rule set file as read and checked. */
export type RuleSetDocument = z.infer<typeof ruleSetDocumentSchema>;

/** The list of places. `parent` is the place directly above; null for a city. Pinyin without tones, words apart. */
export const jurisdictionsSchema = z.array(
  z.strictObject({
    code: placeCodeText,
    parent: placeCodeText.nullable(),
    level: z.enum(['city', 'district', 'subDistrict']),
    name: localText,
    pinyin: z.string().regex(/^[a-z]+( [a-z]+)*$/),
    /** What to know of the code or the name, such as a county of that time. */
    remark: localText.nullable().default(null),
  }),
);

/** A place that publishes rules or whose rules are not on record. */
export type Jurisdiction = z.infer<typeof jurisdictionsSchema>[number];

/** The list of sources, by id. */
export const sourcesSchema = z.array(
  z.strictObject({
    id,
    title: localText,
    publisher: localText.nullable(),
    author: z.string().nullable().default(null),
    publishedOn: z.string().nullable(),
    address: z.url({ protocol: /^https?$/ }).nullable(),
    label: z.enum(['SEED', 'FOUND-A', 'FOUND-B', 'FOUND-C', 'KNOWN']),
    remark: localText.nullable().default(null),
  }),
);

/** A document that a value rests on. */
export type Source = z.infer<typeof sourcesSchema>[number];
