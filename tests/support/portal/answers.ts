import { monthsAsked, type Check, type FormValues, type Question, type RuleBook } from '@/rules';
import type { Answers } from './check-walk';

const date = (field: string, text: string): FormValues => {
  const [year = '', month = '', day = ''] = text.split('-');
  return { [`${field}-year`]: [year], [`${field}-month`]: [month], [`${field}-day`]: [day] };
};

/** A permit of the place asked about, well before every cut-off and still valid. */
export function permitOf(place: string, issuedOn = '2013-11-20', validUntil = '2014-11-19'): FormValues {
  return { have: ['yes'], place: [place], ...date('issuedOn', issuedOn), ...date('validUntil', validUntil) };
}

/** Months without a break, written as a range. */
export function monthsFrom(fillFrom: string, fillTo: string): FormValues {
  return { have: ['yes'], fillFrom: [fillFrom], fillTo: [fillTo] };
}

/** A date of a form, as `YYYY-MM-DD`. */
export const dateValues = date;

/**
 * The answers of a family that has everything: both parents there, every month paid in the district, permits, work and home in it, every
 * paper. `changes` answers some questions otherwise, by their ids.
 */
export function goodAnswers(book: RuleBook, changes: Readonly<Record<string, FormValues>> = {}): Answers {
  return (question, check) => changes[question.id] ?? goodAnswer(book, question, check);
}

function goodAnswer(book: RuleBook, { sort }: Question, check: Check): FormValues {
  const district = check.jurisdiction.slice(0, 6);
  switch (sort) {
    case 'bornOn':
      return date('bornOn', check.stage === 'primary' ? '2008-03-15' : '2002-03-15');
    case 'guardians':
      return { mother: ['present'], father: ['present'] };
    case 'otherGuardian':
      return { other: ['otherLegalGuardian'] };
    case 'permits':
      return permitOf(district);
    case 'insurance': {
      const { months } = monthsAsked(book, check);
      return monthsFrom(months[0] ?? '', months.at(-1) ?? '');
    }
    case 'work':
      return { have: ['yes'], place: [district], employerPlace: [district] };
    case 'home':
      return { have: ['yes'], place: [district] };
    case 'paper':
      return { state: ['held'] };
  }
}

/** "I do not know" to every question. */
export const unknownAnswers: Answers = ({ sort }) => {
  switch (sort) {
    case 'bornOn':
      return { 'bornOn-unknown': ['yes'] };
    case 'guardians':
      return { mother: ['unknown'], father: ['unknown'] };
    case 'otherGuardian':
      return { other: ['unknown'] };
    case 'paper':
      return { state: ['unknown'] };
    case 'permits':
    case 'insurance':
    case 'work':
    case 'home':
      return { have: ['unknown'] };
  }
};
