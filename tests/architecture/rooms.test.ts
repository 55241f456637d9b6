import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, listSources, projectRoot } from '../support/sources';

/** Which room may import from which others; the table of the house as a constant. Packages are not rooms. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  rules: [],
  lib: ['rules', 'prisma/generated', 'messages'],
  components: ['rules', 'lib/i18n'],
  app: ['rules', 'lib', 'components'],
  'prisma/seed': ['rules', 'lib'],
};

/** Rooms that may use no package but these. */
const ONLY_PACKAGES: Readonly<Record<string, readonly string[]>> = { rules: ['zod'] };

/** The doors by which rules/ may be entered. */
const DOORS = ['rules/index', 'rules/schemas'];

/** Domain folders of components that others may build on: what has no domain, and what several domains show alike. */
const SHARED_COMPONENTS = ['components/ui', 'components/layout', 'components/requirements'];

/** The check is the journey through questions to the verdict, so it may show both. */
const COMPONENT_EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  'components/check': ['components/question', 'components/verdict'],
};

const isTest = (file: string) => /\.(test|property)\.tsx?$|-examples\.tsx$|\/example\.ts$/.test(file);
const sources = listSources(['rules', 'lib', 'components', 'app', 'prisma/seed']).filter((file) => !isTest(file));
const roomOf = (file: string) => Object.keys(MAY_IMPORT).find((room) => file.startsWith(`${room}/`));

function inside(target: string, places: readonly string[]): boolean {
  return places.some((place) => target === place || target.startsWith(`${place}/`));
}

/** The file or folder of the project that an import names; null for a package. */
function projectTarget(file: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  return specifier.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)) : null;
}

describe('rooms', () => {
  it('there is something to look at', () => {
    for (const room of Object.keys(MAY_IMPORT)) expect(sources.filter((file) => roomOf(file) === room).length, room).toBeGreaterThan(0);
  });

  it.each(Object.keys(MAY_IMPORT))('%s imports only what its row of the table allows', (room) => {
    const wrong = sources
      .filter((file) => roomOf(file) === room)
      .flatMap((file) =>
        importsOf(file).flatMap((specifier) => {
          const target = projectTarget(file, specifier);
          if (target !== null)
            return inside(target, [room, ...(MAY_IMPORT[room] ?? [])]) || target.endsWith('.css') ? [] : [`${file}: ${specifier}`];
          const allowed = ONLY_PACKAGES[room];
          return allowed === undefined || allowed.includes(specifier) ? [] : [`${file}: ${specifier}`];
        }),
      );
    expect(wrong).toEqual([]);
  });

  it('rules/ is entered by its doors alone', () => {
    const wrong = sources
      .filter((file) => roomOf(file) !== 'rules')
      .flatMap((file) =>
        importsOf(file).flatMap((specifier) => {
          const target = projectTarget(file, specifier);
          return target?.startsWith('rules') === true && target !== 'rules' && !DOORS.includes(target) ? [`${file}: ${specifier}`] : [];
        }),
      );
    expect(wrong).toEqual([]);
  });

  it('what the browser evaluates with carries no schema', () => {
    const seen = new Set<string>();
    const visit = (file: string): string[] => {
      if (seen.has(file)) return [];
      seen.add(file);
      return importsOf(file, { withTypes: false }).flatMap((specifier) => {
        const target = projectTarget(file, specifier);
        if (target === null) return [`${file}: ${specifier}`];
        const found = [`${target}.ts`, `${target}/index.ts`].find((candidate) => existsSync(path.join(projectRoot, candidate)));
        return found === undefined ? [`${file}: ${specifier} is not there`] : visit(found);
      });
    };
    expect(visit('rules/index.ts')).toEqual([]);
  });

  it('domain folders of components do not import each other', () => {
    const folderOf = (target: string) => target.split('/').slice(0, 2).join('/');
    const wrong = sources
      .filter((file) => file.startsWith('components/'))
      .flatMap((file) =>
        importsOf(file).flatMap((specifier) => {
          const target = projectTarget(file, specifier);
          const own = folderOf(file);
          if (target?.startsWith('components/') !== true || folderOf(target) === own) return [];
          return inside(target, [...SHARED_COMPONENTS, ...(COMPONENT_EXCEPTIONS[own] ?? [])]) ? [] : [`${file}: ${specifier}`];
        }),
      );
    expect(wrong).toEqual([]);
  });

  it('Prisma stays in the queries, commands and mappings of lib', () => {
    const wrong = sources.filter(
      (file) =>
        importsOf(file).some((specifier) => specifier.includes('prisma/generated')) &&
        !/\/(queries|commands|mapping|database)\.ts$/.test(file),
    );
    expect(wrong).toEqual([]);
  });
});
