import type { Example } from '../example';
import { Fieldset } from './fieldset';

const field = (
  <label>
    Month <input name="month" />
  </label>
);

export const examples: Example[] = [
  {
    name: 'plain',
    element: (
      <Fieldset id="plain" legend="When?">
        {field}
      </Fieldset>
    ),
  },
  {
    name: 'heading, hint and error',
    element: (
      <Fieldset id="full" legend="When?" hint="A month is enough" error="Enter a month" isPageHeading>
        {field}
      </Fieldset>
    ),
  },
];
