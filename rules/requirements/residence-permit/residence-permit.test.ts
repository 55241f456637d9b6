import { describe, expect, test } from 'vitest';
import { familyWho, inWords, motherWho, type Expected } from '@/tests/support/circumstances';
import type { Family, Permit } from '../../facts/family';
import type { Closed } from '../requirement-kind';
import { residencePermitParameters } from './parameters';
import { residencePermit, type ResidencePermitParameters } from './residence-permit';

const asked: Closed<ResidencePermitParameters> = {
  place: '110114',
  placeScope: 'place',
  issuedBefore: '2013-12-31',
  cutoffDayCounts: false,
  whichDate: 'issuedOn',
  renewalKeepsDate: false,
  renewalMustJoin: false,
  gapDays: 0,
  mustBeCurrent: false,
  tests: [],
};
const checkOf = (parameters: Partial<typeof asked> = {}) => residencePermit.check({ ...asked, ...parameters });

const permit = (issuedOn: string | undefined, validUntil: string | null | undefined, more: Partial<Permit> = {}): Permit => ({
  place: '110114',
  issuedOn,
  validUntil,
  ...more,
});
const current = { issuedBefore: null, mustBeCurrent: true } as const;
const keeps = { renewalKeepsDate: true } as const;
const late = { issuedBefore: '2014-05-21' } as const;
const validity = { whichDate: 'validFrom', mustBeCurrent: true } as const;
type Case = [string, Permit[] | undefined, Partial<typeof asked>, 'meets' | 'fails' | 'depends'];

test.each<Case>([
  ['issued the day before the cut-off', [permit('2013-12-30', '2014-12-29')], {}, 'meets'],
  ['issued on the cut-off', [permit('2013-12-31', '2014-12-30')], {}, 'fails'],
  ['issued on the cut-off, which counts', [permit('2013-12-31', '2014-12-30')], { cutoffDayCounts: true }, 'meets'],
  ['issued the day after the cut-off, which counts', [permit('2014-01-01', '2014-12-31')], { cutoffDayCounts: true }, 'fails'],
  ['issued in a month before the cut-off', [permit('2013-11', '2014-11')], {}, 'meets'],
  ['issued in the month of the cut-off', [permit('2013-12', '2014-11')], {}, 'depends'],
  ['issued on a day not known', [permit('unknown', '2014-11-30')], {}, 'depends'],
  ['issued on a day not told, where only validity is asked', [permit(undefined, '2014-11-30')], current, 'meets'],
  ['issued on a day not told, where every day to that asked is early enough', [permit(undefined, '2014-11-30')], late, 'meets'],
  ['issued on a day not told, valid from before', [permit(undefined, null, { validFrom: '2013-12-30' })], validity, 'meets'],
  ['issued on a day not told, valid from the cut-off', [permit(undefined, null, { validFrom: '2013-12-31' })], validity, 'fails'],
  ['another district', [permit('2013-05-01', '2014-12-29', { place: '110105' })], {}, 'fails'],
  ['another district, where the city counts', [permit('2013-05-01', '2014-12-29', { place: '110105' })], { placeScope: 'city' }, 'meets'],
  ['a place not known', [permit('2013-05-01', '2014-12-29', { place: 'unknown' })], {}, 'depends'],
  ['lapsed, where only the issue is asked', [permit('2013-05-01', '2014-04-30')], {}, 'meets'],
  ['valid to the day asked', [permit('2013-05-21', '2014-05-20')], current, 'meets'],
  ['lapsed the day before', [permit('2013-05-20', '2014-05-19')], current, 'fails'],
  ['valid to some day of the month asked about', [permit('2013-05-20', '2014-05')], current, 'depends'],
  ['without an end', [permit('2013-05-20', null)], current, 'meets'],
  ['with an end not told', [permit('2013-05-20', undefined)], current, 'depends'],
  ['not yet issued on the day asked', [permit('2014-05-21', '2015-05-20')], current, 'fails'],
  ['issued in the month asked about', [permit('2014-05', '2015-05')], current, 'depends'],
  ['none', [], {}, 'fails'],
  ['not told', undefined, {}, 'depends'],
  // Renewals
  [
    'a renewal without a gap counts with its own date',
    [permit('2014-04-01', '2015-03-31'), permit('2013-04-01', '2014-03-31')],
    {},
    'fails',
  ],
  [
    'a renewal without a gap, where it keeps the date',
    [permit('2014-04-01', '2015-03-31'), permit('2013-04-01', '2014-03-31')],
    keeps,
    'meets',
  ],
  [
    'a renewal before the end, where it keeps the date',
    [permit('2014-03-10', '2015-03-09'), permit('2013-04-01', '2014-03-31')],
    keeps,
    'meets',
  ],
  ['a renewal with a gap of a day', [permit('2014-04-02', '2015-04-01'), permit('2013-04-01', '2014-03-31')], keeps, 'fails'],
  [
    'a renewal issued late but valid from the day after',
    [permit('2014-04-02', '2015-04-01', { validFrom: '2014-04-01' }), permit('2013-04-01', '2014-03-31')],
    keeps,
    'meets',
  ],
  [
    'a renewal of a permit of another district',
    [permit('2014-04-01', '2015-03-31'), permit('2013-04-01', '2014-03-31', { place: '110105' })],
    keeps,
    'fails',
  ],
  [
    'a renewal of a permit that is long since over',
    [permit('2014-04-01', '2015-03-31'), permit('2012-04-01', '2013-03-31')],
    keeps,
    'fails',
  ],
  [
    'an end not known, where a renewal keeps the date',
    [permit('2014-04-01', '2015-03-31'), permit('2013-04-01', undefined)],
    keeps,
    'depends',
  ],
  [
    'an end not known may also be after the day asked',
    [permit('2014-04-01', '2015-03-31'), permit('2013-04-01', undefined)],
    {},
    'depends',
  ],
  [
    'an older permit that is still valid speaks for itself',
    [permit('2014-04-01', '2015-03-31'), permit('2013-06-01', '2014-05-31')],
    {},
    'meets',
  ],
  [
    'an older permit that has ended does not speak behind a later one',
    [permit('2014-04-10', '2015-04-09'), permit('2013-04-01', '2014-03-31')],
    {},
    'fails',
  ],
  [
    'nor behind a later one of another place',
    [permit('2014-04-10', '2015-04-09', { place: '110105' }), permit('2013-04-01', '2014-03-31')],
    {},
    'fails',
  ],
  // 'c' may have been issued just after 'a' ended and after 'b', and so be the one that speaks; rare, but some answer says so.
  [
    'the right day between two others is found',
    [permit('2014', '2014-05-10'), permit('2014-03-15', '2014-03-16', { place: '110105' }), permit('2013-04-01', '2014-03-31')],
    keeps,
    'depends',
  ],
])('%s', (_sentence, permits, parameters, expected) => {
  expect(inWords(checkOf(parameters).possible(motherWho({ permits })))).toBe(expected);
});

describe('what is told of a failure', () => {
  const reasonOf = (permits: Permit[], parameters: Partial<typeof asked> = {}) => checkOf(parameters).reason(motherWho({ permits }));
  test.each<[string, Permit[], Partial<typeof asked>, string]>([
    ['no permit', [], {}, 'noPermit'],
    ['none that is issued yet', [permit('2014-05-21', null)], {}, 'noPermit'],
    ['of another place', [permit('2013-01-01', null, { place: '110105' })], {}, 'permitOfAnotherPlace'],
    ['lapsed', [permit('2013-01-01', '2013-12-31')], current, 'permitLapsed'],
    ['issued too late', [permit('2014-02-01', null)], {}, 'permitIssuedTooLate'],
  ])('%s', (_sentence, permits, parameters, cause) => expect(reasonOf(permits, parameters).cause).toBe(cause));

  test('the days late are counted from the last day that would have been in time', () => {
    expect(reasonOf([permit('2014-01-02', '2014-12-31')]).values).toEqual({
      place: '110114',
      needed: '2013-12-31',
      issuedOn: '2014-01-02',
      validUntil: '2014-12-31',
      found: '110114',
      daysLate: 3,
    });
    expect(reasonOf([permit('2014-01-02', '2014-12-31')], { cutoffDayCounts: true }).values['daysLate']).toBe(2);
  });

  test('of several, the permit of the right place is spoken of, and the one that is valid', () => {
    expect(reasonOf([permit('2014-03-01', null, { place: '110105' }), permit('2014-02-01', null)]).values['issuedOn']).toBe('2014-02-01');
    expect(reasonOf([permit('2012-02-01', '2013-01-31'), permit('2014-02-01', null)]).values['issuedOn']).toBe('2014-02-01');
  });
});

describe('what to watch', () => {
  const warningsOf = (validUntil: string | null, parameters: Partial<typeof asked>) =>
    checkOf(parameters).warnings?.(motherWho({ permits: [permit('2013-06-05', validUntil)] }));
  test('a permit that ends before school begins is named, with the cut-off that its renewal would miss', () => {
    expect(warningsOf('2014-06-04', {})).toEqual([
      { code: 'renewalWouldMissCutoff', values: { validUntil: '2014-06-04', needed: '2013-12-31' } },
    ]);
    expect(warningsOf('2014-08-31', current)).toEqual([{ code: 'permitLapsesSoon', values: { validUntil: '2014-08-31' } }]);
  });

  test('one that lasts until school begins, has no end or has ended is not', () => {
    expect([warningsOf('2014-09-01', current), warningsOf(null, current), warningsOf('2014-05-19', current)]).toEqual([[], [], []]);
  });
});

describe('mending it', () => {
  test('a permit taken out today is in time until the cut-off, and current on any day', () => {
    const before = checkOf().remedy(motherWho({ permits: [] }, '2013-12-30'));
    expect(before?.steps[0]?.beginBy).toBe('2013-12-30');
    expect(before && inWords(checkOf().possible(before.circumstances))).toBe('meets');
    expect(checkOf().remedy(motherWho({ permits: [] }, '2013-12-31'))).toBeNull();
    const now = checkOf(current).remedy(motherWho({ permits: [] }));
    expect(now?.steps[0]?.beginBy).toBeNull();
    expect(now && inWords(checkOf(current).possible(now.circumstances))).toBe('meets');
  });

  test('the last day to begin is the last day of issue', () => {
    expect(checkOf().lastDayToBegin).toBe('2013-12-30');
    expect(checkOf({ cutoffDayCounts: true }).lastDayToBegin).toBe('2013-12-31');
    expect(checkOf(current).lastDayToBegin).toBeNull();
  });
});

const inTime = { cutoffDayCounts: true } as const;
const possible = (permits: Permit[] | undefined, parameters: Partial<typeof asked>, family: Family = {}) =>
  inWords(checkOf(parameters).possible(motherWho({ permits }, undefined, family)));

describe('which of its days counts', () => {
  test.each<[string, Partial<Permit>, 'issuedOn' | 'processedOn' | 'validFrom', Expected]>([
    ['the day of processing', { issuedOn: '2014-01-10', processedOn: '2013-12-31' }, 'processedOn', 'meets'],
    ['the day of issue', { issuedOn: '2014-01-10', processedOn: '2013-12-31' }, 'issuedOn', 'fails'],
    ['a day of processing not told', { issuedOn: '2013-11-01' }, 'processedOn', 'depends'],
    ['the first day of validity', { issuedOn: '2013-12-20', validFrom: '2014-01-01' }, 'validFrom', 'fails'],
    ['a first day of validity in the month of the cut-off', { issuedOn: '2013-11-20', validFrom: '2013-12' }, 'validFrom', 'meets'],
    ['a first day of validity not told', { issuedOn: '2013-11-20' }, 'validFrom', 'depends'],
    ['not yet issued on the day asked, though processed', { issuedOn: '2014-05-21', processedOn: '2013-12-01' }, 'processedOn', 'fails'],
  ])('%s', (_sentence, told, whichDate, expected) => {
    expect(possible([permit('2013-12-01', null, told)], { ...inTime, whichDate })).toBe(expected);
  });

  test('the reason speaks of the day that counts', () => {
    const late = permit('2013-12-01', null, { processedOn: '2014-01-02' });
    expect(checkOf({ ...inTime, whichDate: 'processedOn' }).reason(motherWho({ permits: [late] }))).toMatchObject({
      cause: 'permitIssuedTooLate',
      values: { datedOn: '2014-01-02', daysLate: 2 },
    });
  });
});

describe('renewals that must join, and gaps that are allowed', () => {
  const first = permit('2013-04-01', '2014-03-31');
  const mustJoin = { renewalMustJoin: true, ...current } as const;
  test.each<[string, Permit[], Partial<typeof asked>, Expected]>([
    ['the first permit has nothing to join', [permit('2014-04-10', '2015-04-09')], mustJoin, 'meets'],
    ['one that joins', [permit('2014-04-01', '2015-03-31'), first], mustJoin, 'meets'],
    ['one that does not, though it is in time', [permit('2014-04-02', '2015-04-01'), first], mustJoin, 'fails'],
    ['a day between, where a gap of a day is allowed', [permit('2014-04-02', '2015-04-01'), first], { ...mustJoin, gapDays: 1 }, 'meets'],
    [
      'two days between, where a gap of a day is allowed',
      [permit('2014-04-03', '2015-04-02'), first],
      { ...mustJoin, gapDays: 1 },
      'fails',
    ],
    [
      'it joins the one before, whatever was before that',
      [permit('2014-04-01', '2015-03-31'), first, permit('2011-01-01', '2011-12-31')],
      mustJoin,
      'meets',
    ],
    ['the one before ended on a day not known', [permit('2014-04-01', '2015-03-31'), permit('2013-04-01', undefined)], mustJoin, 'depends'],
    ['issued on some day of April', [permit('2014-04', '2015-03-31'), first], mustJoin, 'depends'],
    [
      'issued on some day of April, where a gap of a month is allowed',
      [permit('2014-04', '2015-03-31'), first],
      { ...mustJoin, gapDays: 31 },
      'meets',
    ],
    ['lapsed, whatever it joined', [permit('2014-04-01', '2014-05-19'), first], mustJoin, 'fails'],
    ['a gap that is allowed keeps the date', [permit('2014-04-30', '2015-04-29'), first], { ...keeps, gapDays: 31 }, 'meets'],
    ['a longer one does not', [permit('2014-05-03', '2015-05-02'), first], { ...keeps, gapDays: 31 }, 'fails'],
  ])('%s', (_sentence, permits, parameters, expected) => expect(possible(permits, parameters)).toBe(expected));

  test('the cause is that it does not join', () => {
    expect(checkOf(mustJoin).reason(motherWho({ permits: [permit('2014-04-02', '2015-04-01'), first] })).cause).toBe('permitDoesNotJoin');
  });
});

describe('what is asked of the permit besides', () => {
  const tests = [
    { field: 'addressMatchesHome', is: ['true'] },
    { field: 'kind', isNot: ['residenceRegistrationCard'] },
    { field: 'addressSince', by: '2014-01-31' },
  ];
  const told: Partial<Permit> = { addressMatchesHome: true, kind: 'residencePermit', addressSince: '2014-01-31' };
  test.each<[string, Partial<Permit>, Expected]>([
    ['all of it', told, 'meets'],
    ['another address', { ...told, addressMatchesHome: false }, 'fails'],
    ['not told which address', { ...told, addressMatchesHome: undefined }, 'depends'],
    ['of another kind', { ...told, kind: 'residenceRegistrationCard' }, 'fails'],
    ['at the address since too late', { ...told, addressSince: '2014-02' }, 'fails'],
    ['at the address since some day of the month', { ...told, addressSince: '2014-01' }, 'meets'],
    ['of another place, whatever else', { ...told, place: '110105', addressMatchesHome: undefined }, 'fails'],
  ])('%s', (_sentence, more, expected) => expect(possible([permit('2013-05-01', null, more)], { ...current, tests })).toBe(expected));

  test('one of two permits must be all of it', () => {
    const one = permit('2013-05-01', null, { ...told, addressMatchesHome: false });
    const other = permit('2013-05-01', null, { ...told, kind: 'residenceRegistrationCard' });
    expect(possible([one, other], { ...current, tests })).toBe('fails');
    expect(possible([one, permit('2013-05-01', null, told)], { ...current, tests })).toBe('meets');
  });

  test('the cause is what fails first, with what was found', () => {
    expect(
      checkOf({ ...current, tests }).reason(motherWho({ permits: [permit('2013-05-01', null, { ...told, addressSince: '2014-03-01' })] })),
    ).toMatchObject({
      cause: 'permitAddressSince',
      values: { found: '2014-03-01', needed: '2014-01-31' },
    });
  });
});

describe('whose permit, and of which place', () => {
  test('the child’s own', () => {
    const check = residencePermit.check({ ...asked, ...current });
    const childWho = (permits: Permit[] | undefined) => familyWho({ child: { permits } });
    expect(inWords(check.possible(childWho([permit('2013-05-01', null)])))).toBe('meets');
    expect(inWords(check.possible(childWho([])))).toBe('fails');
    expect(inWords(check.possible(childWho(undefined)))).toBe('depends');
    expect(check.missing(childWho(undefined))).toEqual(['family.child.permits']);
    expect(residencePermit.reads(asked, undefined, [])).toEqual(['family.child.permits']);
    const remedy = check.remedy(childWho([]));
    expect(remedy && inWords(check.possible(remedy.circumstances))).toBe('meets');
  });

  test('the district asked about', () => {
    expect(possible([permit('2013-05-01', null, { place: '110112' })], { ...current, place: 'here' })).toBe('meets');
    expect(possible([permit('2013-05-01', null)], { ...current, place: 'here' })).toBe('fails');
  });

  test('where the family lives, for which the home is asked too', () => {
    const atHome = { ...current, place: 'home' };
    const one = [permit('2013-05-01', null)];
    expect(possible(one, atHome, { home: { place: '110114' } })).toBe('meets');
    expect(possible(one, atHome, { home: { place: '110105' } })).toBe('fails');
    expect(possible(one, atHome)).toBe('depends');
    expect(possible(undefined, atHome, { home: null })).toBe('fails');
    expect(checkOf(atHome).missing(motherWho({ permits: one }))).toEqual(['family.home']);
    expect(residencePermit.reads({ ...asked, ...atHome }, motherWho({}).guardian, [])).toContain('family.home');
  });
});

test('what a source leaves open of a permit', () => {
  const open: ResidencePermitParameters = {
    ...asked,
    placeScope: 'notStated',
    cutoffDayCounts: 'notStated',
    whichDate: 'notStated',
    renewalKeepsDate: 'notStated',
    issuedBeforeAtLatest: '2014-01-31',
    tests: [{ field: ['machinePrinted', 'policePostOfHome'], is: ['true'], open: 'whichForm' }],
  };
  expect(residencePermit.openPoints(open).map(({ code, isOrdered }) => [code, isOrdered])).toEqual([
    ['cutoffDayCounts', true],
    ['renewalKeepsDate', true],
    ['permitPlace', true],
    ['whichPermitDate', false],
    ['whichDay', true],
    ['whichForm', false],
  ]);
  const closed = residencePermit.openPoints(open).reduce((before, point) => point.read(before, point.readings.at(-1)), open);
  expect(residencePermit.openPoints(closed)).toEqual([]);
  expect(closed).toMatchObject({ issuedBefore: '2014-01-31', whichDate: 'validFrom', placeScope: 'city' });
});

test('a rule that asks neither for a day nor for validity asks nothing', () => {
  const result = residencePermitParameters.safeParse({ ...asked, issuedBefore: null });
  expect(result.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['issuedBefore', 'asksNothing']]);
});

test('a cut-off that ends before it begins is refused', () => {
  const codes = (parameters: object) =>
    residencePermitParameters
      .safeParse({ ...asked, ...parameters })
      .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  expect(codes({ issuedBeforeAtLatest: '2014-01-31' })).toBeUndefined();
  expect(codes({ issuedBeforeAtLatest: '2013-12-31' })).toEqual(['issuedBeforeAtLatest windowEndsBeforeItBegins']);
  expect(codes({ issuedBefore: null, mustBeCurrent: true, issuedBeforeAtLatest: '2014-01-31' })).toEqual([
    'issuedBeforeAtLatest windowEndsBeforeItBegins',
  ]);
});
