import fc from 'fast-check';
import type { ReactNode } from 'react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { useClauseWords, type Said, type Who } from '@/components/requirements/use-clause-words';
import { useWording } from '@/components/requirements/use-wording';
import requirementWords from '@/messages/en/requirements.json';
import { causeOfField, FIELDS, type Check, type Clause, type Evaluation } from '@/rules';
import { requirementKinds } from '@/rules/requirements';
import { parameterSchemas } from '@/rules/schemas';
import { arbitraryRequest } from '@/tests/support/arbitrary-families';
import { drawIn, textOf } from '@/tests/support/in-language';
import { resultPages } from '@/tests/support/result-props';
import { shippedTables } from '@/tests/support/shipped-tables';
import { vocabulariesOf } from '@/tests/support/vocabulary';
import { Result } from './result';
import type { ResultProps } from './result-record';

vi.mock('@/lib/i18n/navigation', () => ({
  Link: ({ prefetch: _prefetch, children, ...rest }: { prefetch?: boolean; href: string; children: ReactNode }) => (
    <a {...rest}>{children}</a>
  ),
}));

/** Families tried; each is drawn only where it brings a code that none before it brought. */
const FAMILIES = 1200;

/** Everything that an evaluation says by code, so that each is drawn once and not a thousand times. */
function codesOf({ verdict, findings, missing, notes, score }: Evaluation): string[] {
  const said = findings.map((finding) => {
    const { guardian: other, ...values } = finding.values;
    const { curability, warnings } = finding;
    return JSON.stringify([
      finding.requirement,
      finding.subject === 'child' || finding.subject === 'family' ? finding.subject : 'guardian',
      finding.outcome,
      finding.cause,
      finding.openPoints,
      warnings.map(({ code }) => code),
      Object.entries(values).map(([name, value]) => [name, typeof value]),
      other === undefined,
      curability === null ? null : [curability.curable, curability.latestOn !== null, curability.firstSeason !== null],
    ]);
  });
  const points =
    score === null ? [] : [JSON.stringify([score.total === null, score.gateMet, score.line, score.items.map(({ item }) => item)])];
  return [
    ...said,
    ...missing.map((path) => path.replace(/guardians\.[^.]+/, 'guardians.x')),
    ...notes.map(({ code }) => code),
    verdict,
    ...points,
  ];
}

/** What no reader should ever meet: a word of the code, or a place to fill in. */
const LEFT_OVER = /\b(none|notStated|undefined|null|NaN|true|false)\b|[{}]|\b[a-zA-Z]+\.(what|ask|why|short|have|name|label)\b|Invalid/;

describe('every code that the shipped tables can give', () => {
  const met: { check: Check; props: ResultProps }[] = [];

  beforeAll(async () => {
    const { tables } = await shippedTables();
    const resultOf = await resultPages();
    const vocabularies = vocabulariesOf(tables.versions, ['110102', '440106']);
    const requests = fc.sample(arbitraryRequest(vocabularies, 'partial'), { numRuns: FAMILIES, seed: 20_140_613 });
    const seen = new Set<string>();
    for (const { request } of requests) {
      const check: Check = { ...request, asked: [] };
      const props = resultOf(check);
      const fresh = codesOf(props.evaluation).filter((code) => !seen.has(code));
      if (fresh.length === 0) continue;
      for (const code of fresh) seen.add(code);
      met.push({ check, props });
    }
  }, 120_000);

  test('every outcome, verdict and sort of cause is reached by the families tried', () => {
    const all = <Item,>(items: Item[]) => [...new Set(items)].sort();
    const findings = met.flatMap(({ props }) => props.evaluation.findings);
    expect(all(findings.map(({ outcome }) => outcome))).toEqual(['met', 'notApplicable', 'unclear', 'unknown', 'unmet']);
    expect(all(met.map(({ props }) => props.evaluation.verdict))).toEqual(['eligible', 'notEligible', 'unclear', 'undetermined']);
    expect(all(findings.flatMap(({ cause }) => cause ?? [])).length).toBeGreaterThan(30);
    expect(all(findings.flatMap(({ openPoints }) => openPoints)).length).toBeGreaterThan(12);
    expect(all(findings.flatMap(({ warnings }) => warnings.map(({ code }) => code)))).toContain('permitLapsesSoon');
  });

  test.each(['zh', 'en'] as const)(
    'has words in %s, with every value filled in',
    (locale) => {
      const leftOver = met.flatMap(({ props }) => {
        // What the record says in its own words may say anything.
        const ofRecord = new Set(
          Object.values(props.record.requirements).flatMap(({ requirement }) => [
            requirement.title[locale],
            ...requirement.remarks.map(({ text }) => text[locale]),
          ]),
        );
        const lines = textOf(drawIn(locale, <Result {...props} />)).split('\n');
        return lines.filter((line) => LEFT_OVER.test(line) && !ofRecord.has(line));
      });
      expect([...new Set(leftOver)]).toEqual([]);
    },
    120_000,
  );
});

/** Says a clause outside a page. */
function Saying({ clause, who }: { clause: Clause; who: Who }) {
  const { say } = useClauseWords(useWording([]));
  const text = ({ text: own, items }: Said): string => [own, ...items.map(text)].join(' ');
  return text(say(clause, who));
}

const COMPARISONS: Readonly<Record<string, unknown>> = {
  is: ['true'],
  isNot: ['true'],
  inside: '110112',
  by: '2014-05-01',
  from: '2014-05-01',
  atLeast: 6,
  moreThan: 6,
  everyMonth: { from: '2014-01', to: '2014-03' },
};
const MORE: readonly object[] = [
  {},
  { dayCounts: false },
  { dayCounts: 'notStated' },
  { noneServes: true },
  { scope: 'city' },
  { scope: 'notStated' },
];

/** Every test that the schema of a kind lets through: its fields with every comparison that fits, and every word. */
function testsOf(kind: string, record: string): object[] {
  const schema = parameterSchemas[kind];
  const rest = REST[kind] ?? {};
  const words =
    (requirementWords.words as Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>)[record] ?? {};
  const fields = Object.keys((requirementWords.fields as Readonly<Record<string, object>>)[record] ?? {});
  return fields.flatMap((field) =>
    Object.entries(COMPARISONS).flatMap(([comparison, value]) => {
      const values =
        Array.isArray(value) && words[field] !== undefined
          ? Object.keys(words[field]).map((word) => [word])
          : [value, ...(value === '2014-05-01' ? ['asked'] : [])];
      return values
        .flatMap((one) => MORE.map((more) => ({ field, [comparison]: one, ...more })))
        .filter((asked) => schema?.safeParse({ ...rest, tests: [asked] }).success === true);
    }),
  );
}

const REST: Readonly<Record<string, object>> = {
  'paper-held': { paper: 'lease', inNameOfCarer: 'refused' },
  'residence-permit': {
    place: 'here',
    placeScope: 'city',
    issuedBefore: null,
    cutoffDayCounts: true,
    renewalKeepsDate: true,
    mustBeCurrent: true,
  },
};

const RECORDS: readonly (readonly [kind: string, record: string])[] = [
  ['home', 'home'],
  ['work', 'work'],
  ['residence-permit', 'permit'],
  ['paper-held', 'paper'],
  ['guardian-fact', 'guardian'],
  ['child-fact', 'child'],
  ['registration', 'registration'],
  ['family-planning', 'familyPlanning'],
];

describe('every clause that the schemas let through', () => {
  test.each(RECORDS)('%s', (kind, record) => {
    const tests = testsOf(kind, record);
    expect(tests.length).toBeGreaterThan(0);
    for (const asked of tests) {
      const parameters = parameterSchemas[kind]?.parse({ ...(REST[kind] ?? {}), tests: [asked] }) ?? {};
      const clause = requirementKinds.get(kind)?.clause(parameters);
      if (clause === undefined) throw new Error(kind);
      for (const locale of ['zh', 'en'] as const) {
        for (const who of ['each', 'some', 'notStated', 'child', 'family', 'part'] as const) {
          const said = textOf(drawIn(locale, <Saying clause={clause} who={who} />));
          expect(said, JSON.stringify(asked)).toMatch(/[。.]$/);
          expect(said, JSON.stringify(asked)).not.toMatch(/\b(none|notStated|undefined|true|false)\b|[{}]/);
        }
      }
    }
  });

  test('each of their fields has a cause in words', () => {
    const { fields, causes } = requirementWords as {
      fields: Record<string, Record<string, { name?: string }>>;
      causes: Record<string, { short?: string; why?: string }>;
    };
    for (const [kind, record] of RECORDS) {
      for (const asked of testsOf(kind, record)) {
        const { field } = asked as { field: string };
        expect(causes[causeOfField(record, field)] ?? fields[record]?.[field]?.name, `${record}.${field}`).toBeDefined();
      }
    }
    for (const [record, list] of Object.entries(FIELDS))
      for (const field of Object.keys(list))
        if (record !== 'insurance') expect(fields[record]?.[field]?.name, `${record}.${field}`).toBeDefined();
    for (const [cause, words] of Object.entries(causes))
      expect(Object.keys(words), cause).toEqual(expect.arrayContaining(['short', 'why']));
  });
});
