import fc from 'fast-check';
import type { EvaluationRequest } from '@/rules';
import type { Child, Family, FamilyPlanning, Guardian, Home, Paper } from '@/rules/facts/family';
import { Records, type Knowledge } from './arbitrary-records';
import type { Vocabulary } from './vocabulary';
import { wordsOf } from './words-told';

export type { Knowledge } from './arbitrary-records';

/** The five proofs of 2014, told of also where no rule asks for them. */
const PROOFS = ['workProof', 'homeProof', 'householdBooklet', 'residencePermit', 'noGuardianCertificate'];

/** A request with the words of the rules that it is asked under. */
export interface Asked {
  request: EvaluationRequest;
  vocabulary: Vocabulary;
}

/** Requests for every place and season on record, near the days that matter there. */
export function arbitraryRequest(vocabularies: readonly Vocabulary[], knowledge: Knowledge): fc.Arbitrary<Asked> {
  return fc.oneof(...vocabularies.map((vocabulary) => requestFor(vocabulary, knowledge)));
}

function requestFor(vocabulary: Vocabulary, knowledge: Knowledge): fc.Arbitrary<Asked> {
  const { jurisdiction, entryYear, stage } = vocabulary;
  const family = new People(vocabulary, knowledge).family();
  return fc
    .record({ asOf: fc.constantFrom(...vocabulary.asked), family })
    .map((told) => ({ request: { jurisdiction, entryYear, stage, ...told }, vocabulary }));
}

class People {
  private readonly records: Records;
  private readonly unknown: number;

  constructor(
    private readonly words: Vocabulary,
    knowledge: Knowledge,
  ) {
    this.records = new Records(words, knowledge);
    this.unknown = knowledge === 'partial' ? 1 : 0;
  }

  family(): fc.Arbitrary<Family> {
    const { records, unknown } = this;
    const notTold = fc.constantFrom('unknown' as const, undefined);
    return fc
      .record({
        child: this.child(),
        guardians: this.guardians(),
        home: records.weighted<Home | null | 'unknown' | undefined>(
          [10, records.home(['mother', 'father', 'grandmother'])],
          [1, fc.constant(null)],
          [unknown, notTold],
        ),
        papers: this.papers(),
        familyPlanning: records.weighted<FamilyPlanning | null | 'unknown' | undefined>(
          [8, records.familyPlanning()],
          [1, fc.constant(null)],
          [unknown, notTold],
        ),
        appliedOn: fc.option(records.day(), { nil: undefined, freq: 1 }),
      })
      .map((family) => ({ ...family, papers: inNamesOf(family.guardians, family.papers) }));
  }

  private child(): fc.Arbitrary<Child> {
    const { records } = this;
    const born = [
      ...new Set([...this.words.days.filter((day) => day < `${this.words.entryYear - 4}`), `${this.words.entryYear - 6}-08-31`]),
    ];
    const fields = {
      bornOn: records.weighted<string | undefined>(
        [8, fc.constantFrom(...born)],
        [this.unknown, fc.constantFrom(`${this.words.entryYear - 6}`, `${this.words.entryYear - 6}-08`)],
        [this.unknown, fc.constant(undefined)],
      ),
      studentNumber: records.maybe(fc.constantFrom(...wordsOf(this.words, 'child.studentNumber', ['missing', 'held']))),
      ethnicMinority: records.truth(),
      permits: records.maybe(fc.array(records.permit(), { maxLength: 1 })),
    };
    return fc.record(fields).map((child) => Object.fromEntries(Object.entries(child).filter(([, value]) => value !== undefined)));
  }

  private guardians(): fc.Arbitrary<Guardian[]> {
    const mother = this.guardian('mother', 'mother');
    const father = this.guardian('father', 'father');
    const grandmother = this.guardian('grandmother', 'otherLegalGuardian');
    const aunt = this.guardian('aunt', 'carer');
    return this.records.weighted<Guardian[]>(
      [6, fc.tuple(mother, father)],
      [2, fc.tuple(mother, father, grandmother)],
      [1, fc.tuple(grandmother)],
      [1, fc.tuple(aunt, mother, father)],
      [this.unknown, fc.tuple(mother)],
      [this.unknown, fc.tuple(father, grandmother)],
      [this.unknown, fc.constant([])],
    );
  }

  private guardian(id: string, relation: Guardian['relation']): fc.Arbitrary<Guardian> {
    const { records, unknown } = this;
    return fc.record({
      id: fc.constant(id),
      relation: fc.constant(relation),
      status: records.weighted<Guardian['status']>(
        [8, fc.constant('present')],
        [2, fc.constantFrom('absent', 'deceased', 'noCustody')],
        [unknown, fc.constantFrom('unknown' as const, undefined)],
      ),
      permits: records.maybe(fc.array(records.permit(), { maxLength: 2 }), 8),
      insurance: records.maybe(fc.array(records.months(), { maxLength: 3 }), 8),
      work: records.maybe(fc.array(records.work(), { maxLength: 2 }), 8),
      insuranceInPayment: records.truth(),
      insuranceJoinedOn: records.maybe(records.day()),
      flexibleRegistration: records.maybe(fc.array(records.registration(), { maxLength: 2 })),
      education: records.maybe(fc.constantFrom(null, 'bachelor')),
      professionalTitle: records.maybe(fc.constantFrom(null, 'engineer')),
      incomeTaxPaid: records.maybe(fc.constantFrom(0, 5000)),
      volunteerHours: records.maybe(fc.constantFrom(0, 60)),
      honours: records.maybe(fc.constantFrom([], ['cityModelWorker'])),
    });
  }

  private papers(): fc.Arbitrary<Family['papers']> {
    const { records, unknown } = this;
    const paper = records.weighted<Paper | undefined>(
      [16, fc.constant('held')],
      [1, fc.constantFrom('missing', 'expired', null)],
      [4, records.paper()],
      [unknown, fc.constantFrom('unknown', undefined)],
    );
    const keys = [...new Set([...this.words.papers, ...PROOFS])];
    const told = fc
      .record(Object.fromEntries(keys.map((key) => [key, paper])))
      .map((papers) => Object.fromEntries(Object.entries(papers).filter((entry): entry is [string, Paper] => entry[1] !== undefined)));
    return records.weighted<Family['papers']>(
      [20, told],
      [1, fc.constant(null)],
      [unknown, fc.constantFrom('unknown' as const, undefined)],
    );
  }
}

/** A paper can only stand in the name of somebody who was told of. */
function inNamesOf(guardians: readonly Guardian[], papers: Family['papers']): Family['papers'] {
  if (typeof papers !== 'object' || papers === null) return papers;
  const isNamed = (paper: Paper) =>
    typeof paper === 'string' || paper === null || paper.of === undefined || guardians.some(({ id }) => id === paper.of);
  return Object.fromEntries(Object.entries(papers).map(([key, paper]) => [key, isNamed(paper) ? paper : 'held']));
}
