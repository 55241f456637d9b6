import { expect, test } from 'vitest';
import type { Family } from '../../facts/family';
import { familyWho, inWords } from '@/tests/support/circumstances';
import { homeShare } from './home-share';

const parents: Family['guardians'] = [
  { id: 'mother', relation: 'mother', status: 'present' },
  { id: 'father', relation: 'father', status: 'present' },
];

test.each<[string, Family['home'], string]>([
  ['more than half', { tenure: 'owned', ownership: [{ of: 'mother', percent: 51 }] }, 'meets'],
  [
    'exactly half',
    {
      tenure: 'owned',
      ownership: [
        { of: 'mother', percent: 50 },
        { of: 'father', percent: 50 },
      ],
    },
    'fails',
  ],
  [
    'two parts of one person',
    {
      tenure: 'owned',
      ownership: [
        { of: 'mother', percent: 30 },
        { of: 'mother', percent: 30 },
      ],
    },
    'meets',
  ],
  ['somebody else', { tenure: 'owned', ownership: [{ of: 'grandmother', percent: 100 }] }, 'fails'],
  ['nobody named', { tenure: 'owned', ownership: [] }, 'fails'],
  ['not told', { tenure: 'owned' }, 'depends'],
  ['more than half of what may be rented after all', { ownership: [{ of: 'mother', percent: 51 }] }, 'depends'],
  ['less than half, whatever it is', { ownership: [{ of: 'mother', percent: 49 }] }, 'fails'],
  ['a rented home', { tenure: 'rented' }, 'fails'],
  ['no home', null, 'fails'],
  ['nothing told of the home', undefined, 'depends'],
])('a share of more than half: %s', (_name, home, expected) => {
  expect(inWords(homeShare.check({ moreThan: 50 }).possible(familyWho({ guardians: parents, home })))).toBe(expected);
});

test.each<[string, Family['guardians'], string, string[]]>([
  ['whoever owns it takes no part', [{ id: 'mother', relation: 'mother', status: 'noCustody' }, ...parents.slice(1)], 'fails', []],
  ['whoever owns it may take no part', [{ id: 'mother', relation: 'mother' }, ...parents.slice(1)], 'depends', ['mother']],
  ['somebody else may take no part', [...parents.slice(0, 1), { id: 'father', relation: 'father' }], 'meets', ['father']],
  [
    'whoever owns it stands in where no parent acts',
    [
      { id: 'father', relation: 'father', status: 'deceased' },
      { id: 'mother', relation: 'otherLegalGuardian', status: 'present' },
    ],
    'meets',
    [],
  ],
])('of the family: %s', (_name, guardians, expected, missing) => {
  const told = familyWho({ guardians, home: { tenure: 'owned', ownership: [{ of: 'mother', percent: 60 }] } });
  const check = homeShare.check({ moreThan: 50 });
  expect(inWords(check.possible(told))).toBe(expected);
  expect(check.missing(told)).toEqual(missing.map((id) => `family.guardians.${id}.status`));
});
