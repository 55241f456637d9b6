import { compileRuleBook, type RuleBook, type RuleSetVersion } from '@/rules';
import { SEASON } from './engine';

/** The seven places whose rules of entry 2014 to primary are on record. */
export const SEVEN_TABLES = ['110101', '110105', '110105:cuigezhuang', '110106', '110108', '110112', '110114'] as const;

/** One of the seven places. */
export type TableCode = (typeof SEVEN_TABLES)[number];

/** The versions that the seven tables are made of, the city's among them. */
export function versionsOfSevenTables(versions: readonly RuleSetVersion[]): RuleSetVersion[] {
  const places: ReadonlySet<string> = new Set(['110000', ...SEVEN_TABLES]);
  return versions.filter(
    ({ jurisdiction, entryYear, stage }) => places.has(jurisdiction) && entryYear === SEASON.entryYear && stage === SEASON.stage,
  );
}

/** A table in which every requirement stands twice, for seeing what a longer table costs. */
export function bookWithRequirementsTwice(versions: readonly RuleSetVersion[]): RuleBook {
  return compileRuleBook(
    versions.map((version) => ({
      ...version,
      requirements: [
        ...version.requirements,
        ...version.requirements.map((requirement) => ({
          ...requirement,
          id: `${requirement.id}-AGAIN`,
          replaces: requirement.replaces.map((id) => `${id}-AGAIN`),
        })),
      ],
    })),
  );
}
