import { kindNamed } from '../requirements';
import type { Requirement } from '../rule-sets/rule-set';
import { openChoices } from './readings';

/** Codes of what the source of a requirement leaves open: about the people first, then about the kind's own parameters. */
export function openPointsOf(requirement: Requirement): string[] {
  return [...new Set(openChoices(requirement, kindNamed).map(({ code }) => code))];
}
