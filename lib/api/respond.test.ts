import { describe, expect, it, vi } from 'vitest';
import { answering, respondTagged } from './respond';

const request = new Request('http://portal/api/v1/evaluations?a=1', { method: 'POST' });

describe('an answer of the API', () => {
  it('shows nothing of what broke, and logs the place but not the words', async () => {
    const answer = await answering(request, () => Promise.reject(new Error('born on 2008-03-15')));
    expect([answer.status, await answer.json()]).toEqual([
      500,
      { issues: [{ path: '', code: 'unexpected', message: expect.any(String) as string }] },
    ]);
    const log = vi.mocked(console.error).mock.calls.flat().join('\n');
    vi.mocked(console.error).mockClear();
    expect(log).toMatch(/POST \/api\/v1\/evaluations broke: Error\n.*respond\.test\.ts/);
    expect(log).not.toMatch(/2008|a=1/);
  });

  it.each([
    ['"abc"', 304],
    ['W/"abc"', 304],
    ['"other", "abc"', 304],
    ['*', 304],
    ['"other"', 200],
    ['abc', 200],
  ])('is left out for a caller who holds %s: %i', (held, status) => {
    const asked = new Request('http://portal/', { headers: { 'If-None-Match': held } });
    const answer = respondTagged(asked, { a: 1 }, { tag: 'abc', cacheControl: 'public, max-age=60' });
    expect([answer.status, answer.headers.get('etag'), answer.headers.has('content-type')]).toEqual([status, '"abc"', status === 200]);
  });
});
