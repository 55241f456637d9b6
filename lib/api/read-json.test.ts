import { describe, expect, it } from 'vitest';
import { readJson } from './read-json';

const call = (body: BodyInit, type = 'application/json') =>
  new Request('http://portal/', { method: 'POST', body, headers: { 'Content-Type': type } });

describe('a JSON body', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])('is read as %s', async (type) => {
    expect(await readJson(call('{"name":"入学"}', type), 100)).toEqual({ isRead: true, value: { name: '入学' } });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=gbk', 'application/jsonx', ''])(
    'is not read as %j',
    async (type) => {
      expect(await readJson(call('{}', type), 100)).toEqual({ isRead: false, status: 415, code: 'notJsonContent' });
    },
  );

  it.each<[string, BodyInit]>([
    ['cut short', '{"a":'],
    ['empty', ''],
    ['not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ])('is refused where it is %s', async (_, body) => {
    expect(await readJson(call(body), 100)).toEqual({ isRead: false, status: 400, code: 'notJson' });
  });

  it('may be exactly as long as the limit', async () => {
    expect(await readJson(call('"12345678"'), 10)).toEqual({ isRead: true, value: '12345678' });
    expect(await readJson(call('"123456789"'), 10)).toEqual({ isRead: false, status: 413, code: 'bodyTooLarge' });
  });

  it('is not read on once it is too long', async () => {
    let sent = 0;
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1000;
        controller.enqueue(new Uint8Array(1000).fill(0x20));
      },
      cancel() {
        isCancelled = true;
      },
    });
    const request = new Request('http://portal/', {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'Content-Type': 'application/json' },
    } as RequestInit);
    expect(await readJson(request, 5000)).toEqual({ isRead: false, status: 413, code: 'bodyTooLarge' });
    expect(isCancelled).toBe(true);
    expect(sent).toBeLessThan(10_000);
  });

  it('is refused where lists stand in lists without end', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(await readJson(call(deep), 1_000_000)).toEqual({ isRead: false, status: 400, code: 'tooDeep' });
  });
});
