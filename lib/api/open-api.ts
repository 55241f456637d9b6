import { z } from 'zod';
import type { OpenApiWords } from '@/lib/i18n/open-api-words';
import { evaluationRequestSchema, jurisdictionsSchema, ruleSetDocumentSchema } from '@/rules/schemas';
import { evaluationSchema, issuesSchema } from './evaluation-schema';

type JsonSchema = Record<string, unknown>;

const reference = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
const oneOrMany = (schema: JsonSchema, maxItems?: number): JsonSchema => ({
  oneOf: [schema, { type: 'array', items: schema, ...(maxItems === undefined ? {} : { maxItems }) }],
});
const json = (description: string, schema: JsonSchema) => ({ description, content: { 'application/json': { schema } } });

/** The description of the open API (OpenAPI 3.1), in the language of the words. Its schemas are made from those that the code itself uses. */
export function describeApi(words: OpenApiWords): JsonSchema {
  return {
    openapi: '3.1.0',
    info: { title: words.title, summary: words.summary, description: words.aboutAnswers, version: '1' },
    servers: [{ url: '/api/v1' }],
    paths: {
      '/evaluations': { post: evaluations(words) },
      '/jurisdictions': {
        get: read(words.listJurisdictions, json(words.jurisdictions, listIn('jurisdictions', reference('Jurisdiction'))), words),
      },
      '/rule-sets': {
        get: {
          ...read(words.listRuleSets, json(words.ruleSets, listIn('ruleSets', reference('RuleSetSummary'))), words, ['400']),
          parameters: filters(words),
        },
      },
      '/rule-sets/{hash}': { get: tagged(words.getRuleSet, json(words.ruleSet, reference('RuleSetVersion')), 'hash', words) },
      '/rule-books/{city}': { get: tagged(words.getRuleBook, json(words.ruleBook, { type: 'object' }), 'city', words) },
      '/openapi.json': { get: { summary: words.getDescription, responses: { 200: json(words.description, { type: 'object' }) } } },
    },
    components: { schemas: schemas() },
  };
}

function refusals(words: OpenApiWords, statuses: readonly string[]) {
  const sentences: Record<string, string> = {
    400: words.malformed,
    404: words.notFound,
    413: words.tooLarge,
    415: words.notJson,
    429: words.tooMany,
    503: words.unavailable,
  };
  return Object.fromEntries(statuses.map((status) => [status, json(sentences[status] ?? '', reference('Issues'))]));
}

function evaluations(words: OpenApiWords) {
  return {
    summary: words.evaluate,
    requestBody: { required: true, content: { 'application/json': { schema: oneOrMany(reference('EvaluationRequest'), 1000) } } },
    responses: { 200: json(words.evaluated, oneOrMany(reference('Evaluation'))), ...refusals(words, ['400', '413', '415', '429', '503']) },
  };
}

function read(summary: string, success: ReturnType<typeof json>, words: OpenApiWords, statuses: readonly string[] = []) {
  return { summary, responses: { 200: success, ...refusals(words, [...statuses, '503']) } };
}

function tagged(summary: string, success: ReturnType<typeof json>, name: 'hash' | 'city', words: OpenApiWords) {
  const { responses } = read(summary, success, words, ['404']);
  const parameter = { name, in: 'path', required: true, description: words[name], schema: { type: 'string' } };
  return { summary, parameters: [parameter], responses: { ...responses, 304: { description: words.unchanged } } };
}

function filters(words: OpenApiWords) {
  const schemaOf = {
    jurisdiction: { type: 'string' },
    entryYear: { type: 'integer', minimum: 2000, maximum: 2099 },
    stage: { enum: ['primary', 'juniorMiddle', 'transfer'] },
    on: { type: 'string', format: 'date' },
  } as const;
  const names = Object.keys(schemaOf) as (keyof typeof schemaOf)[];
  return names.map((name) => ({ name, in: 'query', required: false, description: words[name], schema: schemaOf[name] }));
}

function listIn(name: string, items: JsonSchema): JsonSchema {
  return { type: 'object', required: [name], properties: { [name]: { type: 'array', items } } };
}

function schemas(): Record<string, JsonSchema> {
  const version = versionSchema();
  const { requirements: _requirements, remarks: _remarks, ...summary } = version.properties;
  return {
    EvaluationRequest: schemaOf('EvaluationRequest', evaluationRequestSchema, 'input'),
    Evaluation: schemaOf('Evaluation', evaluationSchema, 'input'),
    Issues: schemaOf('Issues', issuesSchema, 'input'),
    Jurisdiction: schemaOf('Jurisdiction', jurisdictionsSchema.element),
    RuleSetVersion: version,
    RuleSetSummary: {
      type: 'object',
      properties: { ...summary, requirements: { type: 'array', items: { type: 'string' } }, address: { type: 'string' } },
    },
  };
}

function versionSchema(): JsonSchema & { properties: JsonSchema } {
  const { jurisdiction, entryYear, stage, versions } = ruleSetDocumentSchema.shape;
  const named = z.object({ jurisdiction, entryYear, stage, hash: z.hash('sha256'), ...versions.element.shape });
  return schemaOf('RuleSetVersion', named) as JsonSchema & { properties: JsonSchema };
}

/** What JSON Schema cannot say (a date that exists, say) is left out: the description may be wider than the code, never narrower. */
function schemaOf(name: string, schema: z.ZodType, io: 'input' | 'output' = 'output'): JsonSchema {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  // A schema that contains itself is referred to from the root of its own description, which inside this document lies deeper.
  return JSON.parse(JSON.stringify(described).replaceAll('"#/$defs/', `"#/components/schemas/${name}/$defs/`)) as JsonSchema;
}
