import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate, type Evaluation } from '@/rules';
import type { Family, Guardian } from '@/rules/facts/family';
import { monthText } from '@/rules/dates/calendar-month';
import { shippedTables } from '@/tests/support/shipped-tables';

const { book, tables } = await shippedTables();
const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) };

/** Every shipped season that has a points table, with a day inside it. */
const TABLES = [
  { jurisdiction: '350211', entryYear: 2016, asOf: '2016-06-10' },
  { jurisdiction: '350203', entryYear: 2016, asOf: '2016-06-10' },
  { jurisdiction: '440113', entryYear: 2016, asOf: '2016-05-31' },
  { jurisdiction: '440307', entryYear: 2016, asOf: '2016-04-20' },
  { jurisdiction: '441900', entryYear: 2015, asOf: '2015-05-20' },
] as const;

const KINDS = ['pension', 'medical', 'unemployment', 'workInjury', 'maternity'];
const day = (first: number) => fc.integer({ min: first, max: first + 100 }).map((month) => `${monthText(month)}-15`);
const FIRST = 2008 * 12;

function arbitraryGuardian(relation: 'mother' | 'father', place: string): fc.Arbitrary<Guardian> {
  const inOrElse = fc.constantFrom(place, place, place, '110105');
  const range = fc
    .record({
      from: fc.integer({ min: FIRST, max: FIRST + 100 }),
      months: fc.integer({ min: 1, max: 60 }),
      at: inOrElse,
      kinds: fc.subarray(KINDS),
    })
    .map(({ from, months, at, kinds }) => ({ from: monthText(from), to: monthText(from + months), place: at, kinds }));
  return fc
    .record({
      insurance: fc.array(range, { maxLength: 2 }),
      work: fc.array(
        fc.record({ place: inOrElse, from: day(FIRST), until: fc.option(day(FIRST + 60)) }).map((job) => ({ ...job, as: 'employee' })),
        { maxLength: 2 },
      ),
      permits: fc.array(
        fc
          .record({ place: inOrElse, validFrom: day(FIRST), validUntil: fc.option(day(FIRST + 60)) })
          .map((permit) => ({ ...permit, issuedOn: permit.validFrom })),
        { maxLength: 2 },
      ),
      volunteerHours: fc.integer({ min: 0, max: 300 }),
      incomeTaxPaid: fc.constantFrom(null, 500),
      education: fc.constantFrom(null, 'bachelor'),
    })
    .map((facts) => ({
      ...facts,
      id: relation,
      relation,
      status: 'present',
      professionalTitle: null,
      honours: [],
      insuranceInPayment: true,
    }));
}

const arbitraryCase = fc.constantFrom(...TABLES).chain((table) =>
  fc.record({
    table: fc.constant(table),
    family: fc.record({
      child: fc.record({ bornOn: fc.constant('2008-03-15'), ethnicMinority: fc.boolean() }),
      guardians: fc.tuple(arbitraryGuardian('mother', table.jurisdiction), arbitraryGuardian('father', table.jurisdiction)),
      home: fc.record({
        place: fc.constantFrom<string>(table.jurisdiction, '110105'),
        tenure: fc.constantFrom('owned', 'rented'),
        filedOn: fc.constantFrom('2014-01-01', null),
        ownership: fc.constant<{ of: string; percent: number }[]>([{ of: 'mother', percent: 60 }]),
      }),
      familyPlanning: fc.constantFrom<Family['familyPlanning']>(null, { registered: true, withinPolicy: true, papers: [] }),
    }),
  }),
);

function scoreOf(table: (typeof TABLES)[number], family: Family): NonNullable<Evaluation['score']> {
  const { score } = evaluate(book, { ...table, stage: 'primary', family });
  if (score === null) throw new Error(`no points table for ${table.jurisdiction}`);
  return score;
}

const within = (inner: { atLeast: number; atMost: number | null }, outer: { atLeast: number; atMost: number | null }) =>
  inner.atLeast >= outer.atLeast - 1e-6 && (outer.atMost === null || (inner.atMost ?? Infinity) <= outer.atMost + 1e-6);

test('every shipped points table is tried here', () => {
  const withPoints = tables.versions.filter(({ points }) => points !== null).map(({ jurisdiction }) => jurisdiction);
  expect(withPoints).toEqual(expect.arrayContaining(['350200', '440113', '440307', '441900']));
});

test('caps hold, and the total is the sum of groups after their caps and of what stands alone', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ table, family }) => {
      const score = scoreOf(table, family);
      for (const { points, cap, atMost } of [...score.items, ...score.groups]) {
        if (cap !== null) expect(points ?? atMost ?? Infinity).toBeLessThanOrEqual(cap);
      }
      if (!score.gateMet || score.groups.length > 0 || score.items.some(({ points }) => points === null)) return;
      const sum = score.items.reduce((total, { points }) => total + (points ?? 0), 0);
      expect(score.atLeast).toBeCloseTo(sum, 6);
      if (score.total !== null) expect(score.total).toBeCloseTo(sum, 6);
    }),
    RUNS,
  );
});

test('more months never give fewer points', () => {
  const more = fc.record({
    whose: fc.constantFrom(0, 1),
    from: fc.integer({ min: FIRST, max: FIRST + 100 }),
    months: fc.integer({ min: 1, max: 24 }),
  });
  fc.assert(
    fc.property(arbitraryCase, more, ({ table, family }, { whose, from, months }) => {
      const added = structuredClone<Family>(family);
      const guardian = added.guardians?.[whose];
      if (guardian === undefined || !Array.isArray(guardian.insurance)) return;
      guardian.insurance.push({ from: monthText(from), to: monthText(from + months), place: table.jurisdiction, kinds: KINDS });
      const [before, after] = [scoreOf(table, family), scoreOf(table, added)];
      // Before the gate is met it is not known who the applicant is.
      if (!before.gateMet) return;
      expect(after.atLeast).toBeGreaterThanOrEqual(before.atLeast - 1e-6);
      if (before.atMost !== null) expect(after.atMost ?? Infinity).toBeGreaterThanOrEqual(before.atMost - 1e-6);
    }),
    RUNS,
  );
});

test('what is not told lies between the ends that are given', () => {
  const left = fc.constantFrom(
    'insurance',
    'work',
    'permits',
    'education',
    'incomeTaxPaid',
    'volunteerHours',
    'status',
    'home',
    'familyPlanning',
  );
  fc.assert(
    fc.property(arbitraryCase, left, fc.constantFrom(0, 1), ({ table, family }, field, whose) => {
      const untold = structuredClone<Family>(family);
      if (field === 'home' || field === 'familyPlanning') delete untold[field];
      else delete untold.guardians?.[whose]?.[field as 'work'];
      const [exact, open] = [scoreOf(table, family), scoreOf(table, untold)];
      expect(within(exact, open)).toBe(true);
      if (open.total !== null && exact.gateMet) expect(exact.total).toBeCloseTo(open.total, 6);
    }),
    RUNS,
  );
});

test('what would add most is never more than the caps leave room for', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ table, family }) => {
      const score = scoreOf(table, family);
      for (const { item, points } of score.wouldAddMost) {
        expect(points).toBeGreaterThan(0);
        const of = score.items.find((one) => one.item === item);
        if (of?.cap !== null && of?.subject === 'family') expect(points).toBeLessThanOrEqual(of.cap - of.atLeast + 1e-6);
      }
      const inOrder = [...score.wouldAddMost].sort((a, b) => b.points - a.points);
      expect(score.wouldAddMost).toEqual(inOrder);
    }),
    RUNS,
  );
});
