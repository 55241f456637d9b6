import {
  applicableRules,
  cityOf,
  evaluateCheck,
  fieldsOfEarlier,
  filledForm,
  formContext,
  monthsAsked,
  openQuestion,
  ownersIn,
  questionAtStep,
  questionFor,
  questionOf,
  questionsThatApply,
  questionsThatMayRemain,
  stepBefore,
  type Check,
  type Draft,
  type FormIssue,
  type FormValues,
  type Question,
  type RuleBook,
  type RuleBookSnapshot,
} from '@/rules';
import type { PlaceContext, QuestionContext } from '@/components/question/question-view';
import { resultRecord, type ResultProps } from '@/components/verdict/result-record';
import { choicesOf, choiceValues, seasonOf, type Choices } from './choices';
import type { DayOrigin } from './judged-day';

/** Everything that a page of the check shows, as plain data: the same from the server and in the browser. */
export type CheckView =
  | {
      page: 'choose';
      choices: Choices;
      values: FormValues;
      issues: FormIssue[];
      /** The choice made before, as a text; empty without one. A form begun under another one is drawn anew. */
      madeBefore: string;
    }
  | {
      page: 'question';
      step: number;
      question: Question;
      values: FormValues;
      issues: FormIssue[];
      context: QuestionContext;
      mayRemain: number;
      /** Share of the questions behind, 0 to 1. */
      share: number;
      back: string;
      isFirmNo: boolean;
    }
  | {
      page: 'answers';
      check: Check;
      rows: { step: number; question: Question; context: QuestionContext }[];
      context: PlaceContext;
      /** Where the day comes from that everything is judged on; `own` where it was written. */
      dayIs: DayOrigin | 'own';
      continueHref: string | null;
    }
  | { page: 'result'; result: ResultProps }
  | { page: 'lost' };

/** The city's record, ready to evaluate and to show. */
export interface CityRecord {
  snapshot: RuleBookSnapshot;
  book: RuleBook;
}

/** Path of a page of the check, without the language. A step is a number and says nothing of what is asked or answered. */
export function checkPath(page: string | number): string {
  return `/check/${page}`;
}

/** The page of the choice with what was chosen before; `/check` itself is drawn once for everybody. */
export const CHOICE = 'choose';

/** The page of the result. */
const RESULT = 'result';

/** Any page of the check at an address, the choice of district included; `/check` itself has the empty name. */
export function pageView(record: CityRecord | null, choices: Choices, check: Check | null, page: string, draft: Draft | null): CheckView {
  return page === '' || page === CHOICE ? chooseView(choices, check, draft) : checkView(record, check, page, draft);
}

/** The page of a check at an address: a step, `answers` or `result`. Without a check there is nothing to show. */
export function checkView(record: CityRecord | null, check: Check | null, page: string, draft: Draft | null): CheckView {
  if (check === null || record === null) return { page: 'lost' };
  if (page === 'answers') return answersView(record, check);
  if (page === RESULT) return { page: 'result', result: resultView(record, check) };
  return questionView(record, check, Number(page), draft) ?? { page: 'result', result: resultView(record, check) };
}

/** The choice of district: as it was made before, or with what is to be mended in it. */
export function chooseView(choices: Choices, check: Check | null, draft: Draft | null): CheckView {
  const mine = draft?.step === 'choice' ? draft : null;
  const before = check === null || check.isExample === true ? null : choiceValues(check, choices);
  return {
    page: 'choose',
    choices,
    values: mine?.values ?? before ?? {},
    issues: mine?.issues ?? [],
    madeBefore: before === null ? '' : JSON.stringify(before),
  };
}

/** Where a check goes on: the next open question, or the result where none is left. */
export function nextPage(record: CityRecord, check: Check): string {
  return openQuestion(record.book, check) === null ? RESULT : String(check.asked.length + 1);
}

function questionView(record: CityRecord, check: Check, step: number, draft: Draft | null): CheckView | null {
  const question = questionAtStep(record.book, check, step);
  if (question === null) return null;
  const mine = draft !== null && draft.step === String(step) ? draft : null;
  const remaining = questionsThatMayRemain(record.book, check);
  const mayRemain = check.asked.includes(question.id) ? remaining : Math.max(0, remaining - 1);
  const before = stepBefore(record.book, check, step);
  const { verdict, firm } = evaluateCheck(record.book, check);
  return {
    page: 'question',
    step,
    question,
    values: mine?.values ?? filledForm(record.book, check, question),
    issues: mine?.issues ?? [],
    context: questionContext(record, check, question),
    mayRemain,
    share: check.asked.length / Math.max(1, check.asked.length + remaining),
    back: checkPath(before ?? CHOICE),
    isFirmNo: firm && verdict === 'notEligible',
  };
}

function answersView(record: CityRecord, check: Check): CheckView {
  const applicable = questionsThatApply(record.book, check);
  const rows = check.asked.flatMap((id, index) => {
    const question = applicable.includes(id) ? questionOf(id) : null;
    return question === null ? [] : [{ step: index + 1, question, context: questionContext(record, check, question) }];
  });
  const season = seasonOf(choicesOf([record.snapshot]), check.jurisdiction, check.entryYear, check.stage);
  return {
    page: 'answers',
    check,
    rows,
    context: placeContext(record, check),
    dayIs: season?.lastOn === check.asOf ? season.dayIs : 'own',
    continueHref: continueHref(record, check),
  };
}

function resultView(record: CityRecord, check: Check): ResultProps {
  const evaluation = evaluateCheck(record.book, check);
  const next = continueHref(record, check);
  const answerHrefs: Record<string, string> = {};
  for (const path of evaluation.missing) {
    const step = check.asked.indexOf(questionFor(record.book, check, path)) + 1;
    const href = step > 0 ? checkPath(step) : next;
    if (href !== null) answerHrefs[path] = href;
  }
  return {
    check,
    evaluation,
    record: resultRecord(record.snapshot, check, evaluation),
    answerHrefs,
    answersHref: checkPath('answers'),
    continueHref: next,
  };
}

function continueHref(record: CityRecord, check: Check): string | null {
  const next = nextPage(record, check);
  return next === RESULT ? null : checkPath(next);
}

function placeContext({ snapshot, book }: CityRecord, check: Check): PlaceContext {
  const nameOf = (code: string) => snapshot.jurisdictions.find((place) => place.code === code)?.name ?? { zh: code, en: code };
  const district = check.jurisdiction.slice(0, 6);
  const city = cityOf(check.jurisdiction);
  const districts = snapshot.jurisdictions
    .filter(({ level }) => level === 'district')
    .sort((a, b) => Number(b.code === district) - Number(a.code === district))
    .map(({ code, name }) => ({ code, name }));
  return { place: nameOf(check.jurisdiction), city: nameOf(city), cityCode: city, districts, ...monthsAsked(book, check) };
}

function questionContext(record: CityRecord, check: Check, question: Question): QuestionContext {
  const { fields, papers, readsMonths, readsEarlier } = formContext(record.book, check, question);
  const { requirements } = applicableRules(record.book, check);
  const officialOf = (paper: string) =>
    requirements.find(({ requirement }) => requirement.paper === paper && requirement.documentName !== null)?.requirement.documentName ??
    null;
  return {
    ...placeContext(record, check),
    fields,
    earlierFields: readsEarlier ? fieldsOfEarlier({ fields }) : [],
    papers: papers.map((asked) => ({ ...asked, official: officialOf(asked.paper) })),
    readsMonths,
    owners: ownersIn(check.family),
  };
}
