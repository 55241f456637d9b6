import { dateValues, goodAnswers, monthsFrom, unknownAnswers } from '@/tests/support/portal/answers';
import { choiceOf, expectQuestion } from '@/tests/support/portal/check-walk';
import { expectResult } from '@/tests/support/portal/expected-result';
import { checkBefore, openKept } from '@/tests/support/portal/kept-check';
import { auditBothWidths, auditPage, auditState } from '@/tests/support/portal/page-audit';
import { expect, test, type Guide } from '@/tests/support/portal/portal-test';
import { expectedRecord } from '@/tests/support/portal/record';
import { questionOf, type Check, type FormValues, type Question, type Verdict } from '@/rules';

// Every question of every sort: empty, with "yes" opened, with everything wrong; and every verdict.

/** A permit that is enough only together with a registration. */
const TEMPORARY: FormValues = {
  have: ['yes'],
  kind: ['temporaryResidencePermit'],
  place: ['310000'],
  ...dateValues('issuedOn', '2013-01-10'),
  ...dateValues('validUntil', '2016-11-19'),
  addressMatchesHome: ['yes'],
};

const QUESTIONS: { id: string; place: string; entryYear?: number; asOf?: string; changes?: Record<string, FormValues> }[] = [
  { id: 'guardians', place: '110112' },
  { id: 'otherGuardian', place: '110112', changes: { guardians: { mother: ['deceased'], father: ['deceased'] } } },
  { id: 'insurance.mother', place: '110105:cuigezhuang' },
  { id: 'permits.mother', place: '110108' },
  { id: 'work.mother', place: '110101' },
  { id: 'home', place: '110101' },
  { id: 'paper.workProof', place: '110102' },
  { id: 'bornOn', place: '110102' },
  // Records with many fields, of which some are asked of some families only.
  { id: 'home', place: '110105', entryYear: 2016 },
  { id: 'permits.mother', place: '110105', entryYear: 2016 },
  { id: 'work.mother', place: '110113', entryYear: 2016 },
  { id: 'insurance.mother', place: '440113', entryYear: 2016 },
  { id: 'papers', place: '110102', entryYear: 2016 },
  { id: 'childPermits', place: '310000', entryYear: 2016 },
  { id: 'registration.mother', place: '310000', entryYear: 2016, changes: { 'permits.mother': TEMPORARY } },
  { id: 'merits.mother', place: '440113', entryYear: 2016 },
  { id: 'familyPlanning', place: '440113', entryYear: 2016 },
  { id: 'child', place: '440113', entryYear: 2016 },
  { id: 'work.mother', place: '440113', entryYear: 2016 },
];

async function sendWrong(guide: Guide, button = 'questions.nav.continue'): Promise<void> {
  await guide.page.getByRole('button', { name: guide.say(button), exact: true }).click();
  await expect(guide.page.getByRole('main').getByRole('alert')).toBeFocused();
}

/** Opens what belongs to "yes", and what is folded in it. */
async function openYes({ page }: Guide): Promise<boolean> {
  const yes = page.locator('input[name="have"][value="yes"]');
  if ((await yes.count()) === 0) return false;
  await yes.check();
  const renewed = page.locator('input[name="renewed"]');
  if ((await renewed.count()) > 0) await renewed.check();
  // Whatever is asked of some families only is shown, one of them after another.
  for (const rented of await page.locator('input[value="rented"], input[value="selfEmployed"]').all()) await rented.check();
  for (const summary of await page.locator('form summary').all()) await summary.click();
  return true;
}

async function openQuestion(guide: Guide, { id, place, entryYear = 2014, asOf, changes }: (typeof QUESTIONS)[number]): Promise<Question> {
  const record = await expectedRecord(place);
  const { book } = record;
  const question = questionOf(id);
  if (question === null) throw new Error(id);
  await openKept(
    guide,
    checkBefore(
      book,
      choiceOf(place, { entryYear, ...(asOf === undefined ? {} : { asOf }) }),
      goodAnswers(book, changes),
      (next) => next.id === id,
    ),
  );
  await expectQuestion(guide, question, record);
  return question;
}

const SHORT = { 'insurance.mother': monthsFrom('2013-05', '2014-03'), 'paper.homeProof': { state: ['missing'] } };

/** A check of every verdict. */
async function checkWith(verdict: Verdict): Promise<Check> {
  const { book } = await expectedRecord();
  const checks: Record<Verdict, () => Check> = {
    eligible: () => checkBefore(book, choiceOf('110112'), goodAnswers(book)),
    notEligible: () => checkBefore(book, choiceOf('110112'), goodAnswers(book, SHORT)),
    undetermined: () => checkBefore(book, choiceOf('110108'), unknownAnswers(book)),
    unclear: () =>
      checkBefore(
        book,
        choiceOf('110105:cuigezhuang', { asOf: '2014-05-20' }),
        goodAnswers(book, { 'insurance.mother': { have: ['none'] } }),
      ),
  };
  return checks[verdict]();
}

async function openResult(guide: Guide, verdict: Verdict): Promise<void> {
  const check = await checkWith(verdict);
  await openKept(guide, check, 'result');
  await expect(guide.page.getByText(guide.say(`verdict.word.${verdict}`), { exact: true }).first()).toBeVisible();
  await expectResult(guide, await expectedRecord(), check);
}

for (const language of ['zh', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });

    for (const asked of QUESTIONS) {
      test(`${asked.id} in ${asked.place}${asked.entryYear === undefined ? '' : `, entry ${asked.entryYear}`}: empty, opened and wrong`, async ({
        guide,
      }) => {
        const { page } = guide;
        const { id } = await openQuestion(guide, asked);
        await auditBothWidths(guide, id);
        const hasMore = await openYes(guide);
        if (hasMore) await auditState(guide, `${id}, opened`);
        await sendWrong(guide);
        await auditState(guide, `${id}, wrong`);
        if (!hasMore) return;
        await page.reload();
        await sendWrong(guide);
        await auditState(guide, `${id}, nothing answered`);
      });
    }

    for (const verdict of ['eligible', 'notEligible', 'undetermined', 'unclear'] as const) {
      test(`a result: ${verdict}`, async ({ guide }) => {
        const { page } = guide;
        await openResult(guide, verdict);
        await auditBothWidths(guide, verdict);
        for (const details of await page.locator('main details').all())
          await details.evaluate((element: HTMLDetailsElement) => {
            element.open = true;
          });
        await auditState(guide, `${verdict}, unfolded`);
      });
    }

    test('a wrong choice, an early no, and the answers', async ({ guide }) => {
      const { page, say, locale } = guide;
      const { book } = await expectedRecord();
      await page.goto(`/${locale}/check`);
      await page.getByText(say('questions.choose.asOf.summary'), { exact: true }).click();
      await page
        .getByRole('group', { name: say('questions.choose.asOf.label') })
        .getByRole('textbox', { name: say('questions.date.year') })
        .fill('14');
      await sendWrong(guide, 'questions.choose.begin');
      await auditState(guide, 'the choice, wrong');

      await openKept(
        guide,
        checkBefore(book, choiceOf('110112'), goodAnswers(book, SHORT), ({ id }) => id === 'paper.workProof'),
      );
      await expect(page.getByText(say('questions.early.notEligible'))).toBeVisible();
      await auditState(guide, 'a question with an early no');

      await openKept(guide, checkBefore(book, choiceOf('110101'), goodAnswers(book)), 'answers');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('questions.answers.title'));
      await auditBothWidths(guide, 'the answers');
    });
  });
}

for (const [name, media] of Object.entries({ dark: { colorScheme: 'dark' }, 'forced colours': { forcedColors: 'active' } } as const)) {
  test(`questions and results in ${name}`, async ({ guide }) => {
    const { page } = guide;
    await page.emulateMedia(media);
    const audit = { page, hasForcedColours: 'forcedColors' in media };
    for (const asked of QUESTIONS.filter(({ id }) => ['insurance.mother', 'permits.mother', 'papers'].includes(id))) {
      const { id } = await openQuestion(guide, asked);
      await openYes(guide);
      await sendWrong(guide);
      await auditPage(audit, `${id}, opened and wrong`);
    }
    for (const verdict of ['notEligible', 'undetermined', 'unclear'] as const) {
      await openResult(guide, verdict);
      await auditPage(audit, verdict);
    }
  });
}
