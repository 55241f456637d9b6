import { useTranslations } from 'next-intl';
import { ChoiceRows, type Choice } from '@/components/ui/choice-rows/choice-rows';
import { Fieldset, fieldsetIds } from '@/components/ui/fieldset/fieldset';

interface ChoiceQuestionProps {
  name: string;
  legend: string;
  /** The heading of the page asks already: the legend is for those who hear the page. */
  isLegendHidden?: boolean;
  /** Messages of the choices: either a plain label, or `label` and `hint`. */
  words: string;
  choices: readonly string[];
  chosen: readonly string[];
  error: string | undefined;
}

/** One choice out of a few, as rows; the answer "I do not know" stands apart from the others. */
export function ChoiceQuestion({ name, legend, isLegendHidden = false, words, choices, chosen, error }: ChoiceQuestionProps) {
  const t = useTranslations('questions');
  const ids = fieldsetIds(`${name}-group`);
  const rows: Choice[] = choices.map((value) => {
    const key = `${words}.${value}`;
    const isPlain = !t.has(`${key}.label`);
    const hint = isPlain ? '' : t(`${key}.hint`);
    return {
      value,
      label: t(isPlain ? key : `${key}.label`),
      ...(hint === '' ? {} : { hint }),
      isApart: value === 'unknown',
    };
  });
  return (
    <Fieldset id={`${name}-group`} legend={isLegendHidden ? <span className="sr-only">{legend}</span> : legend} error={error}>
      <ChoiceRows
        type="radio"
        name={name}
        choices={rows}
        chosen={chosen}
        isInvalid={error !== undefined}
        describedBy={error === undefined ? undefined : ids.error}
      />
    </Fieldset>
  );
}
