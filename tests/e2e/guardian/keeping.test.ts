import { goodAnswers } from '@/tests/support/portal/answers';
import { answered, begin, choiceOf, expectQuestion, send, toNextPage, walk } from '@/tests/support/portal/check-walk';
import { expectResult } from '@/tests/support/portal/expected-result';
import { choice, group, placeList } from '@/tests/support/portal/fill-in';
import { expect, test } from '@/tests/support/portal/portal-test';
import { expectedRecord } from '@/tests/support/portal/record';
import { wordsOf } from '@/tests/support/portal/words';
import { beginCheck, exampleCheck, questionOf } from '@/rules';

// Runs once with JavaScript and once without: what was answered outlives a reload and another language, and ends with the browser.

const home = questionOf('home');
const workOfFather = questionOf('work.father');
const insuranceOfMother = questionOf('insurance.mother');
if (home === null || workOfFather === null || insuranceOfMother === null) throw new Error('a question is gone');

test('a reload in the middle keeps everything', async ({ guide }) => {
  const { page } = guide;
  const record = await expectedRecord();
  const at = choiceOf('110101');
  await begin(guide, at);
  const check = await walk(guide, record, beginCheck(at), goodAnswers(record.book), ({ id }) => id === 'home');
  await page.reload();
  await expectQuestion(guide, home);
  await toNextPage(guide, () => page.getByRole('link', { name: '上一题' }).click());
  await expectQuestion(guide, workOfFather);
  await expect(placeList(guide, 'fields.work.place.label')).toHaveValue('110101');
  await page.reload();
  await expect(placeList(guide, 'fields.work.place.label')).toHaveValue('110101');
  await send(guide);
  const whole = await walk(guide, record, check, goodAnswers(record.book));
  await page.reload();
  await expectResult(guide, record, whole);
});

test('another language in the middle keeps everything', async ({ guide }) => {
  const { page } = guide;
  const record = await expectedRecord();
  const at = choiceOf('110101');
  await begin(guide, at);
  const check = await walk(
    guide,
    record,
    beginCheck(at),
    goodAnswers(record.book, { 'work.father': { have: ['none'] } }),
    ({ id }) => id === 'home',
  );
  await page.getByRole('link', { name: 'English' }).click();
  const english = { ...guide, locale: 'en' as const, say: wordsOf('en') };
  await expectQuestion(english, home);
  await expect(page).toHaveURL(/\/en\/check\/4$/);
  await toNextPage(english, () => page.getByRole('link', { name: 'Previous question' }).click());
  await expect(choice(english, 'work.choice.none')).toBeChecked();
  await send(english);
  const whole = await walk(english, record, check, goodAnswers(record.book));
  await expectResult(english, record, whole);
  await page.getByRole('link', { name: '中文' }).click();
  await expectResult(guide, record, whole);
});

for (const language of ['zh', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });

    test('one tap on the start page shows the whole result of an invented family', async ({ guide }) => {
      const { page, say } = guide;
      const record = await expectedRecord();
      await page.goto(`/${language}`);
      await page.getByRole('button', { name: say('start.example') }).click();
      await expect(page).toHaveURL(new RegExp(`/${language}/check/result$`));
      await expectResult(guide, record, exampleCheck);
      await expect(page.getByText(say('questions.example.title'))).toBeVisible();
    });
  });
}

test('what was changed in the example stays changed after a look at another page', async ({ guide }) => {
  const { page } = guide;
  const record = await expectedRecord();
  await page.goto('/zh');
  await page.getByRole('button', { name: '看一个例子' }).click();
  await expectResult(guide, record, exampleCheck);
  await page.getByRole('main').getByRole('link', { name: '看我的回答，改一改' }).click();
  await toNextPage(guide, () => page.getByRole('link', { name: '改：妈妈缴过社保吗？' }).click());
  await choice(guide, 'insurance.choice.unknown').check();
  await send(guide);
  const changed = answered(record.book, exampleCheck, insuranceOfMother, { have: ['unknown'] });
  await expectResult(guide, record, changed);
  await page.getByRole('link', { name: '各区要求' }).first().click();
  await expect(page).toHaveURL(/\/zh\/districts$/);
  await page.goBack();
  await expectResult(guide, record, changed);
});

test('after the example one’s own check begins with nothing of it', async ({ guide }) => {
  const { page } = guide;
  const record = await expectedRecord();
  await page.goto('/zh');
  await page.getByRole('button', { name: '看一个例子' }).click();
  await expectResult(guide, record, exampleCheck);
  await begin(guide, choiceOf('110112'));
  const guardians = questionOf('guardians');
  if (guardians !== null) await expectQuestion(guide, guardians);
  await expect(choice(guide, 'guardians.status.present.label', group(guide, 'guardians.mother'))).not.toBeChecked();
});

for (const address of ['3', 'answers', 'result']) {
  test(`without a check, ${address} says what to do`, async ({ guide }) => {
    const { page } = guide;
    await page.goto(`/zh/check/${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('这里没有您的答案');
    await page.getByRole('link', { name: '重新开始' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('查哪个区？');
  });
}
