import { addMonths } from '../../dates/calendar-date';
import { monthNumber, monthText } from '../../dates/calendar-month';
import type { InsuranceRange, Permit, Work } from '../../facts/family';
import type { GuardianFacts } from '../../facts/facts';
import { listTold, onOrAfter } from '../../facts/told';
import { FAILS, MEETS } from '../possible';
import { placeMeant } from '../records/field-test';
import type { Check, Circumstances, Closed, Remedy, RequirementKind, Values } from '../requirement-kind';
import { reaches } from '../span';
import { withGuardian } from '../with-guardian';
import { monthsLasted, monthsOpenPoints, monthsPath, type MonthsMeasured } from './months-lasted';

/** What a place sets: what must have lasted, and so many months of it by the day asked. */
export interface LastingParameters extends MonthsMeasured {
  leastMonths: number;
}

/** Fields of each record that are read beyond its place. */
const FIELDS: Readonly<Record<MonthsMeasured['of'], readonly string[]>> = {
  work: ['work.place', 'work.from', 'work.until'],
  residence: ['permit.place', 'permit.validFrom', 'permit.issuedOn', 'permit.validUntil', 'permit.previous'],
  insurance: ['insurance.months'],
};

/** Work, residence or insurance that has lasted so many months by the day asked, in total or without a break. */
export const lasting: RequirementKind<LastingParameters> = {
  kind: 'lasting',
  paper: null,
  likelihoodOfFailure: () => 0.6,
  openPoints: monthsOpenPoints,
  reads: (parameters, guardian) => (guardian === undefined ? [] : [monthsPath(parameters, guardian)]),
  fields: monthsFields,
  check: checkOf,
  clause: (parameters) => ({ code: `lasting.${parameters.of}`, values: parameters }),
  monthsToAsk: ({ of, leastMonths }, asOf) =>
    of === 'insurance' ? [{ from: monthText(monthNumber(asOf) - leastMonths - 11), to: asOf.slice(0, 7), needed: leastMonths }] : [],
};

/** The fields of records that counting these months reads. */
export function monthsFields({ of, insuranceKind, forms }: MonthsMeasured): string[] {
  return [...FIELDS[of], ...(insuranceKind === null ? [] : ['insurance.kinds']), ...(forms === null ? [] : ['work.as'])];
}

function checkOf(parameters: Closed<LastingParameters>): Check {
  const { leastMonths } = parameters;
  const count = monthsLasted(parameters);
  const possible = (circumstances: Circumstances) =>
    circumstances.guardian === undefined ? FAILS : reaches(count(circumstances, circumstances.asOf), leastMonths);
  const figures = (circumstances: Circumstances): Values => {
    const { least, most } = count(circumstances, circumstances.asOf);
    return { months: least, needed: leastMonths, ...(most === least || most === Infinity ? {} : { monthsAtMost: most }) };
  };
  return {
    possible,
    missing: ({ guardian }) => (guardian === undefined ? [] : [monthsPath(parameters, guardian)]),
    reason: (circumstances) => ({ cause: `${parameters.of}TooShort`, values: figures(circumstances) }),
    figures,
    lastDayToBegin: null,
    remedy: (circumstances) => goOn(parameters, leastMonths - count(circumstances, circumstances.asOf).most, possible, circumstances),
  };
}

/** It goes on from the day asked without a break until enough months have passed; never fewer than are missing. */
function goOn(
  parameters: Closed<LastingParameters>,
  missing: number,
  possible: Check['possible'],
  circumstances: Circumstances,
): Remedy | null {
  const { guardian } = circumstances;
  if (guardian === undefined) return null;
  for (let months = Math.max(0, missing - 1); months <= parameters.leastMonths; months += 1) {
    const doneOn = addMonths(circumstances.asOf, months);
    const after = { ...withGuardian(circumstances, (before) => goingOn(before, parameters, circumstances, doneOn)), asOf: doneOn };
    if (possible(after) !== MEETS) continue;
    const values = { needed: parameters.leastMonths };
    return { circumstances: after, steps: [{ code: `${parameters.of}.goOn`, guardian: guardian.id, values, beginBy: null, doneOn }] };
  }
  return null;
}

function goingOn(
  guardian: GuardianFacts,
  { of, place: asked, insuranceKind, forms }: Closed<LastingParameters>,
  circumstances: Circumstances,
  until: string,
): GuardianFacts {
  const { asOf } = circumstances;
  const place = placeMeant([asked].flat()[0] ?? '', circumstances);
  if (of === 'insurance') {
    const paid: InsuranceRange = { from: asOf.slice(0, 7), to: until.slice(0, 7), place, arrears: false };
    return {
      ...guardian,
      insurance: [...(listTold(guardian.insurance) ?? []), insuranceKind === null ? paid : { ...paid, kinds: [insuranceKind] }],
    };
  }
  if (of === 'work') {
    const jobs = (listTold(guardian.work) ?? []).map((job: Work) => (onOrAfter(job.until, asOf) === MEETS ? { ...job, until: null } : job));
    return { ...guardian, work: [...jobs, { as: forms?.[0] ?? 'employee', place, from: asOf, until: null }] };
  }
  const permits = (listTold(guardian.permits) ?? []).map((permit: Permit) =>
    onOrAfter(permit.validUntil, asOf) === MEETS ? { ...permit, validUntil: null } : permit,
  );
  return { ...guardian, permits: [...permits, { place, issuedOn: asOf, validFrom: asOf, validUntil: null }] };
}
