import { dateValues, goodAnswers, monthsFrom, permitOf } from '@/tests/support/portal/answers';
import { choiceOf, wholeCheck } from '@/tests/support/portal/check-walk';
import { expectResult } from '@/tests/support/portal/expected-result';
import { expect, test } from '@/tests/support/portal/portal-test';
import { expectedRecord } from '@/tests/support/portal/record';
import type { CheckChoice, FormValues } from '@/rules';

// Every sort of question with every field it has, through the forms of every district on record; the questions that come, their order and
// the outcomes are the engine's own.

interface Family {
  title: string;
  choice: CheckChoice;
  changes: Record<string, FormValues>;
  /** The questions asked before the papers and the day of birth. */
  asks: string[];
  language?: 'en';
}

const renewed = (place: string): FormValues => ({
  ...permitOf(place, '2014-02-20', '2015-02-19'),
  renewed: ['yes'],
  ...dateValues('earlierIssuedOn', '2013-02-20'),
  ...dateValues('earlierValidUntil', '2014-02-19'),
});

const FAMILIES: Family[] = [
  {
    title: 'Dongcheng: work and home, one of them outside the district',
    choice: choiceOf('110101'),
    changes: { 'work.father': { have: ['yes'], place: ['110101'], employerPlace: ['110105'] }, home: { have: ['yes'], place: ['110105'] } },
    asks: ['guardians', 'work.mother', 'work.father', 'home'],
  },
  {
    title: 'Fengtai: the mother has no work, the father works there',
    choice: choiceOf('110106'),
    changes: { 'work.mother': { have: ['none'] }, 'paper.workProof': { state: ['heldByCarer'] } },
    asks: ['guardians', 'work.mother', 'work.father'],
    language: 'en',
  },
  {
    title: 'Haidian: a renewed permit, and one of which the day is not remembered',
    choice: choiceOf('110108'),
    changes: {
      'permits.mother': renewed('110108'),
      'permits.father': { have: ['yes'], place: ['unknown'], 'issuedOn-year': ['2013'], 'validUntil-unknown': ['yes'] },
    },
    asks: ['guardians', 'permits.mother', 'permits.father'],
  },
  {
    title: 'Changping: one permit of a month alone, none for the father who lives elsewhere',
    choice: choiceOf('110114'),
    changes: {
      guardians: { mother: ['present'], father: ['absent'] },
      'permits.mother': { ...permitOf('110114'), 'issuedOn-day': [''] },
      'permits.father': { have: ['none'] },
      'paper.residencePermit': { state: ['expired'] },
    },
    asks: ['guardians', 'permits.mother', 'permits.father'],
    language: 'en',
  },
  {
    title: 'Chaoyang on the first sign-up day: the city’s papers alone',
    choice: choiceOf('110105', { asOf: '2014-05-05' }),
    changes: { bornOn: { 'bornOn-unknown': ['yes'] } },
    asks: [],
  },
  {
    title: 'Chaoyang on 8 May: months ticked one by one, some late, some elsewhere, some in a place not remembered',
    choice: choiceOf('110105', { asOf: '2014-05-08' }),
    changes: {
      'insurance.mother': {
        have: ['yes'],
        month: ['2013-05', '2013-06', '2013-09', '2014-01'],
        late: ['2013-06'],
        elsewhere: ['2013-09'],
        elsewherePlace: ['110112'],
        placeUnknown: ['2014-01'],
      },
      'insurance.father': { have: ['yes'], late: ['2013-07'] },
    },
    asks: ['guardians', 'insurance.mother', 'insurance.father'],
  },
  {
    title: 'Cuigezhuang on 20 May: the relaxation without content',
    choice: choiceOf('110105:cuigezhuang', { asOf: '2014-05-20' }),
    changes: { 'insurance.mother': { have: ['none'] } },
    asks: ['guardians', 'insurance.mother', 'insurance.father'],
  },
  {
    title: 'Cuigezhuang on 13 June: half a year asked for too late',
    choice: choiceOf('110105:cuigezhuang'),
    changes: { 'insurance.mother': monthsFrom('2014-01', '2014-05') },
    asks: ['guardians', 'insurance.mother', 'insurance.father'],
    language: 'en',
  },
  {
    title: 'Xicheng: no rules of its own on record',
    choice: choiceOf('110102'),
    changes: { 'paper.homeProof': { state: ['missing'] } },
    asks: [],
  },
  {
    title: 'Chaoyang, junior middle school: the grandmother is the legal guardian',
    choice: choiceOf('110105', { stage: 'juniorMiddle' }),
    changes: { guardians: { mother: ['deceased'], father: ['noCustody'] }, 'insurance.guardian': monthsFrom('2014-01', '2014-06') },
    asks: ['guardians', 'otherGuardian', 'insurance.guardian'],
  },
  {
    title: 'Tongzhou: somebody looks after the child without being its guardian',
    choice: choiceOf('110112'),
    changes: {
      guardians: { mother: ['deceased'], father: ['deceased'] },
      otherGuardian: { other: ['carer'] },
      'paper.householdBooklet': { state: ['heldByCarer'] },
    },
    asks: ['guardians', 'otherGuardian'],
  },
];

for (const { title, choice, changes, asks, language = 'zh' } of FAMILIES) {
  test.describe(language, () => {
    test.use({ language });

    test(title, async ({ guide }) => {
      const record = await expectedRecord();
      const check = await wholeCheck(guide, record, choice, goodAnswers(record.book, changes));
      expect(check.asked.filter((id) => id !== 'bornOn' && !id.startsWith('paper.'))).toEqual(asks);
      await expectResult(guide, record, check);
    });
  });
}
