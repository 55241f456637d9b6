import type { Response } from '@playwright/test';
import { dateValues, goodAnswers } from '@/tests/support/portal/answers';
import { choiceOf, wholeCheck } from '@/tests/support/portal/check-walk';
import { expect, test } from '@/tests/support/portal/portal-test';
import { expectedRecord } from '@/tests/support/portal/record';
import { noteTraffic } from '@/tests/support/portal/traffic';

// Without JavaScript the answers travel in a sealed cookie that ends with the browser; the server keeps none of them.

test('the cookie is sealed and ends with the browser, no address tells an answer, and no answer is stored on the way', async ({
  guide,
}) => {
  const { page } = guide;
  const record = await expectedRecord();
  const traffic = noteTraffic(page);
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await wholeCheck(guide, record, choiceOf('110112'), goodAnswers(record.book, { bornOn: dateValues('bornOn', '2007-11-23') }));
  const cookies = await page.context().cookies();
  expect(cookies).toMatchObject([{ name: 'check', httpOnly: true, sameSite: 'Strict', expires: -1, path: '/' }]);
  const { value = '' } = cookies[0] ?? {};
  for (const text of [value, Buffer.from(value, 'base64url').toString('latin1')]) {
    for (const answer of ['2007', '2013-05', '110112', 'mother', 'present', 'held']) expect(text).not.toContain(answer);
  }

  const told = traffic.requests.map((request) => request.url()).join('\n');
  for (const answer of ['2007', '2013', '110112', 'mother', 'guardians', 'insurance', 'paper']) expect(told, answer).not.toContain(answer);
  expect(traffic.addresses.filter((address) => !/\/zh\/check(\/([1-9]\d?|result))?$/.test(address))).toEqual([]);

  const ofTheCheck = responses.filter((response) => /\/zh\/check\//.test(response.url()));
  expect(ofTheCheck.length).toBeGreaterThan(15);
  for (const response of ofTheCheck) expect(response.headers()['cache-control'], response.url()).toContain('no-store');
});

test('erasing removes the cookie, and going back shows nothing', async ({ guide }) => {
  const { page } = guide;
  const record = await expectedRecord();
  await wholeCheck(guide, record, choiceOf('110102'), goodAnswers(record.book));
  await expect(page.getByText('答案由服务器算完就忘，不保存。')).toBeVisible();
  await page.getByRole('button', { name: '清除答案，离开' }).click();
  await expect(page).toHaveURL(/\/zh$/);
  expect(await page.context().cookies()).toEqual([]);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这里没有您的答案');
});

test('an altered cookie is no check', async ({ guide }) => {
  const { page } = guide;
  const record = await expectedRecord();
  await wholeCheck(guide, record, choiceOf('110102'), goodAnswers(record.book));
  const [cookie] = await page.context().cookies();
  if (cookie === undefined) throw new Error('no cookie');
  await page
    .context()
    .addCookies([{ ...cookie, value: `${cookie.value.slice(0, 40)}${cookie.value[40] === 'A' ? 'B' : 'A'}${cookie.value.slice(41)}` }]);
  await page.goto('/zh/check/result');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这里没有您的答案');
});

for (const path of ['begin', 'answer', 'erase', 'example', 'forget']) {
  test(`another site’s form sent to ${path} is refused`, async ({ request, baseURL }) => {
    const form = { jurisdiction: '110112', entryYear: '2014', stage: 'primary', step: '1' };
    const address = `${baseURL}/zh/check/${path}`;
    const foreign: Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'null' },
    ];
    for (const headers of foreign) {
      const refused = await request.post(address, { form, headers, maxRedirects: 0 });
      expect(refused.status(), JSON.stringify(headers)).toBe(403);
      expect(refused.headers()['set-cookie']).toBeUndefined();
    }
    const taken = await request.post(address, { form, headers: { origin: baseURL ?? '' }, maxRedirects: 0 });
    expect(taken.status()).toBeLessThan(400);
  });
}
