import { useTranslations } from 'next-intl';
import { dateText } from '@/components/ui/civil-date/civil-date';
import { ELSEWHERE, monthNumber, type Family, type Guardian, type InsuranceRange, type Question, type QuestionSort } from '@/rules';
import { useLocalText } from './field-words';
import type { QuestionContext } from './question-view';

interface SummaryProps {
  question: Question;
  family: Family;
  context: QuestionContext;
}

interface Words {
  t: ReturnType<typeof useTranslations<'questions'>>;
  date: (text: string | null | undefined) => string;
  place: (code: string | null | undefined) => string;
}

/** What was answered to a question, in one line. */
export function AnswerSummary({ question, family, context }: SummaryProps) {
  const t = useTranslations('questions');
  const dateWords = useTranslations('common.date');
  const local = useLocalText();
  const isKnown = (text: string | null | undefined): text is string => typeof text === 'string' && text !== 'unknown';
  const words: Words = {
    t,
    date: (text) => (isKnown(text) ? dateText(dateWords, text) : t('answers.unknown')),
    place: (code) => {
      if (!isKnown(code)) return t('answers.unknown');
      if (code === ELSEWHERE) return t('place.elsewhere', { city: local(context.city) });
      const found = context.districts.find((district) => district.code === code);
      return found === undefined ? code : local(found.name);
    },
  };
  return SUMMARIES[question.sort](question, family, words);
}

type Summary = (question: Question, family: Family, words: Words) => string;

const SUMMARIES: Readonly<Record<QuestionSort, Summary>> = {
  bornOn: (_question, family, { date }) => date(family.child?.bornOn),
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
  permits: (question, family, { t, date, place }) => {
    const permits = guardianOf(question, family)?.permits;
    if (permits === undefined || permits === 'unknown') return t('answers.unknown');
    const [permit] = permits ?? [];
    if (permit === undefined) return t('answers.none');
    return t('answers.permit', { place: place(permit.place), issued: date(permit.issuedOn), until: date(permit.validUntil) });
  },
  insurance: (question, family, { t }) => {
    const insurance = guardianOf(question, family)?.insurance;
    if (insurance === undefined || insurance === 'unknown') return t('answers.unknown');
    if (insurance === null || insurance.length === 0) return t('answers.none');
    return t('answers.months', { months: monthsIn(insurance), late: monthsIn(insurance.filter(({ arrears }) => arrears === true)) });
  },
  work: (question, family, { t, place }) => {
    const work = guardianOf(question, family)?.work;
    if (work === undefined || work === 'unknown') return t('answers.unknown');
    const [job] = work ?? [];
    return job === undefined ? t('answers.none') : t('answers.work', { place: place(job.place), employerPlace: place(job.employerPlace) });
  },
  home: (_question, { home }, { t, place }) => {
    if (home === undefined || home === 'unknown') return t('answers.unknown');
    return home === null ? t('answers.none') : place(home.place);
  },
  paper: ({ paper }, { papers }, { t }) => {
    const told = typeof papers === 'object' && papers !== null && paper !== null ? papers[paper] : undefined;
    const state = typeof told === 'string' ? told : told?.of === undefined ? (told?.state ?? 'unknown') : 'heldByCarer';
    return t(`paper.choice.${state}.label`);
  },
};

function guardianOf({ guardian }: Question, family: Family): Guardian | undefined {
  return family.guardians?.find(({ id }) => id === guardian);
}

function monthsIn(ranges: readonly InsuranceRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + monthNumber(to) - monthNumber(from) + 1, 0);
}
