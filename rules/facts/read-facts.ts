import { dateSpan, monthSpan, type DateSpan } from '../dates/date-span';
import type { Family, Guardian, Home, InsuranceRange, Paper, Permit, Told, Work } from './family';
import type { Facts, GuardianFacts, HomeFacts, InsuranceFacts, PaperFacts, PermitFacts, WorkFacts } from './facts';

/**
 * Answers → facts: makes exact what a family told. The family must have the shape of the contract (`familySchema`);
 * nothing is guessed: what was not told stays unknown.
 */
export function readFacts(family: Family): Facts {
  return {
    child: { bornOn: dateOrNone(family.child?.bornOn) },
    guardians: withUnmentionedParents((family.guardians ?? []).map(readGuardian)),
    home: readHome(family.home),
    papers: readPapers(family.papers),
  };
}

/**
 * A parent whom the answers do not mention is not known, and not absent. Only where another legal guardian is named and
 * no parent acts is nobody supposed: the law knows such a guardian for parents who have died or cannot act.
 */
function withUnmentionedParents(guardians: GuardianFacts[]): GuardianFacts[] {
  const parents = guardians.filter((guardian) => guardian.relation === 'mother' || guardian.relation === 'father');
  const someParentActs = parents.some((parent) => parent.status !== 'deceased' && parent.status !== 'noCustody');
  if (!someParentActs && guardians.some((guardian) => guardian.relation === 'otherLegalGuardian')) return guardians;
  if (parents.length >= 2) return guardians;
  const unmentioned = (['mother', 'father'] as const).filter((relation) => !parents.some((parent) => parent.relation === relation));
  return [...guardians, ...unmentioned.map((relation) => impliedParent(relation, guardians))];
}

function impliedParent(relation: 'mother' | 'father', guardians: readonly GuardianFacts[]): GuardianFacts {
  const isTaken = guardians.some((guardian) => guardian.id === relation);
  return {
    id: isTaken ? `${relation}-not-mentioned` : relation,
    relation,
    isImplied: true,
    status: undefined,
    permits: undefined,
    insurance: undefined,
    work: undefined,
  };
}

function readGuardian(guardian: Guardian): GuardianFacts {
  return {
    id: guardian.id,
    relation: guardian.relation,
    isImplied: false,
    status: guardian.status === 'unknown' ? undefined : guardian.status,
    permits: listOf(guardian.permits, (permit) => withPrevious(permit).map(readPermit)),
    insurance: listOf(guardian.insurance, (range) => [readInsurance(range)]),
    work: listOf(guardian.work, (work) => [readWork(work)]),
  };
}

function listOf<Item, Fact>(told: Item[] | null | 'unknown' | undefined, read: (item: Item) => Fact[]): Fact[] | undefined {
  if (told === undefined || told === 'unknown') return undefined;
  return told === null ? [] : told.flatMap(read);
}

function withPrevious(permit: Permit): Permit[] {
  return [permit, ...(permit.previous ?? []).flatMap(withPrevious)];
}

function readPermit(permit: Permit): PermitFacts {
  return {
    place: known(permit.place),
    issued: dateOrUnknown(permit.issuedOn),
    validFrom: dateOrUnknown(permit.validFrom),
    validUntil: dateOrNone(permit.validUntil),
  };
}

function readInsurance(range: InsuranceRange): InsuranceFacts {
  return {
    from: monthSpan(range.from),
    to: monthSpan(range.to),
    place: known(range.place),
    arrears: range.arrears === 'unknown' ? undefined : (range.arrears ?? false),
    paid: dateOrUnknown(range.paidOn),
  };
}

function readWork(work: Work): WorkFacts {
  return {
    place: known(work.place),
    employerPlace: work.employerPlace === undefined ? known(work.place) : known(work.employerPlace),
    from: dateOrUnknown(work.from),
    until: dateOrNone(work.until),
  };
}

function readHome(home: Home | null | 'unknown' | undefined): HomeFacts | null | undefined {
  if (home === undefined || home === 'unknown') return undefined;
  return home === null ? null : { place: known(home.place) };
}

function readPapers(papers: Family['papers']): ReadonlyMap<string, PaperFacts> | null {
  if (papers === null) return null;
  const facts = new Map<string, PaperFacts>();
  if (papers === undefined || papers === 'unknown') return facts;
  for (const [key, paper] of Object.entries(papers)) facts.set(key, readPaper(paper));
  return facts;
}

function readPaper(paper: Paper): PaperFacts {
  if (paper === null) return { state: 'missing', of: undefined, validUntil: undefined };
  const details = typeof paper === 'string' ? { state: paper } : paper;
  return {
    state: details.state === 'unknown' ? undefined : details.state,
    of: details.of,
    validUntil: dateOrNone(details.validUntil),
  };
}

function known(told: Told): string | undefined {
  return told === undefined || told === null || told === 'unknown' ? undefined : told;
}

function dateOrUnknown(told: Told): DateSpan | undefined {
  const text = known(told);
  return text === undefined ? undefined : dateSpan(text);
}

function dateOrNone(told: Told): DateSpan | null | undefined {
  return told === null ? null : dateOrUnknown(told);
}
