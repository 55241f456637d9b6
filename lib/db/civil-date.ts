import type { CalendarDate } from '@/rules';

/** The civil date of a `date` column. The driver gives it as midnight UTC of that day, whatever the zone of machine or server. */
export function civilDateOf(column: Date): CalendarDate {
  return column.toISOString().slice(0, 10);
}

/** A civil date in the form the driver takes for a `date` column. */
export function columnOf(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00.000Z`);
}

/** As `civilDateOf`, where there may be none. */
export function civilDateOrNull(column: Date | null): CalendarDate | null {
  return column === null ? null : civilDateOf(column);
}

/** As `columnOf`, where there may be none. */
export function columnOrNull(date: CalendarDate | null): Date | null {
  return date === null ? null : columnOf(date);
}
