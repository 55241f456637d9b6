import type { Example } from '../example';
import { ProgressGate } from './progress-gate';

export const examples: Example[] = [0, 0.25, 0.5, 0.75, 1].map((share) => ({
  name: `at ${share}`,
  element: <ProgressGate share={share}>About {Math.round((1 - share) * 8)} questions left</ProgressGate>,
}));
