import type { Family, Guardian } from '@/rules/facts/family';
import { readFacts } from '@/rules/facts/read-facts';
import type { Circumstances, Possible } from '@/rules/requirements/requirement-kind';

/** Circumstances of a mother who told this, in a family that told the rest; for tests of one kind. */
export function motherWho(told: Partial<Guardian>, asOf = '2014-05-20', family: Family = {}): Circumstances {
  const facts = readFacts({
    ...family,
    guardians: [{ id: 'mother', relation: 'mother', status: 'present', ...told }, ...(family.guardians ?? [])],
  });
  return { facts, guardian: facts.guardians[0], asOf, entryYear: 2014 };
}

/** Circumstances of a family, for kinds that ask nobody in particular. */
export function familyWho(told: Family, asOf = '2014-05-20'): Circumstances {
  return { facts: readFacts(told), guardian: undefined, asOf, entryYear: 2014 };
}

/** What is possible, in a word that a table of cases can be read with. */
export function inWords(possible: Possible): 'meets' | 'fails' | 'depends' {
  return possible === 1 ? 'meets' : possible === 2 ? 'fails' : 'depends';
}
