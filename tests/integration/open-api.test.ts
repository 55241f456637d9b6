import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RuleBookSnapshot, RuleSetVersion } from '@/rules';
import { evaluationSchema } from '@/lib/api/evaluation-schema';
import { openDatabase } from '@/lib/db/database';
import { publishRuleTables } from '@/lib/rule-sets/commands';
import type { RuleTables } from '@/lib/rule-tables/read-tables';
import { withChange } from '../support/changed-tables';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { shippedTables } from '../support/shipped-tables';

let place: TestDatabase;
let shipped: RuleTables;
let superseded: RuleSetVersion;

type Route<Parameters> = (request: Request, context: { params: Promise<Parameters> }) => Promise<Response>;
let routes: {
  evaluations: { POST(request: Request): Promise<Response>; OPTIONS(): Response };
  jurisdictions: { GET(request: Request): Promise<Response> };
  ruleSets: { GET(request: Request): Promise<Response> };
  ruleSet: { GET: Route<{ hash: string }> };
  ruleBook: { GET: Route<{ city: string }> };
  description: { GET(request: Request): Promise<Response> };
};

beforeAll(async () => {
  place = await createTestDatabase();
  shipped = (await shippedTables()).tables;
  // A text that is on record and no longer in force: the shipped one is put back after it.
  const other = withChange(shipped, ['110112', 'primary'], ({ versions: [version] }) => {
    if (version !== undefined) version.appliesUntil = '2014-12-31';
  });
  const found = other.versions.find(({ jurisdiction }) => jurisdiction === '110112');
  if (found === undefined) throw new Error('There is no rule set 110112');
  superseded = found;
  const db = openDatabase(place.url);
  await publishRuleTables(db, other);
  await publishRuleTables(db, shipped);
  await db.$disconnect();

  vi.stubEnv('DATABASE_URL', place.url);
  vi.stubEnv('CHECK_COOKIE_SECRET', Buffer.alloc(32, 7).toString('base64'));
  vi.stubEnv('EVALUATIONS_PER_MINUTE', '60');
  routes = {
    evaluations: await import('@/app/api/v1/evaluations/route'),
    jurisdictions: await import('@/app/api/v1/jurisdictions/route'),
    ruleSets: await import('@/app/api/v1/rule-sets/route'),
    ruleSet: await import('@/app/api/v1/rule-sets/[hash]/route'),
    ruleBook: await import('@/app/api/v1/rule-books/[city]/route'),
    description: await import('@/app/api/v1/openapi.json/route'),
  };
});

afterAll(async () => {
  vi.unstubAllEnvs();
  const { database } = await import('@/lib/db/database');
  await database().$disconnect();
  await place.drop();
});

const get = (path: string, headers: Record<string, string> = {}) => new Request(`http://portal${path}`, { headers });

let calls = 0;
/** Each call from an address of its own, where no other is given: only one test is about the allowance. */
function post(body: string, { type = 'application/json', address = `192.0.2.${(calls += 1)}`, headers = {} } = {}): Promise<Response> {
  return routes.evaluations.POST(
    new Request('http://portal/api/v1/evaluations', {
      method: 'POST',
      body,
      headers: { 'Content-Type': type, 'X-Forwarded-For': address, ...headers },
    }),
  );
}

async function issuesOf(answer: Response): Promise<{ path: string; code: string; message: string }[]> {
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  const { issues, ...rest } = (await answer.json()) as { issues: { path: string; code: string; message: string }[] };
  expect(rest).toEqual({});
  for (const { message } of issues) expect(message).toMatch(/\S.*[.。]$/);
  return issues;
}

const months = (from: string, to: string) => ({
  id: 'mother',
  relation: 'mother',
  status: 'present',
  insurance: [{ from, to, place: '110112' }],
});
const tongzhou = (mother: object) => ({
  jurisdiction: '110112',
  entryYear: 2014,
  stage: 'primary',
  asOf: '2014-05-20',
  family: { guardians: [mother, { id: 'father', relation: 'father', status: 'deceased' }] },
});
const elevenMonths = tongzhou(months('2013-05', '2014-03'));

describe('POST /api/v1/evaluations', () => {
  it('answers one request with one evaluation, as described', async () => {
    const answer = await post(JSON.stringify(elevenMonths));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const evaluation = evaluationSchema.parse(await answer.json());
    expect(evaluation.verdict).toBe('notEligible');
    expect(evaluation.findings).toContainEqual(
      expect.objectContaining({
        requirement: 'TZ14-SI',
        subject: 'mother',
        outcome: 'unmet',
        cause: 'tooFewMonths',
        values: expect.objectContaining({ months: 11, needed: 12 }) as object,
      }),
    );
    const hash = shipped.versions.find(({ jurisdiction }) => jurisdiction === '110112')?.hash;
    expect(evaluation.ruleSets).toContainEqual(expect.objectContaining({ jurisdiction: '110112', version: 1, hash }));
  });

  it('answers a list in its order, up to a thousand', async () => {
    const twelve = tongzhou(months('2013-04', '2014-03'));
    const answer = await post(JSON.stringify(Array.from({ length: 1000 }, (_, index) => (index === 7 ? twelve : elevenMonths))));
    expect(answer.status).toBe(200);
    const outcomes = ((await answer.json()) as { findings: { requirement: string; subject: string; outcome: string }[] }[]).map(
      ({ findings }) => findings.find(({ requirement, subject }) => requirement === 'TZ14-SI' && subject === 'mother')?.outcome,
    );
    expect(outcomes).toHaveLength(1000);
    expect(outcomes.flatMap((outcome, index) => (outcome === 'met' ? [index] : []))).toEqual([7]);
    expect(await (await post('[]')).json()).toEqual([]);
  });

  it('refuses what is not JSON', async () => {
    const answer = await post('{"jurisdiction": "110112",');
    expect(answer.status).toBe(400);
    expect(await issuesOf(answer)).toEqual([expect.objectContaining({ path: '', code: 'notJson' })]);
  });

  it('refuses a malformed request, names every place in it, and evaluates none of the list', async () => {
    const answer = await post(JSON.stringify([elevenMonths, { ...elevenMonths, entryYear: '2014', asOf: '2014-02-30', stage: undefined }]));
    expect(answer.status).toBe(400);
    const issues = await issuesOf(answer);
    expect(issues.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      '1.asOf notADate',
      expect.stringMatching(/^1\.entryYear /),
      '1.stage required',
    ]);
  });

  it('words its refusal in Chinese where that is preferred', async () => {
    const answer = await post('{', { headers: { 'Accept-Language': 'zh-CN,zh;q=0.9,en;q=0.8' } });
    expect((await issuesOf(answer))[0]?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('refuses more than a thousand requests and a body over 8 MB', async () => {
    const many = await post(`[${Array.from({ length: 1001 }, () => '{}').join(',')}]`);
    expect([many.status, (await issuesOf(many))[0]?.code]).toEqual([413, 'tooManyRequests']);
    const large = await post(`"${' '.repeat(8_000_000)}"`);
    expect([large.status, (await issuesOf(large))[0]?.code]).toEqual([413, 'bodyTooLarge']);
  });

  it('refuses another content type', async () => {
    const answer = await post(JSON.stringify(elevenMonths), { type: 'text/plain' });
    expect([answer.status, (await issuesOf(answer))[0]?.code]).toEqual([415, 'notJsonContent']);
  });

  it('refuses an address that calls too often, and says when to come back', async () => {
    const address = '203.0.113.1';
    for (let call = 0; call < 60; call += 1) expect((await post('[]', { address })).status).toBe(200);
    const refused = await post('[]', { address });
    expect([refused.status, (await issuesOf(refused))[0]?.code]).toEqual([429, 'tooManyCalls']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect((await post('[]', { address: '203.0.113.2' })).status).toBe(200);
  });

  it('may be called from a page of another site', () => {
    const { status, headers } = routes.evaluations.OPTIONS();
    expect([status, headers.get('access-control-allow-origin'), headers.get('access-control-allow-methods')]).toEqual([
      204,
      '*',
      'POST, OPTIONS',
    ]);
    expect(headers.get('access-control-allow-headers')).toContain('Content-Type');
    expect(headers.has('access-control-allow-credentials')).toBe(false);
  });
});

describe('the public record over HTTP', () => {
  const list = async (query: string) => {
    const answer = await routes.ruleSets.GET(get(`/api/v1/rule-sets${query}`));
    return { status: answer.status, answer };
  };
  const found = async (query: string) =>
    ((await (await list(query)).answer.json()) as { ruleSets: (RuleSetVersion & { address: string })[] }).ruleSets;

  it('lists the places', async () => {
    const answer = await routes.jurisdictions.GET(get('/api/v1/jurisdictions'));
    expect(await answer.json()).toEqual({ jurisdictions: shipped.jurisdictions });
  });

  it('lists rule sets, all or by place, year and stage', async () => {
    expect(await found('')).toHaveLength(shipped.versions.length);
    expect(await found('?jurisdiction=&entryYear=&stage=&on=')).toHaveLength(shipped.versions.length);
    const chaoyang = await found('?jurisdiction=110105&entryYear=2014&stage=primary');
    expect(chaoyang.map(({ version }) => version)).toEqual([1, 2]);
    expect(chaoyang[0]?.address).toBe(`/api/v1/rule-sets/${chaoyang[0]?.hash}`);
    expect(await found('?entryYear=2003')).toEqual([]);
  });

  it.each([
    ['2014-05-04', []],
    ['2014-05-05', [1]],
    ['2014-05-07', [1]],
    ['2014-05-08', [2]],
    ['2014-06-13', [2]],
  ])('on %s knows for Chaoyang exactly version %j', async (on, versions) => {
    expect((await found(`?jurisdiction=110105&stage=primary&on=${on}`)).map(({ version }) => version)).toEqual(versions);
  });

  it.each([
    ['?jurisdiction=Chaoyang', ['jurisdiction notAPlace']],
    ['?entryYear=14', ['entryYear notAYear']],
    ['?stage=kindergarten', ['stage notAStage']],
    ['?on=2014-02-30', ['on notADate']],
    ['?district=110105', ['district unknownParameter']],
    ['?stage=primary&stage=primary', ['stage givenTwice']],
    ['?__proto__=1', ['__proto__ unknownParameter']],
  ])('refuses the query %s', async (query, expected) => {
    const { status, answer } = await list(query);
    expect(status).toBe(400);
    expect((await issuesOf(answer)).map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
  });

  const byHash = (hash: string, headers = {}) =>
    routes.ruleSet.GET(get(`/api/v1/rule-sets/${hash}`, headers), { params: Promise.resolve({ hash }) });

  it('gives a text by its hash for ever, in force or superseded', async () => {
    const [first] = shipped.versions;
    for (const version of [first!, superseded]) {
      const answer = await byHash(version.hash);
      expect(await answer.json()).toEqual(version);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('etag')).toBe(`"${version.hash}"`);
      const again = await byHash(version.hash, { 'If-None-Match': `W/"${version.hash}"` });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });

  it.each(['0'.repeat(64), 'x', '..%2f', '__proto__'])('knows no text of the hash %s', async (hash) => {
    const answer = await byHash(hash);
    expect([answer.status, (await issuesOf(answer))[0]?.code]).toEqual([404, 'noSuchRuleSet']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  const book = (city: string, headers = {}) =>
    routes.ruleBook.GET(get(`/api/v1/rule-books/${city}`, headers), { params: Promise.resolve({ city }) });

  it('gives everything for a city in one piece, with every source that it names', async () => {
    const answer = await book('110000');
    const snapshot = (await answer.json()) as RuleBookSnapshot;
    expect(answer.headers.get('etag')).toBe(`"${snapshot.revision}"`);
    expect(snapshot.versions).toEqual(shipped.versions.filter(({ jurisdiction }) => jurisdiction.startsWith('11')));
    expect(snapshot.jurisdictions).toEqual(shipped.jurisdictions.filter(({ code }) => code.startsWith('11')));
    expect(snapshot.seasons).toContainEqual(
      expect.objectContaining({ jurisdiction: '110000', stage: 'primary', firstOn: '2014-04-18', lastOn: '2014-06-13' }),
    );
    expect(new Set(snapshot.consequences.map(({ after }) => after))).toEqual(new Set(['failing', 'gradeNine']));
    const ids = snapshot.sources.map(({ id }) => id);
    for (const { sources } of snapshot.versions.flatMap(({ requirements }) => requirements))
      for (const id of sources) expect(ids).toContain(id);
    expect((await book('110000', { 'If-None-Match': `"${snapshot.revision}"` })).status).toBe(304);
  });

  it.each(['110105', '650000', 'beijing'])('knows no city %s', async (city) => {
    expect((await book(city)).status).toBe(404);
  });

  it('describes itself', async () => {
    const answer = await routes.description.GET(get('/api/v1/openapi.json'));
    expect(await answer.json()).toMatchObject({ openapi: '3.1.0' });
  });
});
