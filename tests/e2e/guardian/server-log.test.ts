import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dateValues, goodAnswers, permitOf } from '@/tests/support/portal/answers';
import { choiceOf, wholeCheck } from '@/tests/support/portal/check-walk';
import { expect, test } from '@/tests/support/portal/portal-test';
import { expectedRecord } from '@/tests/support/portal/record';

// PORTAL_FOLDER is everything that the portal under test writes: its log, its database and the database's log.
const portalFolder = process.env['PORTAL_FOLDER'];

const SENTINEL = '2007-11-23';
// As a date, as it is shown, and as the form sends it.
const WRITTEN = [SENTINEL, '20071123', '2007年11月23日', '23 November 2007', '2007/11/23', '1998-02-27', 'bornOn-year'];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** A file as it is now, or nothing where the database removed it meanwhile. */
function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

test('a check leaves no answer in the log, in the database or in any file of the server', async ({ guide, request }) => {
  test.skip(portalFolder === undefined, 'the portal was started by hand: its folder is not known');
  const record = await expectedRecord();
  const answers = { bornOn: dateValues('bornOn', SENTINEL), 'permits.mother': permitOf('110108', '1998-02-27', '2014-11-19') };
  await wholeCheck(guide, record, choiceOf('110108'), goodAnswers(record.book, answers));
  await guide.page.getByRole('main').getByRole('link', { name: '看我的回答，改一改' }).click();
  await expect(guide.page.getByText('2007年11月23日')).toBeVisible();
  const evaluation = {
    jurisdiction: '110112',
    entryYear: 2014,
    stage: 'primary',
    asOf: '2014-06-13',
    family: { child: { bornOn: SENTINEL } },
  };
  expect((await request.post('/api/v1/evaluations', { data: evaluation })).status()).toBe(200);

  const files = filesBelow(portalFolder ?? '');
  expect(files.some((file) => file.endsWith('portal.log'))).toBe(true);
  expect(files.some((file) => file.includes('pg_wal'))).toBe(true);
  const found = files.flatMap((file) => {
    const bytes = bytesOf(file);
    return WRITTEN.filter((text) => bytes.includes(text)).map((text) => `${path.basename(file)}: ${text}`);
  });
  expect(found).toEqual([]);

  const log = readFileSync(path.join(portalFolder ?? '', 'portal.log'), 'utf8');
  expect(log).toContain('Ready: ');
  // Nothing at all: neither requests nor errors.
  expect(log.split('Ctrl-C stops it.')[1]?.trim()).toBe('');
});
