import { NOT_STATED, type Closed, type OpenPoint, type RequirementKind } from '../requirements/requirement-kind';
import type { Requirement, Subject } from '../rule-sets/rule-set';

type ParentSubject = Extract<Subject, { who: 'parents' }>;

/** One way to read a requirement: nothing is left open. */
export interface Reading {
  parameters: object;
  subject: Closed<Omit<ParentSubject, 'who' | 'findings'>>;
  /** The relaxation whose content is not on record has let this family off. */
  isLetOff: boolean;
}

/** A point that the source leaves open, with the readings to try; ordered ones are listed strictest first. */
export interface OpenChoice {
  code: string;
  isOrdered: boolean;
  readings: readonly unknown[];
  read(reading: Reading, value: unknown): Reading;
}

const SUBJECT_POINTS: { parameter: keyof Reading['subject']; code: string; readings: readonly string[] }[] = [
  { parameter: 'oneParent', code: 'oneParent', readings: ['notEnough', 'enough'] },
  { parameter: 'otherGuardian', code: 'otherGuardian', readings: ['doesNotStandIn', 'standsIn'] },
  { parameter: 'quantifier', code: 'eachOrOneParent', readings: ['each', 'some'] },
];

/** What the source of a requirement leaves open: about the people first, then about the kind's own parameters. */
export function openChoices(requirement: Requirement, kind: RequirementKind<object>): OpenChoice[] {
  const choices: OpenChoice[] = [];
  if (requirement.relaxation === NOT_STATED) choices.push(relaxationChoice);
  if (requirement.subject.who === 'parents') choices.push(...subjectChoices(requirement.subject));
  for (const point of kind.openPoints) {
    if (parameterOf(requirement, point) === NOT_STATED) choices.push(parameterChoice(point));
  }
  return choices;
}

/**
 * The readings that must be tried. Of ordered points the two ends are enough: what lies between can neither meet where
 * the most lenient fails nor fail where the strictest meets. Of the others every value is tried. The strictest readings
 * come first.
 */
export function readingsToTry(requirement: Requirement, choices: readonly OpenChoice[]): Reading[] {
  let readings = [statedPart(requirement)];
  for (const choice of choices.filter((open) => !open.isOrdered)) {
    readings = readings.flatMap((reading) => choice.readings.map((value) => choice.read(reading, value)));
  }
  const ordered = choices.filter((open) => open.isOrdered);
  if (ordered.length === 0) return readings;
  const atEnd = (end: 0 | -1) => (reading: Reading) =>
    ordered.reduce((closed, choice) => choice.read(closed, choice.readings.at(end)), reading);
  return [...readings.map(atEnd(0)), ...readings.map(atEnd(-1))];
}

function statedPart(requirement: Requirement): Reading {
  const { subject } = requirement;
  const stated = subject.who === 'parents' ? subject : { quantifier: 'each', oneParent: 'notEnough', otherGuardian: 'doesNotStandIn' };
  return {
    parameters: requirement.parameters,
    // Points not stated are closed by the choices before a reading is used.
    subject: { quantifier: stated.quantifier, oneParent: stated.oneParent, otherGuardian: stated.otherGuardian } as Reading['subject'],
    isLetOff: false,
  };
}

const relaxationChoice: OpenChoice = {
  code: 'relaxationContent',
  isOrdered: true,
  readings: [false, true],
  read: (reading, value) => ({ ...reading, isLetOff: value === true }),
};

function subjectChoices(subject: ParentSubject): OpenChoice[] {
  return SUBJECT_POINTS.filter(({ parameter }) => subject[parameter] === NOT_STATED).map(({ parameter, code, readings }) => ({
    code,
    isOrdered: true,
    readings,
    read: (reading, value) => ({ ...reading, subject: { ...reading.subject, [parameter]: value } }),
  }));
}

function parameterChoice(point: OpenPoint<object>): OpenChoice {
  const parameter: string = point.parameter;
  return {
    code: point.code,
    isOrdered: point.isOrdered,
    readings: point.readings,
    read: (reading, value) => ({ ...reading, parameters: { ...reading.parameters, [parameter]: value } }),
  };
}

function parameterOf(requirement: Requirement, point: OpenPoint<object>): unknown {
  const parameter: string = point.parameter;
  return (requirement.parameters as Record<string, unknown>)[parameter];
}
