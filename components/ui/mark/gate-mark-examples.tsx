import type { Example } from '../example';
import { GateMark } from './gate-mark';

export const examples: Example[] = [
  { name: 'ajar', element: <GateMark /> },
  { name: 'shut', element: <GateMark openness={0} /> },
  { name: 'open', element: <GateMark openness={1} /> },
];
