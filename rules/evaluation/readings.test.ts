import { describe, expect, test } from 'vitest';
import { shippedTables } from '@/tests/support/shipped-tables';
import { NOT_STATED } from '../requirements/requirement-kind';
import { compileRuleBook } from './compile';

const { book, tables } = await shippedTables();

function compiled(jurisdiction: string, id: string) {
  const all = book.versionsOf(jurisdiction, 2014, 'primary').flatMap((version) => version.requirements);
  const found = all.find(({ requirement }) => requirement.id === id);
  if (found === undefined) throw new Error(`no requirement ${id}`);
  return found;
}

describe('what the record leaves open', () => {
  test.each([
    ['BJ14-AGE', '110000', []],
    ['BJ14-P2', '110000', ['inNameOfCarer']],
    ['DC14-LIVE', '110101', ['oneParent', 'otherGuardian']],
    ['DC14-WORK', '110101', ['oneParent', 'otherGuardian', 'workplaceOrEmployerSeat']],
    ['FT14-WORK', '110106', ['oneParent', 'otherGuardian', 'workplaceOrEmployerSeat']],
    ['HD14-PERMIT', '110108', ['oneParent', 'otherGuardian', 'renewalKeepsDate', 'permitPlace']],
    ['CP14-ISSUE', '110114', ['oneParent', 'otherGuardian', 'cutoffDayCounts', 'renewalKeepsDate', 'permitPlace']],
    ['CP14-CURRENT', '110114', ['oneParent', 'otherGuardian', 'permitPlace']],
    ['TZ14-SI', '110112', ['oneParent', 'otherGuardian', 'arrears']],
    ['CY14-SI-V1', '110105', ['oneParent', 'otherGuardian', 'arrears']],
    ['CY14-SI-V2', '110105:cuigezhuang', ['relaxationContent', 'oneParent', 'otherGuardian', 'arrears']],
    [
      'CY14-SI-V3',
      '110105:cuigezhuang',
      ['oneParent', 'otherGuardian', 'eachOrOneParent', 'arrears', 'insurancePlace', 'consecutive', 'lastMonthCounts'],
    ],
  ])('of %s', (id, jurisdiction, codes) => {
    expect(compiled(jurisdiction, id).choices.map(({ code }) => code)).toEqual(codes);
  });
});

describe('the readings that are tried', () => {
  test('one where nothing is open, the two ends where every open point is ordered', () => {
    expect(compiled('110000', 'BJ14-AGE').readings).toHaveLength(1);
    expect(compiled('110105:cuigezhuang', 'CY14-SI-V3').readings).toHaveLength(2);
    expect(
      compiled('110105:cuigezhuang', 'CY14-SI-V3').readings.map(({ reading: { parameters, subject } }) => ({ ...parameters, ...subject })),
    ).toMatchObject([
      {
        arrears: 'doNotCount',
        placeScope: 'place',
        counting: 'consecutive',
        lastMonthCounts: false,
        quantifier: 'each',
        oneParent: 'notEnough',
        otherGuardian: 'doesNotStandIn',
      },
      {
        arrears: 'count',
        placeScope: 'city',
        counting: 'total',
        lastMonthCounts: true,
        quantifier: 'some',
        oneParent: 'enough',
        otherGuardian: 'standsIn',
      },
    ]);
  });

  test('every value of a point that is not ordered, with both ends of the others', () => {
    expect(
      compiled('110101', 'DC14-WORK').readings.map(({ reading: { parameters, subject } }) => [
        (parameters as { tests: { field: string }[] }).tests[0]?.field,
        subject.oneParent,
      ]),
    ).toEqual([
      ['place', 'notEnough'],
      ['employerPlace', 'notEnough'],
      ['place', 'enough'],
      ['employerPlace', 'enough'],
    ]);
  });

  test('the relaxation without content lets the family off at the lenient end alone', () => {
    expect(compiled('110105:cuigezhuang', 'CY14-SI-V2').readings.map(({ reading }) => reading.isLetOff)).toEqual([false, true]);
  });

  test('none of them leaves anything open', () => {
    for (const version of tables.versions) {
      for (const { readings } of book
        .versionsOf(version.jurisdiction, version.entryYear, version.stage)
        .flatMap(({ requirements }) => requirements)) {
        for (const { reading } of readings) expect(JSON.stringify(reading)).not.toContain(`"${NOT_STATED}"`);
      }
    }
  });
});

test('a kind that does not exist stops the tables from being used', () => {
  const [version] = tables.versions;
  const broken = version && {
    ...version,
    requirements: version.requirements.map((requirement) => ({ ...requirement, kind: 'phase-of-the-moon' })),
  };
  expect(() => compileRuleBook(broken ? [broken] : [])).toThrow('unknown kind phase-of-the-moon');
});
