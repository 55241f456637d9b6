import { useTranslations } from 'next-intl';

interface MonthGridProps {
  /** Field of the boxes. */
  name: string;
  months: readonly string[];
  /** What screen readers call the grid. */
  labelledBy: string;
  describedBy?: string | undefined;
  ticked: readonly string[];
}

/** Months by year: four in a row on a phone, six on a wide screen; every month is a box that ticks with one tap. */
export function MonthGrid({ name, months, labelledBy, describedBy, ticked }: MonthGridProps) {
  const t = useTranslations('questions.insurance');
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return (
    // The list of what is to be mended leads here.
    <div id={name} tabIndex={-1} role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} className="grid gap-4">
      {years.map((year) => (
        <div key={year} className="grid gap-2">
          <div className="text-small text-ink-2 figures">{t('year', { year })}</div>
          <div className="grid grid-cols-4 gap-2 tablet:grid-cols-6">
            {months
              .filter((month) => month.startsWith(year))
              .map((month) => (
                <Month key={month} name={name} month={month} isTicked={ticked.includes(month)} />
              ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function Month({ name, month, isTicked }: { name: string; month: string; isTicked: boolean }) {
  const t = useTranslations('questions.insurance');
  const [year = '', number = ''] = month.split('-');
  const values = { year, month: String(Number(number)) };
  return (
    <label className={monthClass}>
      <input
        type="checkbox"
        id={`${name}-${month}`}
        name={name}
        value={month}
        defaultChecked={isTicked}
        className="peer size-4 shrink-0 accent-gate outline-none"
        aria-label={t('monthLabel', values)}
      />
      <span aria-hidden="true" className="figures">
        {t('month', values)}
      </span>
    </label>
  );
}

const monthClass =
  'flex min-h-12 items-center justify-center gap-1.5 rounded-leaf border border-edge px-1 text-small ' +
  'has-checked:border-2 has-checked:border-gate has-checked:bg-paper-2 has-checked:font-bold ' +
  'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink';
