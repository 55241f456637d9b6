import { useLocale, useTranslations } from 'next-intl';
import { useClauseWords } from '@/components/requirements/use-clause-words';
import { NOT_THERE, useWording, type Words } from '@/components/requirements/use-wording';
import { BORN_ON_PATH, FAMILY_PLANNING_PATH, GUARDIANS_PATH, HOME_PATH, type FactPath, type Finding, type LocalText } from '@/rules';
import { failedField } from './failed-field';
import { gapFigures } from './gap-figures';
import type { RequirementRow } from './requirement-rows';
import type { ResultProps } from './result-record';

/** Every value that a message may choose by; the engine gives only those that there are. */
const ABSENT: Words = Object.fromEntries(
  [
    ...['from', 'to', 'found', 'issuedOn', 'datedOn', 'dated', 'validUntil', 'needed', 'notBefore', 'bornOn', 'place', 'percent'],
    ...['monthsAtMost', 'short', 'shortAtMost', 'daysLate', 'daysPast', 'name', 'phrase', 'asked', 'shown', 'announcedOn'],
  ].map((name) => [name, NOT_THERE]),
);

/** Causes that say who decides, and not what falls short. */
const ABOUT_PEOPLE: readonly string[] = ['notMet', 'parentNotActing', 'otherGuardianFails'];

/** What is said of one finding; a part that there is nothing to say of is null. */
export interface FindingWords {
  whose: string;
  have: string | null;
  gap: string | null;
  why: string | null;
  warnings: string[];
}

/** The words of one result: of its people, facts, findings and points left open. */
export function useResultWords({ check, record }: Pick<ResultProps, 'check' | 'record'>) {
  const t = useTranslations('verdict');
  const ofRules = useTranslations('requirements');
  const locale = useLocale();
  const wording = useWording(record.places, check.jurisdiction);
  const clauses = useClauseWords(wording);

  const text = (both: LocalText) => both[locale];
  const whose = (id: string, place: 'whose' | 'inSentence' = 'inSentence') => t(`${place}.${personOf(id, check.family.guardians)}`);
  const paper = (path: FactPath) => wording.paper(path.slice(path.lastIndexOf('.') + 1));

  const fact = (path: FactPath): string => {
    if (path === BORN_ON_PATH) return t('facts.bornOn');
    if (path === HOME_PATH) return t('facts.home');
    if (path === GUARDIANS_PATH) return t('facts.guardians');
    if (path === FAMILY_PLANNING_PATH) return t('facts.familyPlanning');
    const [, list, guardian = '', asked] = path.split('.');
    if (list === 'child') return t(`facts.child.${guardian}`);
    return list === 'guardians' ? t(`facts.${asked}`, { whose: whose(guardian) }) : paper(path);
  };

  /** What was told of a field, in words: a day, a place, a choice, a number. */
  const foundWord = (name: string, found: unknown): string => {
    const key = `words.${name}.${String(found)}`;
    if (typeof found === 'string' && ofRules.has(key)) return ofRules(key);
    return String(wording.words({ found })['found'] ?? NOT_THERE);
  };

  const figures = (row: RequirementRow, finding: Finding): Words => {
    const values = { ...finding.values, ...gapFigures(finding.values, check.asOf) };
    const { guardian, found, field } = finding.values;
    const failed = failedField(row.requirement, finding.cause);
    const dated = finding.values['issuedOn'] ?? finding.values['datedOn'];
    const name = failed === null ? null : failed.code;
    const phrase = name === null || typeof found !== 'boolean' ? null : `fields.${name}.${found ? 'yes' : 'no'}`;
    return {
      ...ABSENT,
      ...wording.parameters(row.requirement),
      ...ABSENT_OF_PARTS,
      ...wording.words(values),
      ...(dated === undefined ? {} : wording.words({ dated })),
      // A yes or no belongs to the field that fails, and to no place or day that another part speaks of.
      ...(typeof found === 'boolean' ? { found: NOT_THERE } : {}),
      ...(name === null
        ? {}
        : {
            name: ofRules(`fields.${name}.name`),
            found: found === undefined || typeof found === 'boolean' ? NOT_THERE : foundWord(name, found),
          }),
      ...(failed === null || failed.test === null ? {} : { asked: clauses.test(failed.test) }),
      ...(phrase === null || !ofRules.has(phrase) ? {} : { phrase: ofRules(phrase) }),
      ...(typeof field === 'string' ? { shown: fieldNamed(field) } : {}),
      title: text(row.requirement.title),
      outcome: finding.outcome,
      cause: finding.cause ?? NOT_THERE,
      asOf: wording.date(check.asOf),
      whose: whose(finding.subject === 'family' && typeof guardian === 'string' ? guardian : finding.subject),
      other: whose(typeof guardian === 'string' ? guardian : 'parents'),
    };
  };

  const fieldNamed = (field: string) =>
    ofRules(`fields.${ofRules.has(`fields.guardian.${field}.name`) ? 'guardian' : 'familyPlanning'}.${field}.name`);
  const kindKey = (row: RequirementRow) => `kinds.${row.requirement.kind}`;
  /** The words of a cause of its own, or those of any field that is not as asked. */
  const causeKey = ({ cause }: Finding) => (ofRules.has(`causes.${cause}.why`) ? `causes.${cause}` : 'causes.ofField');
  const isOwnCause = ({ cause }: Finding) => cause !== null && !ABOUT_PEOPLE.includes(cause);
  const part = (key: string, values: Words) => (ofRules.has(key) ? ofRules(key, values) : null);
  /** Where one parent is enough, one alone is no reason: none of them is. */
  const none = (row: RequirementRow, one: Finding, form: 'short' | 'why') => {
    const { subject } = row.requirement;
    if (one.outcome !== 'unmet' || subject.who !== 'parents' || subject.quantifier !== 'some') return null;
    const values = wording.parameters(row.requirement);
    const isPlaceNamed = values['place'] !== NOT_THERE;
    const own = isPlaceNamed && isOneThing(row) ? part(`${kindKey(row)}.none.${form}`, values) : null;
    return own ?? ofRules(`causes.nobodyMeets.${form}`, { title: text(row.requirement.title) });
  };

  const finding = (row: RequirementRow, one: Finding): FindingWords => {
    const values = figures(row, one);
    // Without figures of its own (somebody else decides, or nothing was told) there is nothing to show of this person.
    const hasFigures = Object.keys(one.values).some((name) => name !== 'guardian' && name !== 'announcedOn');
    const haveKey = `${kindKey(row)}.have`;
    const have = hasFigures && ofRules.has(haveKey) && none(row, one, 'why') === null ? saidOf(ofRules(haveKey, values)) : null;
    return {
      whose: one.subject === 'family' && row.requirement.subject.who === 'parents' ? t('whose.parents') : whose(one.subject, 'whose'),
      have,
      gap: one.cause === null ? null : part(`${causeKey(one)}.gap`, values),
      why: one.cause === null ? null : (none(row, one, 'why') ?? ofRules(`${causeKey(one)}.why`, values)),
      warnings: one.warnings.map((warning) => ofRules(`warnings.${warning.code}`, { ...values, ...wording.words(warning.values) })),
    };
  };

  /** Why an unmet finding decides, as a clause of the verdict's sentence. */
  const reason = (row: RequirementRow, one: Finding): string =>
    none(row, one, 'short') ?? ofRules(`${causeKey(one)}.short`, figures(row, one));
  const remedy = (row: RequirementRow, one: Finding) => part(`${causeKey(one)}.remedy`, figures(row, one));
  const openPoint = (row: RequirementRow, code: string) => ({
    what: ofRules(`openPoints.${code}.what`, wording.parameters(row.requirement)),
    ask: ofRules(`openPoints.${code}.ask`, wording.parameters(row.requirement)),
  });

  return { ...wording, text, whose, fact, finding, isOwnCause, reason, remedy, openPoint };
}

/** Values that a finding has of its own; those of some part of the requirement would say something else. */
const ABSENT_OF_PARTS: Words = Object.fromEntries(['from', 'to', 'found', 'bornOn', 'notBefore'].map((name) => [name, NOT_THERE]));

/** Whether a requirement asks one thing, so that its kind's own words say all of it. */
function isOneThing({ requirement: { parameters } }: RequirementRow): boolean {
  return !('tests' in parameters) || (Array.isArray(parameters.tests) && parameters.tests.length <= 1) || 'issuedBefore' in parameters;
}

/** See `useResultWords`. */
export type ResultWords = ReturnType<typeof useResultWords>;

/** A message with nothing to say says `none`: one that came out empty would be refused, and its key shown in its place. */
function saidOf(message: string): string | null {
  return message === NOT_THERE ? null : message;
}

/** The word for somebody of the family; a parent whom the answers do not mention is known by the id that the engine gives. */
function personOf(id: string, guardians: ResultProps['check']['family']['guardians'] = []): string {
  if (id === 'child' || id === 'family' || id === 'parents') return id;
  const named = guardians.find((guardian) => guardian.id === id)?.relation;
  return named ?? (id.startsWith('father') ? 'father' : 'mother');
}
