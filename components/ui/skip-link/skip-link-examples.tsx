import type { Example } from '../example';
import { SkipLink } from './skip-link';

export const examples: Example[] = [
  {
    name: 'to the content',
    element: (
      <div>
        <SkipLink href="#content">To the content</SkipLink>
        <div id="content" />
      </div>
    ),
  },
];
