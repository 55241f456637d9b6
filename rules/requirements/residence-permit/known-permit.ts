import { dateSpan, type DateSpan } from '../../dates/date-span';
import type { Permit, Told } from '../../facts/family';
import { textTold } from '../../facts/told';
import { both, FAILS, MEETS, type Possible } from '../possible';
import type { Circumstances } from '../requirement-kind';
import { NO_END, type ExactPermit } from './permit-chain';
import type { PermitRule } from './residence-permit';

/** A permit as far as it is known. `begin` is null where the permit begins when it is issued; `dated` where it counts with its issue. */
export interface KnownPermit {
  issued: DateSpan;
  begin: DateSpan | null;
  dated: DateSpan | null;
  until: DateSpan;
  inside: Possible;
  fits: Possible;
}

const ANY_DAY: DateSpan = { earliest: '0001-01-01', latest: NO_END };

/** Reads a permit where it stands. One told without its day of issue is taken at the family's word as issued by the day asked. */
export function knownPermit(permit: Permit, rule: PermitRule, circumstances: Circumstances): KnownPermit {
  return {
    issued: spanOf(permit.issuedOn) ?? { ...ANY_DAY, latest: circumstances.asOf },
    begin: spanOf(permit.validFrom) ?? (rule.whichDate === 'validFrom' ? ANY_DAY : null),
    dated: rule.whichDate === 'issuedOn' ? null : (spanOf(permit[rule.whichDate]) ?? ANY_DAY),
    until: permit.validUntil === null ? { earliest: NO_END, latest: NO_END } : (spanOf(permit.validUntil) ?? ANY_DAY),
    inside: rule.inside(permit, circumstances),
    fits: both(rule.inside(permit, circumstances), rule.asked(permit, circumstances)),
  };
}

function spanOf(told: Told): DateSpan | null {
  const text = textTold(told);
  return text === undefined ? null : dateSpan(text);
}

/** Everything that helps it, which any order of permits leaves open. */
export function atBest({ issued, begin, dated, until, inside, fits }: KnownPermit): ExactPermit {
  return {
    issued: issued.earliest,
    dated: (dated ?? issued).earliest,
    begin: (begin ?? issued).earliest,
    until: until.latest,
    isInside: inside !== FAILS,
    fits: fits !== FAILS,
  };
}

/** Everything that harms it. */
export function atWorst({ issued, begin, dated, until, inside, fits }: KnownPermit): ExactPermit {
  return {
    issued: issued.latest,
    dated: (dated ?? issued).latest,
    begin: (begin ?? issued).latest,
    until: until.earliest,
    isInside: inside === MEETS,
    fits: fits === MEETS,
  };
}
