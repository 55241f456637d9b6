import fc from 'fast-check';
import {
  fieldsOfEarlier,
  formContext,
  monthsAsked,
  type AskedField,
  type Check,
  type FormValues,
  type Question,
  type RuleBook,
} from '@/rules';

/** Which answers are drawn. */
interface Drawn {
  /** Whether "I do not know" is among them. */
  mayBeUnknown: boolean;
  /** Places to choose from; the more often one stands here, the more often it is drawn. */
  places: readonly string[];
  /** Year of entry: dates lie before it, ends around it. */
  entryYear: number;
}

const date = (field: string, year: number, month: number, day: number): FormValues => ({
  [`${field}-year`]: [String(year)],
  [`${field}-month`]: [String(month)],
  [`${field}-day`]: [String(day)],
});

/** Some answer that the form of a question takes. */
export function anAnswer(
  book: RuleBook,
  check: Check,
  question: Question,
  { mayBeUnknown, places }: Pick<Drawn, 'mayBeUnknown' | 'places'>,
): fc.Arbitrary<FormValues> {
  const { fields, papers, readsMonths, readsEarlier } = formContext(book, check, question);
  const drawn: Drawn = { mayBeUnknown, places, entryYear: check.entryYear };
  const of = (...words: string[]) => fc.constantFrom(...words.filter((word) => mayBeUnknown || word !== 'unknown'));
  const record = together(fields.map((field) => aValue(field, drawn)));
  const have = (yes: fc.Arbitrary<FormValues>) =>
    fc.oneof(
      of('none', 'unknown').map((value) => ({ have: [value] })),
      { weight: 2, arbitrary: yes.map((values) => ({ ...values, have: ['yes'] })) },
    );
  const status = of('present', 'absent', 'noCustody', 'deceased', 'unknown').map((value) => [value]);
  const state = of('held', 'heldByCarer', 'expired', 'missing', 'unknown');
  switch (question.sort) {
    case 'bornOn': {
      const age = check.stage === 'primary' ? 6 : 12;
      const days = fc.constantFrom([8, 31], [9, 1]).map(([month = 8, day = 31]) => date('bornOn', check.entryYear - age, month, day));
      return mayBeUnknown ? fc.oneof(fc.constant<FormValues>({ 'bornOn-unknown': ['yes'] }), days) : days;
    }
    case 'guardians':
      return fc.record({ mother: status, father: status });
    case 'otherGuardian':
      // Where nobody acts there is somebody, of whom nothing is known as long as "none" is the answer.
      return fc
        .constantFrom('otherLegalGuardian', ...(mayBeUnknown ? ['carer', 'none', 'unknown'] : []))
        .map((other) => ({ other: [other] }));
    case 'paper':
      return together([
        state.map((value) => ({ state: [value] })),
        ...papers.flatMap((one) => one.fields.map((field) => aValue(field, drawn))),
      ]);
    case 'papers':
      return together(
        papers.flatMap(({ paper, fields: asked }) => [
          state.map((value) => ({ [`${paper}-state`]: [value] })),
          ...asked.map((field) => aValue(field, drawn, `${paper}-`)),
        ]),
      );
    case 'insurance': {
      const ticked = fc.subarray(monthsAsked(book, check).months, { minLength: 1 }).map((month) => ({ month }));
      return readsMonths ? together([record, have(together([ticked, record]))]) : record;
    }
    case 'child':
    case 'merits':
    case 'familyPlanning':
      return record;
    case 'permits':
    case 'childPermits': {
      const earlier = together(fieldsOfEarlier({ fields }).map((field) => aValue(field, { ...drawn, entryYear: check.entryYear - 4 })));
      const renewed = earlier.map((values) => ({ ...values, renewed: ['yes'] }));
      return have(readsEarlier ? together([record, fc.oneof(fc.constant<FormValues>({}), renewed)]) : record);
    }
    case 'work':
    case 'registration':
    case 'home':
      return have(record);
  }
}

/** Some answer that a field takes. */
function aValue(
  { name, type, choices, months }: AskedField,
  { mayBeUnknown, places, entryYear }: Drawn,
  prefix = '',
): fc.Arbitrary<FormValues> {
  const key = `${prefix}${name}`;
  const isEnd = name.endsWith('ntil') || name.endsWith('To');
  const orUnknown = (known: fc.Arbitrary<FormValues>) =>
    mayBeUnknown
      ? fc.oneof({ weight: 1, arbitrary: fc.constant<FormValues>({ [`${key}-unknown`]: ['yes'] }) }, { weight: 2, arbitrary: known })
      : known;
  const one = (...words: string[]) => fc.constantFrom(...words, ...(mayBeUnknown ? ['unknown'] : [])).map((value) => ({ [key]: [value] }));
  switch (type) {
    case 'day':
      return orUnknown(
        fc
          .record({
            year: fc.constantFrom(...(isEnd ? [0, 2] : [-4, -3, -1])).map((later) => entryYear + later),
            month: fc.integer({ min: 1, max: 5 }),
            day: fc.integer({ min: 1, max: 28 }),
          })
          .map(({ year, month, day }) => date(key, year, month, day)),
      );
    case 'place':
      return one(...places);
    case 'choice':
      return one(...choices);
    case 'truth':
      return one('yes', 'no');
    case 'amount':
      return orUnknown(fc.constantFrom('0', '6', '12', '60').map((value) => ({ [key]: [value] })));
    case 'months':
      return orUnknown(fc.subarray([...months]).map((month) => ({ [key]: month })));
    case 'kinds':
      return orUnknown(fc.subarray([...choices]).map((kind) => ({ [key]: kind })));
    case 'shares':
      return orUnknown(fc.constantFrom('50', '60', '100').map((percent) => ({ [`${key}-mother`]: [percent] })));
  }
}

/** Several answers as one. */
function together(parts: readonly fc.Arbitrary<FormValues>[]): fc.Arbitrary<FormValues> {
  return fc.tuple(...parts).map((values) => Object.assign({}, ...values) as FormValues);
}
