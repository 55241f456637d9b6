import { describe, expect, it } from 'vitest';
import type { Family } from '../facts/family';
import type { FormValues } from './form';
import { questionForms } from './forms';
import { asked, codes, context, date, family, parents } from './forms.fixture';
import type { QuestionSort } from './question';

describe('what a form was given comes back when it is filled again', () => {
  it.each<[QuestionSort, FormValues]>([
    ['bornOn', date('bornOn', '2008', '3', '15')],
    ['bornOn', { 'bornOn-unknown': ['yes'] }],
    ['guardians', { mother: ['present'], father: ['deceased'] }],
    ['otherGuardian', { other: ['otherLegalGuardian'] }],
    ['otherGuardian', { other: ['carer'] }],
    ['permits', { have: ['yes'], place: ['110112'], ...date('issuedOn', '2013', '5', '25'), ...date('validUntil', '2014', '5', '24') }],
    ['permits', { have: ['none'] }],
    ['permits', { have: ['unknown'] }],
    [
      'permits',
      {
        have: ['yes'],
        place: ['110105'],
        ...date('issuedOn', '2014', '1', '2'),
        'validUntil-unknown': ['yes'],
        renewed: ['yes'],
        ...date('earlierIssuedOn', '2013', '1', '2'),
        ...date('earlierValidUntil', '2014', '1', '1'),
      },
    ],
    ['insurance', { have: ['none'] }],
    ['work', { have: ['yes'], place: ['110112'], employerPlace: ['unknown'] }],
    ['home', { have: ['yes'], place: ['000000'] }],
    ['home', { have: ['none'] }],
    ['paper', { state: ['held'] }],
    ['paper', { state: ['heldByCarer'] }],
  ])('%s %j', (sort, values) => {
    const told = family(sort, values);
    const filled = questionForms[sort].fill(context(sort, told));
    for (const [field, given] of Object.entries(values)) if (given[0] !== '') expect(filled[field], field).toEqual(given);
  });
});

describe('fields of a record', () => {
  const home = asked('home', 'tenure', 'kind', 'shared', 'until', 'filedOn', 'taxReceiptMonths', 'ownership');
  const values: FormValues = {
    have: ['yes'],
    tenure: ['rented'],
    kind: ['residential'],
    shared: ['no'],
    'until-none': ['yes'],
    ...date('filedOn', '2014', '2'),
    taxReceiptMonths: ['12'],
    'ownership-mother': ['60'],
  };
  const told = { tenure: 'rented', kind: 'residential', shared: false, until: null, filedOn: '2014-02', taxReceiptMonths: 12 };

  it('each by its type, and they come back when the form is filled again', () => {
    const answered = family('home', values, parents, home);
    expect(answered.home).toEqual({ ...told, ownership: [{ of: 'mother', percent: 60 }] });
    const filled = questionForms.home.fill(context('home', answered, home));
    for (const [field, given] of Object.entries(values)) if (given[0] !== '') expect(filled[field], field).toEqual(given);
    expect(questionForms.home.isTold(context('home', answered, home))).toBe(true);
  });

  it('"I do not know" is an answer to each of them', () => {
    const unknown = {
      have: ['yes'],
      tenure: ['unknown'],
      kind: ['unknown'],
      shared: ['unknown'],
      'until-unknown': ['yes'],
      'filedOn-unknown': ['yes'],
      'taxReceiptMonths-unknown': ['yes'],
      'ownership-unknown': ['yes'],
    };
    const answered = family('home', unknown, parents, home);
    expect(new Set(Object.values(answered.home as object))).toEqual(new Set(['unknown']));
    expect(questionForms.home.isTold(context('home', answered, home))).toBe(true);
  });

  it('what is asked only of renters is neither asked nor told of owners', () => {
    const fields = home.map((field) => (field.name === 'filedOn' ? { ...field, only: { field: 'tenure', words: ['rented'] } } : field));
    const { 'filedOn-year': _y, 'filedOn-month': _m, 'filedOn-day': _d, ...rest } = values;
    const owned = family('home', { ...rest, tenure: ['owned'] }, parents, fields);
    expect(owned.home).not.toHaveProperty('filedOn');
    expect(questionForms.home.isTold(context('home', owned, fields))).toBe(true);
    expect(questionForms.home.isTold(context('home', owned, home))).toBe(false);
  });

  it.each<[FormValues, string]>([
    [{ ...values, tenure: [] }, 'tenure: choose'],
    [{ ...values, shared: ['perhaps'] }, 'shared: choose'],
    [{ ...values, taxReceiptMonths: ['many'] }, 'taxReceiptMonths: notANumber'],
    [{ ...values, taxReceiptMonths: [] }, 'taxReceiptMonths: numberMissing'],
    [{ ...values, 'ownership-mother': ['160'] }, 'ownership-mother: notAShare'],
  ])('%j is refused: %s', (wrong, code) => {
    const read = questionForms.home.read(wrong, context('home', parents, home));
    expect('issues' in read ? read.issues.map(({ field, code: found }) => `${field}: ${found}`) : []).toEqual([code]);
  });

  it('full-width digits are digits', () => {
    expect(family('home', { ...values, taxReceiptMonths: ['１２'] }, parents, home).home).toMatchObject({ taxReceiptMonths: 12 });
  });

  it('facts of the insurance as a whole stand beside its months', () => {
    const fields = [...asked('insurance', 'payerIsEmployer'), ...asked('guardian', 'insuranceInPayment')];
    const answered = family(
      'insurance',
      { have: ['yes'], month: ['2014-03'], payerIsEmployer: ['yes'], insuranceInPayment: ['no'] },
      parents,
      fields,
    );
    expect(answered.guardians?.[0]).toMatchObject({
      insuranceInPayment: false,
      insurance: [{ from: '2014-03', to: '2014-03', place: '110112', payerIsEmployer: true }],
    });
  });

  it('several papers on one page keep their fields apart', () => {
    const papers = [
      { paper: 'lease', fields: asked('paper', 'standardForm') },
      { paper: 'deed', fields: asked('paper', 'sealed') },
    ];
    const page = { ...context('papers'), papers };
    const read = questionForms.papers.read({ 'lease-state': ['held'], 'lease-standardForm': ['yes'], 'deed-state': ['missing'] }, page);
    expect(read).toMatchObject({ family: { papers: { lease: { state: 'held', standardForm: true }, deed: 'missing' } } });
    const wrong = questionForms.papers.read({ 'lease-state': ['held'] }, page);
    expect('issues' in wrong ? wrong.issues.map(({ field }) => field) : []).toEqual(['lease-standardForm', 'deed-state']);
  });
});

describe('insurance', () => {
  const months = (...list: string[]) => ({ have: ['yes'], month: list });
  const told = (values: FormValues) => family('insurance', values).guardians?.[0]?.insurance;

  it('months that follow each other become one range, a gap begins another', () => {
    expect(told(months('2013-11', '2013-12', '2014-01', '2014-03'))).toEqual([
      { from: '2013-11', to: '2014-01', place: '110112' },
      { from: '2014-03', to: '2014-03', place: '110112' },
    ]);
  });

  it('what differs for some months makes ranges of their own', () => {
    const values = {
      ...months('2013-11', '2013-12', '2014-01', '2014-02'),
      late: ['2013-12'],
      elsewhere: ['2014-01'],
      elsewherePlace: ['110105'],
      placeUnknown: ['2014-02'],
    };
    expect(told(values)).toEqual([
      { from: '2013-11', to: '2013-11', place: '110112' },
      { from: '2013-12', to: '2013-12', place: '110112', arrears: true },
      { from: '2014-01', to: '2014-01', place: '110105' },
      { from: '2014-02', to: '2014-02', place: 'unknown' },
    ]);
  });

  it('a month ticked only as late counts as paid, and late', () => {
    expect(told({ have: ['yes'], late: ['2013-12'] })).toEqual([{ from: '2013-12', to: '2013-12', place: '110112', arrears: true }]);
  });

  it('a range beside the grid is added to what is ticked', () => {
    expect(told({ ...months('2014-03'), fillFrom: ['2013-05'], fillTo: ['2013-07'] })).toEqual([
      { from: '2013-05', to: '2013-07', place: '110112' },
      { from: '2014-03', to: '2014-03', place: '110112' },
    ]);
  });

  it.each<[FormValues, string]>([
    [{ have: ['yes'] }, 'month: chooseMonths'],
    [{}, 'have: choose'],
    [{ ...months('2013-05'), elsewhere: ['2013-05'] }, 'elsewherePlace: choosePlace'],
    [{ have: ['yes'], fillFrom: ['2014-03'], fillTo: ['2013-05'] }, 'fillTo: endsBeforeItBegins'],
    [{ have: ['yes'], month: ['last May'] }, 'month: chooseMonths'],
  ])('%j is refused: %s', (values, code) => {
    expect(codes('insurance', values)).toContain(code);
  });
});

describe('what is wrong is said at its field', () => {
  const permit = (more: FormValues) => ({
    have: ['yes'],
    place: ['110112'],
    ...date('issuedOn', '2013', '5', '25'),
    ...date('validUntil', '2014', '5', '24'),
    ...more,
  });

  it.each<[QuestionSort, FormValues, string]>([
    ['bornOn', date('bornOn', ''), 'bornOn: dateMissing'],
    ['bornOn', date('bornOn', '2008', '', '5'), 'bornOn: datePartMissing'],
    ['bornOn', date('bornOn', '', '3', '5'), 'bornOn: datePartMissing'],
    ['bornOn', date('bornOn', '08', '3', '5'), 'bornOn: yearNeedsFourDigits'],
    ['bornOn', date('bornOn', '2014', '5', '21'), 'bornOn: afterTheDay'],
    ['guardians', { mother: ['present'] }, 'father: choose'],
    ['guardians', { mother: ['queen'], father: ['present'] }, 'mother: choose'],
    ['otherGuardian', {}, 'other: choose'],
    ['permits', { have: ['yes'] }, 'place: choosePlace'],
    ['permits', permit(date('validUntil', '2013', '5', '24')), 'validUntil: endsBeforeItBegins'],
    [
      'permits',
      permit({ renewed: ['yes'], ...date('earlierIssuedOn', '2013', '6'), ...date('earlierValidUntil', '2014', '6') }),
      'earlierIssuedOn: endsBeforeItBegins',
    ],
    ['work', { have: ['yes'], place: ['Tongzhou'], employerPlace: ['110112'] }, 'place: choosePlace'],
    ['home', { have: ['perhaps'] }, 'have: choose'],
    ['paper', {}, 'state: choose'],
  ])('%s %j: %s', (sort, values, code) => {
    expect(codes(sort, values)).toContain(code);
  });

  it('a whole date written into the first field is read', () => {
    expect(family('bornOn', date('bornOn', '2008年3月15日')).child?.bornOn).toBe('2008-03-15');
  });

  it('a date with the day left out stays a month', () => {
    expect(family('bornOn', date('bornOn', '2008', '3')).child?.bornOn).toBe('2008-03');
  });
});

describe('one answer does not undo another', () => {
  const told: Family = {
    guardians: [
      { id: 'mother', relation: 'mother', status: 'present', work: [] },
      { id: 'father', relation: 'father', status: 'present', permits: [] },
    ],
    papers: { homeProof: 'held' },
  };

  it('a changed status keeps what was told of the parent', () => {
    expect(family('guardians', { mother: ['present'], father: ['deceased'] }, told).guardians).toEqual([
      { id: 'mother', relation: 'mother', status: 'present', work: [] },
      { id: 'father', relation: 'father', status: 'deceased', permits: [] },
    ]);
  });

  it('a paper keeps the other papers', () => {
    expect(family('paper', { state: ['missing'] }, told).papers).toEqual({ homeProof: 'held', workProof: 'missing' });
  });

  it('a paper in the name of a carer names the carer, also before the parents are told', () => {
    const carer = { id: 'carer', relation: 'carer' };
    expect(family('paper', { state: ['heldByCarer'] }, {})).toEqual({
      guardians: [carer],
      papers: { workProof: { state: 'held', of: 'carer' } },
    });
    expect(
      family('guardians', { mother: ['present'], father: ['present'] }, { guardians: [{ id: 'carer', relation: 'carer' }] }).guardians,
    ).toContainEqual(carer);
  });
});
