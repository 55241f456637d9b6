import type { Locator } from '@playwright/test';
import type { FormValues, Question, QuestionSort } from '@/rules';
import type { Guide } from './portal-test';
import { beginsWith } from './words';

type FillIn = (guide: Guide, values: FormValues) => Promise<void>;

const one = (values: FormValues, field: string): string => values[field]?.[0] ?? '';

/** Writes an answer into the form of a question, by the names that a screen reader gives its fields; nothing is sent. */
export async function fillIn(guide: Guide, question: Question, values: FormValues): Promise<void> {
  await FIELDS[question.sort](guide, values);
}

/** The row of a choice, by its words. */
export function choice({ page, say }: Guide, words: string, within: Locator = page.getByRole('main')): Locator {
  return within.getByRole('radio', { name: beginsWith(say(`questions.${words}`)) });
}

/** The group of fields under a legend. */
export function group({ page, say }: Guide, words: string): Locator {
  return page.getByRole('group', { name: say(`questions.${words}`), exact: true });
}

/** Writes a date, part by part; only the parts that are given are touched. */
export async function writeDate(guide: Guide, legend: string, field: string, values: FormValues): Promise<void> {
  const fields = group(guide, legend);
  for (const part of ['year', 'month', 'day']) {
    const text = values[`${field}-${part}`]?.[0];
    if (text !== undefined) await fields.getByRole('textbox', { name: guide.say(`questions.date.${part}`) }).fill(text);
  }
  if (values[`${field}-unknown`] !== undefined) await fields.getByRole('checkbox', { name: guide.say('questions.date.unknown') }).check();
}

/** A list of places, by its label. */
export function placeList({ page, say }: Guide, label: string): Locator {
  return page.getByRole('combobox', { name: say(`questions.${label}`), exact: true });
}

const FIELDS: Readonly<Record<QuestionSort, FillIn>> = {
  bornOn: (guide, values) => writeDate(guide, 'bornOn.group', 'bornOn', values),
  guardians: async (guide, values) => {
    for (const parent of ['mother', 'father']) {
      if (one(values, parent) !== '')
        await choice(guide, `guardians.status.${one(values, parent)}.label`, group(guide, `guardians.${parent}`)).check();
    }
  },
  otherGuardian: (guide, values) => choice(guide, `otherGuardian.choice.${one(values, 'other')}.label`).check(),
  permits: async (guide, values) => {
    await have(guide, 'permits', values);
    if (one(values, 'have') !== 'yes') return;
    await placeList(guide, 'permits.place').selectOption(one(values, 'place'));
    await writeDate(guide, 'permits.issuedOn', 'issuedOn', values);
    await writeDate(guide, 'permits.validUntil', 'validUntil', values);
    if (one(values, 'renewed') === '') return;
    await guide.page.getByRole('checkbox', { name: beginsWith(guide.say('questions.permits.renewed')) }).check();
    await writeDate(guide, 'permits.earlierIssuedOn', 'earlierIssuedOn', values);
    await writeDate(guide, 'permits.earlierUntil', 'earlierUntil', values);
  },
  insurance: fillMonths,
  work: async (guide, values) => {
    await have(guide, 'work', values);
    if (one(values, 'have') !== 'yes') return;
    await placeList(guide, 'work.place').selectOption(one(values, 'place'));
    await placeList(guide, 'work.employerPlace').selectOption(one(values, 'employerPlace'));
  },
  home: async (guide, values) => {
    await have(guide, 'home', values);
    if (one(values, 'have') === 'yes') await placeList(guide, 'home.place').selectOption(one(values, 'place'));
  },
  paper: (guide, values) => choice(guide, `paper.choice.${one(values, 'state')}.label`).check(),
};

async function have(guide: Guide, sort: QuestionSort, values: FormValues): Promise<void> {
  if (one(values, 'have') !== '') await choice(guide, `${sort}.choice.${one(values, 'have')}`).check();
}

async function fillMonths(guide: Guide, values: FormValues): Promise<void> {
  const { page, say } = guide;
  await have(guide, 'insurance', values);
  if (one(values, 'have') !== 'yes') return;
  if (one(values, 'fillFrom') !== '') {
    await page.getByRole('combobox', { name: say('questions.insurance.fill.from'), exact: true }).selectOption(one(values, 'fillFrom'));
    await page.getByRole('combobox', { name: say('questions.insurance.fill.to'), exact: true }).selectOption(one(values, 'fillTo'));
    if (guide.hasScript) await page.getByRole('button', { name: say('questions.insurance.fill.apply') }).click();
  }
  for (const month of values['month'] ?? []) await monthBox(guide, 'grid', month).check();
  const exceptions = ['late', 'elsewhere', 'placeUnknown'].filter((name) => (values[name]?.length ?? 0) > 0);
  if (exceptions.length === 0) return;
  const summary = page.getByText(say('questions.insurance.exceptions.summary'));
  if (!(await page.getByText(say('questions.insurance.exceptions.text')).isVisible())) await summary.click();
  for (const name of exceptions) for (const month of values[name] ?? []) await monthBox(guide, name, month).check();
  if (exceptions.includes('elsewhere'))
    await placeList(guide, 'insurance.exceptions.elsewherePlace').selectOption(one(values, 'elsewherePlace'));
}

/** The box of a month in one of the grids: `grid` for the months paid, or one of the exceptions. */
export function monthBox({ page, say }: Guide, grid: string, month: string): Locator {
  const [year = '', number = ''] = month.split('-');
  const name = say('questions.insurance.monthLabel', { year, month: String(Number(number)) });
  // The legend of one exception names the place, which is not known here: the words before it are enough.
  const legend =
    grid === 'grid' ? say('questions.insurance.grid') : say(`questions.insurance.exceptions.${grid}`, { place: '¶' }).split('¶')[0];
  return page.getByRole('group', { name: legend ?? '' }).getByRole('checkbox', { name, exact: true });
}
