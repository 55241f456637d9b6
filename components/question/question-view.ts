import type { AskedField, FormIssue, FormValues, Jurisdiction, LocalText, Question } from '@/rules';

/** What a page of a place names: the place, its city, places to choose from. */
export interface PlaceContext {
  /** The place whose rules are asked about. */
  place: LocalText;
  city: LocalText;
  cityCode: string;
  /** Places to choose from, the chosen district first. */
  districts: Pick<Jurisdiction, 'code' | 'name'>[];
  /** Months that a rule may count, and the most that one asks for. */
  months: string[];
  needed: number;
}

/** What the form of a question shows besides its own fields. */
export interface QuestionContext extends PlaceContext {
  /** The fields that the rules read of what is asked about, and those of the permit before it. */
  fields: readonly AskedField[];
  earlierFields: readonly AskedField[];
  /** The papers asked about, each with the fields that are read of it and its official name where the record gives one. */
  papers: readonly { paper: string; official: string | null; fields: readonly AskedField[] }[];
  readsMonths: boolean;
  /** Ids of those whose share of a home is asked for. */
  owners: readonly string[];
}

/** A question as it stands in front of a person: empty, filled, or filled with something to mend. */
export interface QuestionProps {
  question: Question;
  values: FormValues;
  issues: readonly FormIssue[];
  context: QuestionContext;
}
