import type { Requirement, RuleSetVersion } from '@/rules';
import type { Jurisdiction, RuleSetDocument } from '@/rules/schemas';
import type { RecordTables } from './place-record';

const text = (words: string) => ({ zh: words, en: words });

/** A requirement of so many months paid until a month, for tests. */
export function monthsUntil(id: string, minimumMonths: number, to: string | null, replaces: string[] = []): Requirement {
  return {
    id,
    group: 'insurance',
    kind: 'contribution-months',
    parameters: {
      minimumMonths,
      place: '110105',
      placeScope: 'place',
      from: null,
      to,
      lastMonthCounts: true,
      counting: 'total',
      arrears: 'notStated',
      arrearsPaidBy: null,
      payerMustBeEmployer: false,
      insuranceKind: null,
      toAtLatest: null,
      lastMonths: null,
    },
    subject: { who: 'parents', quantifier: 'each', oneParent: 'notStated', otherGuardian: 'notStated', findings: 'perParent' },
    bindsIf: null,
    alsoStated: [],
    title: text(id),
    paper: 'insuranceRecord',
    documentName: null,
    sources: ['article'],
    confidence: 'seed',
    replaces,
    relaxation: null,
    announcement: null,
    remarks: [],
  };
}

/** A version announced on the day from which it applies, for tests. */
export function versionFrom(jurisdiction: string, version: number, on: string, requirements: Requirement[]): RuleSetVersion {
  return {
    jurisdiction,
    entryYear: 2014,
    stage: 'primary',
    version,
    hash: `${jurisdiction}-${version}`,
    announcement: { on, between: null, by: null, form: 'notStated' },
    recordedOn: '2026-11-22',
    appliesFrom: on,
    appliesUntil: null,
    leavesRulesToDistricts: jurisdiction === '110000',
    isPartial: false,
    points: null,
    remarks: [],
    requirements,
  };
}

const place = (code: string, parent: string | null, level: Jurisdiction['level']): Jurisdiction => ({
  code,
  parent,
  level,
  name: text(code),
  pinyin: 'place',
  remark: null,
});

const event = (id: string, on: string, sort: RuleSetDocument['calendar'][number]['sort'], at: string, requirements: string[] = []) => ({
  id,
  on,
  until: null,
  asStated: null,
  sort,
  requirements,
  place: at,
  text: text(id),
  sources: ['article'],
  confidence: 'seed' as const,
});

function documentOf(versions: RuleSetVersion[], calendar: RuleSetDocument['calendar'] = []): RuleSetDocument {
  const jurisdiction = versions[0]?.jurisdiction ?? '';
  return {
    jurisdiction,
    entryYear: 2014,
    stage: 'primary',
    season: jurisdiction === '110000' ? { firstOn: '2014-04-18', lastOn: '2014-06-13', remark: null } : null,
    versions: [],
    calendar,
    figures: [],
    afterFailing: [],
    afterGradeNine: [],
    remarks: [],
  };
}

/** A season like Chaoyang's of 2014: a city, a district that adds a rule, and a sub-district told another one too late. */
export function seasonLikeChaoyang(): RecordTables {
  const city = [versionFrom('110000', 1, '2014-04-18', [monthsUntil('CITY', 1, null)])];
  const district = [versionFrom('110105', 1, '2014-05-05', []), versionFrom('110105', 2, '2014-05-08', [monthsUntil('FIRST', 1, null)])];
  const below = [versionFrom('110105:cuigezhuang', 1, '2014-06-13', [monthsUntil('HALF-YEAR', 6, '2014-05', ['FIRST'])])];
  const calendar = [
    event('told', '2014-06-13', 'announcement', '110105:cuigezhuang', ['HALF-YEAR']),
    event('cutoff', '2014-05-25', 'cutoff', '110105:cuigezhuang', ['HALF-YEAR']),
    event('elsewhere', '2014-05-19', 'protest', '110112'),
    event('country', '2014-05-19', 'announcement', '100000'),
  ];
  return {
    jurisdictions: [
      place('110000', null, 'city'),
      place('110105', '110000', 'district'),
      place('110105:cuigezhuang', '110105', 'subDistrict'),
      place('110112', '110000', 'district'),
    ],
    sources: [
      {
        id: 'article',
        title: text('article'),
        publisher: null,
        author: null,
        publishedOn: null,
        address: null,
        label: 'SEED',
        remark: null,
      },
      {
        id: 'unused',
        title: text('unused'),
        publisher: null,
        author: null,
        publishedOn: null,
        address: null,
        label: 'KNOWN',
        remark: null,
      },
    ],
    documents: [documentOf(city, calendar), documentOf(district), documentOf(below)],
    versions: [...city, ...district, ...below],
  };
}
