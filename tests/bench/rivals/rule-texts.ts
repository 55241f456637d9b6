import type { Verdict } from '@/rules';
import type { Outcome } from '../by-hand/answer';
import { SEVEN_TABLES, type TableCode } from '../tables';

/**
 * The seven tables in a form that any rule engine can be given: comparisons over prepared numbers and states of papers.
 * Months, chains of permits and who of the family takes part are worked out before (see prepared-facts.ts), because none of
 * these engines can; what a district asks, and what follows from it, is left to them.
 */

/** How a number is compared with what is asked. */
export type Comparison = '>=' | '<=' | '<';

/** One reading of a requirement: surely met where `sure` compares well, surely not where even `perhaps` does not. */
export interface ReadingText {
  sure: string;
  perhaps: string;
  comparison: Comparison;
  limit: number;
}

/** A requirement on somebody, under one reading or several. */
export interface RequirementText {
  requirement: string;
  subject: string;
  readings: readonly ReadingText[];
}

/** A paper: `state` is the name of the fact that holds `held`, `carer`, `missing`, `expired` or `unknown`. */
export interface PaperText {
  requirement: string;
  state: string;
}

/** One table. */
export interface TableText {
  papers: readonly PaperText[];
  requirements: readonly RequirementText[];
}

/** A finding of an engine that gives reasons: its outcome, what there is and what is asked. */
export interface FindingWithValues {
  finding: string;
  outcome: Outcome;
  values: Readonly<Record<string, unknown>>;
}

/** What an engine that gives reasons answers. */
export interface AnswerWithReasons {
  verdict: Verdict;
  findings: FindingWithValues[];
}

/** The name of a finding: its requirement and whom it is about. A paper is the family's. */
export function findingOf({ requirement, subject = 'family' }: { requirement: string; subject?: string }): string {
  return `${requirement} ${subject}`;
}

/** The findings of a table in the order of its papers and requirements. */
export function findingsOf({ papers, requirements }: TableText): string[] {
  return [...papers, ...requirements].map(findingOf);
}

/** Names of the facts to show with a requirement: what is sure under its strictest reading and under its most lenient. */
export function shownOf({ readings }: RequirementText): { strict: string; lenient: string; needed: number } {
  const [first, last] = [readings[0]!, readings[readings.length - 1]!];
  return { strict: first.sure, lenient: last.sure, needed: last.limit };
}

/** The opposite of a comparison, for engines that have no "not". */
export const OPPOSITE = { '>=': '<', '<=': '>', '<': '>=' } as const;

const PAPERS: readonly PaperText[] = [
  { requirement: 'BJ14P1', state: 'workProof' },
  { requirement: 'BJ14P2', state: 'homeProof' },
  { requirement: 'BJ14P3', state: 'householdBooklet' },
  { requirement: 'BJ14P4', state: 'residencePermit' },
  { requirement: 'BJ14P5', state: 'noGuardianCertificate' },
];

function reading(fact: string, comparison: Comparison, limit: number): ReadingText {
  return { sure: `${fact}Sure`, perhaps: `${fact}Perhaps`, comparison, limit };
}

const AGE: RequirementText = { requirement: 'BJ14AGE', subject: 'child', readings: [reading('born', '<=', 20080831)] };

type Named = readonly [name: string, comparison: Comparison, limit: number];

function forParents(requirement: string, fact: string, readings: readonly Named[]): RequirementText[] {
  return ['Mother', 'Father'].map((subject) => ({
    requirement,
    subject: subject.toLowerCase(),
    readings: readings.map(([name, comparison, limit]) => reading(`${fact}${subject}${name}`, comparison, limit)),
  }));
}

function months(requirement: string, needed: number): RequirementText[] {
  return forParents(requirement, 'insurance', [
    ['Strict', '>=', needed],
    ['Lenient', '>=', needed],
  ]);
}

const FOUR_WAYS = ['PlaceStrict', 'SeatStrict', 'PlaceLenient', 'SeatLenient'].map((name): Named => [name, '>=', 1]);

const DISTRICTS: Readonly<Record<TableCode, readonly RequirementText[]>> = {
  '110101': [
    ...forParents('DC14LIVE', 'home', [
      ['Strict', '>=', 1],
      ['Lenient', '>=', 1],
    ]),
    ...forParents('DC14WORK', 'work', FOUR_WAYS),
  ],
  '110105': months('CY14SIV1', 1),
  '110105:cuigezhuang': months('CY14SIV3', 6),
  '110106': [
    {
      requirement: 'FT14WORK',
      subject: 'family',
      readings: FOUR_WAYS.map(([name, comparison, limit]) => reading(`workFamily${name}`, comparison, limit)),
    },
  ],
  '110108': forParents('HD14PERMIT', 'issue', [
    ['Strict', '<', 20140301],
    ['Lenient', '<', 20140301],
  ]),
  '110112': months('TZ14SI', 12),
  '110114': [
    ...forParents('CP14ISSUE', 'issue', [
      ['Strict', '<', 20131231],
      ['Lenient', '<=', 20131231],
    ]),
    ...forParents('CP14CURRENT', 'until', [
      ['Strict', '>=', 20140613],
      ['Lenient', '>=', 20140613],
    ]),
  ],
};

/** The seven tables, each with what the city asks. */
export const TABLE_TEXTS = Object.fromEntries(
  SEVEN_TABLES.map((table): [TableCode, TableText] => [table, { papers: PAPERS, requirements: [AGE, ...DISTRICTS[table]] }]),
) as Readonly<Record<TableCode, TableText>>;

/** States of a paper, and what they come to. */
export const PAPER_OUTCOMES = { held: 'met', carer: 'unclear', missing: 'unmet', expired: 'unmet', unknown: 'unknown' } as const;

/** The verdict that follows from the outcomes of all findings. */
export function verdictFrom(outcomes: Iterable<Outcome>): Verdict {
  let isUnknown = false;
  let isUnclear = false;
  for (const outcome of outcomes) {
    if (outcome === 'unmet') return 'notEligible';
    if (outcome === 'unknown') isUnknown = true;
    else if (outcome === 'unclear') isUnclear = true;
  }
  return isUnknown ? 'undetermined' : isUnclear ? 'unclear' : 'eligible';
}
