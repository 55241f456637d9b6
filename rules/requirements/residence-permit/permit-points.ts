import type { CalendarDate } from '../../dates/calendar-date';
import type { Permit } from '../../facts/family';
import { permitsTold, textTold } from '../../facts/told';
import { insideAsKnown } from '../../places/place';
import { openPointsOfTest, placeMeant } from '../records/field-test';
import { inTests } from '../records/record-kind';
import { plainOpenPoints, type Circumstances, type OpenPoint } from '../requirement-kind';
import type { ResidencePermitParameters } from './residence-permit';

/** What a table leaves open of a permit, and for whom it is plain to see that it makes no difference. */
export function permitPoints(parameters: ResidencePermitParameters): OpenPoint<ResidencePermitParameters>[] {
  return [
    ...plainOpenPoints(parameters, [
      {
        parameter: 'cutoffDayCounts',
        code: 'cutoffDayCounts',
        readings: [false, true],
        isOrdered: true,
        matters: (circumstances) => someOnTheDay(parameters, circumstances),
      },
      { parameter: 'renewalKeepsDate', code: 'renewalKeepsDate', readings: [false, true], isOrdered: true, matters: somePermits },
      {
        parameter: 'placeScope',
        code: 'permitPlace',
        readings: ['place', 'city'],
        isOrdered: true,
        matters: (circumstances) => someOfElsewhere(parameters, circumstances),
      },
      { parameter: 'whichDate', code: 'whichPermitDate', readings: ['issuedOn', 'validFrom'], isOrdered: false },
    ]),
    ...cutoffDays(parameters),
    ...parameters.tests.flatMap((test, at) => openPointsOfTest(test).map((point) => inTests<ResidencePermitParameters>(point, at))),
  ];
}

/** Nothing to renew where there is one permit alone. */
function somePermits(circumstances: Circumstances): boolean {
  const permits = toldPermits(circumstances);
  return permits === undefined || permits.length > 1;
}

/** Dated on the very day of the cut-off, or not known to the day. */
function someOnTheDay({ issuedBefore, issuedBeforeAtLatest }: ResidencePermitParameters, circumstances: Circumstances): boolean {
  const permits = toldPermits(circumstances);
  if (permits === undefined || issuedBeforeAtLatest) return true;
  const isElsewhere = (day: Permit['issuedOn']) => typeof day === 'string' && day.length === 10 && day !== issuedBefore;
  return permits.some(
    ({ issuedOn, processedOn, validFrom }) =>
      !isElsewhere(issuedOn) ||
      !(processedOn === undefined || isElsewhere(processedOn)) ||
      !(validFrom === undefined || isElsewhere(validFrom)),
  );
}

function someOfElsewhere({ place }: ResidencePermitParameters, circumstances: Circumstances): boolean {
  const permits = toldPermits(circumstances);
  const area = placeMeant(place, circumstances);
  return permits === undefined || area === undefined || permits.some((permit) => insideAsKnown(textTold(permit.place), area) !== 'yes');
}

/** The permits of the guardian asked about, or of the child. */
export function toldPermits({ facts, guardian }: Circumstances): readonly Permit[] | undefined {
  return permitsTold(guardian === undefined ? facts.family.child?.permits : guardian.permits);
}

/** Where the source does not say on which day the cut-off is: the first and the last that may be meant. */
function cutoffDays({ issuedBefore, issuedBeforeAtLatest = null }: ResidencePermitParameters): OpenPoint<ResidencePermitParameters>[] {
  if (issuedBeforeAtLatest === null) return [];
  const read = (before: ResidencePermitParameters, day: unknown): ResidencePermitParameters => ({
    ...before,
    issuedBefore: day as CalendarDate,
    issuedBeforeAtLatest: null,
  });
  return [{ code: 'whichDay', readings: [issuedBefore, issuedBeforeAtLatest], isOrdered: true, read }];
}
