import { describe, expect, it } from 'vitest';
import { openApiWords } from '@/lib/i18n/open-api-words';
import { describeApi } from './open-api';

/** Everything below a key of this name. */
function valuesOf(key: string, inside: unknown): unknown[] {
  if (typeof inside !== 'object' || inside === null) return [];
  return Object.entries(inside).flatMap(([name, value]) => [...(name === key ? [value as unknown] : []), ...valuesOf(key, value)]);
}

describe('the description of the open API', () => {
  const description = describeApi(openApiWords('en'));
  const { schemas } = description.components as { schemas: Record<string, { properties: Record<string, unknown>; required?: string[] }> };

  it('refers only to schemas that it holds', () => {
    const references = valuesOf('$ref', description);
    expect(references.length).toBeGreaterThan(5);
    for (const reference of references) {
      const steps = String(reference).split('/').slice(1);
      const target = steps.reduce<unknown>((place, step) => (place as Record<string, unknown> | undefined)?.[step], description);
      expect(target, String(reference)).toBeTypeOf('object');
    }
  });

  it('asks for the fields that an evaluation needs, and no more', () => {
    const { required, properties } = schemas.EvaluationRequest!;
    expect(required).toEqual(['jurisdiction', 'entryYear', 'stage', 'asOf', 'family']);
    expect(properties).toHaveProperty('knownOn');
  });

  it('has the parts of a published text', () => {
    expect(Object.keys(schemas.RuleSetVersion!.properties)).toEqual(
      expect.arrayContaining(['jurisdiction', 'hash', 'announcement', 'requirements', 'appliesFrom']),
    );
  });

  it('says the same in both languages, each in its own words', () => {
    const words = openApiWords('zh');
    expect(Object.keys(words)).toEqual(Object.keys(openApiWords('en')));
    expect(Object.keys(describeApi(words).paths as object)).toEqual(Object.keys(description.paths as object));
  });
});
