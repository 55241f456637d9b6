import {
  formContext,
  monthsAsked,
  type AskedField,
  type Check,
  type CheckChoice,
  type FormValues,
  type Question,
  type RuleBook,
} from '@/rules';
import { choiceOf, type Answers } from './check-walk';
import { goodValue, together, unknownValue } from './field-values';

/** Gives numbers from 0 to 1 that follow from a seed (mulberry32), so that a family found wanting can be made again. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** An invented family of a seed: what it chooses, and how it answers whatever it is asked. */
export function randomFamily(book: RuleBook, seed: number): { choice: CheckChoice; answers: Answers } {
  const random = randomOf(seed);
  const choices = [
    choiceOf('110112'),
    choiceOf('110101'),
    choiceOf('110106'),
    choiceOf('110108'),
    choiceOf('110114'),
    choiceOf('110105', { asOf: '2014-05-08' }),
    choiceOf('110105:cuigezhuang', { asOf: '2014-05-20' }),
    choiceOf('110105:cuigezhuang'),
    choiceOf('110102'),
    choiceOf('110105', { stage: 'juniorMiddle' }),
  ];
  const choice = choices[seed % choices.length] ?? choiceOf('110112');
  return { choice, answers: (question, check) => answerOf(book, random, question, check) };
}

type Weighted = readonly (readonly [number, string])[];

function pick(random: () => number, options: Weighted): string {
  let left = random() * options.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, option] of options) if ((left -= weight) < 0) return option;
  return options[0]?.[1] ?? '';
}

const HAVE: Weighted = [
  [8, 'yes'],
  [1, 'none'],
  [1, 'unknown'],
];
const STATUS: Weighted = [
  [8, 'present'],
  [2, 'absent'],
  [1, 'noCustody'],
  [1, 'deceased'],
  [1, 'unknown'],
];
const PAPER: Weighted = [
  [12, 'held'],
  [1, 'heldByCarer'],
  [1, 'expired'],
  [1, 'missing'],
  [1, 'unknown'],
];
const OTHER: Weighted = [
  [3, 'otherLegalGuardian'],
  [2, 'carer'],
  [1, 'none'],
  [1, 'unknown'],
];

function answerOf(book: RuleBook, random: () => number, question: Question, check: Check): FormValues {
  const district = check.jurisdiction.slice(0, 6);
  const have = pick(random, HAVE);
  const { fields, papers, readsMonths } = formContext(book, check, question);
  const answers = () =>
    together(fields.map((field) => fieldAnswer(random, field, { district, entryYear: check.entryYear, owner: 'mother' })));
  switch (question.sort) {
    case 'bornOn':
      return random() < 0.15
        ? { 'bornOn-unknown': ['yes'] }
        : dateOf(
            'bornOn',
            pick(random, [
              [3, '2008-03-15'],
              [1, '2008-08-31'],
              [1, '2008-09-01'],
              [1, '2008'],
            ]),
          );
    case 'guardians':
      return { mother: [pick(random, STATUS)], father: [pick(random, STATUS)] };
    case 'otherGuardian':
      return { other: [pick(random, OTHER)] };
    case 'paper':
      return { state: [pick(random, PAPER)] };
    case 'papers':
      return together(
        papers.map(({ paper, fields: asked }) =>
          together([{ [`${paper}-state`]: [pick(random, PAPER)] }, ...asked.map((field) => unknownValue(field, `${paper}-`))]),
        ),
      );
    case 'insurance': {
      const months = have === 'yes' ? { have: [have], ...monthsOf(random, monthsAsked(book, check).months) } : { have: [have] };
      return { ...(readsMonths ? months : {}), ...answers() };
    }
    case 'familyPlanning':
    case 'child':
    case 'merits':
      return answers();
    case 'permits':
    case 'childPermits':
      return have === 'yes' ? { have: [have], ...answers(), ...permitDates(random) } : { have: [have] };
    case 'home':
    case 'work':
    case 'registration':
      return have === 'yes' ? { have: [have], ...answers() } : { have: [have] };
  }
}

function fieldAnswer(random: () => number, field: AskedField, about: Parameters<typeof goodValue>[1]): FormValues {
  if (random() < 0.1) return unknownValue(field);
  const isElsewhere = field.type === 'place' && random() < 0.25;
  return goodValue(field, isElsewhere ? { ...about, district: about.district === '110112' ? '110105' : '110112' } : about);
}

function permitDates(random: () => number): FormValues {
  const issued = pick(random, [
    [2, '2013-11-20'],
    [1, '2013-12-31'],
    [1, '2014-01-01'],
    [1, '2014-03'],
    [1, '2014-05-21'],
  ]);
  const until = pick(random, [
    [3, '2014-12-19'],
    [1, '2014-06-12'],
    [1, '2014-06-13'],
  ]);
  return { ...dateOf('issuedOn', issued), ...(random() < 0.15 ? { 'validUntil-unknown': ['yes'] } : dateOf('validUntil', until)) };
}

function monthsOf(random: () => number, months: readonly string[]): FormValues {
  const first = Math.floor(random() * Math.max(1, months.length / 3));
  const paid = months.slice(first, first + 1 + Math.floor(random() * (months.length - first)));
  const some = (share: number) => paid.filter(() => random() < share);
  const late = random() < 0.3 ? some(0.3) : [];
  const elsewhere = random() < 0.2 ? some(0.3) : [];
  return { fillFrom: [paid[0] ?? ''], fillTo: [paid.at(-1) ?? ''], late, elsewhere, elsewherePlace: ['110106'] };
}

function dateOf(field: string, text: string): FormValues {
  const [year = '', month = '', day = ''] = text.split('-');
  return { [`${field}-year`]: [year], [`${field}-month`]: [month], [`${field}-day`]: [day] };
}
