import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { evaluate, type Evaluation } from '@/rules';
import { readRequest } from '@/rules/schemas';
import { shippedTables } from '@/tests/support/shipped-tables';

const root = path.resolve(import.meta.dirname, '..');
const exampleText = readFileSync(path.join(root, 'tests/support/contract-example.json'), 'utf8');
const example = JSON.parse(exampleText) as Record<string, unknown>;
const folder = mkdtempSync(path.join(tmpdir(), 'evaluate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(
  args: string[],
  input = '',
): { status: number | null; out: string; issues: { path: string; code: string; message: string; file?: string }[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', path.join(root, 'scripts/evaluate.ts'), ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  const issues = stderr.startsWith('{"issues"') ? (JSON.parse(stderr) as { issues: [] }).issues : [];
  if (status !== 0 && issues.length === 0) throw new Error(stderr);
  return { status, out: stdout, issues };
}

function file(name: string, text: string): string {
  const at = path.join(folder, name);
  writeFileSync(at, text);
  return at;
}

const codesOf = (issues: { path: string; code: string }[]) => issues.map(({ path: at, code }) => `${at} ${code}`);

describe('answers in the form of the question', () => {
  test('the contract’s own example, as the engine judges it', async () => {
    const { status, out } = run([file('request.json', exampleText)]);
    expect(status).toBe(0);
    const read = readRequest(example);
    const { book } = await shippedTables();
    expect(JSON.parse(out)).toEqual(read.isValid && JSON.parse(JSON.stringify(evaluate(book, read.request))));
    const { verdict, findings } = JSON.parse(out) as Evaluation;
    expect(verdict).toBe('notEligible');
    expect(
      findings
        .filter(({ outcome }) => outcome !== 'met')
        .map(({ requirement, subject, outcome, openPoint }) => [requirement, subject, outcome, openPoint]),
    ).toEqual([
      ['BJ14-P5', 'family', 'unmet', null],
      ['TZ14-SI', 'mother', 'unclear', 'arrears'],
      ['TZ14-SI', 'father', 'unclear', 'oneParent'],
    ]);
  });

  test('an array by an array, in its order', () => {
    const { status, out } = run(['-'], JSON.stringify([example, { ...example, jurisdiction: '110102' }]));
    expect(status).toBe(0);
    expect((JSON.parse(out) as Evaluation[]).map(({ verdict }) => verdict)).toEqual(['notEligible', 'undetermined']);
  });

  test('JSON lines by as many lines, whatever blank lines stand between', () => {
    const lines = [example, { ...example, jurisdiction: '110102' }].map((request) => JSON.stringify(request));
    const { status, out } = run(['-'], `\uFEFF${lines.join('\r\n\n')}\n`);
    expect(status).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as Evaluation).verdict),
    ).toEqual(['notEligible', 'undetermined']);
  });

  test('one line by one line', () => {
    expect(run(['-'], JSON.stringify(example)).out.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('a malformed request: exit status 2, one object of issues, nothing evaluated', () => {
  test('what is wrong in any of several requests', () => {
    const { status, out, issues } = run(['-'], JSON.stringify([example, { ...example, asOf: '2014-02-30' }]));
    expect([status, out, codesOf(issues)]).toEqual([2, '', ['1.asOf notADate']]);
    expect(issues[0]?.message).toMatch(/2014-03-31/);
  });

  test.each<[string, string, string[]]>([
    ['what is no JSON', '{"jurisdiction": ', [' notJson']],
    ['nothing at all', '', [' notJson']],
    ['a line that is no JSON', `${JSON.stringify(example)}\n{"broken"\n`, ['1 notJson']],
    ['JSON that is no request', '7', [' wrongType']],
  ])('%s', (_sentence, input, codes) => {
    const { status, out, issues } = run(['-'], input);
    expect([status, out, codesOf(issues)]).toEqual([2, '', codes]);
  });

  test.each<[string, string[], string]>([
    ['a file that is not there', ['no-such-file.json'], ' fileNotReadable'],
    ['a folder for a file', ['.'], ' fileNotReadable'],
    ['no file', [], ' fileNotGiven'],
    ['two files', ['one.json', 'two.json'], ' fileNotGiven'],
    ['an unknown option', ['--district', '110112'], ' unknownOption'],
    ['an option without its value', ['-', '--rules'], ' unknownOption'],
  ])('%s', (_sentence, args, code) => {
    const { status, out, issues } = run(args);
    expect([status, out, codesOf(issues)]).toEqual([2, '', [code]]);
  });
});

describe('other rules', () => {
  test('those of a folder that is given are used instead of the shipped ones', () => {
    const rules = path.join(folder, 'rules');
    cpSync(path.join(root, 'prisma/seed'), rules, { recursive: true, filter: (source) => !source.endsWith('.ts') });
    const table = path.join(rules, 'jurisdictions/110112/2014-primary.yaml');
    writeFileSync(table, readFileSync(table, 'utf8').replace('minimumMonths: 12', 'minimumMonths: 10'));
    const { status, out } = run(['--rules', rules, '-'], JSON.stringify(example));
    expect(status).toBe(0);
    const mother = (JSON.parse(out) as Evaluation).findings.find(
      ({ requirement, subject }) => requirement === 'TZ14-SI' && subject === 'mother',
    );
    expect(mother).toMatchObject({ outcome: 'met', values: { months: 11, needed: 10 } });
    writeFileSync(table, readFileSync(table, 'utf8').replace('minimumMonths: 10', 'minimumMonths: many'));
    const broken = run(['--rules', rules, '-'], JSON.stringify(example));
    expect([broken.status, broken.out]).toEqual([2, '']);
    expect(broken.issues).toMatchObject([
      { file: 'jurisdictions/110112/2014-primary.yaml', path: 'versions.0.requirements.0.parameters.minimumMonths' },
    ]);
  });

  test('a folder without tables is malformed too', () => {
    const { status, issues } = run(['--rules', folder, '-'], JSON.stringify(example));
    expect(status).toBe(2);
    expect(issues.map(({ code, file: name }) => `${name} ${code}`)).toContain('sources.yaml fileMissing');
  });
});
