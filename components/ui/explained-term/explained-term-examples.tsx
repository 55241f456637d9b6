import type { Example } from '../example';
import { ExplainedTerm } from './explained-term';

export const examples: Example[] = [
  {
    name: 'shut',
    element: (
      <ExplainedTerm summary="What is a permit?">
        <p>A paper of the police.</p>
      </ExplainedTerm>
    ),
  },
  {
    name: 'open',
    element: (
      <ExplainedTerm summary="What is a permit?" isOpen>
        <p>A paper of the police.</p>
      </ExplainedTerm>
    ),
  },
];
