import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerQuestion,
  applicableRules,
  beginCheck,
  cityOf,
  ELSEWHERE,
  evaluateCheck,
  fieldsRead,
  formContext,
  liesInside,
  monthsAsked,
  openQuestion,
  questionOf,
  questionsThatApply,
  type Check,
  type CheckChoice,
  type Question,
} from '@/rules';
import { fieldsCounted } from '@/rules/points/facts-counted';
import { kindNamed } from '@/rules/requirements';
import { anAnswer } from '../support/arbitrary-answers';
import { goodAnswers } from '../support/portal/answers';
import { shippedTables } from '../support/shipped-tables';

// Every place and season on record: what its rules read is asked for, and nothing else.

const { tables, book } = await shippedTables();

/** Every season that has rules, on the last day on which one of them begins to apply and at the end of the summer. */
const CHOICES: CheckChoice[] = tables.jurisdictions.flatMap(({ code }) =>
  book.seasonsOf(code).flatMap(({ entryYear, stage }) => {
    const begins = book.versionsOf(code, entryYear, stage).map(({ version }) => version.appliesFrom);
    return [...new Set([begins.at(-1) ?? '', `${entryYear}-08-31`])].map((asOf) => ({ jurisdiction: code, entryYear, stage, asOf }));
  }),
);

/** How often every place is answered at random. */
const ROUNDS = 5;

/** Seeds one after another. */
function prand(first: number): () => number {
  let seed = first;
  return () => (seed += 1);
}

const nameOf = ({ jurisdiction, entryYear, stage, asOf }: CheckChoice) => `${jurisdiction} ${entryYear} ${stage} on ${asOf}`;

/** Facts that a check asks for outside the forms of records. */
const ASKED_ALONE = ['child.bornOn', 'insurance.months', 'permit.previous'];

/** Places as the forms of a city offer them: its districts, or the city where none is on record; and outside it. */
function placesFor({ jurisdiction }: Check): string[] {
  const city = cityOf(jurisdiction);
  const own = tables.jurisdictions.filter(({ code, level }) => level === 'district' && cityOf(code) === city).map(({ code }) => code);
  const here = own.find((code) => liesInside(jurisdiction, code)) ?? own[0] ?? city;
  return [here, here, ...own, ELSEWHERE];
}

/** A walk through everything that is asked, to its end. */
function walk(choice: CheckChoice, answers: (question: Question, check: Check) => Parameters<typeof answerQuestion>[3]): Check {
  let check = beginCheck(choice);
  for (let step = 0; step < 60; step += 1) {
    const question = openQuestion(book, check);
    if (question === null) return check;
    expect(check.asked, `${nameOf(choice)} asks twice`).not.toContain(question.id);
    expect(questionsThatApply(book, check)).toContain(question.id);
    const read = answerQuestion(book, check, question, answers(question, check));
    if ('issues' in read) throw new Error(`${nameOf(choice)} ${question.id}: ${JSON.stringify(read.issues)}`);
    check = read.check;
  }
  throw new Error(`${nameOf(choice)}: the questions do not end`);
}

/** Facts that nobody has told at the end of a check, of requirements and of points. */
function missingAfter(check: Check): string[] {
  const { missing, score } = evaluateCheck(book, check);
  const last = monthsAsked(book, check).months.at(-1) ?? '';
  // Nobody can tell yet of months that are not over on the day asked.
  const isToCome = (path: string) => path.endsWith('.insurance') && last >= check.asOf.slice(0, 7);
  // Which place outside the city is not asked: whether a permit of elsewhere is of that very place stays open.
  const { home } = check.family;
  const isOutside = (path: string) => path === 'family.home' && typeof home === 'object' && home?.place === ELSEWHERE;
  const mayBeTold = (path: string) => !isToCome(path) && !isOutside(path);
  return [...missing, ...(score?.gateMet === true ? score.missing : [])].filter(mayBeTold);
}

describe('every place on record', () => {
  it('leaves nothing open once everything is answered by a family that has it all', () => {
    let longest = { steps: 0, of: '' };
    for (const choice of CHOICES) {
      const end = walk(choice, goodAnswers(book));
      expect(missingAfter(end), nameOf(choice)).toEqual([]);
      if (end.asked.length > longest.steps) longest = { steps: end.asked.length, of: `${nameOf(choice)}: ${end.asked.join(' ')}` };
    }
    process.stdout.write(`longest check: ${longest.steps} questions, ${longest.of}\n`);
    expect(longest.steps).toBeLessThanOrEqual(16);
  });

  it('leaves nothing open once everything is answered, whatever the answers', () => {
    const random = prand(1);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const choice of CHOICES) {
        const end = walk(choice, (question, check) => {
          const [values] = fc.sample(anAnswer(book, check, question, { mayBeUnknown: false, places: placesFor(check) }), {
            seed: random(),
            numRuns: 1,
          });
          return values ?? {};
        });
        expect(missingAfter(end), `${nameOf(choice)} ${JSON.stringify(end.family)}`).toEqual([]);
      }
    }
  });

  it.each(CHOICES.map((choice) => [nameOf(choice), choice] as const))('%s asks exactly the fields that its rules read', (_name, choice) => {
    const { requirements, points } = applicableRules(book, choice);
    const read = new Set([...fieldsRead(requirements), ...(points === null ? [] : fieldsCounted(points, kindNamed))]);
    const asked = new Set<string>();
    const family = {
      ...beginCheck(choice),
      family: {
        guardians: [
          { id: 'mother', relation: 'mother' as const, status: 'present' as const },
          { id: 'father', relation: 'father' as const, status: 'present' as const },
        ],
      },
    };
    for (const id of questionsThatApply(book, family)) {
      const question = questionOf(id);
      if (question === null) throw new Error(id);
      const { fields, papers, readsMonths, readsEarlier } = formContext(book, family, question);
      for (const { record, name } of [...fields, ...papers.flatMap((one) => one.fields)]) asked.add(`${record}.${name}`);
      if (readsMonths) asked.add('insurance.months');
      if (readsEarlier) asked.add('permit.previous');
      if (id === 'bornOn') asked.add('child.bornOn');
    }
    expect([...asked].filter((field) => !read.has(field) && !ASKED_ALONE.includes(field))).toEqual([]);
    expect([...read].filter((field) => !asked.has(field))).toEqual([]);
  });
});
