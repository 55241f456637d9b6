import type { Example } from '../example';
import { DefinitionTable } from './definition-table';

export const examples: Example[] = [
  {
    name: 'two rows',
    element: (
      <DefinitionTable
        rows={[
          { key: 'asked', term: 'Asked', children: '12 months' },
          { key: 'have', term: 'You have', children: '11 months' },
        ]}
      />
    ),
  },
];
