import type { CompiledRequirement } from '../evaluation/compile';

/**
 * Whether a requirement was announced after the last day on which a family starting from nothing could have begun to
 * meet it, under the most lenient reading. Found from the dates alone; without a day of announcement on record it
 * cannot be said, and is not.
 */
export function isRetroactive({ requirement, version, readings }: Omit<CompiledRequirement, 'isRetroactive'>): boolean {
  const announcedOn = (requirement.announcement ?? version.announcement).on;
  const lastDay = (readings.at(-1) ?? readings[0]).check.lastDayToBegin;
  return announcedOn !== null && lastDay !== null && announcedOn > lastDay;
}
