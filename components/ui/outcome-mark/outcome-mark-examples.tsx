import type { Example } from '../example';
import { OutcomeMark } from './outcome-mark';

export const examples: Example[] = [
  { name: 'met', element: <OutcomeMark outcome="met">Met</OutcomeMark> },
  { name: 'unmet', element: <OutcomeMark outcome="unmet">Not met</OutcomeMark> },
  { name: 'unknown', element: <OutcomeMark outcome="unknown">Not known</OutcomeMark> },
  { name: 'unclear', element: <OutcomeMark outcome="unclear">Unclear</OutcomeMark> },
  { name: 'not applicable', element: <OutcomeMark outcome="notApplicable">Not asked</OutcomeMark> },
];
