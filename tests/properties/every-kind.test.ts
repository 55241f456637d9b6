import { expect, test } from 'vitest';
import { requirementKinds } from '@/rules/requirements';
import { everyKindVersions } from '@/tests/support/every-kind-tables';

/** Points are held to properties of their own, in `rules/points`. */
const ELSEWHERE = ['points-reached'];

test('the rules made up for the properties use every kind', () => {
  const used = new Set([...JSON.stringify(everyKindVersions()).matchAll(/"kind":"([a-z-]+)"/g)].map(([, kind]) => kind));
  expect([...requirementKinds.keys()].filter((kind) => !used.has(kind) && !ELSEWHERE.includes(kind))).toEqual([]);
});
