import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inProject, projectRoot } from '../paths.mjs';
import { fingerprintOf, isStamped, writeStamp } from './fingerprint.mjs';

mkdirSync(inProject('.runtime'), { recursive: true });
const absolute = mkdtempSync(path.join(inProject('.runtime'), 'fingerprint-'));
const folder = path.relative(projectRoot, absolute);
afterAll(() => rmSync(absolute, { recursive: true, force: true }));

function put(name: string, text: string): void {
  writeFileSync(path.join(absolute, name), text);
}

describe('the fingerprint of files', () => {
  it('is the same for the same names and contents', () => {
    put('one.ts', 'a');
    expect(fingerprintOf([folder])).toBe(fingerprintOf([folder]));
  });

  it.each([
    ['a content changes', () => put('one.ts', 'b')],
    ['a file is added', () => put('two.ts', '')],
    ['a file is removed', () => rmSync(path.join(absolute, 'two.ts'))],
  ])('is another when %s', (_, change) => {
    const before = fingerprintOf([folder]);
    change();
    expect(fingerprintOf([folder])).not.toBe(before);
  });

  it('tells a name from a content', () => {
    put('x', 'yz');
    const before = fingerprintOf([folder]);
    rmSync(path.join(absolute, 'x'));
    put('xy', 'z');
    expect(fingerprintOf([folder])).not.toBe(before);
  });

  it('leaves out what is not wanted, and passes over what is not there', () => {
    const isWanted = (file: string) => !file.endsWith('.test.ts');
    const before = fingerprintOf([folder, `${folder}/absent`], { isWanted });
    put('some.test.ts', 'test');
    expect(fingerprintOf([folder, `${folder}/absent`], { isWanted })).toBe(before);
  });

  it('is recognised from its stamp, and nothing else is', () => {
    const stamp = `${folder}/stamp/file`;
    expect(isStamped(stamp, 'abc')).toBe(false);
    writeStamp(stamp, 'abc');
    expect(isStamped(stamp, 'abc')).toBe(true);
    expect(isStamped(stamp, 'abcd')).toBe(false);
  });
});
