import { paperPath } from '../../facts/fact-path';
import type { PaperFacts } from '../../facts/facts';
import { DEPENDS, FAILS, MEETS, type Circumstances, type Possible, type RequirementKind } from '../requirement-kind';
import type { PaperHeldParameters } from './parameters';

/**
 * A paper that somebody of the family holds. Reads `papers` alone. A paper that has run out on the day asked counts as
 * expired, whatever state was told.
 */
export const paperHeld: RequirementKind<PaperHeldParameters> = {
  kind: 'paper-held',
  openPoints: [{ parameter: 'inNameOfCarer', code: 'inNameOfCarer', readings: ['refused', 'accepted'], isOrdered: true }],
  likelihoodOfFailure: 0.12,
  paper: null,
  reads: (parameters) => [paperPath(parameters.paper)],

  possible(parameters, circumstances) {
    const paper = paperOf(parameters.paper, circumstances);
    if (paper === undefined || paper.state === undefined) return DEPENDS;
    const held = heldOnDay(paper, circumstances.asOf);
    if (held === FAILS || !standsInNameOfCarer(paper, circumstances)) return held;
    return parameters.inNameOfCarer === 'accepted' ? held : FAILS;
  },

  reason(parameters, circumstances) {
    const paper = paperOf(parameters.paper, circumstances);
    const values = { paper: parameters.paper };
    if (paper?.state === 'missing') return { cause: 'paperMissing', values };
    if (paper?.state === 'held' && standsInNameOfCarer(paper, circumstances)) return { cause: 'paperInNameOfCarer', values };
    return { cause: 'paperExpired', values };
  },

  figures: (parameters) => ({ paper: parameters.paper }),
  lastDayToBegin: () => null,

  remedy(parameters, circumstances) {
    const papers = new Map(circumstances.facts.papers ?? []);
    papers.set(parameters.paper, { state: 'held', of: undefined, validUntil: undefined });
    return { circumstances: { ...circumstances, facts: { ...circumstances.facts, papers } }, latestOn: null };
  },

  repeated: (parameters) => parameters,
};

function paperOf(key: string, { facts }: Circumstances): PaperFacts | undefined {
  return facts.papers === null ? { state: 'missing', of: undefined, validUntil: undefined } : facts.papers.get(key);
}

function heldOnDay(paper: PaperFacts, asOf: string): Possible {
  if (paper.state !== 'held') return FAILS;
  const until = paper.validUntil;
  // A paper told as held, with no end told, is taken at the family's word; an end that is told is compared.
  if (until === undefined || until === null || until.earliest >= asOf) return MEETS;
  return until.latest < asOf ? FAILS : DEPENDS;
}

function standsInNameOfCarer(paper: PaperFacts, { facts }: Circumstances): boolean {
  return facts.guardians.some((guardian) => guardian.id === paper.of && guardian.relation === 'carer');
}
