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

describe('nobody asks which kind of requirement he holds', () => {
  const kinds = [...requirementKinds.keys()];
  const shared = listSources(['rules', 'lib', 'components', 'app']).filter(
    (file) => !isTest(file) && !kinds.some((kind) => file.startsWith(`rules/requirements/${kind}/`)),
  );

  it('a kind is named in its own folder and in the registries only', () => {
    const registries = ['rules/requirements/index.ts', 'rules/requirements/parameter-schemas.ts'];
    const found = shared
      .filter((file) => !registries.includes(file))
      .flatMap((file) =>
        kinds.filter((kind) => new RegExp(`['"\`]${kind}['"\`]`).test(readSource(file))).map((kind) => `${file}: ${kind}`),
      );
    expect(found).toEqual([]);
  });
});

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
