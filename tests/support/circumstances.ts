import type { Family, Guardian } from '@/rules/facts/family';
import { readFacts } from '@/rules/facts/read-facts';
import { kindNamed } from '@/rules/requirements';
import { parameterSchemas } from '@/rules/requirements/parameter-schemas';
import type { Possible } from '@/rules/requirements/possible';
import type { Check, Circumstances } from '@/rules/requirements/requirement-kind';

/** The district asked about in tests of one kind. */
const PLACE = '110112';

/** Circumstances of a mother who told this, in a family that told the rest; for tests of one kind. */
export function motherWho(told: Partial<Guardian>, asOf = '2014-05-20', family: Family = {}): Circumstances {
  const facts = readFacts({
    ...family,
    guardians: [{ id: 'mother', relation: 'mother', status: 'present', ...told }, ...(family.guardians ?? [])],
  });
  return { facts, guardian: facts.guardians[0], asOf, place: PLACE, entryYear: 2014 };
}

/** Circumstances of a family, for kinds that ask nobody in particular. */
export function familyWho(told: Family, asOf = '2014-05-20', place = PLACE): Circumstances {
  return { facts: readFacts(told), guardian: undefined, asOf, place, entryYear: 2014 };
}

/** What is possible, in a word that a table of cases can be read with. */
export function inWords(possible: Possible): 'meets' | 'fails' | 'depends' {
  return possible === 1 ? 'meets' : possible === 2 ? 'fails' : 'depends';
}

/** A check of one kind, from parameters as a table writes them. */
export function checkOf(kind: string, parameters: object): Check {
  return kindNamed(kind).check(parameterSchemas[kind]?.parse(parameters) ?? parameters);
}

/** The words of `inWords`, for tables of cases. */
export type Expected = ReturnType<typeof inWords>;
