import { expect } from '@playwright/test';
import {
  answerQuestion,
  beginCheck,
  openQuestion,
  type Check,
  type CheckChoice,
  type FormValues,
  type Question,
  type RuleBook,
} from '@/rules';
import { fillIn } from './fill-in';
import type { Guide } from './portal-test';
import type { ExpectedRecord } from './record';

/** The season on record, at the end of which a check is judged unless another day is written. */
export const LAST_DAY = '2014-06-13';

/** The last days on record of the seasons walked through. */
const LAST_DAYS: Readonly<Record<number, string>> = { 2014: LAST_DAY, 2016: '2016-05-31' };

/** What is chosen before the questions; the day is only written into the form where it is another than the last one. */
export function choiceOf(
  jurisdiction: string,
  { entryYear = 2014, stage = 'primary', asOf = LAST_DAYS[entryYear] ?? LAST_DAY }: Partial<CheckChoice> = {},
): CheckChoice {
  return { jurisdiction, entryYear, stage, asOf };
}

/** Fills in the choice of district, year and stage on the page that asks for it. */
export async function choose({ page, say }: Guide, { jurisdiction, entryYear, stage, asOf }: CheckChoice): Promise<void> {
  await page.getByRole('combobox', { name: say('questions.choose.district') }).selectOption(jurisdiction);
  await page.getByRole('combobox', { name: say('questions.choose.year') }).selectOption(String(entryYear));
  await page.getByRole('radio', { name: say(`common.stage.${stage}`) }).check();
  if (asOf === LAST_DAYS[entryYear]) return;
  await page.getByText(say('questions.choose.asOf.summary'), { exact: true }).click();
  const day = page.getByRole('group', { name: say('questions.choose.asOf.label') });
  const [year = '', month = '', date = ''] = asOf.split('-');
  for (const [part, text] of Object.entries({ year, month, day: date }))
    await day.getByRole('textbox', { name: say(`questions.date.${part}`) }).fill(text);
}

/** Goes to the first page of the check and on to its first question. */
export async function begin(guide: Guide, choice: CheckChoice): Promise<void> {
  await guide.page.goto(`/${guide.locale}/check`);
  await choose(guide, choice);
  await send(guide, 'questions.choose.begin');
}

/** Presses a button of the form, or follows a link, and waits until another page of the check is there. */
export async function send(guide: Guide, words = 'questions.nav.continue'): Promise<void> {
  await toNextPage(guide, () => guide.page.getByRole('button', { name: guide.say(words), exact: true }).click());
}

/** Does something that leads to another page and waits for its heading. */
export async function toNextPage({ page }: Guide, act: () => Promise<void>): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  const before = await heading.innerText();
  await act();
  await expect(heading).not.toHaveText(before);
}

/** The heading of a question; of a paper without one of its own, in its name. */
export function titleOf({ say }: Guide, { sort, guardian, paper }: Question, city = ''): string {
  const who = guardian === null ? '' : say(`questions.people.${guardian}`);
  if (paper === null) return say(`questions.${sort}.title`, { who });
  return PAPERS_WITH_TITLE.includes(paper)
    ? say(`questions.paper.of.${paper}.title`, { city })
    : say('questions.paper.title', { name: say(`requirements.papers.${paper}`) });
}

const PAPERS_WITH_TITLE = ['workProof', 'homeProof', 'householdBooklet', 'residencePermit', 'noGuardianCertificate'];

/** Says that the page in front of the family asks a question. */
export async function expectQuestion(guide: Guide, question: Question, { snapshot }: Partial<ExpectedRecord> = {}): Promise<void> {
  const city =
    snapshot?.jurisdictions.find(({ code }) => code === snapshot.city)?.name[guide.locale] ?? { zh: '北京市', en: 'Beijing' }[guide.locale];
  await expect(guide.page.getByRole('heading', { level: 1 })).toHaveText(titleOf(guide, question, city));
}

/** Gives the answer to a question of a check. */
export type Answers = (question: Question, check: Check) => FormValues;

/**
 * Answers question after question, each held against the one that the engine would ask, until none is left or `until`
 * says to stop before it. Returns the check as it stands then.
 */
export async function walk(
  guide: Guide,
  record: ExpectedRecord,
  from: Check,
  answers: Answers,
  until: (question: Question) => boolean = () => false,
): Promise<Check> {
  const { book } = record;
  let check = from;
  for (let question = openQuestion(book, check); question !== null && !until(question); question = openQuestion(book, check)) {
    await expectQuestion(guide, question, record);
    const values = answers(question, check);
    await fillIn(guide, question, values);
    await send(guide);
    check = answered(book, check, question, values);
  }
  return check;
}

/** The check after an answer, as the engine reads it. */
export function answered(book: RuleBook, check: Check, question: Question, values: FormValues): Check {
  const read = answerQuestion(book, check, question, values);
  if ('issues' in read) throw new Error(`${question.id} is answered with ${JSON.stringify(read.issues)}`);
  return read.check;
}

/** A whole check from its choice to its result. */
export async function wholeCheck(guide: Guide, record: ExpectedRecord, choice: CheckChoice, answers: Answers): Promise<Check> {
  await begin(guide, choice);
  const check = await walk(guide, record, beginCheck(choice), answers);
  await expect(guide.page).toHaveURL(new RegExp(`/${guide.locale}/check/result$`));
  return check;
}
