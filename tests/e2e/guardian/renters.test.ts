import { dateValues, goodAnswers } from '@/tests/support/portal/answers';
import { answered, begin, choiceOf, expectQuestion, send, walk, wholeCheck } from '@/tests/support/portal/check-walk';
import { expectResult } from '@/tests/support/portal/expected-result';
import { choice, fillIn, group } from '@/tests/support/portal/fill-in';
import { sendWrong } from '@/tests/support/portal/mistakes';
import { expect, test } from '@/tests/support/portal/portal-test';
import { expectedRecord } from '@/tests/support/portal/record';
import { beginCheck, evaluateCheck, questionOf, type FormValues } from '@/rules';

// Two families who rent, with JavaScript and without it: Chaoyang in 2016, and Siming in Xiamen, where points follow.

test('Chaoyang, entry 2016: a renter is asked for the tax slip, and one of December is too late', async ({ guide }) => {
  const { page } = guide;
  const record = await expectedRecord();
  const at = choiceOf('110105', { entryYear: 2016 });
  const question = questionOf('home');
  if (question === null) throw new Error('home');
  await begin(guide, at);
  const before = await walk(guide, record, beginCheck(at), goodAnswers(record.book), ({ id }) => id === 'home');
  await expectQuestion(guide, question);

  // An owner is not asked for a tax slip: nothing of it is to be mended.
  const slip = group(guide, 'fields.home.taxReceiptOn.label').first();
  await choice(guide, 'home.choice.yes').check();
  await page.getByRole('radio', { name: '自己买的' }).check();
  await expect(slip).toBeHidden();
  await page.getByRole('radio', { name: '租的', exact: true }).check();
  await expect(slip).toBeVisible();
  await sendWrong(guide);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请写日期');
  await expect(page.getByRole('radio', { name: '租的', exact: true })).toBeChecked();

  const answers = goodAnswers(record.book);
  const late = { ...answers(question, before), ...dateValues('taxReceiptOn', '2015-12-01') };
  await fillIn(guide, question, late);
  await send(guide);
  const check = await walk(guide, record, answered(record.book, before, question, late), answers);
  expect(evaluateCheck(record.book, check).findings).toContainEqual(
    expect.objectContaining({ requirement: 'CY16-RENT-TAX', outcome: 'unmet' }),
  );
  await expectResult(guide, record, check);
});

test('Siming in Xiamen, entry 2016: two years of work in two jobs, and the points', async ({ guide }) => {
  const record = await expectedRecord('350203');
  const at = choiceOf('350203', { entryYear: 2016, asOf: '2016-08-31' });
  const work: FormValues = {
    have: ['yes'],
    place: ['350203'],
    ...dateValues('from', '2015-11-20'),
    'until-none': ['yes'],
    renewed: ['yes'],
    earlierPlace: ['350206'],
    ...dateValues('earlierFrom', '2012-03-01'),
    ...dateValues('earlierUntil', '2015-10-31'),
  };
  const permits: FormValues = {
    have: ['yes'],
    place: ['350203'],
    ...dateValues('issuedOn', '2013-01-10'),
    ...dateValues('validFrom', '2013-01-10'),
    ...dateValues('validUntil', '2016-12-31'),
  };
  const check = await wholeCheck(
    guide,
    record,
    at,
    goodAnswers(record.book, {
      'work.mother': work,
      'permits.mother': permits,
      home: { have: ['yes'], tenure: ['rented'], place: ['350203'] },
    }),
  );
  const { score } = evaluateCheck(record.book, check);
  expect(score?.gateMet).toBe(true);
  await expectResult(guide, record, check);
  await expect(guide.page.getByRole('heading', { name: guide.say('verdict.score.title'), exact: true })).toBeVisible();
});
