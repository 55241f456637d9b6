import { describe, expect, it } from 'vitest';
import { questionForms } from './forms';
import { asked, context, date, parents } from './forms.fixture';

describe('the record before', () => {
  const jobs = context('work', parents, asked('work', 'as', 'place', 'from', 'until'));
  const now = { have: ['yes'], as: ['employee'], place: ['110112'], ...date('from', '2015', '3', '1'), 'until-none': ['yes'] };
  const before = { renewed: ['yes'], earlierAs: ['selfEmployed'], earlierPlace: ['110105'], ...date('earlierFrom', '2010', '3', '1') };

  it('of a job stands behind it in the list, and comes back into the form', () => {
    const values = { ...now, ...before, ...date('earlierUntil', '2015', '2', '28') };
    const read = questionForms.work.read(values, jobs);
    if ('issues' in read) throw new Error(JSON.stringify(read.issues));
    expect(read.family.guardians?.[0]?.work).toEqual([
      { as: 'employee', place: '110112', from: '2015-03-01', until: null },
      { as: 'selfEmployed', place: '110105', from: '2010-03-01', until: '2015-02-28' },
    ]);
    expect(questionForms.work.fill({ ...jobs, family: read.family })).toEqual(values);
  });

  it('is not asked where nothing reads it', () => {
    const read = questionForms.work.read({ ...now, ...before }, { ...jobs, readsEarlier: false });
    expect('family' in read && read.family.guardians?.[0]?.work).toHaveLength(1);
  });

  it('ends after it begins', () => {
    const read = questionForms.work.read({ ...now, ...before, ...date('earlierUntil', '2009', '2', '28') }, jobs);
    expect(read).toEqual({ issues: [{ field: 'earlierUntil', code: 'endsBeforeItBegins' }] });
  });
});
