import { describe, expect, test } from 'vitest';
import { checkOf, familyWho, inWords, motherWho, type Expected } from '@/tests/support/circumstances';
import type { Family, Guardian, Home } from '../facts/family';
import { kindNamed } from '.';
import { parameterSchemas } from './parameter-schemas';
import type { Condition } from './requirement-kind';

const paper = (key: string): Condition => ({ kind: 'paper-held', parameters: { paper: key, inNameOfCarer: 'refused' } });
const born: Condition = { kind: 'born-on-or-before', parameters: { day: '2008-08-31' } };
const papers = (...held: string[]): Family => ({
  papers: Object.fromEntries(
    ['a', 'b', 'c'].map((key) => [key, held.includes(key) ? 'held' : held.includes(`${key}?`) ? 'unknown' : 'missing']),
  ),
});
const possible = (kind: string, parameters: object, family: Family) => inWords(checkOf(kind, parameters).possible(familyWho(family)));

describe('all, any and at least so many of several', () => {
  const of = [paper('a'), paper('b'), paper('c')];
  test.each<[string, Family, Expected, Expected, Expected]>([
    ['all three', papers('a', 'b', 'c'), 'meets', 'meets', 'meets'],
    ['two', papers('a', 'b'), 'fails', 'meets', 'meets'],
    ['one', papers('b'), 'fails', 'meets', 'fails'],
    ['none', papers(), 'fails', 'fails', 'fails'],
    ['two, and perhaps the third', papers('a', 'b', 'c?'), 'depends', 'meets', 'meets'],
    ['one, and perhaps another', papers('a', 'b?'), 'fails', 'meets', 'depends'],
    ['perhaps one', papers('a?'), 'fails', 'depends', 'fails'],
    ['perhaps two', papers('a?', 'b?'), 'fails', 'depends', 'depends'],
    ['nothing told', {}, 'depends', 'depends', 'depends'],
  ])('%s', (_sentence, family, ofAll, ofAny, ofTwo) => {
    expect(possible('all', { of }, family)).toBe(ofAll);
    expect(possible('any', { of }, family)).toBe(ofAny);
    expect(possible('at-least', { least: 2, of }, family)).toBe(ofTwo);
  });

  test('what is missing is what the undecided ones wait for', () => {
    const missing = (kind: string, parameters: object, family: Family) => checkOf(kind, parameters).missing(familyWho(family));
    expect(missing('all', { of }, papers('a', 'b?', 'c?'))).toEqual(['family.papers.b', 'family.papers.c']);
    expect(missing('any', { of: [...of, born] }, papers('b?'))).toEqual(['family.papers.b', 'family.child.bornOn']);
    expect(missing('at-least', { least: 2, of }, papers('a', 'b?'))).toEqual(['family.papers.b']);
  });

  test('the reason speaks of what fails; of several ways, of the first', () => {
    const reason = (kind: string, parameters: object, family: Family) => checkOf(kind, parameters).reason(familyWho(family));
    expect(reason('all', { of }, papers('a', 'c'))).toEqual({ cause: 'paperMissing', values: { paper: 'b' } });
    expect(reason('any', { of }, papers())).toEqual({ cause: 'paperMissing', values: { paper: 'a' } });
    expect(reason('at-least', { least: 2, of }, papers('a'))).toEqual({ cause: 'tooFewOfSeveral', values: { have: 1, needed: 2 } });
  });

  test('what cures it: everything that is missing, the quickest, or as many as are wanted', () => {
    const steps = (kind: string, parameters: object, family: Family) =>
      checkOf(kind, parameters)
        .remedy(familyWho(family))
        ?.steps.map(({ values }) => values['paper']);
    expect(steps('all', { of }, papers('b'))).toEqual(['a', 'c']);
    expect(steps('all', { of: [...of, born] }, { ...papers(), child: { bornOn: '2009-01-01' } })).toBeUndefined();
    expect(steps('any', { of: [{ kind: 'all', parameters: { of } }, paper('b')] }, papers())).toEqual(['b']);
    expect(steps('any', { of: [born, paper('c')] }, { ...papers(), child: { bornOn: '2009-01-01' } })).toEqual(['c']);
    expect(steps('at-least', { least: 2, of }, papers('b'))).toHaveLength(1);
    expect(steps('at-least', { least: 2, of: [born, paper('a')] }, { ...papers(), child: { bornOn: '2009-01-01' } })).toBeUndefined();
  });

  test('what is cured first and lost again before the last is done cures nothing', () => {
    const both = {
      of: [
        { kind: 'paper-held', parameters: { paper: 'lease', inNameOfCarer: 'refused', tests: [{ field: 'coversTo', from: 'asked' }] } },
        { kind: 'contribution-months', parameters: { ...MONTHS, minimumMonths: 6 } },
      ],
    };
    const family = { papers: { lease: { state: 'held', coversTo: '2014-06-30' } } } as const;
    expect(checkOf('all', both).remedy(motherWho({ insurance: [] }, undefined, family))).toBeNull();
  });

  test('a lapse is no trouble while another way is open', () => {
    const lapsing = { state: 'held', validUntil: '2014-06-30' } as const;
    const warnings = (family: Family) => checkOf('any', { of: of.slice(0, 2) }).warnings?.(familyWho(family));
    expect(warnings({ papers: { a: lapsing, b: 'missing' } })).toHaveLength(1);
    expect(warnings({ papers: { a: lapsing, b: 'held' } })).toEqual([]);
    expect(checkOf('all', { of: of.slice(0, 2) }).warnings?.(familyWho({ papers: { a: lapsing, b: lapsing } }))).toHaveLength(2);
  });

  test('more than there are, or none at all, is refused', () => {
    const codes = (kind: string, parameters: object) =>
      parameterSchemas[kind]?.safeParse(parameters).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    expect(codes('at-least', { least: 4, of })).toEqual(['least neverHolds']);
    expect(codes('all', { of: [] })).toHaveLength(1);
    expect(codes('any', { of: [{ kind: 'phase-of-the-moon', parameters: {} }] })).toEqual(['of.0.kind unknownKind']);
    expect(codes('any', { of: [paper('a'), { kind: 'born-on-or-before', parameters: { day: 'soon' } }] })).toEqual([
      'of.1.parameters.day notADate',
    ]);
  });
});

const MONTHS = {
  minimumMonths: 12,
  place: '110112',
  placeScope: 'place',
  from: null,
  to: null,
  lastMonthCounts: true,
  counting: 'total',
  arrears: 'doNotCount',
};

describe('by the tenure or the kind of the home', () => {
  const cases = [
    { is: ['owned'], asks: paper('a') },
    { is: ['rented', 'employerProvided'], asks: paper('b') },
  ];
  const tenure = (otherwise: string) => ({ field: 'tenure', cases, otherwise });
  const lives = (home: Home | null | undefined, ...held: string[]): Family => ({ ...papers(...held), home });
  test.each<[string, Family, string, Expected]>([
    ['owners are asked one thing', lives({ tenure: 'owned' }, 'a'), 'unmet', 'meets'],
    ['and not the other', lives({ tenure: 'owned' }, 'b'), 'unmet', 'fails'],
    ['renters another', lives({ tenure: 'rented' }, 'b'), 'unmet', 'meets'],
    ['the word of a case may be any of several', lives({ tenure: 'employerProvided' }, 'b'), 'unmet', 'meets'],
    ['a case that is not named cannot be met', lives({ tenure: 'relatives' }, 'a', 'b'), 'unmet', 'fails'],
    ['a case that is not named is asked nothing', lives({ tenure: 'relatives' }), 'met', 'meets'],
    ['no home is no case', lives(null, 'a', 'b'), 'unmet', 'fails'],
    ['not told which, and whatever it is is met', lives({}, 'a', 'b'), 'met', 'meets'],
    ['not told which, and whatever it is fails', lives({}), 'unmet', 'fails'],
    ['not told which, and it decides', lives({}, 'a'), 'met', 'depends'],
    ['not told which, and a case that is not named may be it', lives({}, 'a', 'b'), 'unmet', 'depends'],
    ['the home was not told at all', lives(undefined, 'a', 'b'), 'met', 'meets'],
    ['told which, and the paper was not', lives({ tenure: 'owned' }, 'a?'), 'unmet', 'depends'],
  ])('%s', (_sentence, family, otherwise, expected) => {
    expect(possible('by-case', tenure(otherwise), family)).toBe(expected);
  });

  test('a case that is not named may be any of them where the source does not say', () => {
    const open = parameterSchemas['by-case']?.parse(tenure('notStated')) as object;
    const [point, ...others] = kindNamed('by-case').openPoints(open);
    expect(others).toEqual([]);
    expect(point).toMatchObject({ code: 'caseNotNamed', isOrdered: false, readings: [{ like: 0 }, { like: 1 }] });
    const readings = (point?.readings ?? []).map((value: unknown) => kindNamed('by-case').check(point?.read(open, value) as object));
    const atRelatives = familyWho(lives({ tenure: 'relatives' }, 'b'));
    expect(readings.map((check) => inWords(check.possible(atRelatives)))).toEqual(['fails', 'meets']);
  });

  test('which case it is is asked for, with what they wait for; once told, that case alone', () => {
    const check = checkOf('by-case', tenure('unmet'));
    expect(check.missing(familyWho(lives({}, 'a?', 'b?')))).toEqual(['family.home', 'family.papers.a', 'family.papers.b']);
    expect(check.missing(familyWho(lives({ tenure: 'rented' }, 'a?', 'b?')))).toEqual(['family.papers.b']);
    expect(check.reason(familyWho(lives({ tenure: 'relatives' })))).toEqual({ cause: 'homeNotNamed', values: {} });
  });

  test('by the kind of the home', () => {
    const check = { field: 'kind', cases: [{ is: ['farmhouse'], asks: paper('a') }], otherwise: 'met' };
    expect(possible('by-case', check, lives({ kind: 'farmhouse' }))).toBe('fails');
    expect(possible('by-case', check, lives({ kind: 'residential' }))).toBe('meets');
    expect(possible('by-case', check, lives({}))).toBe('depends');
    expect(possible('by-case', check, lives({ kind: null }))).toBe('meets');
  });
});

describe('a paper that another stands for', () => {
  const deemed = { paper: 'a', inNameOfCarer: 'refused', by: paper('b') };
  test.each<[string, Family, Expected]>([
    ['the paper itself', papers('a'), 'meets'],
    ['what stands for it', papers('b'), 'meets'],
    ['neither', papers(), 'fails'],
    ['perhaps what stands for it', papers('b?'), 'depends'],
    [
      'the paper in the name of a carer',
      { guardians: [{ id: 'aunt', relation: 'carer' }], papers: { a: { state: 'held', of: 'aunt' }, b: 'missing' } },
      'fails',
    ],
  ])('%s', (_sentence, family, expected) => expect(possible('paper-deemed', deemed, family)).toBe(expected));

  test('what is left open of either is open', () => {
    const kind = kindNamed('paper-deemed');
    const open = {
      paper: 'a',
      inNameOfCarer: 'notStated',
      by: { kind: 'paper-held', parameters: { paper: 'b', inNameOfCarer: 'notStated', tests: [] } },
    };
    const points = kind.openPoints(open);
    expect(points.map(({ code }) => code)).toEqual(['inNameOfCarer', 'inNameOfCarer']);
    const closed = points.reduce((before, point) => point.read(before, 'accepted') as typeof open, open);
    expect(kind.openPoints(closed)).toEqual([]);
    expect(kind.deems?.(open)).toEqual([['a', 'b']]);
  });

  test('something else than a paper may stand for it', () => {
    const byHome = {
      paper: 'a',
      inNameOfCarer: 'refused',
      by: { kind: 'home', parameters: { tests: [{ field: 'tenure', is: ['employerProvided'] }] } },
    };
    expect(possible('paper-deemed', byHome, { ...papers(), home: { tenure: 'employerProvided' } })).toBe('meets');
    expect(possible('paper-deemed', byHome, { ...papers(), home: { tenure: 'rented' } })).toBe('fails');
  });
});

describe('of the parents, inside what is asked of the family', () => {
  const asks = { kind: 'work', parameters: { tests: [{ field: 'place', inside: '110112' }] } };
  const both = { quantifier: 'each', oneParent: 'notEnough', otherGuardian: 'doesNotStandIn', asks };
  const person = (relation: 'mother' | 'father', work: Guardian['work'], status: Guardian['status'] = 'present'): Guardian => ({
    id: relation,
    relation,
    status,
    work,
  });
  const here = [{ place: '110112' }];
  const family = (...guardians: Guardian[]): Family => ({ guardians });

  test.each<[string, Family, Expected, Expected, Expected]>([
    ['both work here', family(person('mother', here), person('father', here)), 'meets', 'meets', 'meets'],
    ['one does', family(person('mother', here), person('father', [])), 'fails', 'fails', 'meets'],
    ['neither does', family(person('mother', []), person('father', [])), 'fails', 'fails', 'fails'],
    ['the other has died', family(person('mother', here), person('father', here, 'deceased')), 'fails', 'meets', 'meets'],
    ['the other may have died', family(person('mother', here), person('father', here, 'unknown')), 'depends', 'meets', 'meets'],
    [
      'the other may have died, and does not work here',
      family(person('mother', here), person('father', [], 'unknown')),
      'fails',
      'depends',
      'meets',
    ],
    ['the other was not mentioned', family(person('mother', here)), 'depends', 'depends', 'meets'],
    ['nothing was told of the work of one', family(person('mother', here), person('father', undefined)), 'depends', 'depends', 'meets'],
  ])('%s: both %s, one where there is but one %s, some parent %s', (_sentence, told, ofBoth, ofOne, ofSome) => {
    expect(possible('of-parents', both, told)).toBe(ofBoth);
    expect(possible('of-parents', { ...both, oneParent: 'enough' }, told)).toBe(ofOne);
    expect(possible('of-parents', { ...both, quantifier: 'some', oneParent: 'enough' }, told)).toBe(ofSome);
  });

  test('another guardian stands in, or does not', () => {
    const grandmother: Guardian = { id: 'grandmother', relation: 'otherLegalGuardian', status: 'present', work: here };
    const told = family(person('mother', [], 'deceased'), person('father', [], 'deceased'), grandmother);
    expect(possible('of-parents', both, told)).toBe('fails');
    expect(possible('of-parents', { ...both, otherGuardian: 'standsIn' }, told)).toBe('meets');
  });

  test('who there is, their status and their work is what is missing', () => {
    const check = checkOf('of-parents', { ...both, oneParent: 'enough' });
    expect(check.missing(familyWho(family(person('mother', here), person('father', undefined, 'unknown'))))).toEqual([
      'family.guardians.father.status',
      'family.guardians.father.work',
    ]);
    expect(kindNamed('of-parents').reads(both, undefined, [person('mother', [])])).toEqual([
      'family.guardians',
      'family.guardians.mother.work',
    ]);
  });

  test('what is left open of the people is open here too', () => {
    const open = { ...both, quantifier: 'notStated', oneParent: 'notStated', samePerson: 'notStated' };
    expect(
      kindNamed('of-parents')
        .openPoints(open)
        .map(({ code }) => code),
    ).toEqual(['oneParent', 'eachOrOneParent', 'samePerson']);
  });
});
