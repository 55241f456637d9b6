import { describe, expect, it } from 'vitest';
import { shippedTables } from '@/tests/support/shipped-tables';
import { answerQuestion, openQuestion } from './ask';
import { beginCheck, chooseAgain, type Check, type CheckChoice } from './check';
import type { FormValues } from './form';
import { questionOf } from './question';

const { book } = await shippedTables();
const season = { entryYear: 2014, stage: 'primary', asOf: '2014-06-13' } as const;
const tongzhou: CheckChoice = { jurisdiction: '110112', ...season };
const dongcheng: CheckChoice = { jurisdiction: '110101', ...season };
const chaoyang: CheckChoice = { jurisdiction: '110105', ...season };

function answered(check: Check, id: string, values: FormValues): Check {
  const question = questionOf(id);
  const read = question === null ? { issues: [] } : answerQuestion(book, check, question, values);
  if ('issues' in read) throw new Error(`${id}: ${JSON.stringify(read.issues)}`);
  return read.check;
}

function told(months: FormValues): Check {
  const parents = answered(beginCheck(tongzhou), 'guardians', { mother: ['present'], father: ['deceased'] });
  return answered(answered(parents, 'insurance.mother', months), 'paper.workProof', { state: ['held'] });
}

describe('another choice', () => {
  it('keeps the family and the questions asked', () => {
    const check = told({ have: ['yes'], fillFrom: ['2013-04'], fillTo: ['2014-03'] });
    expect(chooseAgain(book, check, dongcheng)).toMatchObject({ ...dongcheng, family: check.family, asked: check.asked });
  });

  it('asks again for months that the form before did not offer: never offered is not "not paid"', () => {
    const again = chooseAgain(book, told({ have: ['none'] }), chaoyang);
    expect(again.asked).toEqual(['guardians', 'paper.workProof']);
    expect(again.family.guardians?.[0]).not.toHaveProperty('insurance');
    expect(openQuestion(book, again)?.id).toBe('insurance.mother');
  });

  it('remembers on the way through a place without insurance which months were offered', () => {
    const check = told({ have: ['none'] });
    const through = chooseAgain(book, check, dongcheng);
    expect(chooseAgain(book, through, tongzhou).family).toEqual(check.family);
    expect(chooseAgain(book, through, chaoyang).asked).not.toContain('insurance.mother');
  });

  it('keeps months told for a longer time than the new place looks at, until they are told anew', () => {
    const wide = answered(chooseAgain(book, told({ have: ['none'] }), chaoyang), 'insurance.mother', { have: ['yes'], month: ['2014-05'] });
    const narrow = chooseAgain(book, wide, tongzhou);
    expect(chooseAgain(book, narrow, chaoyang).family).toEqual(wide.family);
    const anew = answered(narrow, 'insurance.mother', { have: ['none'] });
    expect(chooseAgain(book, anew, chaoyang).asked).not.toContain('insurance.mother');
  });

  it('begins with nothing after the invented family', () => {
    expect(chooseAgain(book, { ...told({ have: ['none'] }), isExample: true }, chaoyang)).toEqual(beginCheck(chaoyang));
  });
});
