import type { PlaceCode, Stage } from '@/rules';

/** A place in an address: the colon of a sub-district's code is written as a hyphen, `110105-cuigezhuang`. */
export function placeSegment(place: PlaceCode): string {
  return place.replace(':', '-');
}

/** The place that a segment of an address names; whether it exists is a question for the list of places. */
export function placeOfSegment(segment: string): PlaceCode {
  return segment.replace('-', ':');
}

/** The path of a public page, without the language. */
export function placePath({ place, entryYear, stage }: { place: PlaceCode; entryYear: number; stage: Stage }): string {
  return `/districts/${placeSegment(place)}/${entryYear}/${stage}`;
}
