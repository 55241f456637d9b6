import { liesInside } from '@/rules';
import type { Requirement } from '@/rules';
import type { Jurisdiction, RuleSetDocument, Source } from '@/rules/schemas';
import { checkChain, placesAbove } from './check-chain';
import { checkDeemed } from './check-deemed';
import { issueAt, type TableFile, type TableIssue, type TablePath } from './table-issue';

/** Stands as the place of calendar entries and figures that concern the whole country; no place of the list has it. */
export const WHOLE_COUNTRY = '100000';

/** Files that are each in shape. */
export interface ShapedFiles {
  sources: TableFile<Source[]>;
  jurisdictions: TableFile<Jurisdiction[]>;
  documents: TableFile<RuleSetDocument>[];
}

/** What one file alone cannot show: names that nobody has, or that two have. */
export function checkAcross(files: ShapedFiles): TableIssue[] {
  const codes = new Set(files.jurisdictions.value.map(({ code }) => code));
  const known: Known = {
    sources: new Set(files.sources.value.map(({ id }) => id)),
    places: codes,
    requirements: new Set(files.documents.flatMap(({ value }) => idsOf(value))),
  };
  return [
    ...repeated(files.sources, 'id'),
    ...repeated(files.jurisdictions, 'code'),
    ...checkParents(files.jurisdictions),
    ...checkRuleSetsOnce(files.documents),
    ...files.documents.flatMap((document) => checkReferences(document, known)),
    ...checkChain(files.documents, placesAbove(files.jurisdictions.value)),
    ...files.documents.flatMap(checkDeemed),
  ];
}

interface Known {
  sources: ReadonlySet<string>;
  places: ReadonlySet<string>;
  requirements: ReadonlySet<string>;
}

/** Requirements, and what follows grade 9 or a failure: everything that a calendar entry may be about. */
function idsOf(document: RuleSetDocument): string[] {
  const requirements = document.versions.flatMap((version) => version.requirements);
  return [...requirements, ...document.afterFailing, ...document.afterGradeNine].map(({ id }) => id);
}

function repeated<Key extends string>(table: TableFile<Record<Key, string>[]>, key: Key): TableIssue[] {
  const seen = new Set<string>();
  return table.value.flatMap((item, index) => {
    if (seen.has(item[key])) return [issueAt(table, [index, key], 'repeatedId')];
    seen.add(item[key]);
    return [];
  });
}

const LEVEL_ABOVE = { city: undefined, district: 'city', subDistrict: 'district' } as const;

function checkParents(table: TableFile<Jurisdiction[]>): TableIssue[] {
  return table.value.flatMap(({ code, parent, level }, index) => {
    const above = table.value.find((other) => other.code === parent);
    if (parent !== null && above === undefined) return [issueAt(table, [index, 'parent'], 'unknownJurisdiction')];
    const isInPlace = above?.level === LEVEL_ABOVE[level] && (above === undefined || liesInside(code, above.code));
    return isInPlace ? [] : [issueAt(table, [index, 'parent'], 'wrongParent')];
  });
}

function checkRuleSetsOnce(documents: TableFile<RuleSetDocument>[]): TableIssue[] {
  const seen = new Set<string>();
  return documents.flatMap((table) => {
    const { jurisdiction, entryYear, stage } = table.value;
    const key = `${jurisdiction} ${entryYear} ${stage}`;
    if (seen.has(key)) return [issueAt(table, ['jurisdiction'], 'ruleSetTwice')];
    seen.add(key);
    return [];
  });
}

interface Rested {
  sources?: string[];
  remarks?: Rested[];
}

/** Every mention of a source, a place or a requirement in one file. */
function checkReferences(table: TableFile<RuleSetDocument>, known: Known): TableIssue[] {
  const { value: document } = table;
  const issues: TableIssue[] = [];
  const expect = (isKnown: boolean, path: TablePath, code: string) => {
    if (!isKnown) issues.push(issueAt(table, path, code));
  };
  const checkSources = (rested: Rested, path: TablePath) => {
    rested.sources?.forEach((id, index) => expect(known.sources.has(id), [...path, 'sources', index], 'unknownSource'));
    rested.remarks?.forEach((remark, index) => checkSources(remark, [...path, 'remarks', index]));
  };
  const checkPoints = (points: RuleSetDocument['versions'][number]['points'], path: TablePath) => {
    if (points === null) return;
    checkSources(points, path);
    points.items.forEach((item, index) => checkSources(item, [...path, 'items', index]));
    points.lines.forEach((line, index) => checkSources(line, [...path, 'lines', index]));
    const { applicantMeets } = points;
    expect(applicantMeets === null || known.requirements.has(applicantMeets), [...path, 'applicantMeets'], 'unknownRequirement');
  };
  const isPlace = (place: string) => place === WHOLE_COUNTRY || known.places.has(place);

  expect(known.places.has(document.jurisdiction), ['jurisdiction'], 'unknownJurisdiction');
  checkSources(document, []);
  document.versions.forEach((version, at) => {
    checkSources(version, ['versions', at]);
    checkPoints(version.points, ['versions', at, 'points']);
    version.requirements.forEach((requirement, index) => {
      const path = ['versions', at, 'requirements', index];
      checkSources(requirement, path);
      requirement.alsoStated.forEach((other, position) => checkSources(other, [...path, 'alsoStated', position]));
      for (const { at: inside, code } of placesIn(requirement)) {
        expect(known.places.has(code), [...path, ...inside], 'unknownJurisdiction');
      }
      // Where the parameters are about one paper, the checklist must name the same.
      const { paper } = requirement.parameters as { paper?: string };
      expect(paper === undefined || paper === requirement.paper, [...path, 'paper'], 'paperDiffers');
    });
  });
  document.calendar.forEach((entry, index) => {
    checkSources(entry, ['calendar', index]);
    expect(isPlace(entry.place), ['calendar', index, 'place'], 'unknownJurisdiction');
    entry.requirements.forEach((id, position) =>
      expect(known.requirements.has(id), ['calendar', index, 'requirements', position], 'unknownRequirement'),
    );
  });
  document.figures.forEach((figure, index) => {
    checkSources(figure, ['figures', index]);
    expect(isPlace(figure.place), ['figures', index, 'place'], 'unknownJurisdiction');
  });
  for (const list of ['afterFailing', 'afterGradeNine'] as const) {
    document[list].forEach((consequence, index) => checkSources(consequence, [list, index]));
  }
  return issues;
}

const PLACES_IN_PARAMETERS: ReadonlySet<PropertyKey> = new Set(['place', 'inside']);
const PLACE_WORDS: readonly string[] = ['here', 'home'];

/** Every place that a requirement names, however deep: whatever the kind, they go by these words. */
function placesIn({ parameters, bindsIf, alsoStated }: Requirement): { at: TablePath; code: string }[] {
  const found: { at: TablePath; code: string }[] = [];
  const look = (value: unknown, at: TablePath, isPlace: boolean): void => {
    if (typeof value === 'string' && isPlace && !PLACE_WORDS.includes(value)) found.push({ at, code: value });
    if (Array.isArray(value)) value.forEach((inner, index) => look(inner, [...at, index], isPlace));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) look(inner, [...at, key], PLACES_IN_PARAMETERS.has(key));
    }
  };
  look(parameters, ['parameters'], false);
  look(bindsIf, ['bindsIf'], false);
  look(
    alsoStated.map((other) => other.parameters),
    ['alsoStated'],
    false,
  );
  return found;
}
