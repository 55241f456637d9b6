import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applicableRules,
  compileRuleBook,
  evaluate,
  explain,
  factsRead,
  readFacts,
  type Evaluation,
  type EvaluationRequest,
  type RuleBook,
} from '@/rules';
import type { Family, Guardian, Paper } from '@/rules/facts/family';
import { kindNamed } from '@/rules/requirements';
import type { Condition } from '@/rules/requirements/requirement-kind';
import { arbitraryRequest } from '@/tests/support/arbitrary-families';
import { everyKindBook, shippedBook } from '@/tests/support/books';
import { outcomesOf } from '@/tests/support/outcomes';
import { isTold, listOf } from '@/tests/support/told';
import type { Vocabulary } from '@/tests/support/vocabulary';

const books = [await shippedBook(), everyKindBook()];
const share = (runs: number) => ({ numRuns: Number(process.env['PROPERTY_RUNS'] ?? runs) });

/** Facts of guardians and of the child, each of which is asked for by itself. */
const OF_GUARDIANS = ['permits', 'insurance', 'work', 'insuranceInPayment', 'insuranceJoinedOn', 'flexibleRegistration'] as const;
const OF_POINTS = ['education', 'professionalTitle', 'incomeTaxPaid', 'volunteerHours', 'honours'] as const;
const OF_CHILD = ['bornOn', 'studentNumber', 'ethnicMinority', 'permits'] as const;

/** Without the points: what they are counted from is more than what requirements read. */
function findingsOf(book: RuleBook, request: EvaluationRequest): unknown {
  const bound = boundByThemselves(book, request);
  const evaluation = explain(book, request);
  if (bound.size === 0) return { ...evaluation, score: null };
  return evaluation.findings.filter(({ requirement }) => !bound.has(requirement));
}

function withGuardians(request: EvaluationRequest, change: (guardian: Guardian) => Guardian): EvaluationRequest {
  return { ...request, family: { ...request.family, guardians: (request.family.guardians ?? []).map(change) } };
}

/** Which facts the rules of a request read at all, by the last word of their path. */
function lastWordsRead(book: RuleBook, { family, ...question }: EvaluationRequest): Set<string> {
  const paths = factsRead(applicableRules(book, { ...question }).requirements, readFacts(family));
  return new Set(paths.map((path) => path.split('.').at(-1) ?? ''));
}

function taken<Item extends object>(
  from: Item | undefined,
  keys: readonly (keyof Item & string)[],
  isRead: (key: string) => boolean,
): Partial<Item> {
  return Object.fromEntries(keys.filter((key) => !isRead(key)).map((key) => [key, from?.[key]])) as Partial<Item>;
}

describe.each(books)('an answer that no rule reads: $name', ({ book, vocabularies }) => {
  test('facts that the place does not ask for change nothing', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), arbitraryRequest(vocabularies, 'partial'), ({ request }, other) => {
        const read = lastWordsRead(book, request);
        const isRead = (key: string) => read.has(key);
        const stranger = other.request.family;
        const changed = withGuardians(request, (guardian) => ({
          ...guardian,
          ...taken(stranger.guardians?.[0], [...OF_GUARDIANS, ...OF_POINTS], isRead),
        }));
        const papers = paperPairs(stranger).filter(([key]) => !isRead(key));
        const family: Family = {
          ...changed.family,
          child: { ...changed.family.child, ...taken(stranger.child, OF_CHILD, isRead) },
          home: isRead('home') ? request.family.home : stranger.home,
          familyPlanning: isRead('familyPlanning') ? request.family.familyPlanning : stranger.familyPlanning,
          papers: isTold(request.family.papers) ? { ...request.family.papers, ...Object.fromEntries(papers) } : request.family.papers,
        };
        const named = new Set(family.guardians?.map(({ id }) => id));
        expect(findingsOf(book, { ...changed, family: { ...family, papers: namedIn(named, family.papers) } })).toEqual(
          findingsOf(book, { ...request, family: { ...request.family, papers: namedIn(named, request.family.papers) } }),
        );
      }),
      share(250),
    );
  });

  test('fields of a home, a job or a paper that no rule reads change nothing', () => {
    fc.assert(
      fc.property(
        arbitraryRequest(vocabularies, 'partial'),
        arbitraryRequest(vocabularies, 'partial'),
        ({ request, vocabulary }, other) => {
          const stranger = other.request.family;
          const job = listOf(stranger.guardians?.[0]?.work)[0];
          const paper = paperPairs(stranger).find(([, told]) => isTold(told))?.[1];
          const changed = withGuardians(request, (guardian) => ({
            ...guardian,
            work: Array.isArray(guardian.work)
              ? guardian.work.map((one) => ({ ...one, ...unread(job, 'work', ['place', 'from', 'until'], vocabulary) }))
              : guardian.work,
          }));
          const { home, papers } = request.family;
          const family: Family = {
            ...changed.family,
            home: isTold(home)
              ? { ...home, ...unread(isTold(stranger.home) ? stranger.home : undefined, 'home', ['place', 'ownership'], vocabulary) }
              : home,
            papers: isTold(papers)
              ? Object.fromEntries(
                  Object.entries(papers).map(([key, told]): [string, Paper] => [
                    key,
                    isTold(told)
                      ? { ...told, ...unread(isTold(paper) ? paper : undefined, 'paper', ['state', 'of', 'validUntil'], vocabulary) }
                      : told,
                  ]),
                )
              : papers,
          };
          expect(findingsOf(book, { ...changed, family })).toEqual(findingsOf(book, request));
        },
      ),
      share(200),
    );
  });

  test('what a parent who has died or takes no part once had changes no outcome', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), arbitraryRequest(vocabularies, 'partial'), ({ request }, other) => {
        const stranger = other.request.family.guardians?.[0];
        const changed = withGuardians(request, (guardian) =>
          guardian.status === 'deceased' || guardian.status === 'noCustody'
            ? { ...guardian, ...taken(stranger, [...OF_GUARDIANS, ...OF_POINTS], () => false) }
            : guardian,
        );
        const bound = boundByThemselves(book, request);
        const others = (id: string) => !bound.has(id);
        expect(outcomesOf(book, changed, others)).toEqual(outcomesOf(book, request, others));
      }),
      share(200),
    );
  });

  test('a carer who is not the legal guardian changes no outcome but that of papers in her name', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), arbitraryRequest(vocabularies, 'complete'), ({ request }, other) => {
        const [stranger] = other.request.family.guardians ?? [];
        const carer: Guardian = { ...stranger, id: 'neighbour', relation: 'carer' };
        const guardians = [carer, ...(request.family.guardians ?? [])];
        expect(evaluate(book, { ...request, family: { ...request.family, guardians } })).toEqual(evaluate(book, request));
      }),
      share(200),
    );
  });
});

/** Rules that bind a parent by what he himself has, also one who takes no part. */
function boundByThemselves(book: RuleBook, request: EvaluationRequest): Set<string> {
  const read = ({ bindsIf }: { bindsIf: Condition | null }) =>
    bindsIf === null ? [] : kindNamed(bindsIf.kind).reads(bindsIf.parameters, { id: 'himself', relation: 'mother' }, []);
  return new Set(
    applicableRules(book, request)
      .requirements.filter(({ requirement }) => read(requirement).some((path: string) => path.includes('himself')))
      .map(({ requirement }) => requirement.id),
  );
}

/** Fields of a stranger's record that no rule reads, to put into another; `always` are read whatever the rules say. */
function unread<Item extends object>(
  from: Item | undefined,
  record: string,
  always: readonly string[],
  { fields }: Vocabulary,
): Partial<Item> {
  return Object.fromEntries(
    Object.entries(from ?? {}).filter(([key]) => !always.includes(key) && !fields.has(`${record}.${key}`)),
  ) as Partial<Item>;
}

function paperPairs({ papers }: Family): [string, Paper][] {
  return isTold(papers) ? Object.entries(papers) : [];
}

/** A paper stands in the name of somebody who was told of, or of nobody. */
function namedIn(ids: ReadonlySet<string>, papers: Family['papers']): Family['papers'] {
  if (!isTold(papers)) return papers;
  return Object.fromEntries(
    Object.entries(papers).map(([key, paper]) => [
      key,
      isTold(paper) && paper.of !== undefined && !ids.has(paper.of) ? { ...paper, of: undefined } : paper,
    ]),
  );
}

describe.each(books)('order: $name', ({ book, versions, vocabularies }) => {
  test('the order of guardians does not matter', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), ({ request }) => {
        const turned = { ...request, family: { ...request.family, guardians: [...(request.family.guardians ?? [])].reverse() } };
        expect(inAnyOrder(evaluate(book, turned))).toEqual(inAnyOrder(evaluate(book, request)));
      }),
      share(200),
    );
  });

  test('the order of requirements, of versions and of what a guardian holds does not matter', () => {
    const turnedBook = compileRuleBook(
      [...versions].reverse().map((version) => ({ ...version, requirements: [...version.requirements].reverse() })),
    );
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), ({ request }) => {
        const turned = withGuardians(request, (guardian) => ({
          ...guardian,
          permits: reversed(guardian.permits),
          insurance: reversed(guardian.insurance),
          work: reversed(guardian.work),
          flexibleRegistration: reversed(guardian.flexibleRegistration),
        }));
        expect(inAnyOrder(evaluate(turnedBook, turned))).toEqual(inAnyOrder(evaluate(book, request)));
      }),
      share(200),
    );
  });
});

function reversed<Value>(told: Value[] | null | 'unknown' | undefined): Value[] | null | 'unknown' | undefined {
  return Array.isArray(told) ? [...told].reverse() : told;
}

/** What must be the same whatever the order; which of two equal reasons is named may differ. */
function inAnyOrder(evaluation: Evaluation): unknown {
  const findings = evaluation.findings.map(({ requirement, subject, outcome, missing, openPoints, curability, retroactive }) => [
    `${requirement}/${subject}`,
    outcome,
    [...missing].sort(),
    [...openPoints].sort(),
    curability,
    retroactive,
  ]);
  return {
    verdict: evaluation.verdict,
    firm: evaluation.firm,
    findings: findings.sort(),
    missing: [...evaluation.missing].sort(),
    ruleSets: evaluation.ruleSets,
    notes: evaluation.notes,
    total: evaluation.score?.total,
  };
}
