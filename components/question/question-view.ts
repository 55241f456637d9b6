import type { FormIssue, FormValues, Jurisdiction, LocalText, Question } from '@/rules';

/** What the form of a question shows besides its own fields. */
export interface QuestionContext {
  /** The place whose rules are asked about. */
  place: LocalText;
  city: LocalText;
  /** Places to choose from, the chosen district first. */
  districts: Pick<Jurisdiction, 'code' | 'name'>[];
  /** Months that a rule may count, and the most that one asks for. */
  months: string[];
  needed: number;
}

/** A question as it stands in front of a person: empty, filled, or filled with something to mend. */
export interface QuestionProps {
  question: Question;
  values: FormValues;
  issues: readonly FormIssue[];
  context: QuestionContext;
}
