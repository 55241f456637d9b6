import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicableRules, compileRuleBook, evaluate, type Evaluation, type EvaluationRequest, type Finding, type Outcome } from '@/rules';
import type { Family, Guardian } from '@/rules/facts/family';
import { readFacts } from '@/rules/facts/read-facts';
import { arbitraryRequest } from '@/tests/support/arbitrary-families';
import { chooser } from '@/tests/support/completions';
import { shippedTables } from '@/tests/support/shipped-tables';

const { book, tables } = await shippedTables();
const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1000) };
const seed = fc.nat();

function byKey({ findings }: Evaluation): Map<string, Finding> {
  return new Map(findings.map((finding) => [`${finding.requirement}/${finding.subject}`, finding]));
}

function withGuardians(request: EvaluationRequest, change: (guardian: Guardian) => Guardian): EvaluationRequest {
  return { ...request, family: { ...request.family, guardians: (request.family.guardians ?? []).map(change) } };
}

/** Which facts of guardians the rules of a request read at all. */
function factsRead(request: EvaluationRequest): Set<string> {
  const guardians = readFacts(request.family).guardians;
  const paths = applicableRules(book, request).requirements.flatMap(({ kind, requirement }) =>
    [undefined, ...guardians].flatMap((guardian) => kind.reads(requirement.parameters, guardian)),
  );
  return new Set(paths.map((path) => path.split('.').at(-1) ?? ''));
}

describe('an answer that no rule reads', () => {
  test('facts that the district does not ask for change nothing', () => {
    fc.assert(
      fc.property(arbitraryRequest('partial'), arbitraryRequest('partial'), (request, other) => {
        const read = factsRead(request);
        const stranger = other.family.guardians?.[0];
        const changed = withGuardians(request, (guardian) => ({
          ...guardian,
          ...(read.has('permits') ? {} : { permits: stranger?.permits }),
          ...(read.has('insurance') ? {} : { insurance: stranger?.insurance }),
          ...(read.has('work') ? {} : { work: stranger?.work }),
        }));
        // A paper and a home that nobody asks for, and details that no rule of this season reads.
        const papers =
          typeof request.family.papers === 'object' && request.family.papers !== null
            ? { ...request.family.papers, vaccinationRecord: 'missing' as const }
            : request.family.papers;
        const home = read.has('home') ? request.family.home : other.family.home;
        expect(evaluate(book, { ...changed, family: { ...changed.family, papers, home } })).toEqual(evaluate(book, request));
      }),
      RUNS,
    );
  });

  test('what a parent who has died or takes no part once had changes no outcome', () => {
    fc.assert(
      fc.property(arbitraryRequest('partial'), arbitraryRequest('partial'), (request, other) => {
        const stranger = other.family.guardians?.[0];
        const changed = withGuardians(request, (guardian) =>
          guardian.status === 'deceased' || guardian.status === 'noCustody'
            ? { ...guardian, permits: stranger?.permits, insurance: stranger?.insurance, work: stranger?.work }
            : guardian,
        );
        expect(evaluate(book, changed)).toEqual(evaluate(book, request));
      }),
      RUNS,
    );
  });

  test('a carer who is not the legal guardian changes no outcome but that of papers in her name', () => {
    fc.assert(
      fc.property(arbitraryRequest('partial'), arbitraryRequest('complete'), (request, other) => {
        const [stranger] = other.family.guardians ?? [];
        const carer: Guardian = { ...stranger, id: 'neighbour', relation: 'carer' };
        const guardians = [carer, ...(request.family.guardians ?? [])];
        expect(evaluate(book, { ...request, family: { ...request.family, guardians } })).toEqual(evaluate(book, request));
      }),
      RUNS,
    );
  });
});

describe('order', () => {
  test('the order of guardians does not matter', () => {
    fc.assert(
      fc.property(arbitraryRequest('partial'), (request) => {
        const turned = { ...request, family: { ...request.family, guardians: [...(request.family.guardians ?? [])].reverse() } };
        expect(inAnyOrder(evaluate(book, turned))).toEqual(inAnyOrder(evaluate(book, request)));
      }),
      RUNS,
    );
  });

  test('the order of requirements, of versions and of what a guardian holds does not matter', () => {
    const turnedBook = compileRuleBook(
      [...tables.versions].reverse().map((version) => ({ ...version, requirements: [...version.requirements].reverse() })),
    );
    fc.assert(
      fc.property(arbitraryRequest('partial'), (request) => {
        const turned = withGuardians(request, (guardian) => ({
          ...guardian,
          permits: reversed(guardian.permits),
          insurance: reversed(guardian.insurance),
          work: reversed(guardian.work),
        }));
        expect(inAnyOrder(evaluate(turnedBook, turned))).toEqual(inAnyOrder(evaluate(book, request)));
      }),
      RUNS,
    );
  });
});

function reversed<Value>(told: Value[] | null | 'unknown' | undefined): Value[] | null | 'unknown' | undefined {
  return Array.isArray(told) ? [...told].reverse() : told;
}

/** What must be the same whatever the order; which of two equal reasons is named may differ. */
function inAnyOrder(evaluation: Evaluation): unknown {
  const findings = [...byKey(evaluation)].map(([key, { outcome, missing, openPoints, curability, retroactive }]) => [
    key,
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
  };
}

const RANK: Record<Outcome, number> = { unmet: 0, unclear: 1, unknown: 1, met: 2, notApplicable: 1 };

/** Better for the family, or at least no worse. What is unknown may turn out either way. */
function expectNoWorse(before: Evaluation, after: Evaluation): void {
  const later = byKey(after);
  for (const [key, { outcome }] of byKey(before)) {
    const now = later.get(key)?.outcome;
    if (now === undefined) continue;
    expect(RANK[now], `${key}: ${outcome} became ${now}`).toBeGreaterThanOrEqual(RANK[outcome]);
  }
}

describe('a family that has more is never worse off', () => {
  const improvements: Record<string, (family: Family, here: string, number: number) => Family> = {
    'one more month paid on time': (family, here, number) => {
      const month = chooser(number)(['2012-12', '2013-01', '2013-06', '2013-12', '2014-03', '2014-04', '2014-05']);
      return each(family, (guardian) => ({
        ...guardian,
        insurance: [...listOf(guardian.insurance), { from: month, to: month, place: here }],
      }));
    },
    'a month paid on time instead of late': (family) =>
      each(family, (guardian) => ({
        ...guardian,
        insurance: Array.isArray(guardian.insurance)
          ? guardian.insurance.map((range) => ({ ...range, arrears: false }))
          : guardian.insurance,
      })),
    'the one permit issued earlier': (family) =>
      each(family, (guardian) => ({
        ...guardian,
        permits: onlyOne(guardian.permits) ? guardian.permits.map((permit) => ({ ...permit, issuedOn: '2013-01-15' })) : guardian.permits,
      })),
    'a permit that lasts longer': (family) =>
      each(family, (guardian) => ({
        ...guardian,
        permits: Array.isArray(guardian.permits) ? guardian.permits.map((permit) => ({ ...permit, validUntil: null })) : guardian.permits,
      })),
    'a job in the place asked': (family, here) =>
      each(family, (guardian) => ({ ...guardian, work: [...listOf(guardian.work), { as: 'employee', place: here }] })),
    'a home in the place asked': (family, here) => ({ ...family, home: { place: here } }),
    'a paper held': (family) => ({
      ...family,
      papers: { ...(typeof family.papers === 'object' ? family.papers : {}), noGuardianCertificate: 'held' },
    }),
    'a child born earlier': (family) => ({ ...family, child: { bornOn: '2007-01-01' } }),
  };

  function each(family: Family, change: (guardian: Guardian) => Guardian): Family {
    return { ...family, guardians: (family.guardians ?? []).map(change) };
  }

  function listOf<Value>(told: Value[] | null | 'unknown' | undefined): Value[] {
    return Array.isArray(told) ? told : [];
  }

  function onlyOne<Value extends { previous?: unknown[] | null | undefined }>(
    told: Value[] | null | 'unknown' | undefined,
  ): told is Value[] {
    return Array.isArray(told) && told.length === 1 && (told[0]?.previous ?? []).length === 0;
  }

  test.each(Object.entries(improvements))('%s', (_name, improve) => {
    fc.assert(
      fc.property(arbitraryRequest('complete'), seed, (request, number) => {
        const family = improve(request.family, request.jurisdiction, number);
        expectNoWorse(evaluate(book, request), evaluate(book, { ...request, family }));
      }),
      RUNS,
    );
  });
});
