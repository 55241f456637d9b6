import { describe, expect, test } from 'vitest';
import { ruleSetDocumentSchema } from '@/rules/schemas';
import { contentHash, versionsOf } from './content-hash';
import { requirement, ruleSet } from './table-folder.fixture';

function versionWith(change: object = {}) {
  const [version] = versionsOf(ruleSetDocumentSchema.parse(ruleSet('110105', [{ ...requirement('A'), ...change }])));
  if (version === undefined) throw new Error('the rule set has one version');
  return version;
}

/** The same content with every key in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

describe('the hash of a version', () => {
  const version = versionWith();

  test('is 64 hexadecimal digits and the same each time', () => {
    expect(version.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(versionWith().hash).toBe(version.hash);
  });

  test('does not depend on the order of keys', () => {
    expect(contentHash(turned(version) as typeof version)).toBe(version.hash);
  });

  test('does not depend on the day of recording', () => {
    expect(contentHash({ ...version, recordedOn: '2030-01-01' })).toBe(version.hash);
  });

  test.each([
    ['one character of a title', versionWith({ title: { zh: '社保。', en: '社保' } })],
    ['one month of a parameter', versionWith({ parameters: { ...requirement('A').parameters, minimumMonths: 7 } })],
    ['a value that becomes not stated', versionWith({ parameters: { ...requirement('A').parameters, counting: 'notStated' } })],
    ['the confidence', versionWith({ confidence: 'press' })],
  ])('changes with %s', (_name, changed) => {
    expect(changed.hash).not.toBe(version.hash);
  });

  test.each([
    ['the place', { jurisdiction: '110106' }],
    ['the entry year', { entryYear: 2015 }],
    ['the stage', { stage: 'juniorMiddle' as const }],
    ['the day from which it applies', { appliesFrom: '2014-04-19' }],
  ])('changes with %s', (_name, change) => {
    expect(contentHash({ ...version, ...change })).not.toBe(version.hash);
  });

  test('changes with the order of requirements', () => {
    const two = { ...version, requirements: [...version.requirements, ...versionWith({ id: 'B' }).requirements] };
    expect(contentHash({ ...two, requirements: [...two.requirements].reverse() })).not.toBe(contentHash(two));
  });
});
