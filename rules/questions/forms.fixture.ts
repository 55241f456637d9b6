import type { Family } from '../facts/family';
import { FIELDS, type RecordName } from './field-list';
import type { AskedField } from './fields-asked';
import type { FormContext, FormValues } from './form';
import { questionForms } from './forms';
import type { QuestionSort } from './question';

/** A family of which only the parents were told. */
export const parents: Family = {
  guardians: [
    { id: 'mother', relation: 'mother', status: 'present' },
    { id: 'father', relation: 'father', status: 'present' },
  ],
};

/** Fields of a record as a place may ask them. */
export function asked(record: RecordName, ...names: string[]): AskedField[] {
  return names.map((name) => {
    const { type, choices = [], mayBeNone = false } = FIELDS[record][name] ?? { type: 'truth' };
    return { record, name, type, choices, mayBeNone, months: [], only: null };
  });
}

const ASKED: Readonly<Partial<Record<QuestionSort, AskedField[]>>> = {
  permits: asked('permit', 'place', 'issuedOn', 'validUntil'),
  work: asked('work', 'place', 'employerPlace'),
  home: asked('home', 'place'),
};

/** What the form of a question knows of the place. */
export function context(sort: QuestionSort, family: Family = parents, fields = ASKED[sort] ?? []): FormContext {
  return {
    family,
    jurisdiction: '110112',
    asOf: '2014-05-20',
    guardian: 'mother',
    fields,
    papers: [{ paper: 'workProof', fields: [] }],
    readsMonths: true,
    readsEarlier: true,
  };
}

/** The family after an answer. */
export function family(sort: QuestionSort, values: FormValues, from = parents, fields?: AskedField[]): Family {
  const read = questionForms[sort].read(values, context(sort, from, fields));
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  return read.family;
}

/** What is to be mended in an answer, by field. */
export function codes(sort: QuestionSort, values: FormValues): string[] {
  const read = questionForms[sort].read(values, context(sort));
  return 'issues' in read ? read.issues.map(({ field, code }) => `${field}: ${code}`) : [];
}

/** A date in its three fields. */
export const date = (field: string, year: string, month = '', day = ''): FormValues => ({
  [`${field}-year`]: [year],
  [`${field}-month`]: [month],
  [`${field}-day`]: [day],
});
