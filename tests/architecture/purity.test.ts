import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { requirementKinds } from '@/rules/requirements';
import { listSources, parseSource, readSource } from '../support/sources';

const isTest = (file: string) => /\.(test|property|fixture)\.tsx?$|-fixtures\.tsx?$/.test(file);
const rules = listSources(['rules']).filter((file) => !isTest(file));

/** Names that would let the clock, the machine or the network into the rules. */
const FORBIDDEN = ['Date', 'process', 'fetch', 'console', 'Intl', 'setTimeout', 'globalThis', 'performance', 'crypto', 'localStorage'];

function identifiersOf(file: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const isProperty = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    if (ts.isIdentifier(node) && !isProperty && !ts.isPropertyAssignment(node.parent)) names.push(node.text);
    ts.forEachChild(node, (child) => {
      visit(child);
    });
  };
  ts.forEachChild(parseSource(file), (child) => {
    visit(child);
  });
  return names;
}

describe('rules/ is pure', () => {
  it('knows no clock, no machine, no network', () => {
    const found = rules.flatMap((file) =>
      identifiersOf(file)
        .filter((name) => FORBIDDEN.includes(name) || name === 'Math.random')
        .map((name) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it('uses no chance', () => {
    expect(rules.filter((file) => readSource(file).includes('Math.random'))).toEqual([]);
  });
});

/** The registries of kinds: they alone list them. */
const REGISTRIES = ['rules/requirements/index.ts', 'rules/requirements/parameter-schemas.ts'];

/** Kinds that are made of certain other kinds, whatever a table says. */
const MADE_OF: Readonly<Record<string, readonly string[]>> = { 'paper-deemed': ['paper-held', 'any'] };

describe('nobody asks which kind of requirement he holds', () => {
  const kinds = [...requirementKinds.keys()];
  const folderOf = (file: string) => kinds.find((kind) => file.startsWith(`rules/requirements/${kind}/`));
  const sources = listSources(['rules', 'lib', 'components', 'app']).filter((file) => !isTest(file) && !REGISTRIES.includes(file));

  it('a kind is named in its own folder and in the registries only', () => {
    const found = sources.flatMap((file) => {
      const own = folderOf(file);
      const allowed = own === undefined ? [] : [own, ...(MADE_OF[own] ?? [])];
      return kindsNamedIn(file, kinds)
        .filter((kind) => !allowed.includes(kind))
        .map((kind) => `${file}: ${kind}`);
    });
    expect(found).toEqual([]);
  });

  it.each([
    [`if (requirement.kind === 'home') ask();`, ['home']],
    [`if ('any' !== kind) ask();`, ['any']],
    [`switch (requirement.kind) { case 'work': ask(); }`, ['work']],
    [`const part = { kind: 'all', parameters };`, ['all']],
    [`kindNamed('registration');`, ['registration']],
    [`requirementKinds.get('home');`, ['home']],
    [`['home', 'work'].includes(requirement.kind);`, ['home', 'work']],
    [`const words = { 'paper-held': 'paper' };`, ['paper-held']],
    [`show('work'); const path = { home: 'home' }; if (question.sort === 'home') ask();`, []],
    [`if (home.kind === 'residential') ask();`, []],
  ])('%s', (text, expected) => {
    expect(kindsIn(ts.createSourceFile('example.ts', text, ts.ScriptTarget.Latest, true), kinds)).toEqual(expected);
  });
});

function kindsNamedIn(file: string, kinds: readonly string[]): string[] {
  return kindsIn(parseSource(file), kinds);
}

/** A name with a hyphen can mean nothing else; one that is an ordinary word counts where it stands as the name of a kind. */
function kindsIn(source: ts.SourceFile, kinds: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && kinds.includes(node.text) && (node.text.includes('-') || standsAsKind(node))) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found];
}

const ASKS_FOR_KIND = /\b(kind|kinds|kindNamed|find|requirementKinds\.get|parameterSchemas)$/;

function standsAsKind(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  const isKind = (expression: ts.Node) => ASKS_FOR_KIND.test(expression.getText());
  if (ts.isBinaryExpression(parent)) return isKind(parent.left) || isKind(parent.right);
  if (ts.isCaseClause(parent)) return isKind(parent.parent.parent.expression);
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && isKind(parent.name);
  if (ts.isElementAccessExpression(parent)) return isKind(parent.expression);
  if (ts.isCallExpression(parent))
    return isKind(parent.expression) || parent.arguments.some((argument) => argument !== node && isKind(argument));
  // A list of names that is searched for one.
  if (!ts.isArrayLiteralExpression(parent) || !ts.isPropertyAccessExpression(parent.parent)) return false;
  const call = parent.parent.parent;
  return ts.isCallExpression(call) && call.arguments.some(isKind);
}

describe('size and names', () => {
  const all = listSources(['rules', 'lib', 'components', 'app', 'prisma/seed', 'scripts']).filter((file) => !isTest(file));

  it('no file of more than 300 lines', () => {
    expect(all.filter((file) => readSource(file).split('\n').length > 301)).toEqual([]);
  });

  it('no drawers', () => {
    expect(all.filter((file) => /(^|\/)(utils?|helpers?|common|misc|services?)(\/|\.)/.test(file))).toEqual([]);
  });
});

describe('everything exported says what its signature cannot', () => {
  it.each(['rules', 'lib'])('%s', (room) => {
    const bare = listSources([room])
      .filter((file) => !isTest(file))
      .flatMap((file) => undocumentedExports(file));
    expect(bare).toEqual([]);
  });
});

function undocumentedExports(file: string): string[] {
  return parseSource(file).statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported || ts.getJSDocCommentsAndTags(statement).length > 0) return [];
    return [`${file}: ${statement.getText().slice(0, 60).split('\n')[0] ?? ''}`];
  });
}
