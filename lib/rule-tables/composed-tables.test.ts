import { rm } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { readTables } from './read-tables';
import { folderWith, requirement, ruleSet, smallTables } from './table-folder.fixture';

const DISTRICT = 'jurisdictions/110105/2014-primary.yaml';
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** The issues of a folder whose district asks these requirements, as `path | code` of its file; nothing is loaded beside one. */
async function issuesOf(...requirements: object[]): Promise<string[]> {
  const folder = await folderWith({ ...smallTables(), [DISTRICT]: JSON.stringify(ruleSet('110105', requirements)) });
  folders.push(folder);
  const result = await readTables(folder);
  if ('tables' in result) return [];
  expect(result.issues.every(({ file }) => file === DISTRICT)).toBe(true);
  return result.issues.map(({ path, code }) => `${path.replace('versions.0.requirements.', '')} | ${code}`);
}

const asking = (kind: string, parameters: object, more: object = {}, id = 'DISTRICT-1') => ({
  ...requirement(id),
  subject: { who: 'family' },
  paper: null,
  kind,
  parameters,
  ...more,
});
const home = (...tests: object[]) => ({ kind: 'home', parameters: { tests } });
const paper = (key: string) => ({ kind: 'paper-held', parameters: { paper: key, inNameOfCarer: 'refused' } });
const deemed = (key: string, by: object, id: string) =>
  asking('paper-deemed', { paper: key, inNameOfCarer: 'refused', by }, { paper: key }, id);
const months = (change: object) => asking('contribution-months', { ...requirement('').parameters, ...change });

const CASES: [name: string, requirements: object[], expected: string[]][] = [
  ['conditions that compose', [asking('all', { of: [home({ field: 'tenure', is: ['owned'] }), paper('deed')] })], []],
  ['an unknown kind inside', [asking('any', { of: [{ kind: 'lottery', parameters: {} }] })], ['0.parameters.of.0.kind | unknownKind']],
  [
    'a field that a home has not',
    [asking('home', { tests: [{ field: 'garden', is: ['true'] }] })],
    ['0.parameters.tests.0.field | unknownField'],
  ],
  [
    'a comparison that does not fit',
    [asking('home', { tests: [{ field: 'place', by: '2014-01-01' }] })],
    ['0.parameters.tests.0.by | comparisonDoesNotFit'],
  ],
  ['a test that asks nothing', [asking('home', { tests: [{ field: 'place' }] })], ['0.parameters.tests.0 | asksNothing']],
  [
    'two comparisons in one test',
    [asking('home', { tests: [{ field: 'from', by: '2014-01-01', from: '2013-01-01' }] })],
    ['0.parameters.tests.0.from | twoComparisons'],
  ],
  [
    'a condition that can never hold: later than the day by which it must be',
    [
      asking('home', {
        tests: [
          { field: 'from', by: '2014-01-01' },
          { field: 'from', from: '2014-02-01' },
        ],
      }),
    ],
    ['0.parameters.tests.0.by | neverHolds'],
  ],
  [
    'a condition that can never hold: more of several than there are',
    [asking('at-least', { least: 3, of: [paper('deed'), paper('lease')] })],
    ['0.parameters.least | neverHolds'],
  ],
  [
    'a condition that can never hold: born before and after',
    [asking('born-on-or-before', { day: '2008-08-31', notBefore: '2008-09-01' })],
    ['0.parameters.notBefore | neverHolds'],
  ],
  ['a window that ends before it begins', [months({ from: '2014-03', to: '2013-03' })], ['0.parameters.to | windowEndsBeforeItBegins']],
  [
    'more months than the window has',
    [months({ from: '2014-01', to: '2014-03' })],
    ['0.parameters.minimumMonths | moreMonthsThanTheWindowHas'],
  ],
  ['every month of no window', [months({ minimumMonths: 'every', from: null })], ['0.parameters.from | windowNotNamed']],
  ['a number out of range', [months({ minimumMonths: 0 })], ['0.parameters.minimumMonths | tooSmall']],
  [
    'an unknown place deep inside',
    [asking('all', { of: [home({ field: 'place', inside: '110199' })] })],
    ['0.parameters.of.0.parameters.tests.0.inside | unknownJurisdiction'],
  ],
  ['an unknown place among several', [months({ place: ['110105', '110199'] })], ['0.parameters.place.1 | unknownJurisdiction']],
  [
    'an unknown place in whom it binds',
    [asking('paper-held', paper('deed').parameters, { paper: 'deed', bindsIf: home({ field: 'place', inside: '110199' }) })],
    ['0.bindsIf.parameters.tests.0.inside | unknownJurisdiction'],
  ],
  [
    'an id used twice',
    [
      asking('home', home({ field: 'unbroken', is: ['true'] }).parameters),
      asking('paper-held', paper('deed').parameters, { paper: 'deed' }),
    ],
    ['versions.0.requirements | repeatedId'],
  ],
  ['a paper that stands for itself', [deemed('deed', paper('deed'), 'DISTRICT-1')], ['0.parameters | deemedInACircle']],
  [
    'papers that stand for each other in a circle',
    [
      deemed('deed', { kind: 'any', parameters: { of: [paper('lease')] } }, 'DISTRICT-1'),
      deemed('lease', paper('utilityBills'), 'DISTRICT-2'),
      deemed('utilityBills', { kind: 'all', parameters: { of: [paper('deed')] } }, 'DISTRICT-3'),
    ],
    ['0.parameters | deemedInACircle', '1.parameters | deemedInACircle', '2.parameters | deemedInACircle'],
  ],
  [
    'papers that stand for one another in a row',
    [deemed('deed', paper('lease'), 'DISTRICT-1'), deemed('lease', paper('utilityBills'), 'DISTRICT-2')],
    [],
  ],
  [
    'another source whose parameters are none',
    [
      {
        ...months({}),
        paper: 'insuranceRecord',
        alsoStated: [{ parameters: { minimumMonths: 12 }, sources: ['notice'], confidence: 'press' }],
      },
    ],
    ['0'],
  ],
  [
    'another source that is not on the list',
    [
      {
        ...months({}),
        paper: 'insuranceRecord',
        alsoStated: [{ parameters: requirement('').parameters, sources: ['rumour'], confidence: 'press' }],
      },
    ],
    ['0.alsoStated.0.sources.0 | unknownSource'],
  ],
];

test.each(CASES)('%s', async (_name, requirements, expected) => {
  const issues = await issuesOf(...requirements);
  if (expected[0] === '0') expect(issues.length).toBeGreaterThan(0);
  else expect(issues).toEqual(expected);
});
