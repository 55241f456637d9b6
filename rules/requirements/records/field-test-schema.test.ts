import { expect, test } from 'vitest';
import { homeParameters } from '../home/parameters';
import { workParameters } from '../work/parameters';

const codes = (schema: typeof homeParameters | typeof workParameters, ...tests: object[]) =>
  schema.safeParse({ tests }).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);

test.each<[string, object[], string[] | undefined]>([
  ['one comparison of one field', [{ field: 'place', inside: 'here' }], undefined],
  ['several fields of one sort', [{ field: ['signedOn', 'filedOn'], by: '2014-03-01' }], undefined],
  ['a field that the record has not', [{ field: 'colour', is: ['red'] }], ['tests.0.field unknownField']],
  ['nothing is compared', [{ field: 'place' }], ['tests.0 asksNothing']],
  ['two comparisons', [{ field: 'from', by: '2014-03-01', from: '2014-01-01' }], ['tests.0.from twoComparisons']],
  ['a comparison that does not fit the field', [{ field: 'place', is: ['110112'] }], ['tests.0.is comparisonDoesNotFit']],
  ['no such day', [{ field: 'from', by: '2014-02-30' }], ['tests.0.by notADate']],
  ['no such place', [{ field: 'place', inside: 'Tongzhou' }], ['tests.0.inside notAPlace']],
  [
    'a span that ends before it begins',
    [
      { field: 'from', from: '2014-03-02' },
      { field: 'from', by: '2014-03-01' },
    ],
    ['tests.1.by neverHolds'],
  ],
  [
    'a span of one day',
    [
      { field: 'from', from: '2014-03-01' },
      { field: 'from', by: '2014-03-01' },
    ],
    undefined,
  ],
])('%s', (_sentence, tests, expected) => expect(codes(homeParameters, ...tests)).toEqual(expected));

test('months that end before they begin', () => {
  expect(codes(workParameters, { field: 'taxPaid', everyMonth: { from: '2014-03', to: '2014-02' } })).toEqual([
    'tests.0.everyMonth.to windowEndsBeforeItBegins',
  ]);
  expect(codes(workParameters, { field: 'taxPaid', everyMonth: { from: '2014-03', to: '2014-03' } })).toBeUndefined();
});

test('a home of which nothing is asked is refused, a job is not', () => {
  expect(codes(homeParameters)).toHaveLength(1);
  expect(codes(workParameters)).toBeUndefined();
});
