import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRequest } from './request-schema';

const request = { jurisdiction: '110112', entryYear: 2014, stage: 'primary', asOf: '2014-05-20', family: {} };
const mother = { id: 'mother', relation: 'mother' };

function issuesOf(given: unknown): string[] {
  const read = readRequest(given);
  return read.isValid ? [] : read.issues.map(({ path, code }) => `${path} ${code}`);
}

const withFamily = (family: unknown) => issuesOf({ ...request, family });
const withMother = (told: object) => withFamily({ guardians: [{ ...mother, ...told }] });

test('a request with an empty family is a request', () => expect(issuesOf(request)).toEqual([]));

test.each<[string, object]>([
  ['the child', { child: 'unknown' }],
  ['who there is', { guardians: 'unknown' }],
  ['the home', { home: 'unknown' }],
  ['the papers', { papers: 'unknown' }],
  ['earlier permits', { guardians: [{ ...mother, permits: [{ place: '110112', previous: 'unknown' }] }] }],
  ['the kinds of insurance', { guardians: [{ ...mother, insurance: [{ from: '2013-01', to: '2013-05', kinds: 'unknown' }] }] }],
])('%s may be told as not known', (_what, family) => {
  expect(readRequest({ ...request, family })).toMatchObject({ isValid: true, notRead: [] });
});

test.each<[string, unknown, string[]]>([
  ['nothing', undefined, [' required']],
  ['null', null, [' wrongType']],
  ['a list', [], [' wrongType']],
  ['a number', 7, [' wrongType']],
  ['an empty object', {}, ['jurisdiction required', 'entryYear required', 'stage required', 'asOf required', 'family required']],
  ['a place that is a name', { ...request, jurisdiction: 'Tongzhou' }, ['jurisdiction notAPlace']],
  ['a place that is a number', { ...request, jurisdiction: 110112 }, ['jurisdiction wrongType']],
  ['a year as text', { ...request, entryYear: '2014' }, ['entryYear notAYear']],
  ['half a year', { ...request, entryYear: 2014.5 }, ['entryYear notAYear']],
  ['a year long past', { ...request, entryYear: 1914 }, ['entryYear notAYear']],
  ['a stage that does not exist', { ...request, stage: 'kindergarten' }, ['stage notAStage']],
  ['a month as the day asked', { ...request, asOf: '2014-05' }, ['asOf notADate']],
  ['a day that does not exist', { ...request, asOf: '2014-02-29' }, ['asOf notADate']],
  ['a day known that does not exist', { ...request, knownOn: '2014-04-31' }, ['knownOn notADate']],
  ['a family that is a list', { ...request, family: [] }, ['family wrongType']],
])('%s', (_sentence, given, issues) => expect(issuesOf(given)).toEqual(issues));

describe('what is wrong in a family is said with its path', () => {
  test.each<[string, unknown, string[]]>([
    ['a day of birth', { child: { bornOn: '2008-13-01' } }, ['family.child.bornOn notADate']],
    ['a home', { home: 'here' }, ['family.home notAHome']],
    ['the place of a home', { home: { place: 'here' } }, ['family.home.place notAPlace']],
    ['papers', { papers: 'all' }, ['family.papers notPapers']],
    ['the state of a paper', { papers: { homeProof: 'lost' } }, ['family.papers.homeProof notAPaperState']],
    [
      'the end of a paper',
      { papers: { homeProof: { state: 'held', validUntil: 'soon' } } },
      ['family.papers.homeProof.validUntil notADate'],
    ],
    [
      'a paper in the name of nobody',
      { papers: { homeProof: { state: 'held', of: 'aunt' } } },
      ['family.papers.homeProof.of unknownGuardian'],
    ],
    ['the name of a paper', { papers: { 'home proof': 'held' } }, ['family.papers.home proof notAPaper']],
    ['the same person twice', { guardians: [mother, { ...mother, relation: 'father' }] }, ['family.guardians.1.id repeatedId']],
    [
      'too many people',
      { guardians: Array.from({ length: 13 }, (_, index) => ({ id: `g${index}`, relation: 'carer' })) },
      ['family.guardians tooMany'],
    ],
  ])('%s', (_sentence, family, issues) => expect(withFamily(family)).toEqual(issues));

  test.each<[string, object, string[]]>([
    ['an id with a blank', { id: 'my mother' }, ['family.guardians.0.id notAnId']],
    ['an id under which findings about the family stand', { id: 'family' }, ['family.guardians.0.id reservedId']],
    ['a relation', { relation: 'uncle' }, ['family.guardians.0.relation notARelation']],
    ['a status', { status: 'away' }, ['family.guardians.0.status notAStatus']],
    ['permits that are no list', { permits: 'none' }, ['family.guardians.0.permits notAList']],
    ['a permit’s date', { permits: [{ issuedOn: '2014-02-30' }] }, ['family.guardians.0.permits.0.issuedOn notADate']],
    [
      'an earlier permit’s date',
      { permits: [{ previous: [{ validUntil: 'x' }] }] },
      ['family.guardians.0.permits.0.previous.0.validUntil notADate'],
    ],
    ['too many permits', { permits: Array.from({ length: 9 }, () => ({ previous: [{}] })) }, ['family.guardians.0.permits tooMany']],
    [
      'months that end before they begin',
      { insurance: [{ from: '2014-03', to: '2014-02' }] },
      ['family.guardians.0.insurance.0.to endsBeforeItBegins'],
    ],
    [
      'a month that does not exist',
      { insurance: [{ from: '2014-13', to: '2014-14' }] },
      ['family.guardians.0.insurance.0.from notAMonth', 'family.guardians.0.insurance.0.to notAMonth'],
    ],
    ['months without an end', { insurance: [{ from: '2014-03' }] }, ['family.guardians.0.insurance.0.to required']],
    ['a kind of work', { work: [{ as: 'pirate' }] }, ['family.guardians.0.work.0.as notAllowed']],
  ])('%s', (_sentence, told, issues) => expect(withMother(told)).toEqual(issues));
});

describe('what the contract allows', () => {
  test.each<[string, unknown]>([
    [
      'unknown wherever a question may stay open',
      {
        home: 'unknown',
        papers: 'unknown',
        child: { bornOn: 'unknown' },
        guardians: [{ ...mother, status: 'unknown', permits: 'unknown', insurance: 'unknown', work: 'unknown' }],
      },
    ],
    ['null and empty lists as answers', { home: null, papers: null, guardians: [{ ...mother, permits: null, insurance: [], work: null }] }],
    [
      'dates by day, month or year',
      { child: { bornOn: '2008' }, guardians: [{ ...mother, permits: [{ issuedOn: '2013-05', validUntil: '2014-05-24' }] }] },
    ],
    [
      'months of which the year is known',
      { guardians: [{ ...mother, insurance: [{ from: '2013', to: '2013', arrears: 'unknown', place: 'unknown' }] }] },
    ],
    ['as many permits as a life has', { guardians: [{ ...mother, permits: [{ previous: Array.from({ length: 15 }, () => ({})) }] }] }],
  ])('%s', (_sentence, family) => expect(withFamily(family)).toEqual([]));
});

test('fields that the contract does not know are named, and are not read', () => {
  const read = readRequest({
    ...request,
    colour: 'red',
    family: { guardians: [{ ...mother, shoeSize: 38, permits: [{ place: '110112', serial: '7' }] }], home: { place: '110112', rooms: 2 } },
  });
  expect(read).toMatchObject({
    isValid: true,
    notRead: ['family.guardians.0.shoeSize', 'family.guardians.0.permits.0.serial', 'family.home.rooms', 'colour'],
  });
  expect(JSON.stringify(read.isValid && read.request)).not.toContain('shoeSize');
});

test('the position in a list of requests stands before the path', () => {
  expect(readRequest({ ...request, asOf: 'x' }, [3])).toEqual({ isValid: false, issues: [{ path: '3.asOf', code: 'notADate' }] });
  expect(readRequest(7, [3])).toEqual({ isValid: false, issues: [{ path: '3', code: 'wrongType' }] });
});

describe('nothing that a person can send makes reading it fail', () => {
  const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as unknown;
  test.each(['honours', 'permits', 'colour'])('a list fifty thousand lists deep as %s', (field) => {
    expect(() => withMother({ [field]: deep })).not.toThrow();
  });

  test('any JSON at all', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.jsonValue(),
        fc.jsonValue(),
        fc.constantFrom('child', 'guardians', 'home', 'papers'),
        (whole, family, part, field) => {
          for (const given of [
            whole,
            { ...request, family },
            { ...request, family: { [field]: part } },
            { ...request, family: { [field]: [part] } },
          ]) {
            for (const { code } of issuesFound(given)) expect(code).toMatch(/^[a-z][A-Za-z]+$/);
          }
        },
      ),
    );
  });

  function issuesFound(given: unknown) {
    const read = readRequest(given);
    if (!read.isValid) expect(read.issues.length).toBeGreaterThan(0);
    return read.isValid ? [] : read.issues;
  }
});
