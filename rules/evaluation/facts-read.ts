import { GUARDIANS_PATH, type FactPath } from '../facts/fact-path';
import type { Facts } from '../facts/facts';
import { actingPeople } from '../people/subjects';
import { kindNamed } from '../requirements';
import type { Requirement } from '../rule-sets/rule-set';
import type { CompiledRequirement } from './compile';

/** Every fact that requirements may read for a family: what a check may ask, and nothing beyond it. */
export function factsRead(requirements: readonly CompiledRequirement[], facts: Facts): FactPath[] {
  const paths = new Set<FactPath>();
  const acting = actingPeople(facts);
  for (const { requirement, kind } of requirements) {
    const { subject, bindsIf, parameters } = requirement;
    const isOnParents = subject.who === 'parents';
    if (isOnParents) paths.add(GUARDIANS_PATH);
    for (const guardian of isOnParents ? acting : [undefined]) {
      for (const path of kind.reads(parameters, guardian, acting)) paths.add(path);
      if (bindsIf !== null) for (const path of kindNamed(bindsIf.kind).reads(bindsIf.parameters, guardian, acting)) paths.add(path);
    }
  }
  return [...paths];
}

/** The fields of records that requirements read, as `home.tenure`: what the forms of a check have to ask. */
export function fieldsRead(requirements: readonly { requirement: Requirement }[]): ReadonlySet<string> {
  return new Set(
    requirements.flatMap(({ requirement: { kind, parameters, bindsIf, alsoStated } }) => [
      ...kindNamed(kind).fields(parameters),
      ...alsoStated.flatMap((other) => kindNamed(kind).fields(other.parameters)),
      ...(bindsIf === null ? [] : kindNamed(bindsIf.kind).fields(bindsIf.parameters)),
    ]),
  );
}
