import { useTranslations } from 'next-intl';
import { ChoiceQuestion } from './choice-question';
import { DateQuestion } from './date-question';
import { useFieldErrors } from './field-words';
import type { QuestionProps } from './question-view';

const STATUSES = ['present', 'absent', 'noCustody', 'deceased', 'unknown'];
const OTHERS = ['otherLegalGuardian', 'carer', 'none', 'unknown'];

/** The child's day of birth. */
export function BornOnQuestion({ values, issues }: QuestionProps) {
  const t = useTranslations('questions');
  const errorOf = useFieldErrors(issues);
  return <DateQuestion field="bornOn" legend={t('bornOn.group')} hint={t('date.hint')} values={values} error={errorOf('bornOn')} />;
}

/** How the mother and the father stand to the child. */
export function GuardiansQuestion({ values, issues }: QuestionProps) {
  const t = useTranslations('questions.guardians');
  const errorOf = useFieldErrors(issues);
  return (
    <div className="grid grid-cols-1 gap-8">
      {(['mother', 'father'] as const).map((parent) => (
        <ChoiceQuestion
          key={parent}
          name={parent}
          legend={t(parent)}
          words="guardians.status"
          choices={STATUSES}
          chosen={values[parent] ?? []}
          error={errorOf(parent)}
        />
      ))}
    </div>
  );
}

/** Who is the guardian where neither parent acts. */
export function OtherGuardianQuestion({ values, issues }: QuestionProps) {
  const t = useTranslations('questions.otherGuardian');
  const errorOf = useFieldErrors(issues);
  return (
    <div className="grid grid-cols-1 gap-4">
      <p className="measure">{t('explain')}</p>
      <ChoiceQuestion
        name="other"
        legend={t('title')}
        isLegendHidden
        words="otherGuardian.choice"
        choices={OTHERS}
        chosen={values['other'] ?? []}
        error={errorOf('other')}
      />
    </div>
  );
}
