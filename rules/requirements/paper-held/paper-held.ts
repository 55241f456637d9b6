import { paperPath } from '../../facts/fact-path';
import type { Paper, PaperDetails } from '../../facts/family';
import { onOrAfter, textTold } from '../../facts/told';
import { both, DEPENDS, FAILS, MEETS, type Possible } from '../possible';
import { earliest } from '../conditions';
import {
  NONE,
  plainOpenPoints,
  type Check,
  type Circumstances,
  type Closed,
  type Remedy,
  type RequirementKind,
  type Values,
} from '../requirement-kind';
import { changeRecord } from '../records/change-record';
import { fieldOf, openPointsOfTest, recordTest, valuesOfTest, type FieldTest, type ToldRecord } from '../records/field-test';
import { holdsAtWord } from '../records/taken-at-word';
import { causeOfField, clausesOfTests, inTests } from '../records/record-kind';
import { withFamily } from '../with-guardian';

/** What a district sets for a paper to be held; see `parameters.ts`. */
export interface PaperHeldParameters {
  paper: string;
  inNameOfCarer: 'refused' | 'accepted' | 'notStated';
  tests: readonly FieldTest[];
}

const MENDED = ['issuedOn', 'validUntil', 'standardForm', 'coversFrom', 'coversTo', 'issuedBy', 'sealed', 'namesMatchBooklet'];

/** A paper told as held without its end has not run out on the day asked. */
const ENDS = { begin: null, end: 'validUntil' } as const;

/**
 * A paper that somebody of the family holds. Reads `papers` alone. A paper that has run out on the day asked counts as
 * expired, whatever state was told.
 */
export const paperHeld: RequirementKind<PaperHeldParameters> = {
  kind: 'paper-held',
  paper: null,
  likelihoodOfFailure: () => 0.12,
  openPoints: (parameters) => [
    ...plainOpenPoints(parameters, [
      {
        parameter: 'inNameOfCarer',
        code: 'inNameOfCarer',
        readings: ['refused', 'accepted'],
        isOrdered: true,
        // A paper told by its state alone stands in nobody's name.
        matters: (circumstances) => typeof paperTold(parameters.paper, circumstances) === 'object',
      },
    ]),
    ...parameters.tests.flatMap((test, at) => openPointsOfTest(test).map((point) => inTests<PaperHeldParameters>(point, at))),
  ],
  reads: ({ paper }) => [paperPath(paper)],
  fields: ({ tests }) => tests.map((test) => `paper.${fieldOf(test)}`),
  papers: ({ paper }) => [paper],
  check: checkOf,
  clause: (parameters) => ({ code: 'paper-held', values: parameters, of: clausesOfTests('paper', parameters.tests) }),
};

function checkOf({ paper: key, inNameOfCarer, tests }: Closed<PaperHeldParameters>): Check {
  const made = tests.map(recordTest);
  const possible = (circumstances: Circumstances): Possible => {
    const told = paperTold(key, circumstances);
    if (told === undefined || told === 'unknown') return DEPENDS;
    if (typeof told === 'string') return told === 'held' ? ofTests({}, circumstances) : FAILS;
    const details = told ?? { state: 'missing' };
    if (details.state === undefined || details.state === 'unknown') return DEPENDS;
    const held = heldOnDay(details, circumstances.asOf);
    if (held === FAILS || (inNameOfCarer === 'refused' && standsInNameOfCarer(details, circumstances))) return FAILS;
    return both(held, ofTests(details, circumstances));
  };
  const ofTests = (details: PaperDetails, circumstances: Circumstances): Possible => {
    let sum: Possible = MEETS;
    for (const [at, test] of made.entries()) {
      const result = test(details as ToldRecord, circumstances);
      const asked = tests[at];
      const atWord = result === DEPENDS && asked !== undefined && holdsAtWord(asked, details as ToldRecord, ENDS, circumstances);
      sum = both(sum, atWord ? MEETS : result);
    }
    return sum;
  };
  const values: Values = { paper: key };
  const failing = (circumstances: Circumstances) =>
    tests.filter((_, at) => made[at]?.(detailsOf(key, circumstances) as ToldRecord, circumstances) === FAILS);
  return {
    possible,
    missing: () => [paperPath(key)],
    lastDayToBegin: null,
    reason(circumstances) {
      const details = detailsOf(key, circumstances);
      if (details.state === 'missing') return { cause: 'paperMissing', values };
      if (details.state !== 'held' || heldOnDay(details, circumstances.asOf) === FAILS) return { cause: 'paperExpired', values };
      if (inNameOfCarer === 'refused' && standsInNameOfCarer(details, circumstances)) return { cause: 'paperInNameOfCarer', values };
      const [test] = failing(circumstances);
      if (test === undefined) return { cause: 'paperMissing', values };
      return {
        cause: causeOfField('paper', fieldOf(test)),
        values: { ...valuesOfTest(test, details as ToldRecord, circumstances), ...values },
      };
    },
    figures: () => values,
    remedy(circumstances) {
      const remedied = tests.length === 0 ? null : withTests(key, tests, circumstances);
      if (tests.length > 0 && remedied === null) return null;
      const after = remedied?.circumstances ?? withPaper(circumstances, key, 'held');
      const beginBy = earliest((remedied?.steps ?? []).map((step) => step.beginBy));
      return { circumstances: after, steps: [{ code: 'paper.get', guardian: null, values, beginBy, doneOn: after.asOf }] };
    },
    warnings({ facts, asOf, entryYear }) {
      const told = typeof facts.family.papers === 'object' ? facts.family.papers?.[key] : undefined;
      const until = typeof told === 'object' && told !== null ? textTold(told.validUntil) : undefined;
      if (until === undefined || onOrAfter(until, asOf) === FAILS || onOrAfter(until, `${entryYear}-09-01`) === MEETS) return NONE;
      return [{ code: 'paperLapsesSoon', values: { paper: key, validUntil: until } }];
    },
  };
}

/** The paper got anew so that it passes every test; null where that is too late. */
function withTests(key: string, tests: readonly FieldTest[], circumstances: Circumstances): Remedy | null {
  const paper: ToldRecord = { state: 'held' };
  const told = (before: Circumstances, [record]: readonly ToldRecord[]) => withPaper(before, key, record ?? null);
  return changeRecord({ name: 'paper', mended: MENDED, records: () => [paper], told }, tests, paper, tests, circumstances);
}

function withPaper(circumstances: Circumstances, key: string, paper: Paper): Circumstances {
  const { papers } = circumstances.facts.family;
  const told = typeof papers === 'object' && papers !== null ? papers : {};
  return withFamily(circumstances, { papers: { ...told, [key]: paper } });
}

function paperTold(key: string, { facts }: Circumstances): Paper | undefined {
  const { papers } = facts.family;
  if (papers === undefined || papers === 'unknown') return undefined;
  return papers === null ? null : papers[key];
}

function detailsOf(key: string, circumstances: Circumstances): PaperDetails {
  const told = paperTold(key, circumstances);
  return typeof told === 'string' ? { state: told } : (told ?? { state: 'missing' });
}

/** A paper told as held, with no end told, is taken at the family's word; an end that is told is compared. */
function heldOnDay({ state, validUntil }: PaperDetails, asOf: string): Possible {
  if (state !== 'held') return FAILS;
  return textTold(validUntil) === undefined ? MEETS : onOrAfter(validUntil, asOf);
}

function standsInNameOfCarer({ of }: PaperDetails, { facts }: Circumstances): boolean {
  return of !== undefined && facts.guardians.some((guardian) => guardian.id === of && guardian.relation === 'carer');
}
