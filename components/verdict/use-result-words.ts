import { useLocale, useTranslations } from 'next-intl';
import { NOT_THERE, useWording, type Words } from '@/components/requirements/use-wording';
import { BORN_ON_PATH, GUARDIANS_PATH, HOME_PATH, type FactPath, type Finding, type LocalText } from '@/rules';
import { gapFigures } from './gap-figures';
import type { RequirementRow } from './requirement-rows';
import type { ResultProps } from './result-record';

/** Every value that a message may choose by; the engine gives only those that there are. */
const ABSENT: Words = Object.fromEntries(
  ['from', 'to', 'found', 'issuedOn', 'validUntil', 'needed', 'monthsAtMost', 'short', 'shortAtMost', 'daysLate', 'daysPast'].map(
    (name) => [name, NOT_THERE],
  ),
);

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
  const wording = useWording(record.places);

  const text = (both: LocalText) => both[locale];
  const whose = (id: string, place: 'whose' | 'inSentence' = 'inSentence') => t(`${place}.${personOf(id, check.family.guardians)}`);
  const paper = (path: FactPath) => wording.paper(path.slice(path.lastIndexOf('.') + 1));

  const fact = (path: FactPath): string => {
    if (path === BORN_ON_PATH) return t('facts.bornOn');
    if (path === HOME_PATH) return t('facts.home');
    if (path === GUARDIANS_PATH) return t('facts.guardians');
    const [, list, guardian = '', asked] = path.split('.');
    return list === 'guardians' ? t(`facts.${asked}`, { whose: whose(guardian) }) : paper(path);
  };

  const figures = (row: RequirementRow, finding: Finding): Words => {
    const values = { ...finding.values, ...gapFigures(finding.values, check.asOf) };
    const { guardian } = finding.values;
    return {
      ...ABSENT,
      ...wording.parameters(row.requirement),
      ...wording.words(values),
      outcome: finding.outcome,
      cause: finding.cause ?? NOT_THERE,
      asOf: wording.date(check.asOf),
      whose: whose(finding.subject === 'family' && typeof guardian === 'string' ? guardian : finding.subject),
      other: whose(typeof guardian === 'string' ? guardian : 'parents'),
    };
  };

  const kindKey = (row: RequirementRow) => `kinds.${row.requirement.kind}`;
  /** A cause of the kind, or one that any kind may have. */
  const causeKey = (row: RequirementRow, finding: Finding) => {
    const own = `${kindKey(row)}.causes.${finding.cause}`;
    return ofRules.has(`${own}.why`) ? own : `causes.${finding.cause}`;
  };
  const isOwnCause = (row: RequirementRow, one: Finding) => ofRules.has(`${kindKey(row)}.causes.${one.cause}.why`);
  const part = (key: string, values: Words) => (ofRules.has(key) ? ofRules(key, values) : null);
  /** Where one parent is enough, one alone is no reason: none of them is. */
  const none = (row: RequirementRow, form: 'short' | 'why') => {
    const { subject } = row.requirement;
    return subject.who === 'parents' && subject.quantifier === 'some'
      ? part(`${kindKey(row)}.none.${form}`, wording.parameters(row.requirement))
      : null;
  };

  const finding = (row: RequirementRow, one: Finding): FindingWords => {
    const values = figures(row, one);
    // Without figures of its own (somebody else decides, or nothing was told) there is nothing to show of this person.
    const hasFigures = Object.keys(one.values).some((name) => name !== 'guardian' && name !== 'announcedOn');
    return {
      whose: one.subject === 'family' && row.requirement.subject.who === 'parents' ? t('whose.parents') : whose(one.subject, 'whose'),
      // Where none of several people is enough, what one of them has says nothing of the others.
      have: hasFigures && (one.outcome !== 'unmet' || none(row, 'why') === null) ? saidOf(ofRules(`${kindKey(row)}.have`, values)) : null,
      gap: one.cause === null ? null : part(`${causeKey(row, one)}.gap`, values),
      why: one.cause === null ? null : (none(row, 'why') ?? ofRules(`${causeKey(row, one)}.why`, values)),
      warnings: one.warnings.map((warning) =>
        ofRules(`${kindKey(row)}.warnings.${warning.code}`, { ...values, ...wording.words(warning.values) }),
      ),
    };
  };

  /** Why an unmet finding decides, as a clause of the verdict's sentence. */
  const reason = (row: RequirementRow, one: Finding): string =>
    none(row, 'short') ?? ofRules(`${causeKey(row, one)}.short`, figures(row, one));
  const remedy = (row: RequirementRow, one: Finding) => part(`${kindKey(row)}.remedy`, figures(row, one));
  const openPoint = (row: RequirementRow, code: string) => ({
    what: ofRules(`openPoints.${code}.what`, wording.parameters(row.requirement)),
    ask: ofRules(`openPoints.${code}.ask`, wording.parameters(row.requirement)),
  });

  return { ...wording, text, whose, fact, finding, isOwnCause, reason, remedy, openPoint };
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
