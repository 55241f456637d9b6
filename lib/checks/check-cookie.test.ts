import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exampleCheck } from '@/rules';
import { openCheck, sealCheck, type CarriedCheck } from './check-cookie';

const secret = randomBytes(32).toString('base64');
const carried: CarriedCheck = {
  check: exampleCheck,
  draft: { step: '3', values: { have: ['yes'] }, issues: [{ field: 'month', code: 'chooseMonths' }] },
};

function sealed(): string {
  const text = sealCheck(carried, secret);
  if (text === null) throw new Error('the example must fit');
  return text;
}

describe('the cookie of a check', () => {
  it('carries everything there and back', () => {
    expect(openCheck(sealed(), secret)).toEqual(carried);
  });

  it('shows nothing of what it carries, and never the same twice', () => {
    const plain = Buffer.from(sealed(), 'base64url').toString('latin1');
    for (const answer of ['2013-05', '110112', 'mother', 'held']) expect(plain).not.toContain(answer);
    expect(sealed()).not.toBe(sealed());
  });

  it('is nothing under another secret', () => {
    expect(openCheck(sealed(), randomBytes(32).toString('base64'))).toBeNull();
  });

  it('is nothing once a single bit is another', () => {
    const bytes = Buffer.from(sealed(), 'base64url');
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(openCheck(changed.toString('base64url'), secret), `byte ${at}`).toBeNull();
    }
  });

  it.each(['', 'x', 'null', 'a'.repeat(5000), '../../etc/passwd'])('is nothing when made up: %j', (text) => {
    expect(openCheck(text, secret)).toBeNull();
  });

  it('fits a browser, with the longest honest check', () => {
    const alternating = Array.from({ length: 18 }, (_, index) => ({
      from: monthAt(index),
      to: monthAt(index),
      place: index % 2 ? '110105' : '110112',
      arrears: index % 3 === 0,
    }));
    const guardians = exampleCheck.family.guardians?.map((guardian) => ({ ...guardian, insurance: alternating })) ?? [];
    expect(sealCheck({ check: { ...exampleCheck, family: { ...exampleCheck.family, guardians } }, draft: null }, secret)).not.toBeNull();
  });

  it('is refused where it would not fit', () => {
    const values = { month: Array.from({ length: 300 }, () => randomBytes(50).toString('hex')) };
    expect(sealCheck({ check: null, draft: { step: '1', values, issues: [] } }, secret)).toBeNull();
  });
});

function monthAt(index: number): string {
  return `${2013 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
