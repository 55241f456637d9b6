import { addDays } from '../../dates/calendar-date';
import { guardianPath } from '../../facts/fact-path';
import type { DayRange } from '../../facts/family';
import { listTold } from '../../facts/told';
import type { ToldRecord } from '../records/field-test';
import { recordKind } from '../records/record-kind';
import { withGuardian } from '../with-guardian';

/** A registration of flexible employment that ran without a break over the days asked; ranges that join are one. */
export const registration = recordKind({
  kind: 'registration',
  name: 'registration',
  likelihoodOfFailure: 0.5,
  paper: 'flexibleRegistration',
  path: (guardian) => (guardian === undefined ? null : guardianPath(guardian, 'flexibleRegistration')),
  records({ guardian }) {
    const told = listTold(guardian?.flexibleRegistration);
    return told === undefined ? undefined : (joined(told) as readonly ToldRecord[]);
  },
  told: (circumstances, records) =>
    withGuardian(circumstances, (guardian) => ({ ...guardian, flexibleRegistration: records as unknown as DayRange[] })),
  noneCause: 'noRegistration',
  mended: ['until'],
});

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
