import { dateValues, goodAnswers, permitOf } from '@/tests/support/portal/answers';
import { begin, choiceOf, choose, expectQuestion, send, toNextPage, walk, type Answers } from '@/tests/support/portal/check-walk';
import { choice, earlierGroup, fillIn, group, monthBox, placeList, writeDate, writeEarlierDate } from '@/tests/support/portal/fill-in';
import type { Locator } from '@playwright/test';
import { expectMistakes, sendWrong } from '@/tests/support/portal/mistakes';
import { expect, test, type Guide } from '@/tests/support/portal/portal-test';
import { expectedRecord } from '@/tests/support/portal/record';
import { beginCheck, questionOf, type CheckChoice, type Question } from '@/rules';

// Whatever is wrong is said above the form and beside its field, in the language of the page; nothing that was entered is lost.

/** Goes to a question of a check, answering everything before it. */
async function goTo(guide: Guide, at: CheckChoice, id: string, changes: Parameters<typeof goodAnswers>[1] = {}): Promise<Question> {
  const record = await expectedRecord();
  const answers: Answers = goodAnswers(record.book, changes);
  await begin(guide, at);
  await walk(guide, record, beginCheck(at), answers, (question) => question.id === id);
  const question = questionOf(id);
  if (question === null) throw new Error(id);
  await expectQuestion(guide, question);
  return question;
}

const partOf = (guide: Guide, fields: Locator, name: string) => fields.getByRole('textbox', { name: guide.say(`questions.date.${name}`) });
const part = (guide: Guide, legend: string, name: string) => partOf(guide, group(guide, legend).first(), name);

for (const language of ['zh', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });

    test('the choice of district, stage and day', async ({ guide }) => {
      const { page, say } = guide;
      await page.goto(`/${language}/check`);
      await sendWrong(guide, 'questions.choose.begin');
      const district = page.getByRole('combobox', { name: say('questions.choose.district') });
      const stage = page.getByRole('radio', { name: say('common.stage.primary') });
      const entryYear = page.getByRole('combobox', { name: say('questions.choose.year') });
      await expectMistakes(guide, [
        { field: district, code: 'unknownDistrict' },
        { field: entryYear, code: 'unknownYear' },
        { field: stage, code: 'unknownSeason' },
      ]);

      await choose(guide, choiceOf('110112', { asOf: '2014-06-31' }));
      await sendWrong(guide, 'questions.choose.begin');
      const year = page
        .getByRole('group', { name: say('questions.choose.asOf.label') })
        .getByRole('textbox', { name: say('questions.date.year') });
      await expectMistakes(guide, [{ field: year, code: 'noSuchDay' }]);
      await expect(district).toHaveValue('110112');
      await expect(stage).toBeChecked();
      await expect(year).toHaveValue('2014');
      await page
        .getByRole('group', { name: say('questions.choose.asOf.label') })
        .getByRole('textbox', { name: say('questions.date.day') })
        .fill('');
      await sendWrong(guide, 'questions.choose.begin');
      await expectMistakes(guide, [{ field: year, code: 'dayNeeded' }]);
      await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-Hans-CN' : 'en');
    });

    test('a permit', async ({ guide }) => {
      const question = await goTo(guide, choiceOf('110108'), 'permits.mother');
      await sendWrong(guide);
      await expectMistakes(guide, [{ field: choice(guide, 'permits.choice.yes'), code: 'choose' }]);
      await choice(guide, 'permits.choice.yes').check();
      await sendWrong(guide);
      await expectMistakes(guide, [
        { field: placeList(guide, 'fields.permit.place.label'), code: 'choosePlace' },
        { field: part(guide, 'fields.permit.issuedOn.label', 'year'), code: 'dateMissing' },
        { field: part(guide, 'fields.permit.validUntil.label', 'year'), code: 'dateMissing' },
      ]);
      await fillIn(guide, question, {
        ...permitOf('110108', '2014-02-20', '2013-02-19'),
        renewed: ['yes'],
        ...dateValues('earlierIssuedOn', '2013-02-20'),
        ...dateValues('earlierValidUntil', '2014-02-19'),
      });
      await sendWrong(guide);
      await expectMistakes(guide, [{ field: part(guide, 'fields.permit.validUntil.label', 'year'), code: 'endsBeforeItBegins' }]);
      await expect(placeList(guide, 'fields.permit.place.label')).toHaveValue('110108');
      await expect(part(guide, 'fields.permit.issuedOn.label', 'month')).toHaveValue(/^0?2$/);
      await expect(partOf(guide, earlierGroup(guide, 'validUntil'), 'day')).toHaveValue('19');
      await writeDate(guide, 'fields.permit.validUntil.label', 'validUntil', dateValues('validUntil', '2015-02-19'));
      await partOf(guide, earlierGroup(guide, 'issuedOn'), 'year').fill('2015');
      await sendWrong(guide);
      await expectMistakes(guide, [{ field: partOf(guide, earlierGroup(guide, 'validUntil'), 'year'), code: 'endsBeforeItBegins' }]);
      await writeEarlierDate(guide, 'issuedOn', dateValues('earlierIssuedOn', '2013-02-20'));
      await send(guide);
    });
  });
}

test('mother and father', async ({ guide }) => {
  await goTo(guide, choiceOf('110112'), 'guardians');
  const [mother, father] = [group(guide, 'guardians.mother'), group(guide, 'guardians.father')];
  await sendWrong(guide);
  const first = (within: typeof mother) => choice(guide, 'guardians.status.present.label', within);
  await expectMistakes(guide, [
    { field: first(mother), code: 'choose' },
    { field: first(father), code: 'choose' },
  ]);
  await choice(guide, 'guardians.status.absent.label', father).check();
  await sendWrong(guide);
  await expectMistakes(guide, [{ field: first(mother), code: 'choose' }]);
  await expect(choice(guide, 'guardians.status.absent.label', father)).toBeChecked();
});

test('another guardian', async ({ guide }) => {
  await goTo(guide, choiceOf('110112'), 'otherGuardian', { guardians: { mother: ['deceased'], father: ['noCustody'] } });
  await sendWrong(guide);
  await expectMistakes(guide, [{ field: choice(guide, 'otherGuardian.choice.otherLegalGuardian.label'), code: 'choose' }]);
});

test('months of insurance', async ({ guide }) => {
  const question = await goTo(guide, choiceOf('110112'), 'insurance.mother');
  await sendWrong(guide);
  await expectMistakes(guide, [{ field: choice(guide, 'insurance.choice.yes'), code: 'choose' }]);
  await choice(guide, 'insurance.choice.yes').check();
  await sendWrong(guide);
  await expectMistakes(guide, [{ field: group(guide, 'insurance.grid'), code: 'chooseMonths' }]);
  await fillIn(guide, question, { have: ['yes'], month: ['2013-05', '2013-06'], elsewhere: ['2013-07'], elsewherePlace: [''] });
  await guide.page.getByRole('combobox', { name: guide.say('questions.insurance.fill.from'), exact: true }).selectOption('2014-03');
  const until = guide.page.getByRole('combobox', { name: guide.say('questions.insurance.fill.to'), exact: true });
  await until.selectOption('2013-04');
  await sendWrong(guide);
  await expectMistakes(guide, [
    { field: until, code: 'endsBeforeItBegins' },
    { field: placeList(guide, 'insurance.exceptions.elsewherePlace'), code: 'choosePlace' },
  ]);
  await expect(monthBox(guide, 'grid', '2013-06')).toBeChecked();
  await expect(monthBox(guide, 'elsewhere', '2013-07')).toBeChecked();
  await expect(until).toHaveValue('2013-04');
});

test('work and home', async ({ guide }) => {
  const record = await expectedRecord();
  await goTo(guide, choiceOf('110101'), 'work.mother');
  await sendWrong(guide);
  await expectMistakes(guide, [{ field: choice(guide, 'work.choice.yes'), code: 'choose' }]);
  await choice(guide, 'work.choice.yes').check();
  await placeList(guide, 'fields.work.place.label').selectOption('110101');
  await sendWrong(guide);
  await expectMistakes(guide, [{ field: placeList(guide, 'fields.work.employerPlace.label'), code: 'choosePlace' }]);
  await expect(placeList(guide, 'fields.work.place.label')).toHaveValue('110101');
  await placeList(guide, 'fields.work.employerPlace.label').selectOption('unknown');
  await send(guide);
  const father = questionOf('work.father');
  if (father === null) throw new Error('work.father');
  await fillIn(guide, father, goodAnswers(record.book)(father, beginCheck(choiceOf('110101'))));
  await send(guide);
  await sendWrong(guide);
  await expectMistakes(guide, [{ field: choice(guide, 'home.choice.yes'), code: 'choose' }]);
  await choice(guide, 'home.choice.yes').check();
  await sendWrong(guide);
  await expectMistakes(guide, [{ field: placeList(guide, 'fields.home.place.label'), code: 'choosePlace' }]);
});

test('a paper, and a day of birth in every way that one may write it', async ({ guide }) => {
  const { page, say } = guide;
  await goTo(guide, choiceOf('110102'), 'paper.workProof');
  await sendWrong(guide);
  await expectMistakes(guide, [{ field: choice(guide, 'paper.choice.held.label'), code: 'choose' }]);
  const record = await expectedRecord();
  await walk(guide, record, beginCheck(choiceOf('110102')), goodAnswers(record.book), ({ id }) => id === 'bornOn');

  const date = group(guide, 'bornOn.group');
  const field = (name: string) => date.getByRole('textbox', { name: say(`questions.date.${name}`) });
  const write = async ([year, month, day]: readonly string[]) => {
    await field('year').fill(year ?? '');
    await field('month').fill(month ?? '');
    await field('day').fill(day ?? '');
  };
  const wrong: [string[], string][] = [
    [['', '', ''], 'dateMissing'],
    [['', '5', '3'], 'datePartMissing'],
    [['2008', '', '3'], 'datePartMissing'],
    [['2008', '6', '31'], 'noSuchDay'],
    [['08', '3', '5'], 'yearNeedsFourDigits'],
    [['2008', '腊月', '初三'], 'lunarDate'],
    [['去年', '', ''], 'notADate'],
    [['2014', '6', '14'], 'afterTheDay'],
  ];
  for (const [typed, code] of wrong) {
    await write(typed);
    await sendWrong(guide);
    await expectMistakes(guide, [{ field: field('year'), code }]);
    for (const [index, name] of ['year', 'month', 'day'].entries()) await expect(field(name)).toHaveValue(typed[index] ?? '');
  }

  const right: [string[], string][] = [
    [['2008年3月5日', '', ''], '2008年3月5日'],
    [['２００８', '３', '５'], '2008年3月5日'],
    [['20080831', '', ''], '2008年8月31日'],
    [['2008', '08', ''], '2008年8月'],
    [['2008', '', ''], '2008年'],
  ];
  for (const [typed, shown] of right) {
    await write(typed);
    await send(guide);
    await page
      .getByRole('main')
      .getByRole('link', { name: say('verdict.answers') })
      .click();
    await expect(page.getByText(shown, { exact: true })).toBeVisible();
    await toNextPage(guide, () =>
      page.getByRole('link', { name: say('questions.answers.changeLabel', { question: say('questions.bornOn.title') }) }).click(),
    );
  }
});
