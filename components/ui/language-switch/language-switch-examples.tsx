import type { Example } from '../example';
import { LanguageSwitch } from './language-switch';

export const examples: Example[] = [
  { name: 'one other', element: <LanguageSwitch languages={[{ lang: 'en', label: 'English', href: '/en' }]} /> },
];
