import { statusOf } from '../facts/facts';
import { subjectPoints, type ParentsAsked } from '../people/subject-points';
import { circumstancesOf, isParent, mayAct, type FindingSubject } from '../people/subjects';
import { NOT_STATED, type Circumstances, type Condition, type FindKind, type OpenPoint } from '../requirements/requirement-kind';
import type { Requirement } from '../rule-sets/rule-set';

/** One way to read a requirement: nothing is left open. */
export interface Reading {
  parameters: object;
  subject: ParentsAsked;
  bindsIf: Condition | null;
  /** The relaxation whose content is not on record has let this family off. */
  isLetOff: boolean;
}

/** A point that the source leaves open, with the readings to try; ordered ones are listed strictest first. */
export interface OpenChoice {
  code: string;
  isOrdered: boolean;
  readings: readonly unknown[];
  read(reading: Reading, value: unknown): Reading;
  /** False where it is plain to see that no reading of it makes a difference for this subject; left out, it may. */
  matters?(subject: FindingSubject, circumstances: Circumstances): boolean;
}

const BINDS_EVERYBODY: ParentsAsked = { quantifier: 'each', oneParent: 'notEnough', otherGuardian: 'doesNotStandIn' };

/** What the source of a requirement leaves open: whether sources agree, whom it binds, the people, then the kind's own parameters. */
export function openChoices(requirement: Requirement, find: FindKind): OpenChoice[] {
  return [...choicesBeforeParameters(requirement, find), ...parameterChoices(requirement, requirement.parameters, find)];
}

function choicesBeforeParameters({ relaxation, subject, bindsIf, alsoStated, parameters }: Requirement, find: FindKind): OpenChoice[] {
  const choices: OpenChoice[] = [];
  if (relaxation === NOT_STATED) {
    const read = (reading: Reading, value: unknown) => ({ ...reading, isLetOff: value === true });
    choices.push({ code: 'relaxationContent', isOrdered: true, readings: [false, true], read });
  }
  if (subject.who === 'parents') {
    const isEach = subject.quantifier === 'each';
    choices.push(
      ...subjectPoints<ParentsAsked>(subject).map((point): OpenChoice => {
        const choice = within(point, 'subject');
        // A parent who acts is judged by himself, whatever holds for a family with one parent.
        return isEach && point.code !== 'samePerson' ? { ...choice, matters: (about) => !actsHimself(about) } : choice;
      }),
    );
  }
  if (bindsIf !== null) {
    choices.push(...find(bindsIf.kind).openPoints(bindsIf.parameters).map(bindingChoice));
  }
  if (alsoStated.length > 0) {
    const readings = [parameters, ...alsoStated.map((other) => other.parameters)];
    const read = (reading: Reading, value: unknown) => ({ ...reading, parameters: value as object });
    choices.push({ code: 'sourcesDisagree', isOrdered: false, readings, read });
  }
  return choices;
}

function parameterChoices({ kind, subject }: Requirement, parameters: object, find: FindKind): OpenChoice[] {
  const isOnParents = subject.who === 'parents';
  const isEach = isOnParents && subject.quantifier === 'each';
  return find(kind)
    .openPoints(parameters)
    .map((point): OpenChoice => {
      const { matters } = point;
      const choice = within(point, 'parameters');
      if (matters === undefined) return choice;
      return {
        ...choice,
        matters(about, circumstances) {
          if (!isOnParents) return matters(circumstances);
          return !isEach || !actsHimself(about) || matters(circumstancesOf(circumstances, about.guardian));
        },
      };
    });
}

function within<Key extends 'parameters' | 'subject'>({ code, isOrdered, readings, read }: OpenPoint<Reading[Key]>, key: Key): OpenChoice {
  return { code, isOrdered, readings, read: (reading, value) => ({ ...reading, [key]: read(reading[key], value) }) };
}

/** A parent of whom it was told that he acts: his finding hangs on his own facts alone. */
function actsHimself({ guardian }: FindingSubject): boolean {
  return guardian !== undefined && isParent(guardian) && statusOf(guardian) !== undefined && mayAct(guardian);
}

function bindingChoice({ code, readings, read }: OpenPoint): OpenChoice {
  return {
    code,
    readings,
    // Whoever is not bound meets it: what is lenient to be bound is strict to meet. So every reading is tried.
    isOrdered: false,
    read: (reading, value) => ({
      ...reading,
      bindsIf: reading.bindsIf === null ? null : { ...reading.bindsIf, parameters: read(reading.bindsIf.parameters, value) },
    }),
  };
}

/**
 * The readings that must be tried. Of ordered points the two ends are enough: what lies between can neither meet where
 * the most lenient fails nor fail where the strictest meets. Of the others every value is tried. The strictest readings
 * come first. Where sources disagree, what each of them leaves open is its own.
 */
export function readingsToTry(requirement: Requirement, find: FindKind): Reading[] {
  const before = choicesBeforeParameters(requirement, find);
  const variants = before.filter(({ code }) => code === 'sourcesDisagree');
  const others = before.filter(({ code }) => code !== 'sourcesDisagree');
  let bases = [statedPart(requirement)];
  for (const choice of variants) bases = bases.flatMap((reading) => choice.readings.map((value) => choice.read(reading, value)));
  const tried = bases.map((base) => ends(base, [...others, ...parameterChoices(requirement, base.parameters, find)]));
  return [...tried.flatMap(({ strict }) => strict), ...tried.flatMap(({ lenient }) => lenient)];
}

function ends(base: Reading, choices: readonly OpenChoice[]): { strict: Reading[]; lenient: Reading[] } {
  let readings = [base];
  for (const choice of choices.filter((open) => !open.isOrdered)) {
    readings = readings.flatMap((reading) => choice.readings.map((value) => choice.read(reading, value)));
  }
  const ordered = choices.filter((open) => open.isOrdered);
  if (ordered.length === 0) return { strict: readings, lenient: [] };
  const atEnd = (end: 0 | -1) => (reading: Reading) =>
    ordered.reduce((closed, choice) => choice.read(closed, choice.readings.at(end)), reading);
  return { strict: readings.map(atEnd(0)), lenient: readings.map(atEnd(-1)) };
}

function statedPart({ subject, parameters, bindsIf }: Requirement): Reading {
  // Points not stated are closed by the choices before a reading is used.
  return { parameters, subject: subject.who === 'parents' ? subject : BINDS_EVERYBODY, bindsIf, isLetOff: false };
}
