import { requirementKinds } from '../requirements';
import type { Requirement } from '../rule-sets/rule-set';
import type { RequirementKind } from '../requirements/requirement-kind';
import { openChoices } from './readings';

/** Codes of what the source of a requirement leaves open: about the people first, then about the kind's own parameters. */
export function openPointsOf(requirement: Requirement): string[] {
  const kind = requirementKinds.get(requirement.kind) as RequirementKind<object> | undefined;
  return kind === undefined ? [] : openChoices(requirement, kind).map(({ code }) => code);
}
