import { useTranslations } from 'next-intl';
import { dateText } from '@/components/ui/civil-date/civil-date';
import {
  ELSEWHERE,
  monthNumber,
  type AskedField,
  type Family,
  type Guardian,
  type MonthRange,
  type Paper,
  type Question,
  type QuestionSort,
} from '@/rules';
import { useGuardianName, useLocalText } from './field-words';
import type { QuestionContext } from './question-view';

interface SummaryProps {
  question: Question;
  family: Family;
  context: QuestionContext;
}

interface Words {
  t: ReturnType<typeof useTranslations<'questions'>>;
  date: (text: string | null | undefined) => string;
  paper: (key: string) => string;
  /** The fields of a record that were asked for, each with what was told. */
  record: (told: object, fields: readonly AskedField[]) => string;
}

/** What was answered to a question, in one line. */
export function AnswerSummary({ question, family, context }: SummaryProps) {
  const t = useTranslations('questions');
  const ofRules = useTranslations('requirements');
  const dateWords = useTranslations('common.date');
  const local = useLocalText();
  const nameOf = useGuardianName();
  const date = (text: string | null | undefined) =>
    typeof text === 'string' && text !== 'unknown' ? dateText(dateWords, text) : t('answers.unknown');
  const place = (code: string) => {
    if (code === ELSEWHERE) return t('place.elsewhere', { city: local(context.city) });
    if (code === context.cityCode) return local(context.city);
    const found = context.districts.find((district) => district.code === code);
    return found === undefined ? code : local(found.name);
  };
  const valueOf = ({ record, name, type }: AskedField, told: unknown): string => {
    if (told === undefined || told === 'unknown') return t('answers.unknown');
    if (told === null) return t('answers.none');
    if (typeof told === 'boolean') return t(told ? 'answers.yes' : 'answers.no');
    if (type === 'months') return t('answers.monthsOf', { months: monthsIn(told as MonthRange[]) });
    if (type === 'shares')
      return (told as { of: string; percent: number }[]).map(({ of, percent }) => `${nameOf(of)} ${percent}%`).join(t('answers.separator'));
    if (Array.isArray(told))
      return told.map((kind) => ofRules(`words.insurance.kinds.${String(kind)}`)).join(t('answers.separator')) || t('answers.none');
    const text = typeof told === 'string' || typeof told === 'number' ? String(told) : '';
    if (type === 'place') return place(text);
    if (type === 'day') return date(text);
    return ofRules.has(`words.${record}.${name}.${text}`) ? ofRules(`words.${record}.${name}.${text}`) : text;
  };
  const record: Words['record'] = (told, fields) =>
    fields
      .filter(({ name }) => (told as Record<string, unknown>)[name] !== undefined)
      .map((field) => {
        const value = valueOf(field, (told as Record<string, unknown>)[field.name]);
        return fields.length === 1 ? value : t('answers.field', { name: ofRules(`fields.${field.record}.${field.name}.name`), value });
      })
      .join(t('answers.separator'));
  return SUMMARIES[question.sort](question, family, { t, date, record, paper: (key) => ofRules(`papers.${key}`) }, context);
}

type Summary = (question: Question, family: Family, words: Words, context: QuestionContext) => string;

/** Something that one may have or not: none, not known, or what was told of it. */
function ofRecord(told: object | null | 'unknown' | undefined, { t, record }: Words, { fields }: QuestionContext): string {
  if (told === undefined || told === 'unknown') return t('answers.unknown');
  return told === null ? t('answers.none') : record(told, fields) || t('have.yes');
}

function firstOf(list: readonly object[] | null | 'unknown' | undefined): object | null | 'unknown' | undefined {
  return list === undefined || list === 'unknown' ? list : ((list ?? [])[0] ?? null);
}

const SUMMARIES: Readonly<Record<QuestionSort, Summary>> = {
  bornOn: (_question, family, { date }) => date(family.child?.bornOn),
  child: (_question, { child = {} }, { record }, { fields }) => record(child, fields),
  childPermits: (_question, { child }, words, context) => ofRecord(firstOf(child?.permits), words, context),
  guardians: (_question, family, { t }) => {
    const status = (relation: string) =>
      t(`guardians.status.${family.guardians?.find((guardian) => guardian.relation === relation)?.status ?? 'unknown'}.label`);
    return t('answers.noteGuardians', { mother: status('mother'), father: status('father') });
  },
  otherGuardian: (_question, family, { t }) => {
    const relations = (family.guardians ?? []).map(({ relation }) => relation);
    const other = (['otherLegalGuardian', 'carer'] as const).find((relation) => relations.includes(relation));
    return t(`otherGuardian.choice.${other ?? 'none'}.label`);
  },
  permits: (question, family, words, context) => ofRecord(firstOf(guardianOf(question, family)?.permits), words, context),
  insurance: (question, family, words, { fields, readsMonths }) => {
    const guardian = guardianOf(question, family);
    const own = words.record(
      guardian ?? {},
      fields.filter(({ record }) => record === 'guardian'),
    );
    return [readsMonths ? monthsPaid(guardian, words) : '', own].filter((part) => part !== '').join(words.t('answers.separator'));
  },
  work: (question, family, words, context) => ofRecord(firstOf(guardianOf(question, family)?.work), words, context),
  registration: (question, family, words, context) => ofRecord(firstOf(guardianOf(question, family)?.flexibleRegistration), words, context),
  merits: (question, family, { record }, { fields }) => record(guardianOf(question, family) ?? {}, fields),
  home: (_question, { home }, words, context) => ofRecord(home, words, context),
  familyPlanning: (_question, { familyPlanning }, words, context) => ofRecord(familyPlanning, words, context),
  paper: ({ paper }, family, { t }) => t(`paper.choice.${stateOf(family, paper ?? '')}.label`),
  papers: (_question, family, { t, paper }, { papers }) =>
    papers
      .map(({ paper: key }) => t('answers.paperState', { paper: paper(key), state: t(`papers.short.${stateOf(family, key)}`) }))
      .join(t('answers.paperSeparator')),
};

function monthsPaid(guardian: Guardian | undefined, { t }: Words): string {
  const insurance = guardian?.insurance;
  if (insurance === undefined || insurance === 'unknown') return t('answers.unknown');
  if (insurance === null || insurance.length === 0) return t('answers.none');
  return t('answers.months', { months: monthsIn(insurance), late: monthsIn(insurance.filter(({ arrears }) => arrears === true)) });
}

function stateOf({ papers }: Family, key: string): string {
  const told: Paper | undefined = typeof papers === 'object' && papers !== null ? papers[key] : undefined;
  if (told === undefined || told === null) return told === null ? 'missing' : 'unknown';
  if (typeof told === 'string') return told;
  return told.of === undefined ? (told.state ?? 'unknown') : 'heldByCarer';
}

function guardianOf({ guardian }: Question, family: Family): Guardian | undefined {
  return family.guardians?.find(({ id }) => id === guardian);
}

function monthsIn(ranges: readonly MonthRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + monthNumber(to) - monthNumber(from) + 1, 0);
}
