import { applicableRules, type CompiledRequirement, type EvaluationRequest, type Outcome, type RuleBook } from '@/rules';
import { judge } from '@/rules/evaluation/judge';
import { readFacts } from '@/rules/facts/read-facts';
import { findingSubjects, type FindingSubject } from '@/rules/people/subjects';
import type { Circumstances } from '@/rules/requirements/requirement-kind';

/** Looks at everything that the rules ask of a family, for everybody whom they ask. */
export function eachFinding(
  book: RuleBook,
  request: EvaluationRequest,
  look: (compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances) => void,
): void {
  const { jurisdiction: place, asOf, entryYear } = request;
  const facts = readFacts(request.family);
  for (const compiled of applicableRules(book, request).requirements) {
    for (const subject of findingSubjects(compiled.requirement.subject, facts)) {
      look(compiled, subject, { facts, guardian: undefined, asOf, place, entryYear });
    }
  }
}

/** The outcomes alone, by requirement and subject. */
export function outcomesOf(
  book: RuleBook,
  request: EvaluationRequest,
  isWanted: (requirement: string) => boolean = () => true,
): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  eachFinding(book, request, (compiled, subject, circumstances) => {
    const { id } = compiled.requirement;
    if (isWanted(id)) outcomes.set(`${id}/${subject.id}`, judge(compiled, subject, circumstances));
  });
  return outcomes;
}
