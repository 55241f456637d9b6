import { fromList, type Conditions } from '../conditions';
import type { Condition, FindKind, RequirementKind } from '../requirement-kind';

/** A paper, and what stands for it. */
export interface PaperDeemedParameters {
  paper: string;
  inNameOfCarer: 'refused' | 'accepted' | 'notStated';
  by: Condition;
}

/** A paper that is taken as given where something else is there: the paper itself, or what stands for it. */
export function paperDeemed(find: FindKind): RequirementKind<PaperDeemedParameters> {
  const list = fromList<Conditions>(find);
  const either = ({ paper, inNameOfCarer, by }: PaperDeemedParameters): Conditions => ({
    of: [{ kind: 'paper-held', parameters: { paper, inNameOfCarer, tests: [] } }, by],
  });
  const any = () => find('any');
  return {
    kind: 'paper-deemed',
    paper: null,
    openPoints: (parameters) =>
      list.openPoints(either(parameters)).map((point) => ({
        ...point,
        read(before, value) {
          const [own, by] = point.read(either(before), value).of;
          return { ...before, ...(own?.parameters as Partial<PaperDeemedParameters>), by: by ?? before.by };
        },
      })),
    reads: (parameters, guardian, acting) => list.reads(either(parameters), guardian, acting),
    fields: (parameters) => list.fields(either(parameters)),
    papers: ({ paper }) => [paper],
    deems: ({ paper, by }) => (find(by.kind).papers?.(by.parameters) ?? []).map((other) => [paper, other]),
    likelihoodOfFailure: (parameters) => any().likelihoodOfFailure(either(parameters)) / 2,
    clause: (parameters) => ({ code: 'paperDeemed', values: { paper: parameters.paper }, of: list.clauses(either(parameters)) }),
    check: (parameters) => any().check(either(parameters)),
  };
}
