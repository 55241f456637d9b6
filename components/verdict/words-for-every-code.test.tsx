import type { ReactNode } from 'react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { exampleCheck, STAGES, type Check, type Evaluation, type Family, type Guardian, type Paper } from '@/rules';
import { drawIn, textOf } from '@/tests/support/in-language';
import { resultPages } from '@/tests/support/result-props';
import { Result } from './result';
import type { ResultProps } from './result-record';

vi.mock('@/lib/i18n/navigation', () => ({
  Link: ({ prefetch: _prefetch, children, ...rest }: { prefetch?: boolean; href: string; children: ReactNode }) => (
    <a {...rest}>{children}</a>
  ),
}));

let resultOf: (check: Check) => ResultProps;
beforeAll(async () => {
  resultOf = await resultPages();
});

/** Numbers that look random and are the same in every run. */
function sequence(seed: number): <Item>(items: readonly Item[]) => Item {
  let state = seed;
  return (items) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return items[Math.floor((state / 2 ** 32) * items.length)] as (typeof items)[number];
  };
}

const PLACES = ['110101', '110105', '110105:cuigezhuang', '110106', '110108', '110112', '110114', '310000', 'unknown', null];
const DISTRICTS = ['110000', '110101', '110102', '110105', '110105:cuigezhuang', '110106', '110108', '110112', '110114'];
const DAYS = ['2014-04-18', '2014-05-06', '2014-05-08', '2014-05-12', '2014-06-13'];
const DATES = ['2013-05-01', '2013-12-31', '2014-02-28', '2014-03-01', '2014-04', '2014', 'unknown', null];
const PAPERS: readonly Paper[] = [
  'held',
  'missing',
  'expired',
  'unknown',
  { state: 'held', of: 'grandmother' },
  { state: 'held', validUntil: '2014-05-01' },
];
const KEYS = ['workProof', 'homeProof', 'householdBooklet', 'residencePermit', 'noGuardianCertificate'];

type Choose = ReturnType<typeof sequence>;

/** `here` is tried as often as all other places together, so that not every family fails everywhere. */
const placeNear = (choose: Choose, here: string) => choose([here, choose(PLACES)]);

/** A permit that joins the one before it without a gap. */
const renewed = (place: string) => ({
  place,
  issuedOn: '2014-04-10',
  validUntil: '2015-04-09',
  previous: [{ place, issuedOn: '2013-04-10', validUntil: '2014-04-09' }],
});

function guardian(choose: Choose, relation: Guardian['relation'], here: string): Guardian {
  const insurance = {
    from: choose(['2012-01', '2013-01', '2013-05', '2013-12', '2014-01', '2013']),
    to: choose(['2014-01', '2014-03', '2014-04', '2014-05', '2014']),
    place: placeNear(choose, here),
    arrears: choose([false, false, true, 'unknown' as const]),
    paidOn: choose(DATES),
  };
  const permit = {
    place: placeNear(choose, here),
    issuedOn: choose(DATES),
    validFrom: choose(DATES),
    validUntil: choose(['2014-05-20', '2014-08-01', '2015-03-01', '2014', null, 'unknown']),
  };
  return {
    id: relation === 'carer' ? 'grandmother' : relation,
    relation,
    status: choose(['present', 'present', 'present', 'absent', 'deceased', 'noCustody', 'unknown', undefined]),
    insurance: choose([[insurance], [insurance], [insurance, { ...insurance, place: choose(PLACES), arrears: true }], [], null, undefined]),
    permits: choose([
      [permit],
      [permit],
      [{ ...permit, previous: [{ ...permit, issuedOn: choose(DATES) }] }],
      [renewed(here)],
      null,
      undefined,
    ]),
    work: choose([
      [{ place: placeNear(choose, here) }],
      [{ place: placeNear(choose, here), employerPlace: choose(PLACES) }],
      null,
      undefined,
    ]),
  };
}

function family(choose: Choose, here: string): Family {
  const relations = choose<Guardian['relation'][]>([
    ['mother', 'father'],
    ['mother', 'father'],
    ['mother'],
    ['father', 'carer'],
    ['otherLegalGuardian'],
    ['mother', 'father', 'otherLegalGuardian', 'carer'],
    [],
  ]);
  const paper = (): Paper => choose(['held', choose(PAPERS)]);
  return {
    child: { bornOn: choose(['2008-03-15', '2008-08-31', '2008-09-01', '2009', '2008', undefined]) },
    guardians: relations.map((relation) => guardian(choose, relation, here)),
    home: choose([{ place: placeNear(choose, here) }, { place: here }, null, undefined]),
    papers: choose([
      Object.fromEntries(KEYS.map((key) => [key, paper()])),
      Object.fromEntries(KEYS.map((key) => [key, paper()])),
      null,
      undefined,
    ]),
  };
}

function checks(count: number): Check[] {
  const choose = sequence(20_140_613);
  return Array.from({ length: count }, () => {
    const jurisdiction = choose(DISTRICTS);
    return { jurisdiction, entryYear: 2014, stage: choose(STAGES), asOf: choose(DAYS), family: family(choose, jurisdiction), asked: [] };
  });
}

const insurance = [{ from: '2013-01', to: '2014-03', place: '110112' }];

/** A family that has everything and one with a single parent: too rare among those made up by chance. */
const chosen: Check[] = (['present', 'deceased'] as const).map((status) => ({
  ...exampleCheck,
  family: {
    ...exampleCheck.family,
    guardians: [
      { id: 'mother', relation: 'mother', status: 'present', insurance },
      { id: 'father', relation: 'father', status, insurance },
    ],
  },
}));

/** Everything that an evaluation says by code, so that each is drawn once and not a thousand times. */
function codesOf({ verdict, findings, missing, notes }: Evaluation): string[] {
  const said = findings.map((finding) => {
    const { guardian: other, ...values } = finding.values;
    const { curability, warnings } = finding;
    return JSON.stringify([
      finding.requirement,
      finding.subject,
      finding.outcome,
      finding.cause,
      finding.openPoints,
      warnings.map(({ code }) => code),
      Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value.length : typeof value]),
      other,
      curability === null ? null : [curability.curable, curability.latestOn !== null, curability.firstSeason !== null],
    ]);
  });
  return [...said, ...missing, ...notes.map(({ code }) => code), verdict];
}

/** What no reader should ever meet: a word of the code, or a place to fill in. */
const LEFT_OVER = /\b(none|notStated|undefined|null|NaN|true|false)\b|[{}]|\.(what|ask|why|short|have)\b|Invalid/;

describe('every code that the shipped tables can give', () => {
  const seen = new Set<string>();
  const met: Check[] = [];

  beforeAll(() => {
    for (const check of [...chosen, ...checks(2500)]) {
      const fresh = codesOf(resultOf(check).evaluation).filter((code) => !seen.has(code));
      if (fresh.length === 0) continue;
      for (const code of fresh) seen.add(code);
      met.push(check);
    }
  });

  test('is reached by the families tried', () => {
    const findings = met.flatMap((check) => resultOf(check).evaluation.findings);
    const all = <Item,>(items: Item[]) => [...new Set(items)].sort();
    expect(all(findings.map(({ outcome }) => outcome))).toEqual(['met', 'notApplicable', 'unclear', 'unknown', 'unmet']);
    expect(all(findings.flatMap(({ cause }) => cause ?? []))).toEqual(
      [
        'guardianLivesElsewhere',
        'homeElsewhere',
        'noHome',
        'noPermit',
        'noWork',
        'notAnnouncedYet',
        'otherGuardianFails',
        'paperExpired',
        'paperMissing',
        'permitIssuedTooLate',
        'permitLapsed',
        'permitOfAnotherPlace',
        'tooFewMonths',
        'tooYoung',
        'worksElsewhere',
      ].sort(),
    );
    expect(all(findings.flatMap(({ openPoints }) => openPoints))).toEqual(
      [
        'arrears',
        'consecutive',
        'cutoffDayCounts',
        'eachOrOneParent',
        'inNameOfCarer',
        'insurancePlace',
        'lastMonthCounts',
        'oneParent',
        'otherGuardian',
        'permitPlace',
        'relaxationContent',
        'renewalKeepsDate',
        'workplaceOrEmployerSeat',
      ].sort(),
    );
    expect(all(findings.flatMap(({ warnings }) => warnings.map(({ code }) => code)))).toEqual([
      'permitLapsesSoon',
      'renewalWouldMissCutoff',
    ]);
    expect(all(met.map((check) => resultOf(check).evaluation.verdict))).toEqual(['eligible', 'notEligible', 'unclear', 'undetermined']);
  });

  test.each(['zh', 'en'] as const)('has words in %s, with every value filled in', (locale) => {
    const leftOver = met.flatMap((check) => {
      const props = resultOf(check);
      // What the record says in its own words may say anything.
      const ofRecord = new Set(
        Object.values(props.record.requirements).flatMap(({ requirement }) => requirement.remarks.map(({ text }) => text[locale])),
      );
      const lines = textOf(drawIn(locale, <Result {...props} />)).split('\n');
      return lines.filter((line) => LEFT_OVER.test(line) && !ofRecord.has(line));
    });
    expect([...new Set(leftOver)]).toEqual([]);
  });
});
