/**
 * A place: a GB/T 2260 code of six digits (`110112`), or a place below a district by its pinyin (`110105:cuigezhuang`).
 */
export type PlaceCode = string;

const SHAPE = /^\d{6}(:[a-z][a-z0-9-]*)?$/;

/** True for the form of a place code; whether the place exists is a question for the list of jurisdictions. */
export function isPlaceCode(text: string): boolean {
  return SHAPE.test(text);
}

/**
 * The places that contain a place and the place itself, from the widest (province or municipality) down.
 * `110105:cuigezhuang` gives `110000`, `110100`, `110105`, `110105:cuigezhuang`.
 */
export function placesFromAbove(place: PlaceCode): PlaceCode[] {
  const code = place.slice(0, 6);
  const chain = [`${code.slice(0, 2)}0000`];
  if (!code.endsWith('0000')) chain.push(`${code.slice(0, 4)}00`);
  if (!code.endsWith('00')) chain.push(code);
  if (place.length > 6) chain.push(place);
  return chain;
}

/** Whether `place` lies inside `area`; a place lies inside itself. */
export function liesInside(place: PlaceCode, area: PlaceCode): boolean {
  if (place === area) return true;
  if (area.length > 6) return false;
  if (place.startsWith(area)) return true;
  if (area.endsWith('0000')) return place.startsWith(area.slice(0, 2));
  return area.endsWith('00') && place.startsWith(area.slice(0, 4));
}

/**
 * Whether a place, as far as it is known, lies inside an area. A place told only coarsely (the city, where the area is
 * one of its districts) and a place not known at all give `maybe`.
 */
export function insideAsKnown(place: PlaceCode | undefined, area: PlaceCode): 'yes' | 'no' | 'maybe' {
  if (place === undefined) return 'maybe';
  if (liesInside(place, area)) return 'yes';
  return liesInside(area, place) ? 'maybe' : 'no';
}

/** Provinces of one city (直辖市): there the city is the whole province. */
const MUNICIPALITIES = new Set(['11', '12', '31', '50']);

/** The city in which a place lies: the municipality, or the prefecture of a province. */
export function cityOf(place: PlaceCode): PlaceCode {
  const province = place.slice(0, 2);
  return MUNICIPALITIES.has(province) ? `${province}0000` : `${place.slice(0, 4)}00`;
}

/** A place asked for, or the whole city around it: what a rule that does not name the district may mean. */
export type PlaceScope = 'place' | 'city';

/** The area that a scope around a place covers. */
export function areaOf(place: PlaceCode, scope: PlaceScope): PlaceCode {
  return scope === 'city' ? cityOf(place) : place;
}

/** Stands for any place outside the city asked about, where which one makes no difference. No code of GB/T 2260 is like it. */
export const ELSEWHERE: PlaceCode = '000000';
