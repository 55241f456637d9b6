import { dateValues, goodAnswers } from '@/tests/support/portal/answers';
import { choiceOf, wholeCheck } from '@/tests/support/portal/check-walk';
import { expect, test } from '@/tests/support/portal/portal-test';
import { expectedRecord } from '@/tests/support/portal/record';
import { lineOf, noteTraffic, tellsOf } from '@/tests/support/portal/traffic';

// With JavaScript the answers stay on the phone: nothing of them is in any request, cookie, address or lasting store.

const FETCHED = [
  /^GET \/zh\/check$/,
  /^GET \/_next\/static\/[^?]+$/,
  /^GET \/api\/v1\/rule-books\/110000$/,
  /^GET \/(icon\.svg|favicon\.ico)(\?.*)?$/,
];
const ADDRESS = /\/zh\/check(\/([1-9]\d?|answers|result|choose))?$/;

test('a whole check sends nothing: only the page, its script and the city’s rules are fetched', async ({ guide }) => {
  const { page } = guide;
  const record = await expectedRecord();
  const traffic = noteTraffic(page);
  const check = await wholeCheck(
    guide,
    record,
    choiceOf('110112'),
    goodAnswers(record.book, {
      bornOn: dateValues('bornOn', '2007-11-23'),
      'insurance.father': { have: ['yes'], month: ['2013-05'], elsewhere: ['2013-07'], elsewherePlace: ['110106'] },
    }),
  );
  const lines = traffic.requests.map(lineOf);
  expect(lines.filter((line) => !FETCHED.some((pattern) => pattern.test(line)))).toEqual([]);
  expect(lines).toContain('GET /api/v1/rule-books/110000');
  const told = (await Promise.all(traffic.requests.map(tellsOf))).join('\n');
  for (const answer of ['2007', '2013-05', '110112', '110106', ...check.asked]) expect(told, answer).not.toContain(answer);

  expect(traffic.addresses.filter((address) => !ADDRESS.test(address))).toEqual([]);
  expect(traffic.addresses.length).toBeGreaterThan(9);
  expect(await page.context().cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    session: { ...sessionStorage },
    local: { ...localStorage },
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    state: JSON.stringify(history.state),
  }));
  expect(Object.keys(kept.session)).toEqual(['check']);
  expect(kept).toMatchObject({ local: {}, databases: 0, caches: 0 });
  expect(kept.state).not.toContain('2007');
});

test('erasing leaves nothing in the tab, and going back shows nothing', async ({ guide }) => {
  const { page } = guide;
  const record = await expectedRecord();
  await wholeCheck(guide, record, choiceOf('110102'), goodAnswers(record.book));
  await expect(page.getByText('答案只在这部手机上。')).toBeVisible();
  await page.getByRole('button', { name: '清除答案，离开' }).click();
  await expect(page).toHaveURL(/\/zh$/);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这里没有您的答案');
});

test('answers end with the tab: another one starts with none', async ({ guide, context }) => {
  const record = await expectedRecord();
  await wholeCheck(guide, record, choiceOf('110102'), goodAnswers(record.book));
  const other = await context.newPage();
  await other.goto('/zh/check/result');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('这里没有您的答案');
});
