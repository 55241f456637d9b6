import type { Locator } from '@playwright/test';
import { FIELDS as FIELD_LIST, type FieldType, type FormValues, type Question, type QuestionSort, type RecordName } from '@/rules';
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
  await writeDateUnder(guide, guide.say(`questions.${legend}`), field, values);
}

async function writeDateUnder(guide: Guide, label: string, field: string, values: FormValues): Promise<void> {
  await writeDateIn(guide, guide.page.getByRole('group', { name: label, exact: true }).first(), field, values);
}

async function writeDateIn(guide: Guide, fields: Locator, field: string, values: FormValues): Promise<void> {
  for (const part of ['year', 'month', 'day']) {
    const text = values[`${field}-${part}`]?.[0];
    if (text !== undefined) await fields.getByRole('textbox', { name: guide.say(`questions.date.${part}`) }).fill(text);
  }
  if (values[`${field}-unknown`] !== undefined) await guide.page.locator(`#${field}-unknown-yes`).check();
}

/** A list of places, by its label. */
export function placeList({ page, say }: Guide, label: string): Locator {
  return page.getByRole('combobox', { name: say(`questions.${label}`), exact: true });
}

const FIELDS: Readonly<Record<QuestionSort, FillIn>> = {
  bornOn: (guide, values) => writeDate(guide, 'bornOn.group', 'bornOn', values),
  child: (guide, values) => fillRecord(guide, ['child'], values),
  childPermits: (guide, values) => fillPermit(guide, 'childPermits', values),
  guardians: async (guide, values) => {
    for (const parent of ['mother', 'father']) {
      if (one(values, parent) !== '')
        await choice(guide, `guardians.status.${one(values, parent)}.label`, group(guide, `guardians.${parent}`)).check();
    }
  },
  otherGuardian: (guide, values) => choice(guide, `otherGuardian.choice.${one(values, 'other')}.label`).check(),
  permits: (guide, values) => fillPermit(guide, 'permits', values),
  insurance: async (guide, values) => {
    await fillMonths(guide, values);
    await fillRecord(guide, ['insurance', 'guardian'], values);
  },
  work: (guide, values) => fillHave(guide, 'work', values),
  registration: (guide, values) => fillHave(guide, 'registration', values),
  merits: (guide, values) => fillRecord(guide, ['guardian'], values),
  home: (guide, values) => fillHave(guide, 'home', values),
  familyPlanning: (guide, values) => fillRecord(guide, ['familyPlanning'], values),
  paper: async (guide, values) => {
    await choice(guide, `paper.choice.${one(values, 'state')}.label`).check();
    await fillRecord(guide, ['paper'], values);
  },
  papers: async (guide, values) => {
    const papers = Object.keys(values).flatMap((name) => (name.endsWith('-state') ? [name.slice(0, -'-state'.length)] : []));
    for (const paper of papers) {
      const fields = guide.page.locator(`.paper:has(#${paper}-state-group)`);
      const state = guide.say(`questions.papers.short.${one(values, `${paper}-state`)}`);
      await guide.page
        .getByRole('group', { name: beginsWithAny(guide.say(`requirements.papers.${paper}`)) })
        .getByRole('radio', { name: state, exact: true })
        .check();
      await fillRecord(guide, ['paper'], values, `${paper}-`, fields);
    }
  },
};

/** Something that one may have or not, with its fields. */
async function fillHave(guide: Guide, sort: 'work' | 'registration' | 'home', values: FormValues): Promise<void> {
  await have(guide, sort, values);
  if (one(values, 'have') !== 'yes') return;
  await fillRecord(guide, [sort], values);
  if (sort === 'work') await fillEarlier(guide, 'work', 'work', values);
}

async function fillPermit(guide: Guide, sort: 'permits' | 'childPermits', values: FormValues): Promise<void> {
  await have(guide, sort, values);
  if (one(values, 'have') !== 'yes') return;
  await fillRecord(guide, ['permit'], values);
  await fillEarlier(guide, 'permits', 'permit', values);
}

/** The record before, where the values speak of it: the permit that this one follows, the job before. */
async function fillEarlier(guide: Guide, sort: 'permits' | 'work', record: 'permit' | 'work', values: FormValues): Promise<void> {
  if (one(values, 'renewed') === '') return;
  const { page, say } = guide;
  await page.getByRole('checkbox', { name: beginsWith(say(`questions.${sort}.renewed`)) }).check();
  for (const [name, { type }] of Object.entries(FIELD_LIST[record])) {
    const key = `earlier${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    if (!Object.keys(values).some((field) => field === key || field.startsWith(`${key}-`))) continue;
    const label = say(`questions.${sort}.earlier`, { field: say(`questions.fields.${record}.${name}.label`) });
    await fillField(guide, type, { label, key, record, name, values, within: page.getByRole('main') });
  }
}

/** The fields of a date of the permit before. */
export function earlierGroup(guide: Guide, name: string): Locator {
  return guide.page.getByRole('group', { name: earlierLabel(guide, name), exact: true });
}

/** Writes a date of the permit before. */
export async function writeEarlierDate(guide: Guide, name: string, values: FormValues): Promise<void> {
  await writeDateIn(guide, earlierGroup(guide, name).first(), `earlier${name.charAt(0).toUpperCase()}${name.slice(1)}`, values);
}

/** The label of a date of the permit before. */
export function earlierLabel({ say }: Guide, name: string): string {
  return say('questions.permits.earlier', { field: say(`questions.fields.permit.${name}.label`) });
}

/** Fills in whatever fields of records the values speak of and the page shows, by their labels. */
async function fillRecord(guide: Guide, records: readonly RecordName[], values: FormValues, prefix = '', within?: Locator): Promise<void> {
  for (const record of records) {
    for (const [name, { type }] of Object.entries(FIELD_LIST[record])) {
      const key = `${prefix}${name}`;
      if (!Object.keys(values).some((field) => field === key || field.startsWith(`${key}-`))) continue;
      const label = guide.say(`questions.fields.${record}.${name}.label`);
      await fillField(guide, type, { label, key, record, name, values, within: within ?? guide.page.getByRole('main') });
    }
  }
}

interface FieldToFill {
  label: string;
  key: string;
  record: string;
  name: string;
  values: FormValues;
  within: Locator;
}

async function fillField(guide: Guide, type: FieldType, { label, key, record, name, values, within }: FieldToFill): Promise<void> {
  const { say } = guide;
  const fields = within.getByRole('group', { name: label, exact: true });
  if (type === 'place') {
    const list = within.getByRole('combobox', { name: label, exact: true });
    if (await list.isVisible()) await list.selectOption(one(values, key));
    return;
  }
  if (!(await fields.first().isVisible())) return;
  if (values[`${key}-unknown`] !== undefined || values[`${key}-none`] !== undefined) {
    const words =
      values[`${key}-none`] === undefined
        ? say(type === 'day' ? 'questions.date.unknown' : 'questions.number.unknown')
        : say(`questions.fields.${record}.${name}.none`);
    await fields.getByRole('checkbox', { name: words, exact: true }).check();
    return;
  }
  if (type === 'day') await writeDateIn(guide, fields.first(), key, values);
  if (type === 'truth' || type === 'choice') {
    const value = one(values, key);
    const words =
      type === 'truth'
        ? say(`questions.truth.${value}`)
        : value === 'unknown'
          ? say('questions.have.unknown')
          : say(`requirements.words.${record}.${name}.${value}`);
    await fields.getByRole('radio', { name: words, exact: true }).check();
  }
  if (type === 'amount') await within.getByRole('textbox', { name: label, exact: true }).fill(one(values, key));
  if (type === 'months') for (const month of values[key] ?? []) await within.locator(`#${key}-${month}`).check();
  if (type === 'kinds')
    for (const kind of values[key] ?? [])
      await fields.getByRole('checkbox', { name: say(`requirements.words.insurance.kinds.${kind}`) }).check();
  if (type === 'shares')
    for (const [field, given] of Object.entries(values))
      if (field.startsWith(`${key}-`) && field !== `${key}-unknown`) await within.locator(`#${field}`).fill(given[0] ?? '');
}

function beginsWithAny(words: string): RegExp {
  return new RegExp(beginsWith(words).source, 'i');
}

async function have(guide: Guide, sort: QuestionSort, values: FormValues): Promise<void> {
  if (one(values, 'have') !== '') await choice(guide, `${sort}.choice.${one(values, 'have')}`).check();
}

async function fillMonths(guide: Guide, values: FormValues): Promise<void> {
  const { page, say } = guide;
  if (one(values, 'have') === '') return;
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
