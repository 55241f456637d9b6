import { describe, expect, it } from 'vitest';
import { formPosted, isFromHere, leadTo } from './form-post';

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://portal.test/zh/check/answer', { method: 'POST', body, headers });
const form = 'application/x-www-form-urlencoded';

describe('formPosted', () => {
  it('reads every value of a field', async () => {
    expect(await formPosted(post('month=2013-05&month=2013-06&have=yes', { 'content-type': form }))).toEqual({
      month: ['2013-05', '2013-06'],
      have: ['yes'],
    });
  });

  it('cuts what no form of ours would hold', async () => {
    const values = await formPosted(post(`a=${'x'.repeat(500)}`, { 'content-type': form }));
    expect(values?.['a']?.[0]).toHaveLength(100);
  });

  it('is null for what is no form, and for more than it reads', async () => {
    expect(await formPosted(post('{}', { 'content-type': 'application/json' }))).toBeNull();
    expect(await formPosted(post('a=1', { 'content-type': form, 'content-length': '9999999' }))).toBeNull();
  });

  it('a field called __proto__ is a field', async () => {
    const values = await formPosted(post('__proto__=x', { 'content-type': form }));
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  });
});

describe('isFromHere', () => {
  it.each<[Record<string, string>, boolean]>([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ origin: 'http://portal.test', host: 'portal.test' }, true],
    [{ origin: 'http://elsewhere.test', host: 'portal.test' }, false],
    [{ origin: 'null', host: 'portal.test' }, false],
    [{}, true],
  ])('%j: %s', (headers, isAllowed) => {
    // Request refuses to carry these headers, so a bare object stands in for it.
    expect(isFromHere({ headers: new Headers(headers) } as Request)).toBe(isAllowed);
  });
});

describe('leadTo', () => {
  it('is a plain GET that nobody keeps', () => {
    const response = leadTo('/zh/check/2', 'check=x');
    expect([
      response.status,
      response.headers.get('location'),
      response.headers.get('cache-control'),
      response.headers.get('set-cookie'),
    ]).toEqual([303, '/zh/check/2', 'no-store', 'check=x']);
  });
});
