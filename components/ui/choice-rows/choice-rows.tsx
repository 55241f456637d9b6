import type { ReactNode } from 'react';

/** One answer. `isApart` sets an answer such as "I do not know" off from the others by a gap. */
export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  isApart?: boolean;
}

interface ChoiceRowsProps {
  type: 'radio' | 'checkbox';
  name: string;
  choices: readonly Choice[];
  /** Values chosen at first. */
  chosen?: readonly string[];
  /** Id of the error or hint that belongs to the rows. */
  describedBy?: string | undefined;
  isInvalid?: boolean;
  /** Only where a script listens; without it the rows are plain inputs of their form. */
  onChoose?: (value: string, isChosen: boolean) => void;
}

/** The id of a row's input; the first one is where an error summary leads. */
export function choiceId(name: string, value: string): string {
  return `${name}-${value}`;
}

/**
 * Answers as large rows of a ledger, one hairline between them; the chosen one stands out by its own input, weight and a
 * bar, so that neither colour nor background carries it alone.
 */
export function ChoiceRows({ choices, ...row }: ChoiceRowsProps) {
  return (
    <div className="border-t border-line">
      {choices.map((choice) => (
        <ChoiceRow key={choice.value} choice={choice} {...row} />
      ))}
    </div>
  );
}

function ChoiceRow({
  choice,
  type,
  name,
  chosen = [],
  describedBy,
  isInvalid,
  onChoose,
}: Omit<ChoiceRowsProps, 'choices'> & { choice: Choice }) {
  const id = choiceId(name, choice.value);
  const hintId = choice.hint === undefined ? undefined : `${id}-hint`;
  const described = [hintId, describedBy].filter((part) => part !== undefined).join(' ');
  return (
    <label htmlFor={id} className={`${rowClass} ${choice.isApart === true ? 'mt-5 border-t' : ''}`}>
      <input
        id={id}
        type={type}
        name={name}
        value={choice.value}
        defaultChecked={chosen.includes(choice.value)}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={isInvalid === true ? true : undefined}
        className={inputClass}
        onChange={onChoose === undefined ? undefined : (event) => onChoose(choice.value, event.currentTarget.checked)}
      />
      <span className="min-w-0">
        <span className="block">{choice.label}</span>
        {choice.hint === undefined ? null : (
          <span id={hintId} className="block text-small font-normal text-ink-2">
            {choice.hint}
          </span>
        )}
      </span>
    </label>
  );
}

const rowClass =
  'relative flex min-h-14 items-start gap-3 border-b border-line py-3 pr-3 pl-3 border-l-4 border-l-transparent ' +
  'hover:bg-paper-2 has-checked:border-l-gate has-checked:bg-paper-2 has-checked:font-bold ' +
  // Forced colours would draw the transparent bar of every row; only the chosen one has one.
  'forced-colors:border-l-[Canvas] forced-colors:has-checked:border-l-[Highlight] ' +
  'has-focus-visible:z-10 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink';

const inputClass = 'mt-[0.3em] size-[1.2em] shrink-0 accent-gate outline-none';
