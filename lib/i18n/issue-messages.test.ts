import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import en from '@/messages/en/errors.json';
import zh from '@/messages/zh/errors.json';
import { wordIssues } from './issue-messages';

const root = path.resolve(import.meta.dirname, '../..');

/** Codes of issues as they stand in the code that finds them. */
function codesIn(folder: string, patterns: readonly RegExp[]): string[] {
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.includes('.test.'),
  );
  const texts = files.map((name) => readFileSync(path.join(root, folder, name), 'utf8'));
  return texts.flatMap((text) => patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')));
}

const CODES = [
  ...codesIn('rules/facts', [/error: '([a-zA-Z]+)'/g, /message: '([a-zA-Z]+)'/g]),
  ...codesIn('rules/requirements', [/error: '([a-zA-Z]+)'/g, /issue\(context, '[a-zA-Z]+', '([a-zA-Z]+)'\)/g]),
  ...codesIn('rules/rule-sets', [/error: '([a-zA-Z]+)'/g, /message: '([a-zA-Z]+)'/g]),
  ...codesIn('rules/evaluation', [/error: '([a-zA-Z]+)'/g, /'(required|wrongType|notAllowed)'/g]),
  ...codesIn('lib/rule-tables', [
    /code: '([a-zA-Z]+)'/g,
    /\], '([a-zA-Z]+)'\)/g,
    /'(wrongType|notAllowed|wrongForm|unknownKey|tooSmall|tooBig|missing)'/g,
  ]),
  ...[...readFileSync(path.join(root, 'scripts/evaluate.ts'), 'utf8').matchAll(/code: '([a-zA-Z]+)'/g)].map((match) => match[1] ?? ''),
];

test('every issue that can be found has words in both languages', () => {
  expect(CODES.length).toBeGreaterThan(40);
  for (const code of new Set(CODES)) {
    expect(Object.keys(en.issues), code).toContain(code);
    expect(Object.keys(zh.issues), code).toContain(code);
  }
});

test('the words stand beside what else an issue says, in English if no language is named', () => {
  expect(wordIssues([{ path: 'asOf', code: 'required' }])).toEqual([{ path: 'asOf', code: 'required', message: en.issues.required }]);
  expect(wordIssues([{ code: 'required' }], 'zh')).toEqual([{ code: 'required', message: zh.issues.required }]);
});

test('a code without words is a fault of this house', () => expect(() => wordIssues([{ code: 'noSuchCode' }])).toThrow('noSuchCode'));
