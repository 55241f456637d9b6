import { addDays, daysBetween, type CalendarDate } from '../../dates/calendar-date';
import { dateSpan } from '../../dates/date-span';
import { childPath, guardianPath, HOME_PATH, type FactPath } from '../../facts/fact-path';
import type { Permit } from '../../facts/family';
import type { GuardianFacts } from '../../facts/facts';
import { onOrAfter, onOrBefore, textTold } from '../../facts/told';
import { both, DEPENDS, FAILS, MEETS, type Possible } from '../possible';
import {
  NONE,
  type Check,
  type Circumstances,
  type Closed,
  type Remedy,
  type RequirementKind,
  type Stated,
  type Values,
  type Warning,
} from '../requirement-kind';
import { fieldOf, isAtHome, placeMeant, recordTest, valuesOfTest, type FieldTest, type ToldRecord } from '../records/field-test';
import { remembered } from '../remember';
import { causeOfField, clausesOfTests } from '../records/record-kind';
import { withFamily, withGuardian } from '../with-guardian';
import { possibleWithPermits } from './permit-completions';
import { permitPoints, toldPermits } from './permit-points';

/** What a district sets for a residence permit; see `parameters.ts`. */
export interface ResidencePermitParameters {
  place: string;
  placeScope: Stated<'place' | 'city'>;
  issuedBefore: CalendarDate | null;
  issuedBeforeAtLatest?: CalendarDate | null | undefined;
  cutoffDayCounts: Stated<boolean>;
  whichDate: Stated<'issuedOn' | 'processedOn' | 'validFrom'>;
  renewalKeepsDate: Stated<boolean>;
  renewalMustJoin: boolean;
  gapDays: number;
  mustBeCurrent: boolean;
  tests: readonly FieldTest[];
}

/** The rule as permits are judged by it. */
export interface PermitRule extends Pick<
  Closed<ResidencePermitParameters>,
  'whichDate' | 'renewalKeepsDate' | 'renewalMustJoin' | 'gapDays' | 'mustBeCurrent'
> {
  /** Last day that is early enough; null where the rule asks for none. */
  lastDay: CalendarDate | null;
  /** Whether a permit is of the right place. */
  inside(permit: Permit, circumstances: Circumstances): Possible;
  /** Whether it is what is asked for besides its place and dates. */
  asked(permit: Permit, circumstances: Circumstances): Possible;
}

/** A residence permit (before 2016 the temporary one) of a guardian or of the child: where it was issued, by when, and whether it is still valid. */
export const residencePermit: RequirementKind<ResidencePermitParameters> = {
  kind: 'residence-permit',
  paper: 'residencePermit',
  likelihoodOfFailure: () => 0.5,
  openPoints: permitPoints,
  reads: ({ place }, guardian) => (isAtHome(place) ? [pathOf(guardian), HOME_PATH] : [pathOf(guardian)]),
  fields: fieldsOf,
  check: checkOf,
  clause: (parameters) => ({ code: 'residence-permit', values: parameters, of: clausesOfTests('permit', parameters.tests) }),
};

/** Which dates are read; a permit before it only where there is a day to be in time for, or to join. */
function fieldsOf({
  issuedBefore,
  whichDate,
  renewalKeepsDate,
  renewalMustJoin,
  mustBeCurrent,
  tests,
}: ResidencePermitParameters): string[] {
  const isDated = issuedBefore !== null || !mustBeCurrent;
  const readsEarlier = renewalMustJoin || (issuedBefore !== null && renewalKeepsDate !== false);
  const dates = whichDate === 'notStated' ? ['issuedOn', 'validFrom'] : [whichDate];
  return [
    'place',
    ...(isDated ? dates : []),
    // Which of two permits came first is known from the days of issue.
    ...(readsEarlier ? ['issuedOn', 'previous'] : []),
    'validUntil',
    ...tests.map(fieldOf),
  ].map((field) => `permit.${field}`);
}

function pathOf(guardian: GuardianFacts | undefined): FactPath {
  return guardian === undefined ? childPath('permits') : guardianPath(guardian, 'permits');
}

function checkOf(parameters: Closed<ResidencePermitParameters>): Check {
  const rule = ruleOf(parameters);
  const work = (circumstances: Circumstances): Possible => {
    const permits = toldPermits(circumstances);
    if (permits !== undefined) return possibleWithPermits(permits, rule, circumstances);
    return isAtHome(parameters.place) && circumstances.facts.family.home === null ? FAILS : DEPENDS;
  };
  const possible = (circumstances: Circumstances) => remembered(circumstances, work, work);
  const find = (circumstances: Circumstances) => bestCandidate(toldPermits(circumstances) ?? [], rule, circumstances);
  const best = (circumstances: Circumstances) => remembered(circumstances, find, find);
  const tests = parameters.tests.map((test) => ({ test, fails: recordTest(test) }));
  const failingTest = (permit: Permit | undefined, circumstances: Circumstances) =>
    permit === undefined || rule.inside(permit, circumstances) === FAILS
      ? undefined
      : tests.find(({ fails }) => fails(permit as ToldRecord, circumstances) === FAILS)?.test;
  const figures = (circumstances: Circumstances): Values => {
    const permit = best(circumstances);
    return figuresOf(parameters, permit, circumstances, failingTest(permit, circumstances));
  };
  return {
    possible,
    missing: (circumstances) => {
      const own = pathOf(circumstances.guardian);
      if (!isAtHome(parameters.place) || placeMeant(parameters.place, circumstances) !== undefined) return [own];
      return toldPermits(circumstances) === undefined ? [HOME_PATH, own] : [HOME_PATH];
    },
    lastDayToBegin: rule.lastDay,
    figures,
    reason(circumstances) {
      const permit = best(circumstances);
      const values = figures(circumstances);
      if (permit === undefined) return { cause: 'noPermit', values };
      if (rule.inside(permit, circumstances) === FAILS) return { cause: 'permitOfAnotherPlace', values };
      const failing = failingTest(permit, circumstances);
      if (failing !== undefined) return { cause: causeOfField('permit', fieldOf(failing)), values };
      if (rule.mustBeCurrent && onOrAfter(permit.validUntil, circumstances.asOf) === FAILS) return { cause: 'permitLapsed', values };
      const isInTime = rule.lastDay === null || onOrBefore(permit[rule.whichDate], rule.lastDay) === MEETS;
      if (isInTime) return { cause: 'permitDoesNotJoin', values };
      return { cause: 'permitIssuedTooLate', values: { ...values, ...lateness(permit, rule) } };
    },
    remedy: (circumstances) => newPermit(parameters, rule, possible, circumstances),
    warnings: (circumstances) => warningsOf(parameters, best(circumstances), circumstances),
  };
}

function ruleOf(parameters: Closed<ResidencePermitParameters>): PermitRule {
  const { issuedBefore, cutoffDayCounts, tests } = parameters;
  const made = tests.map(recordTest);
  return {
    ...parameters,
    lastDay: issuedBefore === null || cutoffDayCounts ? issuedBefore : addDays(issuedBefore, -1),
    inside: recordTest({ field: 'place', inside: parameters.place, scope: parameters.placeScope }),
    asked(permit, circumstances) {
      let sum: Possible = MEETS;
      for (const test of made) sum = both(sum, test(permit as ToldRecord, circumstances));
      return sum;
    },
  };
}

function figuresOf(
  parameters: Closed<ResidencePermitParameters>,
  permit: Permit | undefined,
  circumstances: Circumstances,
  failing?: FieldTest,
): Values {
  const values: Values = { place: placeMeant(parameters.place, circumstances) ?? '' };
  if (parameters.issuedBefore !== null) values['needed'] = parameters.issuedBefore;
  const dated = textTold(permit?.[parameters.whichDate]);
  if (dated !== undefined) values[parameters.whichDate === 'issuedOn' ? 'issuedOn' : 'datedOn'] = dated;
  const until = textTold(permit?.validUntil);
  if (until !== undefined) values['validUntil'] = until;
  // What was found is of the field that fails: beside a yes or no the place would say something else.
  if (failing !== undefined) return { ...values, ...valuesOfTest(failing, permit as ToldRecord, circumstances) };
  const found = textTold(permit?.place);
  if (found !== undefined) values['found'] = found;
  return values;
}

function lateness(permit: Permit, { lastDay, whichDate }: PermitRule): Values {
  const dated = textTold(permit[whichDate]);
  // Of a day told only as a month or a year it is known that it is late, and not by how much.
  return lastDay === null || dated?.length !== 10 ? {} : { daysLate: daysBetween(lastDay, dated) };
}

/** The permit to speak of: of those that are valid, and the one issued last, the newest of the right place if there is one. */
function bestCandidate(permits: readonly Permit[], rule: PermitRule, circumstances: Circumstances): Permit | undefined {
  const { asOf } = circumstances;
  let newest: Permit | undefined;
  for (const permit of permits) {
    if (firstDayOfIssue(permit) <= asOf && (newest === undefined || firstDayOfIssue(permit) > firstDayOfIssue(newest))) newest = permit;
  }
  let best: Permit | undefined;
  for (const permit of permits) {
    if (firstDayOfIssue(permit) > asOf || (permit !== newest && onOrAfter(permit.validUntil, asOf) === FAILS)) continue;
    const isNewer = best === undefined || firstDayOfIssue(permit) > firstDayOfIssue(best);
    if (isNewer && rule.inside(permit, circumstances) !== FAILS) best = permit;
  }
  return best ?? newest;
}

function firstDayOfIssue({ issuedOn }: Permit): CalendarDate {
  if (issuedOn?.length === 10) return issuedOn;
  const text = textTold(issuedOn);
  return text === undefined ? '' : dateSpan(text).earliest;
}

function newPermit(
  parameters: Closed<ResidencePermitParameters>,
  rule: PermitRule,
  possible: (circumstances: Circumstances) => Possible,
  circumstances: Circumstances,
): Remedy | null {
  const { asOf, guardian } = circumstances;
  const permit: Record<string, unknown> = {
    place: placeMeant(parameters.place, circumstances),
    issuedOn: asOf,
    processedOn: asOf,
    validFrom: asOf,
    validUntil: null,
    addressSince: asOf,
    transferredInOn: asOf,
    addressMatchesHome: true,
    machinePrinted: true,
    policePostOfHome: true,
  };
  for (const test of parameters.tests) if (test.is !== undefined && fieldOf(test) === 'kind') permit['kind'] = test.is[0];
  const permits = [permit as Permit];
  const after =
    guardian === undefined
      ? withFamily(circumstances, { child: { ...circumstances.facts.family.child, permits } })
      : withGuardian(circumstances, (before) => ({ ...before, permits }));
  if (possible(after) !== MEETS) return null;
  const values = figuresOf(parameters, undefined, circumstances);
  return {
    circumstances: after,
    steps: [{ code: 'permit.get', guardian: guardian?.id ?? null, values, beginBy: rule.lastDay, doneOn: asOf }],
  };
}

function warningsOf(parameters: Closed<ResidencePermitParameters>, permit: Permit | undefined, circumstances: Circumstances): Warning[] {
  const until = textTold(permit?.validUntil);
  if (until === undefined || onOrAfter(until, circumstances.asOf) !== MEETS) return NONE;
  // School begins on 1 September in every place on record; a permit that ends before is worth a warning.
  if (onOrAfter(until, `${circumstances.entryYear}-09-01`) === MEETS) return NONE;
  if (parameters.issuedBefore === null) return [{ code: 'permitLapsesSoon', values: { validUntil: until } }];
  const code = parameters.renewalKeepsDate ? 'permitLapsesSoon' : 'renewalWouldMissCutoff';
  return [{ code, values: { validUntil: until, needed: parameters.issuedBefore } }];
}
