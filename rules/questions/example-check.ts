import type { Check } from './check';

/**
 * An invented family that shows a whole result: a mother with eleven months in Tongzhou and a father with twelve, every
 * paper in hand. Nobody real stands behind it.
 */
export const exampleCheck: Check = {
  isExample: true,
  jurisdiction: '110112',
  entryYear: 2014,
  stage: 'primary',
  asOf: '2014-06-13',
  family: {
    child: { bornOn: '2008-03-15' },
    guardians: [
      { id: 'mother', relation: 'mother', status: 'present', insurance: [{ from: '2013-05', to: '2014-03', place: '110112' }] },
      { id: 'father', relation: 'father', status: 'present', insurance: [{ from: '2013-04', to: '2014-03', place: '110112' }] },
    ],
    papers: { workProof: 'held', homeProof: 'held', householdBooklet: 'held', residencePermit: 'held', noGuardianCertificate: 'held' },
  },
  asked: [
    'guardians',
    'insurance.mother',
    'insurance.father',
    'paper.workProof',
    'paper.homeProof',
    'paper.householdBooklet',
    'paper.residencePermit',
    'paper.noGuardianCertificate',
    'bornOn',
  ],
};
