import { goodAnswers, monthsFrom } from '@/tests/support/portal/answers';
import { choiceOf, wholeCheck } from '@/tests/support/portal/check-walk';
import { expectResult } from '@/tests/support/portal/expected-result';
import { expect, test } from '@/tests/support/portal/portal-test';
import { expectedRecord } from '@/tests/support/portal/record';

// Runs once with JavaScript and once without: the words are the same.

test('twelve months for each parent are enough for Tongzhou', async ({ guide }) => {
  const record = await expectedRecord();
  const months = monthsFrom('2013-04', '2014-03');
  const check = await wholeCheck(
    guide,
    record,
    choiceOf('110112'),
    goodAnswers(record.book, { 'insurance.mother': months, 'insurance.father': months }),
  );
  await expect(guide.page.getByText('够条件', { exact: true })).toBeVisible();
  await expect(guide.page.getByRole('main')).toContainText('够了不等于有学位');
  await expectResult(guide, record, check);
});

test('eleven months are one short, and the result says which parent, how many and what of it', async ({ guide }) => {
  const record = await expectedRecord();
  const changes = { 'insurance.mother': monthsFrom('2013-05', '2014-03'), 'insurance.father': monthsFrom('2013-04', '2014-03') };
  const check = await wholeCheck(guide, record, choiceOf('110112'), goodAnswers(record.book, changes));
  const main = guide.page.getByRole('main');
  await expect(main.getByText('不能入学', { exact: true })).toBeVisible();
  await expect(main).toContainText('还差 1 个月');
  await expect(main.getByRole('heading', { level: 1 })).toContainText('妈妈');
  await expectResult(guide, record, check);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('eleven months are one short in English', async ({ guide }) => {
    const record = await expectedRecord();
    const changes = { 'insurance.mother': monthsFrom('2013-05', '2014-03') };
    const check = await wholeCheck(guide, record, choiceOf('110112'), goodAnswers(record.book, changes));
    await expect(guide.page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(guide.page.getByRole('main')).toContainText('1 month');
    await expectResult(guide, record, check);
  });
});
