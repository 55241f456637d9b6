/** Two invented districts of a city that is no municipality. */
export const HERE = '370102';
/** See `HERE`. */
export const BESIDE = '370103';

/** Something of a table, as it is written. */
export type Made = Record<string, unknown>;
const family = { who: 'family' };
const child = { who: 'child' };
const everyParent = { who: 'parents', quantifier: 'each', oneParent: 'notStated', otherGuardian: 'notStated', findings: 'perParent' };
const together = { who: 'parents', quantifier: 'each', oneParent: 'notStated', otherGuardian: 'standsIn', findings: 'one' };
const someParent = { who: 'parents', quantifier: 'some', oneParent: 'enough', otherGuardian: 'notStated', findings: 'one' };

const kind = (name: string, parameters: Made): Made => ({ kind: name, parameters });
const home = (...tests: Made[]) => kind('home', { tests });
const work = (...tests: Made[]) => kind('work', { tests });
const paper = (key: string, ...tests: Made[]) => kind('paper-held', { paper: key, inNameOfCarer: 'notStated', tests });
const any = (...of: Made[]) => kind('any', { of });
const all = (...of: Made[]) => kind('all', { of });
const permit = (parameters: Made) =>
  kind('residence-permit', {
    place: HERE,
    placeScope: 'place',
    issuedBefore: '2014-12-31',
    cutoffDayCounts: true,
    renewalKeepsDate: false,
    mustBeCurrent: true,
    ...parameters,
  });
const months = (parameters: Made) =>
  kind('contribution-months', {
    minimumMonths: 12,
    place: HERE,
    placeScope: 'place',
    from: '2014-01',
    to: '2015-03',
    lastMonthCounts: true,
    counting: 'total',
    arrears: 'doNotCount',
    ...parameters,
  });
const owned = home({ field: 'tenure', is: ['owned'] });
const rented = home({ field: 'tenure', is: ['rented'] });

/** What is asked, by a name of its own: every kind, and every parameter of it. */
export const ASKED: Readonly<Record<string, [Made, Made, Made?]>> = {
  age: [kind('born-on-or-before', { day: '2009-08-31' }), child],
  'age-between': [kind('born-on-or-before', { day: '2009-08-31', notBefore: '2008-09-01' }), child],
  'student-number': [kind('child-fact', { tests: [{ field: 'studentNumber', isNot: ['missing'] }] }), child],
  minority: [
    kind('child-fact', {
      tests: [
        { field: 'ethnicMinority', is: ['true'] },
        { field: 'bornOn', from: '2008-01-01' },
      ],
    }),
    child,
  ],
  'child-permit': [permit({ issuedBefore: null, tests: [{ field: 'kind', is: ['residencePermit'] }] }), child],
  birth: [kind('family-planning', { tests: [{ field: 'registered', is: ['true'] }] }), family],
  'birth-fee': [
    any(
      kind('family-planning', { tests: [{ field: 'withinPolicy', is: ['true'] }] }),
      kind('family-planning', { tests: [{ field: 'feePaid', is: ['true'] }] }),
    ),
    family,
  ],
  'months-every': [months({ minimumMonths: 'every', from: '2014-07', to: '2015-03', arrears: 'notStated' }), everyParent],
  'months-last': [months({ from: null, to: 'lastWhole', lastMonths: 12, minimumMonths: 9, counting: 'notStated' }), everyParent],
  'months-applied': [
    months({ from: null, to: 'applied', lastMonths: 6, minimumMonths: 'every', place: 'here', placeScope: 'notStated' }),
    someParent,
  ],
  'months-open': [
    months({ from: '2014-07', to: '2015-06', lastMonthCounts: 'notStated', counting: 'consecutive', minimumMonths: 6 }),
    everyParent,
  ],
  'months-end': [months({ to: '2015-01', toAtLatest: '2015-03', minimumMonths: 12 }), together],
  'months-payer': [months({ payerMustBeEmployer: true, insuranceKind: 'medical', place: [HERE, BESIDE], to: null }), everyParent],
  'months-late': [months({ arrears: 'count', arrearsPaidBy: '2015-04-30', from: null }), someParent],
  'permit-cutoff': [permit({ cutoffDayCounts: 'notStated', placeScope: 'notStated' }), everyParent],
  'permit-renewal': [permit({ renewalKeepsDate: 'notStated', gapDays: 31, mustBeCurrent: false }), everyParent],
  'permit-joins': [permit({ renewalMustJoin: true, renewalKeepsDate: true }), someParent],
  'permit-date': [permit({ whichDate: 'notStated', renewalKeepsDate: true }), everyParent],
  'permit-processed': [permit({ whichDate: 'processedOn', place: 'here', issuedBeforeAtLatest: '2015-02-28' }), everyParent],
  'permit-home': [permit({ place: 'home', issuedBefore: null }), everyParent],
  'permit-tests': [
    permit({
      issuedBefore: null,
      tests: [
        { field: 'addressMatchesHome', is: ['true'] },
        { field: 'addressSince', by: '2014-09-30', dayCounts: 'notStated' },
        { field: 'validFrom', by: 'asked' },
      ],
    }),
    together,
  ],
  'permit-made': [
    permit({
      issuedBefore: null,
      mustBeCurrent: false,
      tests: [
        { field: ['machinePrinted', 'policePostOfHome'], is: ['true'] },
        { field: 'transferredInOn', by: '2015-01-01' },
      ],
    }),
    someParent,
  ],
  'home-place': [
    home({ field: 'place', inside: 'here', scope: 'notStated' }, { field: 'kind', isNot: ['basement', 'unlawful'] }),
    everyParent,
  ],
  'home-lease': [
    home(
      { field: ['signedOn', 'filedOn'], by: '2014-12-31', open: 'whichDay' },
      { field: 'until', from: 'asked' },
      { field: 'unbroken', is: ['true'] },
    ),
    family,
  ],
  'home-tax': [
    home({ field: 'taxReceiptMonths', atLeast: 6 }, { field: 'shared', is: ['false'] }, { field: 'taxReceiptTo', from: '2015-03-31' }),
    family,
  ],
  'home-bought': [
    home(
      { field: 'boughtOn', by: '2014-12-31' },
      { field: 'movedIn', by: '2015-01-01' },
      { field: 'seatGivenIn', by: '2009-12-31', noneServes: true },
    ),
    family,
  ],
  'home-more': [
    home(
      { field: 'taxReceiptMonths', moreThan: 6 },
      { field: 'taxReceiptOn', by: '2015-03-31' },
      { field: 'taxReceiptFrom', by: '2014-10-01' },
    ),
    family,
  ],
  'home-term': [home({ field: 'term', atLeast: 12 }), family],
  'work-place': [work({ field: ['place', 'employerPlace'], open: 'workplaceOrEmployerSeat', inside: HERE }), everyParent],
  'work-form': [
    work(
      { field: 'employerPlace', inside: [HERE, BESIDE] },
      { field: 'from', by: '2014-12-31', whereAs: ['employee'] },
      { field: 'contractFiledWith', inside: 'here', whereAs: ['employee'] },
      { field: 'licensedOn', by: '2014-12-31', whereAs: ['selfEmployed', 'legalRepresentative', 'shareholder', 'flexible'] },
    ),
    everyParent,
  ],
  'work-tax': [
    work(
      { field: 'as', is: ['selfEmployed', 'shareholder'] },
      { field: 'taxPaid', everyMonth: { from: '2015-01', to: '2015-03' } },
      { field: 'inAbnormalList', is: ['false'] },
    ),
    someParent,
  ],
  'work-home': [work({ field: 'place', inside: 'home' }), someParent],
  'work-any': [work(), everyParent],
  'in-payment': [
    kind('guardian-fact', {
      tests: [
        { field: 'insuranceInPayment', is: ['true'] },
        { field: 'insuranceJoinedOn', by: '2014-12-31' },
      ],
    }),
    everyParent,
  ],
  registered: [
    kind('registration', {
      tests: [
        { field: 'from', by: '2014-10-01' },
        { field: 'until', from: '2015-04-30' },
      ],
    }),
    everyParent,
  ],
  paper: [paper('householdBooklet'), family],
  'paper-tests': [
    paper(
      'vaccinationRecord',
      { field: 'sealed', is: ['true'] },
      { field: 'issuedOn', from: '2014-09-01' },
      { field: 'issuedBy', is: ['hospital', 'station'] },
    ),
    family,
  ],
  'paper-covers': [
    paper(
      'lease',
      { field: 'coversFrom', by: '2014-12-31' },
      { field: 'coversTo', from: 'asked' },
      { field: 'namesMatchBooklet', is: ['true'] },
    ),
    family,
  ],
  'paper-end': [paper('businessLicence', { field: 'validUntil', from: '2015-08-31' }, { field: 'standardForm', is: ['true'] }), family],
  deemed: [
    kind('paper-deemed', { paper: 'workProof', inNameOfCarer: 'refused', by: any(paper('labourContract'), paper('businessLicence')) }),
    family,
  ],
  'deemed-home': [
    kind('paper-deemed', { paper: 'homeProof', inNameOfCarer: 'notStated', by: home({ field: 'tenure', is: ['employerProvided'] }) }),
    family,
  ],
  least: [kind('at-least', { least: 2, of: [paper('utilityBills'), paper('landPaper'), paper('villageStatement')] }), family],
  ways: [any(all(owned, paper('deed')), all(months({ minimumMonths: 3 }), work())), someParent],
  'same-person': [all(permit({ issuedBefore: null }), work({ field: 'place', inside: HERE })), { ...someParent, samePerson: true }],
  'either-person': [all(permit({ issuedBefore: null }), work({ field: 'place', inside: HERE })), { ...someParent, samePerson: false }],
  'whichever-person': [all(permit({ issuedBefore: null }), months({ minimumMonths: 3 })), { ...someParent, samePerson: 'notStated' }],
  case: [
    kind('by-case', {
      field: 'tenure',
      cases: [
        { is: ['owned'], asks: paper('deed') },
        { is: ['rented', 'employerProvided'], asks: paper('lease') },
      ],
      otherwise: 'unmet',
    }),
    family,
  ],
  'case-open': [
    kind('by-case', {
      field: 'tenure',
      cases: [
        { is: ['owned'], asks: paper('deed') },
        { is: ['rented'], asks: all(paper('lease'), home({ field: 'filedOn', by: '2014-12-31' })) },
      ],
      otherwise: 'notStated',
    }),
    family,
  ],
  'case-kind': [
    kind('by-case', { field: 'kind', cases: [{ is: ['farmhouse'], asks: paper('villageStatement') }], otherwise: 'met' }),
    family,
  ],
  'case-person': [
    kind('by-case', {
      field: 'tenure',
      cases: [
        { is: ['rented'], asks: permit({ issuedBefore: null }) },
        { is: ['owned'], asks: work() },
      ],
      otherwise: 'met',
    }),
    everyParent,
  ],
  'parents-or-home': [
    any(
      kind('of-parents', {
        quantifier: 'each',
        oneParent: 'notStated',
        otherGuardian: 'notStated',
        asks: permit({ cutoffDayCounts: 'notStated' }),
      }),
      owned,
    ),
    family,
  ],
  'some-parent-or-home': [
    any(
      kind('of-parents', { quantifier: 'some', oneParent: 'enough', otherGuardian: 'standsIn', asks: months({ minimumMonths: 6 }) }),
      paper('deed'),
    ),
    family,
  ],
  'parents-open': [
    kind('of-parents', { quantifier: 'notStated', oneParent: 'notEnough', otherGuardian: 'doesNotStandIn', asks: work() }),
    family,
  ],
  'binds-renters': [paper('lease'), family, { bindsIf: rented }],
  'binds-by-open': [
    months({ minimumMonths: 6, arrears: 'notStated' }),
    everyParent,
    { bindsIf: home({ field: 'place', inside: 'here', scope: 'notStated' }) },
  ],
  'binds-who-works': [permit({}), everyParent, { bindsIf: work({ field: 'as', is: ['employee'] }) }],
  'binds-parents': [
    paper('noGuardianCertificate'),
    family,
    { bindsIf: kind('of-parents', { quantifier: 'each', oneParent: 'enough', otherGuardian: 'standsIn', asks: work() }) },
  ],
  disagree: [
    months({ minimumMonths: 6, arrears: 'notStated' }),
    everyParent,
    {
      alsoStated: [
        { parameters: months({ minimumMonths: 9, counting: 'notStated' })['parameters'], sources: ['invented'], confidence: 'press' },
      ],
    },
  ],
  'lasting-work': [
    kind('lasting', { of: 'work', place: HERE, counting: 'total', leastMonths: 12, forms: ['employee', 'selfEmployed'] }),
    someParent,
  ],
  'lasting-residence': [
    kind('lasting', { of: 'residence', place: 'here', placeScope: 'notStated', counting: 'unbroken', leastMonths: 12, gapDays: 31 }),
    everyParent,
  ],
  'lasting-insurance': [
    kind('lasting', { of: 'insurance', place: HERE, counting: 'notStated', leastMonths: 6, insuranceKind: 'medical', lastYears: 1 }),
    someParent,
  ],
  'share-of-home': [kind('home-share', { moreThan: 50 }), someParent],
  'share-of-family': [kind('home-share', { moreThan: 50 }), family],
  'shown-title': [kind('shown', { of: 'guardian', field: 'professionalTitle' }), someParent],
  'shown-papers': [kind('shown', { of: 'familyPlanning', field: 'papers' }), family],
  relaxed: [months({ minimumMonths: 15 }), everyParent, { relaxation: 'notStated' }],
};
