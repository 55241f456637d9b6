import type { Family, Finding as EngineFinding, RuleBook } from '@/rules';
import type { Answer, Finding } from './by-hand/answer';
import { BY_HAND } from './by-hand/districts';
import { explained, SEASON } from './engine';
import type { TableCode } from './tables';

/** Where two that do the same rules say something else. */
export interface Disagreement {
  who: string;
  table: string;
  family: Family;
  engine: unknown;
  other: unknown;
}

/** Compares the answer written by hand with the engine's: verdict, outcomes, causes, values and what is missing. */
export function compareByHand(book: RuleBook, table: TableCode, family: Family): Disagreement | null {
  const byHand: Answer = BY_HAND[table](family);
  const engine = explained(book, { ...SEASON, jurisdiction: table, family });
  const disagreement = (ours: unknown, other: unknown): Disagreement => ({ who: 'by hand', table, family, engine: ours, other });
  if (engine.verdict !== byHand.verdict) return disagreement(engine.verdict, byHand.verdict);
  if (engine.findings.length !== byHand.findings.length) return disagreement(engine.findings, byHand.findings);
  for (const finding of byHand.findings) {
    const same = engine.findings.find(({ requirement, subject }) => requirement === finding.requirement && subject === finding.subject);
    if (same === undefined || !isSameFinding(same, finding)) return disagreement(same ?? null, finding);
  }
  return sameTexts(engine.missing, byHand.missing) ? null : disagreement(engine.missing, byHand.missing);
}

/** What is given as a reason must be the same; the engine may show more, and less where nothing is wrong. */
function isSameFinding(engine: EngineFinding, byHand: Finding): boolean {
  if (engine.outcome !== byHand.outcome || engine.cause !== byHand.cause || !sameTexts(engine.missing, byHand.missing)) return false;
  const isReason = engine.outcome === 'unmet';
  return Object.entries(byHand.values).every(([key, value]) => engine.values[key] === value || (!isReason && !(key in engine.values)));
}

function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text) => others.includes(text));
}
