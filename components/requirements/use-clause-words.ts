import { useTranslations } from 'next-intl';
import { ASKED, NOT_STATED, type Clause } from '@/rules';
import { NOT_THERE, type Wording, type Words } from './use-wording';

/** A clause in words: a sentence, or the words before a list of what it is made of. */
export interface Said {
  text: string;
  items: readonly Said[];
}

/** Whom a clause speaks of; `part` inside another one, which has said it. */
export type Who = 'each' | 'some' | 'notStated' | 'child' | 'family' | 'part';

/** So many things asked of one record are a list and not a sentence. */
const LONG = 3;

/** Everything that a message of a clause may choose by. */
const ABSENT: Words = Object.fromEntries(
  [
    ...['from', 'to', 'toAtLatest', 'lastMonths', 'notBefore', 'issuedBefore', 'insuranceKind', 'arrears', 'arrearsPaidBy', 'lastYears'],
    ...['placeScope', 'counting', 'payerMustBeEmployer', 'renewalMustJoin', 'renewalKeepsDate', 'mustBeCurrent', 'whichDate', 'tests'],
    ...['lastMonthCounts', 'cutoffDayCounts', 'inNameOfCarer', 'isEvery', 'field', 'otherwise', 'shown', 'words'],
  ].map((name) => [name, NOT_THERE]),
);

interface TestValues {
  field: string | readonly string[];
  is?: readonly string[];
  isNot?: readonly string[];
  inside?: unknown;
  scope?: unknown;
  by?: string;
  byAtLatest?: string;
  dayCounts?: unknown;
  noneServes?: boolean;
  from?: string;
  atLeast?: number;
  moreThan?: number;
  everyMonth?: { from: string; to: string };
  whereAs?: readonly string[];
}

/** The words of clauses, whatever they are made of; no code is asked for by name but those that put others together. */
export function useClauseWords(wording: Wording) {
  const t = useTranslations('requirements');

  const fieldName = (record: string, { field }: TestValues) =>
    [field]
      .flat()
      .map((name) => t(`fields.${record}.${name}.name`))
      .join(t('tests.nameSeparator'));
  const wordsOf = (record: string, field: string, list: readonly string[], between: 'or' | 'list' = 'or') =>
    list.map((one) => t(`words.${record}.${field}.${one}`)).join(t(`tests.${between}`));
  const dayOf = (text: string | undefined) => (text === undefined || text === ASKED ? NOT_THERE : wording.date(text));

  const test = ({ code, values }: Clause): string => {
    const [record = '', field = ''] = code.split('.');
    const asked = values as TestValues;
    const own = testWords(record, field, asked);
    return asked.whereAs === undefined ? own : t('tests.whereAs', { words: wordsOf('work', 'as', asked.whereAs, 'list'), test: own });
  };

  const testWords = (record: string, field: string, asked: TestValues): string => {
    const name = fieldName(record, asked);
    const key = `fields.${record}.${field}`;
    const { is, isNot, inside, by, from, atLeast, moreThan, everyMonth } = asked;
    const list = is ?? isNot;
    if (list !== undefined && t.has(`${key}.yes`)) {
      const isYes = (is === undefined) !== list.includes('true');
      return t(`${key}.${isYes ? 'yes' : 'no'}`);
    }
    if (list !== undefined)
      return t(is === undefined ? 'tests.isNot' : 'tests.is', {
        name,
        words: wordsOf(record, field, list, is === undefined ? 'list' : 'or'),
      });
    if (inside !== undefined)
      return t('tests.inside', { name, place: wording.placeAsked(inside, asked.scope), isCity: asked.scope === 'city' ? 'yes' : 'no' });
    if (by !== undefined) {
      const dayCounts = asked.dayCounts === NOT_STATED ? NOT_THERE : asked.dayCounts === false ? 'false' : 'true';
      const latest = dayOf(asked.byAtLatest);
      const noneServes = asked.noneServes === true ? 'yes' : 'no';
      return t('tests.by', { name, day: dayOf(by), isAsked: by === ASKED ? 'yes' : 'no', dayCounts, latest, noneServes });
    }
    if (from !== undefined) return t('tests.from', { name, day: dayOf(from), isAsked: from === ASKED ? 'yes' : 'no' });
    if (everyMonth !== undefined) return t(`${key}.everyMonth`, { from: wording.date(everyMonth.from), to: wording.date(everyMonth.to) });
    const comparison = atLeast === undefined ? 'moreThan' : 'atLeast';
    return t(t.has(`${key}.${comparison}`) ? `${key}.${comparison}` : `tests.${comparison}`, { name, n: atLeast ?? moreThan ?? 0 });
  };

  /** One test that has a sentence of its own ("at least one parent works in …"). */
  const alone = ({ code, values }: Clause, who: Who): string | null => {
    const [record = '', field = ''] = code.split('.');
    const asked = values as TestValues;
    const key = `fields.${record}.${field}.alone`;
    if (asked.whereAs !== undefined || !t.has(key)) return null;
    const list = asked.is ?? asked.isNot ?? [];
    return t(key, {
      who,
      place: asked.inside === undefined ? NOT_THERE : wording.placeAsked(asked.inside, asked.scope),
      words: wordsOf(record, field, list, asked.isNot === undefined ? 'or' : 'list'),
      negation: asked.isNot === undefined ? 'no' : 'yes',
      isOpen: Array.isArray(asked.field) ? 'yes' : 'no',
    });
  };

  const say = (clause: Clause, who: Who): Said => {
    const { code, of = [] } = clause;
    const [first] = of;
    const tests = of.filter(isTest);
    if (code === 'ofParents' && first !== undefined) return say(first, (clause.values as { who: Who }).who);
    if (code === 'case' && first !== undefined) return sayCase(clause, first);
    if (tests.length === of.length) {
      if (tests.length >= LONG && t.has(`asked.leads.${code}`))
        return { text: t(`asked.leads.${code}`, { who }), items: tests.map((one) => ({ text: test(one), items: [] })) };
      const sentence = tests.length === 1 && Object.keys(clause.values).length === 0 && first !== undefined ? alone(first, who) : null;
      return { text: sentence ?? leaf(clause, tests, who), items: [] };
    }
    const parts = code === 'paperDeemed' ? of.slice(1) : of;
    const { otherwise } = clause.values as { otherwise?: string };
    const rest = otherwise === undefined ? [] : [{ text: t('asked.otherwise', { otherwise }), items: [] }];
    return { text: leaf(clause, [], who), items: [...parts.map((part) => say(part, 'part')), ...rest] };
  };

  const sayCase = ({ values }: Clause, asks: Clause): Said => {
    const { field, is } = values as { field: string; is: readonly string[] };
    const lead = t('asked.case', { words: wordsOf('home', field, is) });
    const said = say(asks, 'part');
    return { text: `${lead}${said.text}`, items: said.items };
  };

  const leaf = ({ code, values }: Clause, tests: readonly Clause[], who: Who): string => {
    const { minimumMonths, field } = values as { minimumMonths?: unknown; field?: string };
    return t(`asked.${code}`, {
      ...ABSENT,
      ...wording.words(values),
      who,
      ...(minimumMonths === 'every' ? { isEvery: 'yes', minimumMonths: 0 } : {}),
      ...(tests.length === 0 ? {} : { tests: tests.map(test).join(t('tests.separator')) }),
      ...(field !== undefined && 'of' in values ? { shown: t(`fields.${String(values.of)}.${field}.name`) } : {}),
    });
  };

  return { say, test };
}

/** What is asked of one field of a record: its code names both. */
function isTest({ code, values }: Clause): boolean {
  return code.includes('.') && 'field' in values;
}
