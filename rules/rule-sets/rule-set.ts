import type { CalendarDate } from '../dates/calendar-date';
import type { PlaceCode } from '../places/place';
import type { ParentsAsked } from '../people/subject-points';
import type { PointsTable } from '../points/points-table';
import type { Condition, NOT_STATED, Stated } from '../requirements/requirement-kind';

/** A text of a rule table in both languages; it is data, written and corrected by those who keep the table. */
export interface LocalText {
  zh: string;
  en: string;
}

/** Stage of entry: first year of primary, first year of junior middle, transfer into a later year. */
export type Stage = 'primary' | 'juniorMiddle' | 'transfer';

/** Every stage, in school order. */
export const STAGES: readonly Stage[] = ['primary', 'juniorMiddle', 'transfer'];

/** How sure a value is; see the glossary. `seed` are the project's founding documents. */
export type Confidence = 'seed' | 'official' | 'press' | 'compiled' | 'analogy' | 'reportedPractice';

/** Whom a requirement binds. For parents, what the source leaves open is a value too. */
export type Subject =
  | { who: 'child' }
  | { who: 'family' }
  | ({
      who: 'parents';
      /** One finding for each parent, or one for the family. */
      findings: 'perParent' | 'one';
    } & ParentsAsked);

/** A note beside a requirement: what the source does not say, or how an open point is to be read. */
export interface Remark {
  /** Id of the decision it records, or of the point that is not stated. */
  id: string;
  sort: 'notStated' | 'decision' | 'note';
  text: LocalText;
  /** Only where the remark rests on other sources than what it stands beside. */
  sources?: string[];
  /** Only where this one point is less (or more) sure than what it stands beside. */
  confidence?: Confidence;
}

/** Another source says something else of the same requirement: both are kept, and neither is preferred. */
export interface OtherStatement {
  parameters: object;
  sources: string[];
  confidence: Confidence;
  remarks: Remark[];
}

/** One line of a rule set. `parameters` belong to the kind, which alone knows their shape. */
export interface Requirement {
  id: string;
  group: string;
  kind: string;
  parameters: object;
  subject: Subject;
  /** Where it binds: whoever does not meet this is not asked; null binds everybody. */
  bindsIf: Condition | null;
  /** What other sources state of it, where they disagree. */
  alsoStated: OtherStatement[];
  title: LocalText;
  /** The paper that shows it, as a key of `papers`; null where the record names none. */
  paper: string | null;
  /** Its official name on paper. */
  documentName: string | null;
  sources: string[];
  confidence: Confidence;
  /** Ids of requirements of this or a wider place that it takes the place of. */
  replaces: string[];
  /** A relaxation was announced whose content is not on record: whoever fails may have been let off. */
  relaxation: typeof NOT_STATED | null;
  /** Where this requirement was announced on another day or in another form than its version. */
  announcement: Announcement | null;
  remarks: Remark[];
}

/** When, by whom and how something was made known. */
export interface Announcement {
  /** The day used for every lookup; null where the record has none. */
  on: CalendarDate | null;
  /** What the record really says where it gives no exact day: some day from `earliest` to `latest`. */
  between: { earliest: CalendarDate; latest: CalendarDate } | null;
  by: LocalText | null;
  form: Stated<'written' | 'spoken'>;
}

/** One dated text of a rule set; published versions never change. */
export interface RuleSetVersion {
  jurisdiction: PlaceCode;
  entryYear: number;
  stage: Stage;
  /** Counts from 1 in the order of announcement. */
  version: number;
  /** SHA-256 over the canonical content, as hexadecimal. */
  hash: string;
  announcement: Announcement;
  /** The day on which it was entered here; it never changes an evaluation. */
  recordedOn: CalendarDate;
  appliesFrom: CalendarDate;
  /** Last day, included; null while it is not replaced. */
  appliesUntil: CalendarDate | null;
  /** Whether places below set rules of their own: then this text alone decides nothing there. */
  leavesRulesToDistricts: boolean;
  /** Only a part of this text is on record: who fails it fails, and who meets it does not know the rest. */
  isPartial: boolean;
  /** The points table, where places go by points. */
  points: PointsTable | null;
  remarks: Remark[];
  requirements: Requirement[];
}
