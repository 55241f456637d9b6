/** The second door: schemas (zod) for those who load tables or take requests. The browser's check never opens it. */
export { evaluationRequestSchema, readRequest, type ReadRequest, type RequestIssue } from './evaluation/request-schema';
export { familySchema } from './facts/family-schema';
export { parameterSchemas } from './requirements/parameter-schemas';
export * from './rule-sets/rule-set-schema';
export { papersDeemed } from './evaluation/papers-deemed';
