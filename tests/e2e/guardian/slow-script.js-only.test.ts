import type { Page } from '@playwright/test';
import { goodAnswers } from '@/tests/support/portal/answers';
import { choiceOf, choose, expectQuestion, walk } from '@/tests/support/portal/check-walk';
import { expectResult } from '@/tests/support/portal/expected-result';
import { expect, test, type Guide } from '@/tests/support/portal/portal-test';
import { expectedRecord } from '@/tests/support/portal/record';
import { lineOf, noteTraffic, type Traffic } from '@/tests/support/portal/traffic';
import { beginCheck, questionOf } from '@/rules';

// On a slow line the form is there before its script: what is sent then waits for the script and stays on the phone.

const CHUNKS = '**/_next/static/chunks/*.js';
const RULES = '**/api/v1/rule-books/*';

const posts = ({ requests }: Traffic) => requests.map(lineOf).filter((line) => line.startsWith('POST'));

/** Lets requests through only when told to. */
async function hold(page: Page, pattern: string): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return () => {
    release();
  };
}

async function expectFirstQuestion(guide: Guide): Promise<void> {
  const first = questionOf('guardians');
  if (first !== null) await expectQuestion(guide, first);
}

async function sendAtOnce(guide: Guide): Promise<void> {
  await guide.page.goto('/zh/check', { waitUntil: 'commit' });
  await choose(guide, choiceOf('110112'));
  await guide.page.getByRole('button', { name: '开始' }).click();
}

/** One step leads back to the choice, as it was made: the form was taken once, and the script changed nothing in it. */
async function expectOneStepTaken({ page }: Guide): Promise<void> {
  await page.goBack();
  await expect(page.getByRole('combobox', { name: '想上学的地方' })).toHaveValue('110112');
  await expect(page.getByRole('radio', { name: '小学一年级' })).toBeChecked();
}

test('a form sent before the script is there waits for it, and is taken once', async ({ guide }) => {
  const { page } = guide;
  const traffic = noteTraffic(page);
  const release = await hold(page, CHUNKS);
  await sendAtOnce(guide);
  await expect(page.getByText('正在准备，请稍等。')).toBeVisible();
  await page.waitForTimeout(3000);
  await expect(page).toHaveURL(/\/zh\/check$/);
  expect(posts(traffic)).toEqual([]);
  release();
  await expectFirstQuestion(guide);
  await expect(page.getByText('正在准备，请稍等。')).toBeHidden();
  expect(posts(traffic)).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await expectOneStepTaken(guide);
});

test('a form sent before the rules are there waits for them, and is taken once', async ({ guide }) => {
  const { page } = guide;
  const traffic = noteTraffic(page);
  const release = await hold(page, RULES);
  await sendAtOnce(guide);
  await page.waitForTimeout(1500);
  await expect(page.getByText('正在准备，请稍等。')).toBeVisible();
  release();
  await expectFirstQuestion(guide);
  expect(posts(traffic)).toEqual([]);
  await expectOneStepTaken(guide);
});

test('a wrong form sent before the rules are there says what to mend once they are', async ({ guide }) => {
  const { page } = guide;
  const release = await hold(page, RULES);
  await page.goto('/zh/check');
  await page.getByRole('button', { name: '开始' }).click();
  release();
  await expect(page.getByRole('main').getByRole('alert')).toBeFocused();
});

test.describe('what the network refuses', () => {
  test.use({ allowedFaults: [/Failed to load resource/] });

  test('rules that cannot be had are said so, nothing is sent, and the next try goes on', async ({ guide }) => {
    const { page } = guide;
    const traffic = noteTraffic(page);
    await page.route(RULES, (route) => route.abort());
    await sendAtOnce(guide);
    await expect(page.getByText('规定没有读到')).toBeVisible();
    await page.waitForTimeout(11_000);
    expect(posts(traffic)).toEqual([]);
    await page.unroute(RULES);
    await page.getByRole('button', { name: '开始' }).click();
    await expectFirstQuestion(guide);
  });

  test('where the script never comes the form goes to the server, and the check goes on there without waiting again', async ({ guide }) => {
    const { page } = guide;
    const traffic = noteTraffic(page);
    await page.route(CHUNKS, (route) => route.abort());
    await sendAtOnce(guide);
    await expect(page).toHaveURL(/\/zh\/check\/1$/, { timeout: 15_000 });
    const started = Date.now();
    const record = await expectedRecord();
    const check = await walk({ ...guide, hasScript: false }, record, beginCheck(choiceOf('110112')), goodAnswers(record.book));
    expect(Date.now() - started).toBeLessThan(15_000);
    expect(posts(traffic).length).toBe(check.asked.length + 1);
    await expectResult(guide, record, check);
    await page.unroute(CHUNKS);
    await page.reload();
    await expectResult(guide, record, check);
    await expect(page.getByText('答案只在这部手机上。')).toBeVisible();
    await expect.poll(() => page.context().cookies()).toEqual([]);
  });
});
