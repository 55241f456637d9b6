import { dateSpan } from '../dates/date-span';
import type { Child, DayRange, Family, Permit, Told, ToldList, Work } from '../facts/family';
import { chosen, type FormContext, type FormIssue, type FormValues, type QuestionForm, type ReadForm } from './form';
import type { RecordName } from './field-list';
import type { AskedField } from './fields-asked';
import { guardianOf, withGuardianFacts } from './guardian-told';
import { isRecordTold, recordEntered, recordFilled, type FormRecord } from './record-form';

const HAVE = ['yes', 'none', 'unknown'] as const;

/** What a family has told of a record that it may not have: `null` and the empty list are the answer that there is none. */
type ToldOne = FormRecord | null | 'unknown' | undefined;

/** The form of a record that one may or may not have: whether there is one, and its fields. */
function haveForm(
  told: (context: FormContext) => ToldOne,
  keep: (context: FormContext, record: FormRecord | null | 'unknown') => ReadForm,
): QuestionForm {
  return {
    read(values, context) {
      const issues: FormIssue[] = [];
      const have = chosen(values, 'have', HAVE, issues);
      if (have === null) return { issues };
      if (have !== 'yes') return keep(context, have === 'none' ? null : 'unknown');
      const record = recordEntered(values, context.fields, issues, '', ownersIn(context.family));
      checkOrder(record, 'from', 'until', issues);
      return issues.length > 0 ? { issues } : keep(context, record);
    },
    fill(context) {
      const record = told(context);
      if (record === undefined) return {};
      if (record === 'unknown') return { have: ['unknown'] };
      return record === null ? { have: ['none'] } : { have: ['yes'], ...recordFilled(record, context.fields) };
    },
    isTold(context) {
      const record = told(context);
      return record !== undefined && (record === null || record === 'unknown' || isRecordTold(record, context.fields));
    },
  };
}

/** The form of facts that are asked one by one. */
function factsForm(told: (context: FormContext) => FormRecord, keep: (context: FormContext, record: FormRecord) => ReadForm): QuestionForm {
  return {
    read(values, context) {
      const issues: FormIssue[] = [];
      const record = recordEntered(values, context.fields, issues);
      return issues.length > 0 ? { issues } : keep(context, record);
    },
    fill: (context) => recordFilled(told(context), context.fields),
    isTold: (context) => isRecordTold(told(context), context.fields),
  };
}

/** Where a guardian works, what else is read of it, and the job before where the time in all of them is counted. */
export const workForm = withEarlier<Work>({
  told: (context) => guardianOf(context)?.work,
  keep: ({ family, guardian }, work) => withGuardianFacts(family, guardian, { work }),
  earlierOf: ([, before]) => before,
  join: (job, before) => [job, before],
  check: (_job, before, issues) => {
    if (before !== undefined) checkDays(before.from, before.until, earlierName('until'), issues);
  },
});

/** A registration of flexible employment. */
export const registrationForm = haveForm(
  (context) => firstOf(guardianOf(context)?.flexibleRegistration),
  ({ family, guardian }, record) => withGuardianFacts(family, guardian, { flexibleRegistration: listOf<DayRange>(record) }),
);

/** Where the family lives, and what else is read of it. */
export const homeForm = haveForm(
  ({ family }) => family.home as ToldOne,
  ({ family }, record) => ({ family: { ...family, home: record } }),
);

/** What is registered of the child's birth. */
export const familyPlanningForm = factsForm(
  ({ family }) => (typeof family.familyPlanning === 'object' ? ((family.familyPlanning ?? {}) as FormRecord) : {}),
  ({ family }, record) => ({ family: { ...family, familyPlanning: record } }),
);

/** What a guardian has to show for points. */
export const meritsForm = factsForm(
  (context) => (guardianOf(context) ?? {}) as FormRecord,
  ({ family, guardian }, record) => withGuardianFacts(family, guardian, record),
);

/** Facts about the child that stand alone. */
export const childFactsForm = factsForm(
  ({ family }) => (family.child ?? {}) as FormRecord,
  ({ family }, record) => ({ family: { ...family, child: { ...family.child, ...(record as Child) } } }),
);

/** A permit, and the one before it where there was one. That was of the same place and kind: nothing else is asked of it. */
const ofPermits = {
  earlierOf: ([permit]: readonly Permit[]) => permit?.previous?.[0],
  join: (permit: Permit, before: Permit) => {
    const { place, kind } = permit;
    return [{ ...permit, previous: [{ ...(place === undefined ? {} : { place }), ...(kind === undefined ? {} : { kind }), ...before }] }];
  },
  check: checkPermit,
};

/** A residence permit of a guardian. */
export const permitsForm = withEarlier<Permit>({
  told: (context) => guardianOf(context)?.permits,
  keep: ({ family, guardian }, permits) => withGuardianFacts(family, guardian, { permits }),
  ...ofPermits,
});

/** The child's own permit. */
export const childPermitsForm = withEarlier<Permit>({
  told: ({ family }) => family.child?.permits,
  keep: ({ family }, permits) => ({ family: { ...family, child: { ...family.child, permits } } }),
  ...ofPermits,
});

/** A list of records of which a form asks for the one that holds today, and for the one before it. */
interface RecordsInTime<Item> {
  told: (context: FormContext) => ToldList<Item>;
  keep: (context: FormContext, list: ToldList<Item>) => ReadForm;
  earlierOf: (list: readonly Item[]) => Item | undefined;
  join: (item: Item, before: Item) => Item[];
  check: (item: Item, before: Item | undefined, issues: FormIssue[]) => void;
}

function withEarlier<Item extends object>({ told, keep, earlierOf, join, check }: RecordsInTime<Item>): QuestionForm {
  const now = haveForm(
    (context) => firstOf(told(context)),
    (context, record) => keep(context, listOf<Item>(record)),
  );
  return {
    read(values, context) {
      const issues: FormIssue[] = [];
      const read = now.read(values, context);
      if (values['have']?.[0] !== 'yes') return read;
      const fields = fieldsOfEarlier(context);
      const hasMore = context.readsEarlier && (values['renewed']?.length ?? 0) > 0;
      const before = hasMore ? (underOwnNames(recordEntered(values, fields, issues), context) as Item) : undefined;
      if ('issues' in read) return { issues: [...read.issues, ...issues] };
      const list = told({ ...context, family: read.family });
      const item = Array.isArray(list) ? list[0] : undefined;
      if (item === undefined) return read;
      check(item, before, issues);
      if (issues.length > 0) return { issues };
      return before === undefined ? read : keep({ ...context, family: read.family }, join(item, before));
    },
    fill(context) {
      const list = told(context);
      const before = Array.isArray(list) ? earlierOf(list) : undefined;
      const filled: FormValues =
        before === undefined ? {} : { renewed: ['yes'], ...recordFilled(underEarlierNames(before, context), fieldsOfEarlier(context)) };
      return { ...now.fill(context), ...filled };
    },
    isTold: (context) => now.isTold(context),
  };
}

const DATES = ['processedOn', 'issuedOn', 'validFrom', 'validUntil'] as const;

/** What is asked of the record before, by the record it is of: of a permit its dates, of a job where and how long. */
const OF_EARLIER: Readonly<Partial<Record<RecordName, readonly string[]>>> = { permit: DATES, work: ['as', 'place', 'from', 'until'] };

/** The fields of the record before, which the form asks again under names that begin with `earlier`. */
export function fieldsOfEarlier({ fields }: Pick<FormContext, 'fields'>): AskedField[] {
  return namesOfEarlier({ fields }).map((field) => ({ ...field, name: earlierName(field.name), mayBeNone: false, only: null }));
}

function namesOfEarlier({ fields }: Pick<FormContext, 'fields'>): AskedField[] {
  return fields.filter(({ record, name }) => OF_EARLIER[record]?.includes(name) === true);
}

function earlierName(name: string): string {
  return `earlier${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function underOwnNames(record: FormRecord, context: FormContext): FormRecord {
  return Object.fromEntries(namesOfEarlier(context).map(({ name }) => [name, record[earlierName(name)]]));
}

function underEarlierNames(record: object, context: FormContext): FormRecord {
  return Object.fromEntries(namesOfEarlier(context).map(({ name }) => [earlierName(name), (record as FormRecord)[name]]));
}

function checkPermit(permit: Permit, earlier: Permit | undefined, issues: FormIssue[]): void {
  const begin = permit.issuedOn ?? permit.validFrom ?? permit.processedOn;
  checkDays(begin, permit.validUntil, 'validUntil', issues);
  if (earlier === undefined) return;
  const earlierBegin = earlier.issuedOn ?? earlier.validFrom ?? earlier.processedOn;
  checkDays(earlierBegin, earlier.validUntil, 'earlierValidUntil', issues);
  const field = DATES.find((name) => earlier[name] !== undefined);
  checkDays(earlierBegin, begin, earlierName(field ?? 'issuedOn'), issues);
}

function checkOrder(record: FormRecord, first: string, last: string, issues: FormIssue[]): void {
  checkDays(record[first] as Told, record[last] as Told, last, issues);
}

function checkDays(first: Told, last: Told, field: string, issues: FormIssue[]): void {
  if (issues.length > 0 || typeof first !== 'string' || typeof last !== 'string') return;
  if (first === 'unknown' || last === 'unknown') return;
  if (dateSpan(first).earliest > dateSpan(last).latest) issues.push({ field, code: 'endsBeforeItBegins' });
}

function firstOf(list: ToldList<object>): ToldOne {
  if (list === undefined || list === 'unknown') return list;
  return ((list ?? [])[0] ?? null) as FormRecord | null;
}

function listOf<Item>(record: FormRecord | null | 'unknown'): Item[] | 'unknown' {
  return record === 'unknown' ? record : record === null ? [] : [record as Item];
}

/** Those whose share of a home is asked for: whoever of the family acts for the child. */
export function ownersIn({ guardians = [] }: Family): string[] {
  return guardians
    .filter(({ relation, status }) => relation !== 'carer' && status !== 'deceased' && status !== 'noCustody')
    .map(({ id }) => id);
}
