import { addDays, type Guardian, type Permit } from '@/rules';
import type { Values } from './answer';
import type { ParentRule } from './parents';
import { earliestOf, inBeijing, inDistrict, latestOf } from './places-and-dates';
import { pack, TWO, type Readings } from './readings';
import { AS_OF } from './season';

const NO_PERMITS: readonly Permit[] = [];
const NEVER = '9999-12-31';

/** A guardian's permits, earlier ones among them; null where nothing was told. */
export function permitsOf({ permits }: Guardian): readonly Permit[] | null {
  if (permits === undefined || permits === 'unknown') return null;
  if (permits === null) return NO_PERMITS;
  let all = permits;
  for (let at = 0; at < all.length; at += 1) {
    const { previous } = all[at]!;
    if (previous !== undefined && previous !== null && previous.length > 0) all = [...all, ...previous];
  }
  return all;
}

/** Whether something of the permits is not known exactly. */
export function isInDoubt(permits: readonly Permit[]): boolean {
  for (const { place, issuedOn, validUntil } of permits) {
    if (typeof place !== 'string' || place === 'unknown' || place === '110000' || issuedOn?.length !== 10) return true;
    if (validUntil !== null && validUntil?.length !== 10) return true;
  }
  return false;
}

function insideOf(place: Permit['place'], district: string | null): number {
  return district === null ? inBeijing(place) : inDistrict(place, district);
}

function isInside(permit: Permit, district: string | null, isSure: boolean): boolean {
  const inside = insideOf(permit.place, district);
  return inside === 1 || (inside === 3 && !isSure);
}

function issueOf({ issuedOn }: Permit, isSure: boolean): string {
  if (!isSure) return earliestOf(issuedOn);
  // Told without its day, a permit that one holds has been issued by the day asked.
  return issuedOn === undefined || issuedOn === 'unknown' ? AS_OF : latestOf(issuedOn);
}

/** Last day of validity; a permit without an end never lapses. */
function untilOf({ validUntil }: Permit): string {
  return validUntil === null ? NEVER : latestOf(validUntil);
}

/**
 * The day of issue that counts: the earliest of a permit of the right place that speaks for the guardian (one that is
 * valid, or the one issued last), or of what it goes on from without a gap. `district` null stands for anywhere in
 * Beijing. `isSure` counts only what is known. Later than every cut-off where there is none. It looks no further once it
 * has found a day that is early enough.
 */
export function countedIssue(
  permits: readonly Permit[],
  { district, isRenewable, last }: Pick<IssueReading, 'district' | 'isRenewable' | 'last'>,
  isSure: boolean,
): string {
  let newest = '';
  for (const permit of permits) {
    const issued = issueOf(permit, isSure);
    if (issued <= AS_OF && issued > newest) newest = issued;
  }
  let counted = NEVER;
  for (const permit of permits) {
    const issued = issueOf(permit, isSure);
    if (issued > AS_OF || (issued !== newest && untilOf(permit) < AS_OF) || !isInside(permit, district, isSure)) continue;
    const first = isRenewable && issued > last && permits.length > 1 ? firstOfUnbroken(permit, permits, district, isSure) : issued;
    if (first <= last) return first;
    if (first < counted) counted = first;
  }
  return counted;
}

/** First day of issue of the permits that join each other up to this one. */
function firstOfUnbroken(permit: Permit, permits: readonly Permit[], district: string | null, isSure: boolean): string {
  const reached = [permit];
  let first = earliestOf(permit.issuedOn);
  for (const later of reached) {
    const dayBefore = addDays(earliestOf(later.validFrom ?? later.issuedOn), -1);
    for (const earlier of permits) {
      if (reached.includes(earlier) || !isInside(earlier, district, isSure) || dayBefore > untilOf(earlier)) continue;
      reached.push(earlier);
      if (earliestOf(earlier.issuedOn) < first) first = earliestOf(earlier.issuedOn);
    }
  }
  return first;
}

/** Last day of validity of the permits of the right place, as far as it is sure or may be; the empty text where none is. */
export function lastValidDay(permits: readonly Permit[], district: string | null, isSure: boolean): string {
  let last = '';
  for (const permit of permits) {
    if (issueOf(permit, isSure) > AS_OF || !isInside(permit, district, isSure)) continue;
    const { validUntil } = permit;
    const until = validUntil === null ? NEVER : isSure ? earliestOf(validUntil) : latestOf(validUntil);
    if (until > last) last = until;
  }
  return last;
}

/** The permit to speak of: of the right place if one is, valid if one is, issued last if several are. */
function permitToSpeakOf(permits: readonly Permit[], district: string | null): Permit | undefined {
  let newest: Permit | undefined;
  let newestIssue = '';
  for (const permit of permits) {
    const issued = earliestOf(permit.issuedOn);
    if (issued > AS_OF || issued <= newestIssue) continue;
    newest = permit;
    newestIssue = issued;
  }
  if (newest === undefined || permits.length === 1 || insideOf(newest.place, district) !== 2) return newest;
  let best: Permit | undefined;
  let bestIssue = '';
  for (const permit of permits) {
    const issued = earliestOf(permit.issuedOn);
    if (issued > AS_OF || issued <= bestIssue || untilOf(permit) < AS_OF || insideOf(permit.place, district) === 2) continue;
    best = permit;
    bestIssue = issued;
  }
  return best ?? newest;
}

function valuesOf(guardian: Guardian, district: string, needed: string | null): Values {
  const permit = permitToSpeakOf(permitsOf(guardian) ?? NO_PERMITS, district);
  const values: Record<string, string> = {};
  if (needed !== null) values['needed'] = needed;
  if (permit === undefined) return values;
  if (typeof permit.issuedOn === 'string' && permit.issuedOn !== 'unknown') values['issuedOn'] = permit.issuedOn;
  if (typeof permit.validUntil === 'string' && permit.validUntil !== 'unknown') values['validUntil'] = permit.validUntil;
  return values;
}

function causeOf(guardian: Guardian, mustBeCurrent: boolean): string {
  const permit = permitToSpeakOf(permitsOf(guardian) ?? NO_PERMITS, null);
  if (permit === undefined) return 'noPermit';
  if (inBeijing(permit.place) === 2) return 'permitOfAnotherPlace';
  return mustBeCurrent && untilOf(permit) < AS_OF ? 'permitLapsed' : 'permitIssuedTooLate';
}

function permitRule(
  requirement: string,
  district: string,
  needed: string | null,
  judgePermits: (permits: readonly Permit[]) => Readings,
): ParentRule {
  const judge = (guardian: Guardian): Readings => {
    const permits = permitsOf(guardian);
    return permits === null ? TWO.all.depend : judgePermits(permits);
  };
  return {
    requirement,
    layout: TWO,
    fact: 'permits',
    path: '',
    mayBeOneParent: false,
    judge,
    judgeUnknownStatus: judge,
    judgeUnnamed: () => TWO.all.depend,
    causeFor: (guardian) => causeOf(guardian, needed === null),
    valuesFor: (guardian) => valuesOf(guardian, district, needed),
  };
}

/** Whose permits count, up to which last day of issue, and whether a renewal keeps the date of what it renews. */
export interface IssueReading {
  district: string | null;
  isRenewable: boolean;
  last: string;
}

/** A rule on the day of issue under its strict and its lenient reading. */
export interface IssueReadings {
  strict: IssueReading;
  lenient: IssueReading;
}

function issueReadings(district: string, lastStrict: string, lastLenient: string): IssueReadings {
  return { strict: { district, isRenewable: false, last: lastStrict }, lenient: { district: null, isRenewable: true, last: lastLenient } };
}

/** Haidian: 1 March 2014 itself does not count. */
export const HAIDIAN_ISSUE = issueReadings('110108', '2014-02-28', '2014-02-28');
/** Changping: whether 31 December 2013 itself counts is not stated. */
export const CHANGPING_ISSUES = issueReadings('110114', '2013-12-30', '2013-12-31');

function issuedInTime({ strict, lenient }: IssueReadings): (permits: readonly Permit[]) => Readings {
  return (permits) => {
    const doubt = isInDoubt(permits);
    return pack(issuedBy(permits, strict, doubt), issuedBy(permits, lenient, doubt));
  };
}

function issuedBy(permits: readonly Permit[], reading: IssueReading, isDoubtful: boolean): number {
  if (countedIssue(permits, reading, true) <= reading.last) return 1;
  return isDoubtful && countedIssue(permits, reading, false) <= reading.last ? 3 : 2;
}

function validNow(permits: readonly Permit[]): Readings {
  const doubt = isInDoubt(permits);
  return pack(validIn(permits, '110114', doubt), validIn(permits, null, doubt));
}

function validIn(permits: readonly Permit[], district: string | null, isDoubtful: boolean): number {
  if (lastValidDay(permits, district, true) >= AS_OF) return 1;
  return isDoubtful && lastValidDay(permits, district, false) >= AS_OF ? 3 : 2;
}

/** Haidian: issued before 1 March 2014; that day itself does not count. */
export const HAIDIAN = permitRule('HD14-PERMIT', '110108', '2014-03-01', issuedInTime(HAIDIAN_ISSUE));
/** Changping: issued before 31 December 2013; whether that day counts is not stated. */
export const CHANGPING_ISSUE = permitRule('CP14-ISSUE', '110114', '2013-12-31', issuedInTime(CHANGPING_ISSUES));
/** Changping: still valid on the day asked. */
export const CHANGPING_CURRENT = permitRule('CP14-CURRENT', '110114', null, validNow);
