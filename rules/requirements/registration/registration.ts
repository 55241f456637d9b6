import { addDays } from '../../dates/calendar-date';
import { guardianPath } from '../../facts/fact-path';
import type { DayRange, Told } from '../../facts/family';
import { dateSpan, type DateSpan } from '../../dates/date-span';
import { listTold, textTold } from '../../facts/told';
import { eitherWorld } from '../possible';
import type { ToldRecord } from '../records/field-test';
import { recordKind } from '../records/record-kind';
import type { Circumstances } from '../requirement-kind';
import { withGuardian } from '../with-guardian';

const kind = recordKind({
  kind: 'registration',
  name: 'registration',
  likelihoodOfFailure: 0.5,
  paper: 'flexibleRegistration',
  path: (guardian) => (guardian === undefined ? null : guardianPath(guardian, 'flexibleRegistration')),
  records({ guardian }) {
    const told = listTold(guardian?.flexibleRegistration);
    return told === undefined ? undefined : (joined(told) as readonly ToldRecord[]);
  },
  told: (circumstances, records) => withRanges(circumstances, records),
  noneCause: 'noRegistration',
  mended: ['until'],
});

/** A registration of flexible employment that ran without a break over the days asked; ranges that join are one. */
export const registration: typeof kind = {
  ...kind,
  check(parameters) {
    const check = kind.check(parameters);
    return {
      ...check,
      possible(circumstances) {
        const told = listTold(circumstances.guardian?.flexibleRegistration);
        if (told === undefined || told.every(isExact)) return check.possible(circumstances);
        // Whether ranges join goes by days that are not known: at their longest they do, at their shortest they may not.
        const about = (ranges: readonly DayRange[]) => check.possible(withRanges(circumstances, ranges));
        return eitherWorld(about(told.map(longest)), about(told.flatMap(shortest)));
      },
    };
  },
};

function isExact({ from, until }: DayRange): boolean {
  return from?.length === 10 && (until === null || until?.length === 10);
}

function longest({ from, until }: DayRange): DayRange {
  return { from: spanOf(from).earliest, until: until === null ? null : spanOf(until).latest };
}

/** None where it may have ended before the day that its other end shows. */
function shortest({ from, until }: DayRange): DayRange[] {
  const first = spanOf(from).latest;
  const last = until === null ? null : spanOf(until).earliest;
  return last !== null && last < first ? [] : [{ from: first, until: last }];
}

function spanOf(told: Told): DateSpan {
  const text = textTold(told);
  return text === undefined ? { earliest: '0001-01-01', latest: '9999-12-31' } : dateSpan(text);
}

function withRanges(circumstances: Circumstances, ranges: readonly DayRange[]): Circumstances {
  return withGuardian(circumstances, (guardian) => ({ ...guardian, flexibleRegistration: [...ranges] }));
}

/** Ranges of whole days that overlap or follow each other are one; of others nothing can be said and they stay. */
function joined(ranges: readonly DayRange[]): readonly DayRange[] {
  if (ranges.length < 2 || !ranges.every(({ from }) => from?.length === 10)) return ranges;
  const inOrder = [...ranges].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const result: DayRange[] = [];
  for (const range of inOrder) {
    const last = result.at(-1);
    const goesOn =
      last !== undefined && (last.until === null || (last.until?.length === 10 && (range.from ?? '') <= addDays(last.until, 1)));
    if (!goesOn) result.push({ ...range });
    else if (last.until !== null && (range.until === null || (range.until ?? '') > (last.until ?? ''))) last.until = range.until;
  }
  return result;
}
