import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  isTagElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { listSources, parseSource, projectRoot } from '../support/sources';

const LOCALES = ['zh', 'en'];
const CHINESE = /\p{Script=Han}/u;

/** Chinese that is no sentence: words that readers of dates look for. */
const NO_SENTENCES = ['rules/dates/read-date.ts'];

/** A file of messages flattened to key → text. */
function flatten(value: unknown, prefix = ''): [string, string][] {
  if (typeof value === 'string') return [[prefix, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
    flatten(inner, prefix === '' ? key : `${prefix}.${key}`),
  );
}

function messages(locale: string, file: string): Map<string, string> {
  return new Map(flatten(JSON.parse(readFileSync(path.join(projectRoot, 'messages', locale, file), 'utf8'))));
}

const files = readdirSync(path.join(projectRoot, 'messages', 'zh'));

/** The places to fill in of a message, whatever branches it has. */
function placeholders(text: string): string[] {
  const names = new Set<string>();
  const visit = (elements: MessageFormatElement[]): void => {
    for (const element of elements) {
      if (!isLiteralElement(element) && !isPoundElement(element)) names.add(element.value);
      if (isSelectElement(element) || isPluralElement(element))
        Object.values(element.options).forEach(({ value }) => {
          visit(value);
        });
      if (isTagElement(element)) visit(element.children);
    }
  };
  visit(parse(text));
  return [...names].sort();
}

describe('messages', () => {
  it('are the same files in every language', () => {
    for (const locale of LOCALES) expect(readdirSync(path.join(projectRoot, 'messages', locale)).sort()).toEqual([...files].sort());
  });

  it.each(files)('%s has the same keys and the same places to fill in every language', (file) => {
    const zh = messages('zh', file);
    const en = messages('en', file);
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
    for (const [key, text] of zh) expect(placeholders(en.get(key) ?? ''), `${file} ${key}`).toEqual(placeholders(text));
  });

  it.each(files)('%s has no Chinese sentence left in English', (file) => {
    // Official names of papers stay in Chinese: families meet them on paper. A sentence of ours does not.
    const left = [...messages('en', file)].filter(([key, text]) => /[，。？！；]/.test(text) && !key.endsWith('official'));
    expect(left).toEqual([]);
  });
});

describe('words stand in messages alone', () => {
  const sources = listSources(['rules', 'lib', 'components', 'app']).filter(
    (file) => !/\.(test|fixture)\.tsx?$|-examples\.tsx$/.test(file) && !NO_SENTENCES.includes(file),
  );

  it('no Chinese in code outside comments', () => {
    const found = sources.flatMap((file) =>
      textsOf(file)
        .filter((text) => CHINESE.test(text))
        .map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('no words written straight into a page', () => {
    const found = sources.filter((file) => file.endsWith('.tsx')).flatMap((file) => jsxTextsOf(file).map((text) => `${file}: ${text}`));
    expect(found).toEqual([]);
  });
});

function textsOf(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    )
      texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parseSource(file));
  return texts;
}

function jsxTextsOf(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /[\p{L}]{2,}/u.test(node.text)) texts.push(node.text.trim());
    ts.forEachChild(node, visit);
  };
  visit(parseSource(file));
  return texts;
}
