import { goodAnswers } from '@/tests/support/portal/answers';
import { choiceOf, wholeCheck } from '@/tests/support/portal/check-walk';
import { expectResult } from '@/tests/support/portal/expected-result';
import { expect, test } from '@/tests/support/portal/portal-test';
import { expectedRecord } from '@/tests/support/portal/record';
import { evaluateCheck, type CheckChoice } from '@/rules';

// Other cities and other years through the same forms; the questions that come, their order and the outcomes are the engine's own.

const PLACES: [title: string, choice: CheckChoice, language: 'zh' | 'en'][] = [
  ['Haidian, entry 2016: home, permits, work, insurance, and the papers on one page', choiceOf('110108', { entryYear: 2016 }), 'zh'],
  ['Shunyi, entry 2016: sources that disagree, and months of tax papers', choiceOf('110113', { entryYear: 2016 }), 'en'],
  ['Shanghai, entry 2016: the child’s own permit', choiceOf('310000', { entryYear: 2016, asOf: '2016-06-30' }), 'zh'],
  ['Panyu, entry 2016: points after the gate', choiceOf('440113', { entryYear: 2016, asOf: '2016-05-31' }), 'en'],
  ['Tianjin, entry 2016: a record in part', choiceOf('120000', { entryYear: 2016, asOf: '2016-05-20' }), 'zh'],
];

for (const [title, choice, language] of PLACES) {
  test.describe(language, () => {
    test.use({ language });

    test(title, async ({ guide }) => {
      const record = await expectedRecord(choice.jurisdiction);
      const check = await wholeCheck(guide, record, choice, goodAnswers(record.book));
      await expectResult(guide, record, check);
      const { score, notes } = evaluateCheck(record.book, check);
      await expect(guide.page.getByRole('heading', { name: guide.say('verdict.score.title'), exact: true })).toHaveCount(
        score === null ? 0 : 1,
      );
      const isPartial = notes.some(({ code }) => code === 'recordIsPartial');
      await expect(guide.page.getByText(guide.say('verdict.partial.title'), { exact: true })).toHaveCount(isPartial ? 1 : 0);
    });
  });
}

test('a year that is not on record for a place leads to the years that are, and takes nothing from them', async ({ guide }) => {
  const { page, say } = guide;
  const record = await expectedRecord();
  const check = await wholeCheck(guide, record, choiceOf('110107'), goodAnswers(record.book));
  await expect(page.getByText(say('verdict.word.undetermined'), { exact: true })).toBeVisible();
  await expectResult(guide, record, check);
  await page.getByRole('main').getByRole('link', { name: /2016/ }).first().click();
  await expect(page).toHaveURL(/\/zh\/districts\/110107\/2016\/primary$/);
});
