import type { Example } from '../example';
import { BackLink } from './back-link';

export const examples: Example[] = [{ name: 'back', element: <BackLink href="/">Back</BackLink> }];
