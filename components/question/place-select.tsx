import { useTranslations } from 'next-intl';
import { FieldError } from '@/components/ui/fieldset/field-error';
import { Hint } from '@/components/ui/fieldset/hint';
import { inputClass } from '@/components/ui/text-field/text-field';
import { ELSEWHERE } from '@/rules';
import { useLocalText } from './field-words';
import type { QuestionContext } from './question-view';

interface PlaceSelectProps {
  name: string;
  label: string;
  hint?: string | undefined;
  /** The words for "there is no such place", where that is an answer. */
  none?: string | undefined;
  chosen: string | undefined;
  error: string | undefined;
  context: QuestionContext;
}

/** A district of the city, a place outside it, or not known: one native list, which every phone knows how to show. */
export function PlaceSelect({ name, label, hint, none, chosen, error, context }: PlaceSelectProps) {
  const t = useTranslations('questions.place');
  const local = useLocalText();
  const described = [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`].filter(Boolean).join(' ');
  return (
    <div className="grid grid-cols-1 gap-2">
      <label htmlFor={name} className="font-bold">
        {label}
      </label>
      {hint === undefined ? null : <Hint id={`${name}-hint`}>{hint}</Hint>}
      {error === undefined ? null : <FieldError id={`${name}-error`}>{error}</FieldError>}
      <select
        id={name}
        name={name}
        defaultValue={chosen ?? ''}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error === undefined ? undefined : true}
        className={`${inputClass} w-full tablet:w-auto`}
      >
        <option value="">{t('pick')}</option>
        {context.districts.map(({ code, name: place }) => (
          <option key={code} value={code}>
            {local(place)}
          </option>
        ))}
        <option value={context.cityCode}>
          {t(context.districts.length === 0 ? 'inCity' : 'otherDistrict', { city: local(context.city) })}
        </option>
        <option value={ELSEWHERE}>{t('elsewhere', { city: local(context.city) })}</option>
        {none === undefined ? null : <option value="none">{none}</option>}
        <option value="unknown">{t('unknown')}</option>
      </select>
    </div>
  );
}
