import { useTranslations } from 'next-intl';
import { ErrorSummary } from '@/components/ui/error-summary/error-summary';
import type { FormIssue } from '@/rules';

/** First input of a field: dates have three, rows of choices one for every choice. */
const FIRST_INPUT: Readonly<Record<string, string>> = {
  have: 'have-yes',
  state: 'state-held',
  mother: 'mother-present',
  father: 'father-present',
  other: 'other-otherLegalGuardian',
  stage: 'stage-primary',
  bornOn: 'bornOn-year',
  issuedOn: 'issuedOn-year',
  validUntil: 'validUntil-year',
  earlierIssuedOn: 'earlierIssuedOn-year',
  earlierUntil: 'earlierUntil-year',
  asOf: 'asOf-year',
};

/** What is to be mended, above the form; each line leads to its field. */
export function Mistakes({ issues }: { issues: readonly FormIssue[] }) {
  const t = useTranslations('questions.errors');
  const mistakes = issues.map(({ field, code }) => ({ fieldId: FIRST_INPUT[field] ?? field, text: t(code) }));
  return <ErrorSummary title={t('title', { count: issues.length })} mistakes={mistakes} />;
}
