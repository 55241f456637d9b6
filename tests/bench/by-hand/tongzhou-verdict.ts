import type { Family, Guardian, Verdict } from '@/rules';
import { papersOf, paperState } from './city';
import { isPaidByThen } from './insurance';
import { earliestOf, inDistrict, latestOf, monthOf } from './places-and-dates';
import { actsOf } from './people';
import { pack, TWO, type Readings } from './readings';

const FIRST = monthOf('2013-01');
const LAST = monthOf('2014-03');
const NEEDED = 12;
const LAST_BIRTHDAY = '2008-08-31';

/** How many of fifteen months are set. */
const SET = Uint8Array.from({ length: 1 << 15 }, (_, mask) => mask.toString(2).replaceAll('0', '').length);

/**
 * The verdict of Tongzhou alone, as fast as one would write it by hand for very many families: it stops at the first thing
 * that is not met, and looks first at what most often is not.
 */
export function verdictInTongzhou(family: Family): Verdict {
  const insurance = ofParents(family);
  if (insurance === -1) return 'notEligible';
  let isUnknown = insurance === 1;
  let isUnclear = insurance === 2;

  const papers = papersOf(family);
  if (papers === null) return 'notEligible';
  const states = [
    papers['noGuardianCertificate'],
    papers['workProof'],
    papers['homeProof'],
    papers['householdBooklet'],
    papers['residencePermit'],
  ];
  for (const told of states) {
    if (told === 'held') continue;
    const state = paperState(family, told);
    if (state === 'paperMissing' || state === 'paperExpired') return 'notEligible';
    if (state === 'unknown') isUnknown = true;
    else if (state === 'ofCarer') isUnclear = true;
  }

  const bornOn = family.child?.bornOn;
  if (bornOn === undefined || bornOn === null || bornOn === 'unknown') isUnknown = true;
  else if (latestOf(bornOn) > LAST_BIRTHDAY) {
    if (earliestOf(bornOn) > LAST_BIRTHDAY) return 'notEligible';
    isUnknown = true;
  }
  return isUnknown ? 'undetermined' : isUnclear ? 'unclear' : 'eligible';
}

/** What the months of both parents come to: -1 not met, 0 met, 1 not known, 2 unclear. */
function ofParents({ guardians }: Family): -1 | 0 | 1 | 2 {
  if (guardians === undefined) return 1;
  let mother: Guardian | undefined;
  let father: Guardian | undefined;
  let other: Guardian | undefined;
  for (const guardian of guardians) {
    if (guardian.relation === 'mother') mother = guardian;
    else if (guardian.relation === 'father') father = guardian;
    else if (guardian.relation === 'otherLegalGuardian') other = guardian;
  }
  const motherActs = mother === undefined ? 3 : actsOf(mother);
  const fatherActs = father === undefined ? 3 : actsOf(father);
  const ofMother = mother === undefined ? TWO.all.depend : motherActs === 2 ? 0 : judge(mother);
  if (motherActs === 1 && ofMother === TWO.all.fail) return -1;
  const ofFather = father === undefined ? TWO.all.depend : fatherActs === 2 ? 0 : judge(father);
  if (fatherActs === 1 && ofFather === TWO.all.fail) return -1;
  if (motherActs === 1 && fatherActs === 1) return worse(ofMother, ofFather);

  let nobody = 0;
  if (motherActs !== 1 && fatherActs !== 1) {
    const otherActs = other === undefined ? 2 : actsOf(other);
    nobody = (otherActs === 1 ? 0 : TWO.all.depend) | (other === undefined || otherActs === 2 ? 0 : judge(other));
    nobody = TWO.strictFail | (nobody & TWO.lenient);
  }
  const forMother = motherActs === 1 || fatherActs === 2 ? ofMother : ofMother | TWO.strictFail | (ofFather & TWO.lenient);
  const forFather = fatherActs === 1 || motherActs === 2 ? ofFather : ofFather | TWO.strictFail | (ofMother & TWO.lenient);
  return worse(forMother | nobody, forFather | nobody);
}

function worse(one: Readings, other: Readings): -1 | 0 | 1 | 2 {
  const first = TWO.outcomes[one];
  const second = TWO.outcomes[other];
  if (first === 'unmet' || second === 'unmet') return -1;
  if (first === 'unknown' || second === 'unknown') return 1;
  return first === 'unclear' || second === 'unclear' ? 2 : 0;
}

function judge({ insurance }: Guardian): Readings {
  if (insurance === undefined || insurance === 'unknown') return TWO.all.depend;
  if (insurance === null) return TWO.all.fail;
  let strictSure = 0;
  let strictPerhaps = 0;
  let lenientSure = 0;
  let lenientPerhaps = 0;
  for (const range of insurance) {
    const inside = inDistrict(range.place, '110112');
    if (inside === 2) continue;
    const from = Math.max(monthOf(range.from), FIRST);
    const to = Math.min(monthOf(range.to), LAST);
    if (to < from) continue;
    const mask = ((1 << (to - from + 1)) - 1) << (from - FIRST);
    const sure = inside === 1 ? mask : 0;
    const { arrears } = range;
    if (arrears === undefined || arrears === false) {
      strictSure |= sure;
      strictPerhaps |= mask;
      lenientSure |= sure;
      lenientPerhaps |= mask;
    } else {
      const isPaid = isPaidByThen(range);
      if (arrears === 'unknown') strictPerhaps |= mask;
      if (arrears === 'unknown' || isPaid) lenientPerhaps |= mask;
      if (isPaid) lenientSure |= sure;
    }
  }
  return pack(
    SET[strictSure]! >= NEEDED ? 1 : SET[strictPerhaps]! < NEEDED ? 2 : 3,
    SET[lenientSure]! >= NEEDED ? 1 : SET[lenientPerhaps]! < NEEDED ? 2 : 3,
  );
}
