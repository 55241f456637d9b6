/** Something the bench is to reach, and what it found. Never a test: figures of a machine that others use too decide nothing. */
export interface Goal {
  name: string;
  measured: number;
  wanted: number;
  /** Whether more is better than what is wanted, or less. */
  better: 'more' | 'less';
}

/** Whether a goal was met. */
export function isMet({ measured, wanted, better }: Goal): boolean {
  return better === 'more' ? measured >= wanted : measured <= wanted;
}

/** The last line of the bench. */
export function summaryOf(goals: readonly Goal[]): string {
  const tell = ({ name, measured, wanted, better }: Goal) =>
    `${name} ${figure(measured)} (wanted ${better === 'more' ? '≥' : '≤'} ${figure(wanted)})`;
  const met = goals.filter(isMet);
  const missed = goals.filter((goal) => !isMet(goal));
  const parts = [`goals met: ${met.length} of ${goals.length}`];
  if (missed.length > 0) parts.push(`not met: ${missed.map(tell).join('; ')}`);
  return parts.join(' | ');
}

/** A number for people: three digits that count. */
export function figure(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
