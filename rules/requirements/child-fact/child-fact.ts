import { childPath } from '../../facts/fact-path';
import { DEPENDS } from '../possible';
import { fieldOf, recordTest, type ToldRecord } from '../records/field-test';
import { recordKind } from '../records/record-kind';
import { withFamily } from '../with-guardian';

const kind = recordKind({
  kind: 'child-fact',
  name: 'child',
  likelihoodOfFailure: 0.05,
  paper: null,
  path: () => null,
  records: ({ facts }) => [(facts.family.child ?? {}) as ToldRecord],
  told: (circumstances, [record]) => withFamily(circumstances, { child: { ...record } }),
  noneCause: 'noChild',
  mended: [],
  fixed: ['bornOn', 'ethnicMinority', 'studentNumber'],
});

/** Something asked of the child that stands alone. */
export const childFact: typeof kind = {
  ...kind,
  reads: ({ tests }) => [...new Set(tests.map((test) => childPath(fieldOf(test))))],
  check(parameters) {
    const made = parameters.tests.map(recordTest);
    return {
      ...kind.check(parameters),
      missing: (circumstances) => {
        const record = (circumstances.facts.family.child ?? {}) as ToldRecord;
        return parameters.tests.flatMap((test, at) => (made[at]?.(record, circumstances) === DEPENDS ? childPath(fieldOf(test)) : []));
      },
    };
  },
};
