import type { Example } from '../example';
import { Timeline } from './timeline';

const entries = [
  { id: 'sign-up', date: '5 May 2014', children: <p>Sign-up begins.</p> },
  { id: 'cut-off', date: '25 May 2014', children: <p>The cut-off.</p>, weight: 'matters' as const },
  {
    id: 'between',
    date: '29 May 2014',
    children: <p>An answer of the city, of some length, so that the line is tall enough to be seen.</p>,
  },
  { id: 'told', date: '13 June 2014', children: <p>Families are told of the cut-off.</p> },
];

export const examples: Example[] = [
  { name: 'plain', element: <Timeline entries={entries} /> },
  {
    name: 'with an arrow back',
    element: (
      <Timeline entries={entries.map((entry) => ({ ...entry, id: `a-${entry.id}` }))} arrows={[{ from: 'a-told', to: 'a-cut-off' }]} />
    ),
  },
];
