import type { Example } from '../example';
import { ChoiceRows } from './choice-rows';

const choices = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No', hint: 'Not at any time' },
  { value: 'unknown', label: 'I do not know', isApart: true },
];

const framed = (element: Example['element']) => (
  <fieldset>
    <legend>A question</legend>
    {element}
  </fieldset>
);

export const examples: Example[] = [
  { name: 'one of several', element: framed(<ChoiceRows type="radio" name="one" choices={choices} />) },
  { name: 'one chosen', element: framed(<ChoiceRows type="radio" name="chosen" choices={choices} chosen={['no']} />) },
  { name: 'several', element: framed(<ChoiceRows type="checkbox" name="several" choices={choices} chosen={['yes', 'no']} />) },
];
