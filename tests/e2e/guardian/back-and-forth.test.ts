import { dateValues, goodAnswers, monthsFrom, permitOf, unknownAnswers } from '@/tests/support/portal/answers';
import { answered, begin, choiceOf, choose, expectQuestion, send, toNextPage, walk, wholeCheck } from '@/tests/support/portal/check-walk';
import { choice, earlierGroup, fillIn, group, monthBox, placeList } from '@/tests/support/portal/fill-in';
import { expectResult } from '@/tests/support/portal/expected-result';
import { expect, test, type Guide } from '@/tests/support/portal/portal-test';
import { expectedRecord } from '@/tests/support/portal/record';
import { beginCheck, evaluateCheck, openQuestion, questionOf, type Question } from '@/rules';

// Runs once with JavaScript and once without: the way back, the list of answers, and another choice keep everything.

const question = (id: string): Question => {
  const found = questionOf(id);
  if (found === null) throw new Error(id);
  return found;
};

/** The change link of a question on the page of answers. */
const changeLink = ({ page, say }: Guide, title: string) =>
  page.getByRole('link', { name: say('questions.answers.changeLabel', { question: title }), exact: true });

test('the browser’s way back shows every step with its answer, and forward again', async ({ guide }) => {
  const { page } = guide;
  const record = await expectedRecord();
  await wholeCheck(guide, record, choiceOf('110101'), goodAnswers(record.book, { 'work.father': { have: ['none'] } }));
  const steps = [
    'bornOn',
    'paper.noGuardianCertificate',
    'paper.residencePermit',
    'paper.householdBooklet',
    'paper.homeProof',
    'paper.workProof',
    'home',
    'work.father',
    'work.mother',
    'guardians',
  ];
  for (const id of steps) {
    await page.goBack();
    await expectQuestion(guide, question(id));
    if (id === 'bornOn') await expect(group(guide, 'bornOn.group').getByRole('textbox', { name: '年' })).toHaveValue('2008');
    if (id.startsWith('paper.')) await expect(choice(guide, 'paper.choice.held.label')).toBeChecked();
    if (id === 'home') await expect(placeList(guide, 'fields.home.place.label')).toHaveValue('110101');
    if (id === 'work.father') await expect(choice(guide, 'work.choice.none')).toBeChecked();
    if (id === 'work.mother') await expect(placeList(guide, 'fields.work.employerPlace.label')).toHaveValue('110101');
    if (id === 'guardians') await expect(choice(guide, 'guardians.status.present.label', group(guide, 'guardians.father'))).toBeChecked();
  }
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('查哪个区？');
  await page.goForward();
  await expectQuestion(guide, question('guardians'));
  await page.goForward();
  await expectQuestion(guide, question('work.mother'));
  await expect(placeList(guide, 'fields.work.place.label')).toHaveValue('110101');
});

test('the page’s own way back leads to the choice, which stands as it was made', async ({ guide }) => {
  const { page, say } = guide;
  const record = await expectedRecord();
  const at = choiceOf('110105', { asOf: '2014-05-08' });
  await begin(guide, at);
  const check = await walk(guide, record, beginCheck(at), goodAnswers(record.book), ({ id }) => id === 'paper.workProof');
  for (const id of ['insurance.father', 'insurance.mother', 'guardians']) {
    await toNextPage(guide, () => page.getByRole('link', { name: '上一题' }).click());
    await expectQuestion(guide, question(id));
    if (id.startsWith('insurance')) {
      await expect(monthBox(guide, 'grid', '2013-02')).toBeChecked();
      if (guide.hasScript) await expect(page.getByText('月数够了')).toBeVisible();
    }
  }
  await toNextPage(guide, () => page.getByRole('link', { name: '重新选区' }).click());
  const expectChoice = async () => {
    await expect(page.getByRole('combobox', { name: say('questions.choose.district') })).toHaveValue('110105');
    await expect(page.getByRole('radio', { name: '小学一年级' })).toBeChecked();
    const day = page.getByRole('group', { name: '换成这一天' });
    await expect(day.getByRole('textbox', { name: '月' })).toHaveValue('5');
    await expect(day.getByRole('textbox', { name: '日' })).toHaveValue('8');
  };
  await expectChoice();
  await page.reload();
  await expectChoice();
  await send(guide, 'questions.choose.begin');
  await expectQuestion(guide, openQuestion(record.book, check) ?? question('bornOn'));
});

test('changing an early answer keeps all others', async ({ guide }) => {
  const { page } = guide;
  const record = await expectedRecord();
  const check = await wholeCheck(guide, record, choiceOf('110112'), goodAnswers(record.book));
  await page.getByRole('main').getByRole('link', { name: '看我的回答，改一改' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('已经回答的');
  await expect(page.getByRole('term')).toHaveCount(check.asked.length + 1);
  await expect(page.getByRole('main')).toContainText('2008年3月15日');

  await toNextPage(guide, () => changeLink(guide, '妈妈缴过社保吗？').click());
  await choice(guide, 'insurance.choice.none').check();
  await send(guide);
  const changed = answered(record.book, check, question('insurance.mother'), { have: ['none'] });
  await expect(page).toHaveURL(/result$/);
  await expectResult(guide, record, changed);

  // A parent who is not there any more is asked nothing; what was told comes back with the parent.
  await page.getByRole('main').getByRole('link', { name: '看我的回答，改一改' }).click();
  await toNextPage(guide, () => changeLink(guide, '孩子的父母现在怎么样？').click());
  await choice(guide, 'guardians.status.deceased.label', group(guide, 'guardians.mother')).check();
  await send(guide);
  const without = answered(record.book, changed, question('guardians'), { mother: ['deceased'], father: ['present'] });
  await expectResult(guide, record, without);
  await page.getByRole('main').getByRole('link', { name: '看我的回答，改一改' }).click();
  await expect(changeLink(guide, '妈妈缴过社保吗？')).toHaveCount(0);
  await toNextPage(guide, () => changeLink(guide, '孩子的父母现在怎么样？').click());
  await choice(guide, 'guardians.status.present.label', group(guide, 'guardians.mother')).check();
  await send(guide);
  await expectResult(guide, record, changed);
});

test('another district keeps the family and asks for what only its rules read', async ({ guide }) => {
  const { page } = guide;
  const record = await expectedRecord();
  const check = await wholeCheck(guide, record, choiceOf('110108'), goodAnswers(record.book));
  await page.getByRole('main').getByRole('link', { name: '看我的回答，改一改' }).click();
  await toNextPage(guide, () => changeLink(guide, '查的是').click());
  await choose(guide, choiceOf('110112'));
  await send(guide, 'questions.choose.begin');
  const again = await walk(guide, record, { ...check, jurisdiction: '110112' }, goodAnswers(record.book));
  expect(again.asked.slice(check.asked.length)).toEqual(['insurance.mother', 'insurance.father']);
  await expectResult(guide, record, again);
});

test('months that the form before did not offer are asked for in the next district', async ({ guide }) => {
  const { page } = guide;
  const record = await expectedRecord();
  await begin(guide, choiceOf('110112'));
  await walk(
    guide,
    record,
    beginCheck(choiceOf('110112')),
    goodAnswers(record.book, { 'insurance.mother': { have: ['none'] } }),
    ({ id }) => id === 'insurance.father',
  );
  for (let steps = 0; steps < 2; steps += 1) await toNextPage(guide, () => page.getByRole('link', { name: '上一题' }).click());
  await toNextPage(guide, () => page.getByRole('link', { name: '重新选区' }).click());
  await choose(guide, choiceOf('110105', { asOf: '2014-05-20' }));
  await send(guide, 'questions.choose.begin');
  await expectQuestion(guide, question('insurance.mother'));
  await expect(choice(guide, 'insurance.choice.none')).not.toBeChecked();
});

test('a firm no shows as soon as it is firm, and going on stays possible', async ({ guide }) => {
  const { page } = guide;
  const record = await expectedRecord();
  const at = choiceOf('110112');
  await begin(guide, at);
  const answers = goodAnswers(record.book, { 'insurance.mother': monthsFrom('2013-05', '2014-03') });
  const early = await walk(guide, record, beginCheck(at), answers, ({ id }) => id === 'insurance.father');
  expect(evaluateCheck(record.book, early)).toMatchObject({ verdict: 'notEligible', firm: true });
  await expect(page.getByText('已经可以确定：按目前的记录，今年不能入学。')).toBeVisible();
  await toNextPage(guide, () => page.getByRole('link', { name: '看结果和全部原因' }).click());
  await expectResult(guide, record, early);
  await toNextPage(guide, () => page.getByRole('main').getByRole('link', { name: '接着回答' }).first().click());
  await expectQuestion(guide, question('insurance.father'));
  const whole = await walk(guide, record, early, answers);
  await expectResult(guide, record, whole);
});

test('no early no where nothing is firm', async ({ guide }) => {
  const record = await expectedRecord();
  const at = choiceOf('110112');
  await begin(guide, at);
  await walk(guide, record, beginCheck(at), goodAnswers(record.book), ({ id }) => id === 'paper.workProof');
  await expect(guide.page.getByRole('link', { name: '看结果和全部原因' })).toHaveCount(0);
});

for (const [place, ids] of [
  ['110112', ['guardians', 'insurance.mother', 'paper.workProof', 'bornOn']],
  ['110108', ['permits.father', 'paper.residencePermit']],
  ['110101', ['work.mother', 'home']],
] as const) {
  test(`"I do not know" everywhere in ${place}: whatever is missing leads back to its question`, async ({ guide }) => {
    const { page } = guide;
    const record = await expectedRecord();
    const check = await wholeCheck(guide, record, choiceOf(place), unknownAnswers(record.book));
    await expect(page.getByText('还不能判断', { exact: true })).toBeVisible();
    await expectResult(guide, record, check);
    const { missing } = evaluateCheck(record.book, check);
    expect(missing.length).toBeGreaterThan(4);
    const links = page.getByRole('main').getByRole('link', { name: /^回答：/ });
    const targets = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')));
    for (const id of ids) {
      const step = check.asked.indexOf(id) + 1;
      expect(targets, id).toContain(`/zh/check/${step}`);
    }
    const first = ids[0];
    await toNextPage(guide, () =>
      page
        .getByRole('main')
        .locator(`a[href="/zh/check/${check.asked.indexOf(first) + 1}"]`)
        .first()
        .click(),
    );
    await expectQuestion(guide, question(first));
    await fillIn(guide, question(first), goodAnswers(record.book)(question(first), check));
    await send(guide);
  });
}

test('a permit’s dates come back as they were told, the renewal too', async ({ guide }) => {
  const { page } = guide;
  const record = await expectedRecord();
  const at = choiceOf('110108');
  const renewed = {
    ...permitOf('110108', '2014-02-20', '2015-02-19'),
    renewed: ['yes'],
    ...dateValues('earlierIssuedOn', '2013-02-20'),
    'earlierValidUntil-unknown': ['yes'],
  };
  await begin(guide, at);
  await walk(guide, record, beginCheck(at), goodAnswers(record.book, { 'permits.mother': renewed }), ({ id }) => id === 'permits.father');
  await toNextPage(guide, () => page.getByRole('link', { name: '上一题' }).click());
  await expect(placeList(guide, 'fields.permit.place.label')).toHaveValue('110108');
  await expect(group(guide, 'fields.permit.issuedOn.label').first().getByRole('textbox', { name: '日' })).toHaveValue('20');
  await expect(earlierGroup(guide, 'issuedOn').first().getByRole('textbox', { name: '年' })).toHaveValue('2013');
  await expect(earlierGroup(guide, 'validUntil').getByRole('checkbox').first()).toBeChecked();
});
