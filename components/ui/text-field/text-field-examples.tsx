import type { Example } from '../example';
import { TextField } from './text-field';

export const examples: Example[] = [
  { name: 'plain', element: <TextField name="plain" label="Employer" /> },
  { name: 'with a hint', element: <TextField name="hinted" label="Employer" hint="As on the contract" letters={20} /> },
  {
    name: 'with an error',
    element: <TextField name="wrong" label="Year" error="Enter a year" defaultValue="20" letters={4} inputMode="numeric" />,
  },
];
