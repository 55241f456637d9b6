import type { CalendarDate } from '../dates/calendar-date';
import type { LocalText, RuleSetVersion, Stage } from './rule-set';
import type { Jurisdiction, RuleSetDocument, Source } from './rule-set-schema';

/** The days of a season on record; a season that has passed is judged as of its last day. */
export interface SeasonOnRecord {
  jurisdiction: string;
  entryYear: number;
  stage: Stage;
  firstOn: CalendarDate;
  lastOn: CalendarDate;
  remark: LocalText | null;
}

/** What follows a failure, or grade 9, in one place, year and stage. */
export interface ConsequenceOnRecord {
  jurisdiction: string;
  entryYear: number;
  stage: Stage;
  after: 'failing' | 'gradeNine';
  entry: RuleSetDocument['afterFailing'][number];
}

/** Everything that a check of one city needs, in one piece: it can be kept and used without a network. */
export interface RuleBookSnapshot {
  city: string;
  /** Changes with any rule table in it. */
  revision: string;
  jurisdictions: Jurisdiction[];
  sources: Source[];
  seasons: SeasonOnRecord[];
  versions: RuleSetVersion[];
  consequences: ConsequenceOnRecord[];
}
