import { guardianPath } from '../../facts/fact-path';
import { DEPENDS } from '../possible';
import { fieldOf, recordTest, type ToldRecord } from '../records/field-test';
import { recordKind } from '../records/record-kind';
import { withGuardian } from '../with-guardian';

const kind = recordKind({
  kind: 'guardian-fact',
  name: 'guardian',
  likelihoodOfFailure: 0.3,
  paper: 'insuranceRecord',
  path: () => null,
  records: ({ guardian }) => (guardian === undefined ? [] : [guardian as unknown as ToldRecord]),
  told: (circumstances, [record]) => withGuardian(circumstances, (guardian) => ({ ...guardian, ...record })),
  noneCause: 'noGuardian',
  mended: ['insuranceInPayment'],
});

/** Something asked of a guardian that stands alone: in payment on the day asked, the day of joining the insurance. */
export const guardianFact: typeof kind = {
  ...kind,
  reads: ({ tests }, guardian) => (guardian === undefined ? [] : [...new Set(tests.map((test) => guardianPath(guardian, fieldOf(test))))]),
  check(parameters) {
    const made = parameters.tests.map(recordTest);
    return {
      ...kind.check(parameters),
      missing: (circumstances) => {
        const { guardian } = circumstances;
        const record = (guardian ?? {}) as unknown as ToldRecord;
        return parameters.tests.flatMap((test, at) =>
          made[at]?.(record, circumstances) === DEPENDS ? (guardian === undefined ? [] : guardianPath(guardian, fieldOf(test))) : [],
        );
      },
    };
  },
};
