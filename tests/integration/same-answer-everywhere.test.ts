import { spawnSync } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { compileRuleBook, evaluate, type Evaluation, type EvaluationRequest, type RuleBook, type RuleBookSnapshot } from '@/rules';
import { arbitraryRequest } from '../support/arbitrary-families';
import { shippedBook } from '../support/books';
import { createTestDatabase, type TestDatabase } from '../support/database';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SEED = 20140613;

let place: TestDatabase;
let post: (request: Request) => Promise<Response>;
let getRuleBook: (request: Request, context: { params: Promise<{ city: string }> }) => Promise<Response>;
let serverBook: RuleBook;

beforeAll(async () => {
  place = await createTestDatabase();
  vi.stubEnv('DATABASE_URL', place.url);
  vi.stubEnv('CHECK_COOKIE_SECRET', Buffer.alloc(32, 7).toString('base64'));
  ({ POST: post } = await import('@/app/api/v1/evaluations/route'));
  ({ GET: getRuleBook } = await import('@/app/api/v1/rule-books/[city]/route'));
  const { ruleTables } = await import('@/lib/rule-sets/rule-tables');
  serverBook = (await ruleTables()).book;
});

afterAll(async () => {
  const { database } = await import('@/lib/db/database');
  await database().$disconnect();
  vi.unstubAllEnvs();
  await place.drop();
});

const { vocabularies } = await shippedBook();
const inBeijing = vocabularies.filter(({ jurisdiction }) => jurisdiction.startsWith('11'));

/** Requests for every place on record, or for those of Beijing alone. */
function families(count: number, among = vocabularies): EvaluationRequest[] {
  return fc.sample(arbitraryRequest(among, 'partial'), { seed: SEED, numRuns: count }).map(({ request }) => request);
}

async function ofServer(requests: unknown): Promise<Evaluation[]> {
  const response = await post(
    new Request('http://portal.test/api/v1/evaluations', {
      method: 'POST',
      body: JSON.stringify(requests),
      headers: { 'content-type': 'application/json' },
    }),
  );
  expect(response.status).toBe(200);
  return (await response.json()) as Evaluation[];
}

function ofCommandLine(requests: unknown): Evaluation[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', path.join(ROOT, 'scripts/evaluate.ts'), '-'], {
    cwd: ROOT,
    input: JSON.stringify(requests),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Evaluation[];
}

/** What the page of the check does: takes the city's rules as they are served, without any schema, and evaluates. */
async function browserBook(): Promise<RuleBook> {
  const response = await getRuleBook(new Request('http://portal.test/api/v1/rule-books/110000'), {
    params: Promise.resolve({ city: '110000' }),
  });
  return compileRuleBook(((await response.json()) as RuleBookSnapshot).versions);
}

describe('the same family gets the same answer everywhere', () => {
  it('from the server, with tables from Postgres, and from the command line, with tables from files', async () => {
    const requests = families(1000);
    expect(ofCommandLine(requests)).toEqual(await ofServer(requests));
  });

  it('from the server and in the browser, for 10,000 families', async () => {
    const book = await browserBook();
    for (const request of families(10_000, inBeijing)) {
      expect(JSON.stringify(evaluate(book, request))).toBe(JSON.stringify(evaluate(serverBook, request)));
    }
  });
});
