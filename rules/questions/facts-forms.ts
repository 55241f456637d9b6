import { dateSpan } from '../dates/date-span';
import type { Child, DayRange, Family, Permit, Told, ToldList, Work } from '../facts/family';
import { chosen, type FormContext, type FormIssue, type FormValues, type QuestionForm, type ReadForm } from './form';
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

/** Where a guardian works, and what else is read of it. */
export const workForm = haveForm(
  (context) => firstOf(guardianOf(context)?.work),
  ({ family, guardian }, record) => withGuardianFacts(family, guardian, { work: listOf<Work>(record) }),
);

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

/** A residence permit of a guardian, and the one before it where there was one. */
export const permitsForm = permitForm(
  (context) => guardianOf(context)?.permits,
  ({ family, guardian }, permits) => withGuardianFacts(family, guardian, { permits }),
);

/** The child's own permit. */
export const childPermitsForm = permitForm(
  ({ family }) => family.child?.permits,
  ({ family }, permits) => ({ family: { ...family, child: { ...family.child, permits } } }),
);

/** Fields of the permit before, which the form asks again under names that begin with this word. */
const EARLIER = 'earlier';
const DATES: readonly string[] = ['processedOn', 'issuedOn', 'validFrom', 'validUntil'];

function permitForm(
  told: (context: FormContext) => ToldList<Permit>,
  keep: (context: FormContext, permits: ToldList<Permit>) => ReadForm,
): QuestionForm {
  const now = haveForm(
    (context) => firstOf(told(context)),
    (context, record) => keep(context, listOf<Permit>(record)),
  );
  const earlierOf = (context: FormContext) => {
    const permit = firstOf(told(context));
    return typeof permit === 'object' ? (permit as Permit | null)?.previous?.[0] : undefined;
  };
  return {
    read(values, context) {
      const issues: FormIssue[] = [];
      const have = values['have']?.[0];
      const read = now.read(values, context);
      if (have !== 'yes') return read;
      const fields = fieldsOfEarlier(context);
      const isRenewal = context.readsEarlierPermits && (values['renewed']?.length ?? 0) > 0;
      const earlier = isRenewal ? bare(recordEntered(values, fields, issues)) : undefined;
      if ('issues' in read) return { issues: [...read.issues, ...issues] };
      const [permit] = (told({ ...context, family: read.family }) ?? []) as Permit[];
      if (permit === undefined) return read;
      checkPermit(permit, earlier, issues);
      if (issues.length > 0) return { issues };
      // The permit before was of the same place and kind: nothing else is asked of it.
      const { place, kind } = permit;
      const before =
        earlier === undefined
          ? {}
          : { previous: [{ ...(place === undefined ? {} : { place }), ...(kind === undefined ? {} : { kind }), ...earlier }] };
      return keep({ ...context, family: read.family }, [{ ...permit, ...before }]);
    },
    fill(context) {
      const earlier = earlierOf(context);
      const filled: FormValues =
        earlier === undefined ? {} : { renewed: ['yes'], ...recordFilled(prefixed(earlier), fieldsOfEarlier(context)) };
      return { ...now.fill(context), ...filled };
    },
    isTold: (context) => now.isTold(context),
  };
}

/** The fields of the permit before: its dates, under their own names. */
export function fieldsOfEarlier({ fields }: Pick<FormContext, 'fields'>) {
  return fields.filter(({ name }) => DATES.includes(name)).map((field) => ({ ...field, name: earlierName(field.name) }));
}

function earlierName(name: string): string {
  return `${EARLIER}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function bare(record: FormRecord): Permit {
  return Object.fromEntries(DATES.flatMap((name) => (record[earlierName(name)] === undefined ? [] : [[name, record[earlierName(name)]]])));
}

function prefixed(permit: Permit): FormRecord {
  return Object.fromEntries(DATES.map((name) => [earlierName(name), permit[name as 'issuedOn']]));
}

function checkPermit(permit: Permit, earlier: Permit | undefined, issues: FormIssue[]): void {
  const begin = permit.issuedOn ?? permit.validFrom ?? permit.processedOn;
  checkDays(begin, permit.validUntil, 'validUntil', issues);
  if (earlier === undefined) return;
  const earlierBegin = earlier.issuedOn ?? earlier.validFrom ?? earlier.processedOn;
  checkDays(earlierBegin, earlier.validUntil, 'earlierValidUntil', issues);
  const [field] = DATES.filter((name) => earlier[name as 'issuedOn'] !== undefined);
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
