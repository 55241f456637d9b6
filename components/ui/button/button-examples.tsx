import type { Example } from '../example';
import { Button } from './button';
import { ButtonLink } from './button-link';

export const examples: Example[] = [
  { name: 'primary', element: <Button>Continue</Button> },
  { name: 'quiet', element: <Button look="quiet">Save</Button> },
  { name: 'link', element: <Button look="link">Start again</Button> },
  { name: 'wide on a phone', element: <Button isWideOnPhone>Continue</Button> },
  { name: 'that goes somewhere', element: <ButtonLink href="/somewhere">Continue</ButtonLink> },
];
