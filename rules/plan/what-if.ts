import { addYears, type CalendarDate } from '../dates/calendar-date';
import { monthNumber, monthText } from '../dates/calendar-month';
import type { RuleBook } from '../evaluation/compile';
import { evaluate } from '../evaluation/evaluate';
import type { Evaluation, EvaluationRequest } from '../evaluation/evaluation';
import type { Outcome } from '../evaluation/judge';
import type { Family, Guardian, InsuranceRange, Permit } from '../facts/family';
import { listTold } from '../facts/told';
import type { PlaceCode } from '../places/place';
import { judge } from '../evaluation/judge';
import { readFacts } from '../facts/read-facts';
import { findingSubjects } from '../people/subjects';
import { applicableRules } from '../rule-sets/applicable';
import { verdictOf } from '../verdicts/verdict';
import { yearsLater } from '../verdicts/years-later';

/** One thing that would be otherwise: the home or the work in another place, or entry so many years later. */
export type Change = { moveTo: PlaceCode } | { workIn: PlaceCode } | { wait: number };

/** What a change would change. */
export interface WhatIf {
  verdict: Evaluation['verdict'];
  /** Findings whose outcome would be another one. */
  changed: { requirement: string; subject: string; from: Outcome; to: Outcome }[];
}

/**
 * What one change would change, everything else staying as it is. Waiting takes the rules as if they were repeated, and the
 * family as going on: insurance paid up to now is paid on, and permits and the home are kept.
 */
export function whatIf(book: RuleBook, request: EvaluationRequest, change: Change): WhatIf {
  const before = evaluate(book, request);
  if ('wait' in change) return compared(before, outcomesAfter(book, request, change.wait));
  const family = 'moveTo' in change ? movedTo(request.family, change.moveTo) : workingIn(request.family, change.workIn, request.asOf);
  const after = evaluate(book, { ...request, family });
  return compared(before, after);
}

type Outcomes = Pick<Evaluation, 'verdict'> & { findings: readonly { requirement: string; subject: string; outcome: Outcome }[] };

function compared(before: Evaluation, { verdict, findings }: Outcomes): WhatIf {
  const changed = before.findings.flatMap(({ requirement, subject, outcome }) => {
    const then = findings.find((one) => one.requirement === requirement && one.subject === subject);
    return then === undefined || then.outcome === outcome ? [] : [{ requirement, subject, from: outcome, to: then.outcome }];
  });
  return { verdict, changed };
}

function movedTo(family: Family, place: PlaceCode): Family {
  const home = typeof family.home === 'object' && family.home !== null ? family.home : {};
  return { ...family, home: { ...home, place } };
}

function workingIn(family: Family, place: PlaceCode, asOf: CalendarDate): Family {
  const change = (guardian: Guardian): Guardian => {
    const jobs = listTold(guardian.work);
    if (jobs === undefined || jobs.length === 0) return guardian;
    return {
      ...guardian,
      work: jobs.map((job) => ({ ...job, place, employerPlace: place, from: job.from === undefined ? job.from : asOf })),
    };
  };
  return { ...family, guardians: (family.guardians ?? []).map(change) };
}

function outcomesAfter(book: RuleBook, request: EvaluationRequest, years: number): Outcomes {
  const rules = applicableRules(book, request);
  const asOf = addYears(request.asOf, years);
  const family = goingOn(request.family, request.asOf, asOf);
  const circumstances = {
    facts: readFacts(family),
    guardian: undefined,
    asOf,
    place: request.jurisdiction,
    entryYear: request.entryYear + years,
  };
  const findings = rules.requirements.flatMap((compiled) =>
    findingSubjects(compiled.requirement.subject, circumstances.facts).map((subject) => ({
      requirement: compiled.requirement.id,
      subject: subject.id,
      outcome: judge(yearsLater(compiled, years), subject, circumstances),
    })),
  );
  return { verdict: verdictOf(findings, rules.isOnRecord, rules.isPartial).verdict, findings };
}

function goingOn(family: Family, today: CalendarDate, until: CalendarDate): Family {
  const home = typeof family.home === 'object' && family.home !== null ? { ...family.home, until: null } : family.home;
  const guardians = (family.guardians ?? []).map((guardian): Guardian => {
    const { insurance, permits } = guardian;
    return {
      ...guardian,
      ...(Array.isArray(insurance) ? { insurance: insurance.map((range) => paidOn(range, today, until)) } : {}),
      ...(Array.isArray(permits) ? { permits: permits.map((permit) => kept(permit, today)) } : {}),
    };
  });
  return { ...family, home, guardians };
}

/** Paid up to this month or the one before: paid on. */
function paidOn(range: InsuranceRange, today: CalendarDate, until: CalendarDate): InsuranceRange {
  const isCurrent = range.to.length === 7 && monthNumber(range.to) >= monthNumber(today) - 1;
  return isCurrent && range.arrears !== true ? { ...range, to: monthText(monthNumber(until)) } : range;
}

function kept(permit: Permit, today: CalendarDate): Permit {
  return typeof permit.validUntil === 'string' && permit.validUntil >= today ? { ...permit, validUntil: null } : permit;
}
