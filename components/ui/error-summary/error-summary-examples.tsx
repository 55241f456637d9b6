import type { Example } from '../example';
import { ErrorSummary } from './error-summary';

export const examples: Example[] = [
  {
    name: 'two mistakes',
    element: (
      <div>
        <ErrorSummary
          title="Two answers cannot be read"
          mistakes={[
            { fieldId: 'from', text: 'Enter a month from 1 to 12' },
            { fieldId: 'until', text: 'Enter a year' },
          ]}
        />
        <label>
          From <input id="from" />
        </label>
        <label>
          Until <input id="until" />
        </label>
      </div>
    ),
  },
];
