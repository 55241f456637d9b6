import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { evaluate, reachVerdict, type Evaluation, type EvaluationRequest, type RuleBook } from '@/rules';
import { readRequest } from '@/rules/schemas';
import { familyFrom, readFamilies } from '@/tests/support/invented-families';
import { shippedTables, tablesOf } from '@/tests/support/shipped-tables';
import { scenarioFileSchema, type ExpectedFinding, type Scenario, type ScenarioFile } from './scenario-schema';
import { checkScore } from './score-expectation';

const shipped = await shippedTables();

for (const folder of readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const own = path.join(import.meta.dirname, folder.name, 'tables');
  const { book } = existsSync(own) ? await tablesOf(own) : shipped;
  const families = readFamilies(`scenarios/${folder.name}/families.yaml`);
  const files = readdirSync(path.join(import.meta.dirname, folder.name)).filter(
    (name) => name.endsWith('.yaml') && name !== 'families.yaml',
  );
  for (const name of files) {
    const file = scenarioFileSchema.parse(parse(readFileSync(path.join(import.meta.dirname, folder.name, name), 'utf8')));
    describe(`${folder.name}/${name}`, () => {
      for (const scenario of file.scenarios) {
        for (const request of requestsOf(file, scenario, families)) {
          const isOneOfSeveral = scenario.jurisdictions !== undefined || Array.isArray(scenario.asOf);
          const suffix = isOneOfSeveral ? ` [${request.jurisdiction}, ${request.asOf}]` : '';
          test(scenario.title + suffix, () => check(book, request, scenario, scenario.notBound ?? file.notBound));
        }
      }
    });
  }
}

function requestsOf(file: ScenarioFile, scenario: Scenario, families: Record<string, Record<string, unknown>>): EvaluationRequest[] {
  const days = scenario.asOf ?? file.asOf;
  return (scenario.jurisdictions ?? [file.jurisdiction]).flatMap((jurisdiction) =>
    [days].flat().map((asOf) => {
      const base = families[scenario.family ?? file.family];
      if (base === undefined) throw new Error(`no family ${scenario.family ?? file.family}`);
      const here = scenario.jurisdictions === undefined ? (file.here ?? file.jurisdiction) : jurisdiction;
      const read = readRequest({
        jurisdiction,
        entryYear: scenario.entryYear ?? file.entryYear,
        stage: scenario.stage ?? file.stage,
        asOf,
        ...(scenario.knownOn === undefined ? {} : { knownOn: scenario.knownOn }),
        family: familyFrom(base, { here, changes: scenario.changes, leaveOut: scenario.leaveOut }),
      });
      if (!read.isValid) throw new Error(`${scenario.title}: ${JSON.stringify(read.issues)}`);
      expect(read.notRead, scenario.title).toEqual([]);
      return read.request;
    }),
  );
}

function check(book: RuleBook, request: EvaluationRequest, { expect: expected }: Scenario, notBound: readonly string[]): void {
  const evaluation = evaluate(book, request);
  const found = Object.fromEntries(evaluation.findings.map((finding) => [`${finding.requirement}/${finding.subject}`, finding]));
  const outcomes = Object.fromEntries(Object.entries(found).map(([key, { outcome }]) => [key, outcome]));
  const named = Object.fromEntries(Object.entries(expected.findings).map(([key, finding]) => [key, detailsOf(finding).outcome]));
  const notNamed = Object.entries(found).filter(([key]) => !(key in named));
  const usual = notNamed.map(([key, { requirement }]) => [key, notBound.includes(requirement) ? 'notApplicable' : 'met']);
  expect(outcomes).toEqual({ ...Object.fromEntries(usual), ...named });
  for (const [key, finding] of Object.entries(expected.findings)) expect(found[key], key).toMatchObject(detailsOf(finding));
  for (const id of expected.absent) expect(evaluation.findings.map(({ requirement }) => requirement)).not.toContain(id);
  checkWhole(evaluation, expected);
  expect(reachVerdict(book, request)).toBe(evaluation.verdict);
}

function checkWhole(evaluation: Evaluation, expected: Scenario['expect']): void {
  expect(evaluation.verdict).toBe(expected.verdict);
  if (expected.firm !== undefined) expect(evaluation.firm).toBe(expected.firm);
  if (expected.missing !== undefined) expect(evaluation.missing).toEqual(expected.missing);
  if (expected.nextQuestion !== undefined) expect(evaluation.nextQuestion).toBe(expected.nextQuestion);
  checkScore(evaluation.score, expected.score);
  if (expected.notes !== undefined) expect(evaluation.notes).toEqual(expected.notes);
  if (expected.ruleSets !== undefined) {
    expect(evaluation.ruleSets.map(({ jurisdiction, version }) => `${jurisdiction} ${version}`)).toEqual(expected.ruleSets);
  }
}

function detailsOf(finding: ExpectedFinding): Exclude<ExpectedFinding, string> {
  return typeof finding === 'string' ? { outcome: finding } : finding;
}
