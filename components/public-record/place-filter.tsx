'use client';

import { useTranslations } from 'next-intl';
import { useId, useState, type ChangeEvent } from 'react';
import { inputClass } from '@/components/ui/text-field/text-field';
import { searchForm } from './place-search';

interface PlaceFilterProps {
  /** Id of the list whose items carry `data-search`. */
  listId: string;
  label: string;
  hint: string;
}

/**
 * Narrows a list that is already on the page. Without scripts it is not shown: the whole list is there, and the browser
 * has a search of its own. What is typed goes nowhere.
 */
export function PlaceFilter({ listId, label, hint }: PlaceFilterProps) {
  const id = useId();
  const t = useTranslations('public-record.index');
  const [found, setFound] = useState<number | null>(null);

  function narrow(event: ChangeEvent<HTMLInputElement>) {
    const wanted = searchForm(event.currentTarget.value);
    const items = [...(document.getElementById(listId)?.querySelectorAll<HTMLElement>('[data-search]') ?? [])];
    for (const item of items) item.hidden = !(item.dataset['search'] ?? '').includes(wanted);
    // A city of which nothing is left is not there either.
    for (const city of document.getElementById(listId)?.querySelectorAll<HTMLElement>('section') ?? [])
      city.hidden = city.querySelector('[data-search]:not([hidden])') === null;
    setFound(wanted === '' ? null : items.filter((item) => !item.hidden).length);
  }

  return (
    <div className="no-print grid gap-2 noscript:hidden">
      <label htmlFor={id} className="font-bold">
        {label}
      </label>
      <p id={`${id}-hint`} className="text-ink-2">
        {hint}
      </p>
      <input
        id={id}
        type="search"
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        className={`${inputClass} w-full tablet:w-80`}
        onChange={narrow}
      />
      <p role="status" className="min-h-[1lh] text-small">
        {found === null ? '' : t('found', { count: found })}
      </p>
    </div>
  );
}
