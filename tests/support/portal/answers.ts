import { formContext, monthsAsked, type Check, type FormContext, type FormValues, type Question, type RuleBook } from '@/rules';
import type { Answers } from './check-walk';
import { dateValues, goodValue, together, unknownValue } from './field-values';

export { dateValues } from './field-values';

/** A permit of the place asked about, well before every cut-off and still valid. */
export function permitOf(place: string, issuedOn = '2013-11-20', validUntil = '2014-11-19'): FormValues {
  return { have: ['yes'], place: [place], ...dateValues('issuedOn', issuedOn), ...dateValues('validUntil', validUntil) };
}

/** Months without a break, written as a range. */
export function monthsFrom(fillFrom: string, fillTo: string): FormValues {
  return { have: ['yes'], fillFrom: [fillFrom], fillTo: [fillTo] };
}

/**
 * The answers of a family that has everything: both parents there, every month paid in the district, permits, work and home in it, every
 * paper. `changes` answers some questions otherwise, by their ids.
 */
export function goodAnswers(book: RuleBook, changes: Readonly<Record<string, FormValues>> = {}): Answers {
  return (question, check) => changes[question.id] ?? goodAnswer(book, question, check);
}

function goodAnswer(book: RuleBook, question: Question, check: Check): FormValues {
  const context = formContext(book, check, question);
  const about = { district: check.jurisdiction.slice(0, 6), entryYear: check.entryYear, owner: 'mother' };
  const fields = together(context.fields.map((field) => goodValue(field, about)));
  switch (question.sort) {
    case 'bornOn':
      return dateValues('bornOn', `${check.entryYear - (check.stage === 'primary' ? 6 : 12)}-03-15`);
    case 'guardians':
      return { mother: ['present'], father: ['present'] };
    case 'otherGuardian':
      return { other: ['otherLegalGuardian'] };
    case 'insurance':
      return { ...(context.readsMonths ? everyMonth(book, check) : {}), ...fields };
    case 'paper':
      return paperAnswer(context, 'held', about, () => '');
    case 'papers':
      return paperAnswer(context, 'held', about, (paper) => `${paper}-`);
    case 'familyPlanning':
    case 'child':
    case 'merits':
      return fields;
    case 'permits':
    case 'childPermits':
    case 'work':
    case 'registration':
    case 'home':
      return { have: ['yes'], ...fields };
  }
}

function everyMonth(book: RuleBook, check: Check): FormValues {
  const { months } = monthsAsked(book, check);
  return monthsFrom(months[0] ?? '', months.at(-1) ?? '');
}

function paperAnswer(
  { papers }: FormContext,
  state: string,
  about: Parameters<typeof goodValue>[1],
  prefixOf: (paper: string) => string,
): FormValues {
  return together(
    papers.flatMap(({ paper, fields }) => [
      { [`${prefixOf(paper)}state`]: [state] },
      ...fields.map((field) => goodValue(field, about, prefixOf(paper))),
    ]),
  );
}

/** "I do not know" to every question. */
export function unknownAnswers(book: RuleBook): Answers {
  return (question, check) => {
    const { fields, papers, readsMonths } = formContext(book, check, question);
    switch (question.sort) {
      case 'bornOn':
        return { 'bornOn-unknown': ['yes'] };
      case 'guardians':
        return { mother: ['unknown'], father: ['unknown'] };
      case 'otherGuardian':
        return { other: ['unknown'] };
      case 'paper':
        return { state: ['unknown'] };
      case 'papers':
        return together(papers.map(({ paper }) => ({ [`${paper}-state`]: ['unknown'] })));
      case 'insurance':
        return {
          ...(readsMonths ? { have: ['unknown'] } : {}),
          ...together(fields.filter(({ record }) => record === 'guardian').map((field) => unknownValue(field))),
        };
      case 'familyPlanning':
      case 'child':
      case 'merits':
        return together(fields.map((field) => unknownValue(field)));
      case 'permits':
      case 'childPermits':
      case 'work':
      case 'registration':
      case 'home':
        return { have: ['unknown'] };
    }
  };
}
