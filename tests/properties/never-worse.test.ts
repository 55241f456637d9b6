import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicableRules, type Outcome } from '@/rules';
import type { Family, Guardian, Home, Permit } from '@/rules/facts/family';
import { arbitraryRequest } from '@/tests/support/arbitrary-families';
import { everyKindBook, shippedBook } from '@/tests/support/books';
import { chooser } from '@/tests/support/chooser';
import { outcomesOf } from '@/tests/support/outcomes';
import { isTold, listOf } from '@/tests/support/told';
import type { Vocabulary } from '@/tests/support/vocabulary';

const books = [await shippedBook(), everyKindBook()];
const share = (runs: number) => ({ numRuns: Number(process.env['PROPERTY_RUNS'] ?? runs) });
const seed = fc.nat();

const RANK: Record<Outcome, number> = { unmet: 0, unclear: 1, unknown: 1, met: 2, notApplicable: 1 };
const LONG_AGO = '2001-01-01';

interface Improvement {
  name: string;
  improve: (this: void, family: Family, words: Vocabulary, number: number) => Family;
  /** Rules that say otherwise: an upper bound of age, somebody whom a rule binds only then. */
  saysOtherwise?: RegExp;
}

const improvements: Improvement[] = [
  {
    name: 'one more month paid on time',
    improve(family, { months, jurisdiction }, number) {
      const month = chooser(number)(months);
      return each(family, (guardian) => ({
        ...guardian,
        insurance: [...listOf(guardian.insurance), { from: month, to: month, place: jurisdiction.slice(0, 6) }],
      }));
    },
  },
  {
    name: 'a month paid on time instead of late',
    improve: (family) =>
      each(family, (guardian) => ({ ...guardian, insurance: listOf(guardian.insurance).map((range) => ({ ...range, arrears: false })) })),
  },
  {
    name: 'the one permit issued earlier',
    improve: (family) =>
      withPermits(family, (permits) =>
        permits.length === 1 && (permits[0]?.previous ?? []).length === 0 ? permits.map(issuedEarlier) : permits,
      ),
  },
  {
    name: 'a permit that lasts longer',
    improve: (family) => withPermits(family, (permits) => permits.map((permit) => ({ ...permit, validUntil: null }))),
  },
  {
    name: 'a job in the place asked',
    improve: (family, { jurisdiction }) =>
      each(family, (guardian) => ({
        ...guardian,
        work: [...listOf(guardian.work), { as: 'employee', place: jurisdiction.slice(0, 6) }],
      })),
  },
  {
    name: 'a lease signed earlier that runs longer',
    improve: (family) =>
      withHome(family, (home) => ({ ...home, from: LONG_AGO, signedOn: LONG_AGO, filedOn: LONG_AGO, until: null, unbroken: true })),
  },
  {
    name: 'a home in the place asked',
    improve: (family, { jurisdiction }) => withHome(family, (home) => ({ ...home, place: jurisdiction.slice(0, 6) })),
    saysOtherwise: /"(place|inside)":"home"/,
  },
  {
    name: 'insurance in payment, joined earlier',
    improve: (family) => each(family, (guardian) => ({ ...guardian, insuranceInPayment: true, insuranceJoinedOn: LONG_AGO })),
  },
  {
    name: 'a registration that began earlier and runs',
    improve: (family) => each(family, (guardian) => ({ ...guardian, flexibleRegistration: [{ from: LONG_AGO, until: null }] })),
  },
  {
    name: 'a paper held',
    improve(family, { papers }, number) {
      const key = chooser(number)([...papers, 'workProof']);
      const told = isTold(family.papers) ? family.papers : {};
      const before = told[key];
      return {
        ...family,
        papers: { ...told, [key]: isTold(before) ? { ...before, state: 'held', of: undefined, validUntil: null } : 'held' },
      };
    },
  },
  {
    name: 'a child born earlier',
    improve: (family) => ({ ...family, child: { ...family.child, bornOn: LONG_AGO } }),
    saysOtherwise: /"notBefore":"|"field":"bornOn"/,
  },
];

function each(family: Family, change: (guardian: Guardian) => Guardian): Family {
  return { ...family, guardians: (family.guardians ?? []).map(change) };
}

function withPermits(family: Family, change: (permits: Permit[]) => Permit[]): Family {
  return each(family, (guardian) => ({ ...guardian, permits: change(listOf(guardian.permits)) }));
}

function issuedEarlier(permit: Permit): Permit {
  return { ...permit, issuedOn: LONG_AGO, processedOn: LONG_AGO, validFrom: LONG_AGO, addressSince: LONG_AGO, transferredInOn: LONG_AGO };
}

function withHome(family: Family, change: (home: Home) => Home): Family {
  return isTold(family.home) ? { ...family, home: change(family.home) } : family;
}

describe.each(books)('a family that has more is never worse off: $name', ({ book, vocabularies }) => {
  test.each(improvements)('$name', ({ improve, saysOtherwise }) => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'complete'), seed, ({ request, vocabulary }, number) => {
        const applicable = new Set(
          applicableRules(book, request)
            .requirements.filter(
              ({ requirement }) => requirement.bindsIf === null && saysOtherwise?.test(JSON.stringify(requirement)) !== true,
            )
            .map(({ requirement }) => requirement.id),
        );
        const before = outcomesOf(book, request, (id) => applicable.has(id));
        const after = outcomesOf(book, { ...request, family: improve(request.family, vocabulary, number) }, (id) => applicable.has(id));
        for (const [key, outcome] of before) {
          const now = after.get(key);
          if (now !== undefined) expect(RANK[now], `${key}: ${outcome} became ${now}`).toBeGreaterThanOrEqual(RANK[outcome]);
        }
      }),
      share(200),
    );
  });
});
