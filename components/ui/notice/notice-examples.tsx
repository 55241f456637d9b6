import type { Example } from '../example';
import { Notice } from './notice';

export const examples: Example[] = [
  {
    name: 'plain',
    element: (
      <Notice>
        <p>A season that has passed.</p>
      </Notice>
    ),
  },
  {
    name: 'with a title',
    element: (
      <Notice title="The last day">
        <p>31 March 2014</p>
      </Notice>
    ),
  },
  {
    name: 'open',
    element: (
      <Notice tone="open" title="Not stated">
        <p>Whether the day counts.</p>
      </Notice>
    ),
  },
];
