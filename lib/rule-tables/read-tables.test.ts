import { rm } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { readTables } from './read-tables';
import { folderWith, requirement, ruleSet, smallTables, version } from './table-folder.fixture';

const CITY = 'jurisdictions/110000/2014-primary.yaml';
const DISTRICT = 'jurisdictions/110105/2014-primary.yaml';
const BELOW = 'jurisdictions/110105/cuigezhuang/2014-primary.yaml';

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

type Files = Record<string, string | undefined>;

async function issuesWith(changes: Files): Promise<string[]> {
  const files = Object.fromEntries(Object.entries({ ...smallTables(), ...changes }).filter(([, content]) => content !== undefined));
  const folder = await folderWith(files as Record<string, string>);
  folders.push(folder);
  const result = await readTables(folder);
  return 'issues' in result ? result.issues.map(({ file, path, code }) => [file, path, code].join(' | ')) : [];
}

const json = (value: unknown): string => JSON.stringify(value);
const district = (change: object) => ({ [DISTRICT]: json(ruleSet('110105', [{ ...requirement('DISTRICT-1'), ...change }])) });
const districtWith = (change: object) => ({ [DISTRICT]: json({ ...ruleSet('110105', [requirement('DISTRICT-1')]), ...change }) });
const { parameters } = requirement('X');
const FIRST = 'versions.0.requirements.0';
const known = { sources: ['notice'], confidence: 'press' };
const words = { zh: '字', en: 'word' };
const entry = { id: 'e', on: '2014-05-05', sort: 'signUp', place: '110105', text: words, ...known };
const figure = { id: 'f', place: '110105', year: '2014', item: words, value: 1, ...known };
const place = { code: '110105', parent: '110000', level: 'district', name: words, pinyin: 'chaoyang' };
const city = { code: '110000', parent: null, level: 'city', name: words, pinyin: 'beijing' };
const below = { code: '110105:cuigezhuang', parent: '110105', level: 'subDistrict', name: words, pinyin: 'cuigezhuang' };
const source = { id: 'notice', title: words, publisher: null, publishedOn: null, address: null, label: 'SEED' };

test('a small folder of tables loads without an issue', async () => {
  expect(await issuesWith({})).toEqual([]);
});

describe('one mistake gives its file, path and code', () => {
  const cases: [name: string, changes: Files, expected: string][] = [
    ['no list of sources', { 'sources.yaml': undefined }, 'sources.yaml |  | fileMissing'],
    ['no list of places', { 'jurisdictions.yaml': undefined }, 'jurisdictions.yaml |  | fileMissing'],
    ['the same list in two forms', { 'sources.json': json([source]) }, 'sources.json |  | fileTwice'],
    ['a mistyped ending', { 'jurisdictions/110105/2015-primary.ymal': '' }, 'jurisdictions/110105/2015-primary.ymal |  | notATable'],
    ['no YAML', { [DISTRICT]: 'jurisdiction: [' }, `${DISTRICT} |  | notYaml`],
    ['the same key twice', { [DISTRICT]: 'stage: primary\nstage: primary' }, `${DISTRICT} |  | notYaml`],
    ['no JSON', { 'jurisdictions/110105/2015-primary.json': '{' }, 'jurisdictions/110105/2015-primary.json |  | notJson'],
    ['a place code that is not quoted', districtWith({ jurisdiction: 110105 }), `${DISTRICT} | jurisdiction | wrongType`],
    ['no stage', districtWith({ stage: undefined }), `${DISTRICT} | stage | missing`],
    ['an unknown stage', districtWith({ stage: 'kindergarten' }), `${DISTRICT} | stage | notAllowed`],
    ['an unknown key', districtWith({ seasons: null }), `${DISTRICT} | seasons | unknownKey`],
    [
      'a day that does not exist',
      districtWith({ versions: [version(1, '2014-02-30', [])] }),
      `${DISTRICT} | versions.0.appliesFrom | notADate`,
    ],
    ['an unknown kind', district({ kind: 'points' }), `${DISTRICT} | ${FIRST}.kind | unknownKind`],
    ['a title in one language', district({ title: { zh: '社保' } }), `${DISTRICT} | ${FIRST}.title.en | missing`],
    ['no source at all', district({ sources: [] }), `${DISTRICT} | ${FIRST}.sources | tooSmall`],
    [
      'a parameter left out',
      district({ parameters: { ...parameters, arrears: undefined } }),
      `${DISTRICT} | ${FIRST}.parameters.arrears | missing`,
    ],
    [
      'a parameter of another kind',
      district({ parameters: { ...parameters, day: '2014-01-01' } }),
      `${DISTRICT} | ${FIRST}.parameters.day | unknownKey`,
    ],
    ['a thirteenth month', district({ parameters: { ...parameters, to: '2014-13' } }), `${DISTRICT} | ${FIRST}.parameters.to | notAMonth`],
    [
      'a window that ends before it begins',
      district({ parameters: { ...parameters, to: '2012-12' } }),
      `${DISTRICT} | ${FIRST}.parameters.to | windowEndsBeforeItBegins`,
    ],
    [
      'more months than the window has',
      district({ parameters: { ...parameters, minimumMonths: 16 } }),
      `${DISTRICT} | ${FIRST}.parameters.minimumMonths | moreMonthsThanTheWindowHas`,
    ],
    [
      'an id twice in a version',
      { [DISTRICT]: json(ruleSet('110105', [requirement('DISTRICT-1'), requirement('DISTRICT-1')])) },
      `${DISTRICT} | versions.0.requirements | repeatedId`,
    ],
    [
      'versions that go back in time',
      districtWith({ versions: [version(1, '2014-05-05', [requirement('DISTRICT-1')]), version(2, '2014-05-04', [])] }),
      `${DISTRICT} | versions.1.version | versionsOutOfOrder`,
    ],
    [
      'a version number left out',
      districtWith({ versions: [version(1, '2014-05-05', [requirement('DISTRICT-1')]), version(3, '2014-05-06', [])] }),
      `${DISTRICT} | versions.1.version | versionsOutOfOrder`,
    ],
    [
      'a day of announcement outside its span',
      districtWith({
        versions: [
          {
            ...version(1, '2014-05-05', [requirement('DISTRICT-1')]),
            announcement: { on: '2014-05-09', between: { earliest: '2014-05-06', latest: '2014-05-08' } },
          },
        ],
      }),
      `${DISTRICT} | versions.0.announcement.on | dayOutsideItsSpan`,
    ],
    ['the same source twice', { 'sources.yaml': json([source, source]) }, 'sources.yaml | 1.id | repeatedId'],
    ['the same place twice', { 'jurisdictions.yaml': json([city, place, below, place]) }, 'jurisdictions.yaml | 3.code | repeatedId'],
    [
      'a place below nothing known',
      { 'jurisdictions.yaml': json([city, place, { ...below, parent: '110106' }]) },
      'jurisdictions.yaml | 2.parent | unknownJurisdiction',
    ],
    [
      'a sub-district right below the city',
      { 'jurisdictions.yaml': json([city, place, { ...below, parent: '110000' }]) },
      'jurisdictions.yaml | 2.parent | wrongParent',
    ],
    [
      'a district without a city',
      { 'jurisdictions.yaml': json([city, { ...place, parent: null }, below]) },
      'jurisdictions.yaml | 1.parent | wrongParent',
    ],
    [
      'a rule set of an unknown place',
      { [DISTRICT]: undefined, [BELOW]: undefined, 'jurisdictions/110106/2014-primary.yaml': json(ruleSet('110106', [])) },
      'jurisdictions/110106/2014-primary.yaml | jurisdiction | unknownJurisdiction',
    ],
    [
      'the same rule set in two files',
      { 'jurisdictions/copy.yaml': json(ruleSet('110000', [])) },
      'jurisdictions/copy.yaml | jurisdiction | ruleSetTwice',
    ],
    ['an unknown source of a requirement', district({ sources: ['notice', 'rumour'] }), `${DISTRICT} | ${FIRST}.sources.1 | unknownSource`],
    [
      'an unknown source of a remark',
      district({ remarks: [{ id: 'r', sort: 'note', text: words, sources: ['rumour'] }] }),
      `${DISTRICT} | ${FIRST}.remarks.0.sources.0 | unknownSource`,
    ],
    [
      'an unknown source of a calendar entry',
      districtWith({ calendar: [{ ...entry, sources: ['rumour'] }] }),
      `${DISTRICT} | calendar.0.sources.0 | unknownSource`,
    ],
    [
      'an unknown source of what follows',
      districtWith({ afterFailing: [{ id: 'a', on: null, text: words, sources: ['rumour'], confidence: 'press' }] }),
      `${DISTRICT} | afterFailing.0.sources.0 | unknownSource`,
    ],
    [
      'a parameter with an unknown place',
      district({ parameters: { ...parameters, place: '110122' } }),
      `${DISTRICT} | ${FIRST}.parameters.place | unknownJurisdiction`,
    ],
    [
      'a calendar entry in an unknown place',
      districtWith({ calendar: [{ ...entry, place: '110199' }] }),
      `${DISTRICT} | calendar.0.place | unknownJurisdiction`,
    ],
    [
      'a figure of an unknown place',
      districtWith({ figures: [{ ...figure, place: '110199' }] }),
      `${DISTRICT} | figures.0.place | unknownJurisdiction`,
    ],
    [
      'a calendar entry about an unknown requirement',
      districtWith({ calendar: [{ ...entry, requirements: ['DISTRICT-1', 'NOBODY'] }] }),
      `${DISTRICT} | calendar.0.requirements.1 | unknownRequirement`,
    ],
    [
      'a paper that is not the one judged',
      district({ kind: 'paper-held', parameters: { paper: 'homeProof', inNameOfCarer: 'refused' }, paper: 'workProof' }),
      `${DISTRICT} | ${FIRST}.paper | paperDiffers`,
    ],
    [
      'an id of the city used again below',
      { [BELOW]: json(ruleSet('110105:cuigezhuang', [requirement('CITY-1')])) },
      `${BELOW} | ${FIRST}.id | idUsedTwice`,
    ],
    [
      'replacing what nobody has',
      { [BELOW]: json(ruleSet('110105:cuigezhuang', [{ ...requirement('BELOW-1'), replaces: ['DISTRICT-9'] }])) },
      `${BELOW} | ${FIRST}.replaces.0 | replacesNobody`,
    ],
    ['replacing what only a narrower place has', district({ replaces: ['BELOW-1'] }), `${DISTRICT} | ${FIRST}.replaces.0 | replacesNobody`],
  ];
  test.each(cases)('%s', async (_name, changes, expected) => {
    expect(await issuesWith(changes)).toContain(expected);
  });
});

test('an id may be used again where the nearer place replaces it', async () => {
  const replacing = ruleSet('110105:cuigezhuang', [{ ...requirement('DISTRICT-1'), replaces: ['DISTRICT-1'] }]);
  expect(await issuesWith({ [BELOW]: json(replacing) })).toEqual([]);
});

test('a later version may replace what an earlier one of the same place asked', async () => {
  const versions = [
    version(1, '2014-05-08', [requirement('DISTRICT-1')]),
    version(2, '2014-05-09', [{ ...requirement('DISTRICT-2'), replaces: ['DISTRICT-1'] }]),
  ];
  expect(await issuesWith(districtWith({ versions }))).toEqual([]);
});

test('every mistake of every file is named, and nothing is given', async () => {
  const issues = await issuesWith({ [CITY]: 'jurisdiction: [', ...districtWith({ stage: 'kindergarten' }) });
  expect(issues).toContain(`${CITY} |  | notYaml`);
  expect(issues).toContain(`${DISTRICT} | stage | notAllowed`);
});

test('an issue in YAML names its line', async () => {
  const lines = [
    'jurisdiction: "110105"',
    'entryYear: 2014',
    'stage: primary',
    'versions:',
    '  - version: 1',
    '    appliesFrom: "2014-02-30"',
  ];
  const folder = await folderWith({ ...smallTables(), [DISTRICT]: lines.join('\n') });
  folders.push(folder);
  const result = await readTables(folder);
  const issue = 'issues' in result ? result.issues.find(({ code }) => code === 'notADate') : undefined;
  expect(issue).toEqual({ file: DISTRICT, path: 'versions.0.appliesFrom', code: 'notADate', line: 6 });
});

test('a folder that does not exist is an issue', async () => {
  const result = await readTables('/nowhere/at/all');
  expect('issues' in result && result.issues.map(({ code }) => code)).toEqual(['fileMissing', 'fileMissing']);
});
