import { useTranslations } from 'next-intl';
import { ErrorSummary } from '@/components/ui/error-summary/error-summary';
import type { AskedField, FormIssue } from '@/rules';

/** First input of a field: dates have three, rows of choices one for every choice. */
const FIRST_INPUT: Readonly<Record<string, string>> = {
  have: 'have-yes',
  state: 'state-held',
  mother: 'mother-present',
  father: 'father-present',
  other: 'other-otherLegalGuardian',
  stage: 'stage-primary',
  bornOn: 'bornOn-year',
  asOf: 'asOf-year',
};

function firstInput(name: string, fields: readonly AskedField[]): string {
  const field = fields.find((one) => one.name === name);
  if (field?.type === 'day') return `${name}-year`;
  if (field?.type === 'truth') return `${name}-yes`;
  if (field?.type === 'choice') return `${name}-${field.choices[0] ?? 'unknown'}`;
  if (field === undefined && name.endsWith('-state')) return `${name}-held`;
  return FIRST_INPUT[name] ?? name;
}

/** What is to be mended, above the form; each line leads to its field. */
export function Mistakes({ issues, fields = [] }: { issues: readonly FormIssue[]; fields?: readonly AskedField[] }) {
  const t = useTranslations('questions.errors');
  const mistakes = issues.map(({ field, code }) => ({ fieldId: firstInput(field, fields), text: t(code) }));
  return <ErrorSummary title={t('title', { count: issues.length })} mistakes={mistakes} />;
}
