import { GUARDIANS_PATH, type FactPath } from '../facts/fact-path';
import type { Facts } from '../facts/facts';
import type { CompiledRequirement } from './compile';
import { parentsOf } from './subjects';

/** Every fact that requirements may read for a family: what a check may ask, and nothing beyond it. */
export function factsRead(requirements: readonly CompiledRequirement[], facts: Facts): FactPath[] {
  const paths = new Set<FactPath>();
  for (const { requirement, kind } of requirements) {
    if (requirement.subject.who !== 'parents') {
      for (const path of kind.reads(requirement.parameters, undefined)) paths.add(path);
      continue;
    }
    paths.add(GUARDIANS_PATH);
    const { acting, standIns } = parentsOf(facts);
    for (const guardian of acting.length > 0 ? acting : standIns) {
      for (const path of kind.reads(requirement.parameters, guardian)) paths.add(path);
    }
  }
  return [...paths];
}
