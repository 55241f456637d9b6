import { useTranslations } from 'next-intl';
import type { RequirementRow } from './requirement-rows';
import type { ResultProps } from './result-record';
import type { ResultWords } from './use-result-words';

/** Reasons, facts or points named in the sentence; more would not be one plain sentence. */
const NAMED = 2;

const NOTES_THAT_DECIDE: readonly string[] = ['noRuleSetOnRecord', 'districtNotChosen', 'recordIsPartial'];

interface ToSay extends ResultProps {
  rows: readonly RequirementRow[];
  words: ResultWords;
}

/** The verdict as one sentence that names what decides, and the sentences that follow it. */
export function useVerdictSentence({ check, evaluation, continueHref, rows, words }: ToSay): { sentence: string; leads: string[] } {
  const t = useTranslations('verdict');
  // Where only a part of the record is there, that decides once nothing else is open.
  const deciding = evaluation.firm ? NOTES_THAT_DECIDE : NOTES_THAT_DECIDE.filter((code) => code !== 'recordIsPartial');
  const note = evaluation.verdict === 'undetermined' ? evaluation.notes.find(({ code }) => deciding.includes(code)) : undefined;
  const state = note?.code ?? evaluation.verdict;
  const reasons = unmetReasons(rows, words);
  const facts = [...new Set(evaluation.missing.map(words.fact))];
  const points = pointsLeftOpen(rows, words);
  const place = words.fullPlace(check.jurisdiction);

  const firstFacts = facts.slice(0, NAMED).join(t('factSeparator'));
  const sentence = t(`sentence.${state}`, {
    asOf: words.date(check.asOf),
    year: String(check.entryYear),
    place,
    reasons: reasons
      .slice(0, NAMED)
      .map(({ reason }) => reason)
      .join(t('reasonSeparator')),
    facts: facts.length > NAMED ? t('more.facts', { first: firstFacts, count: facts.length }) : firstFacts,
    point: points[0] ?? '',
  });

  const leads: Record<string, (string | null)[]> = {
    eligible: [t('lead.eligible')],
    notEligible: [moreOf('reasons', rowsUnnamed(rows, reasons)), continueHref === null ? t('lead.notEligible') : t('lead.notEligibleGoOn')],
    undetermined: [continueHref === null ? t('lead.undeterminedAsked') : t('lead.undetermined')],
    unclear: [moreOf('points', points.length - 1), t('lead.unclear')],
  };
  function moreOf(what: 'reasons' | 'points', count: number): string | null {
    return count > 0 ? t(`more.${what}`, { count }) : null;
  }
  const said = leads[state] ?? [t(`lead.${state}`, { place })];
  return { sentence, leads: said.filter((lead) => lead !== null) };
}

/** Why it is a no, each reason once; a person's own failing before what only follows from somebody else's. */
function unmetReasons(rows: readonly RequirementRow[], words: ResultWords): { row: RequirementRow; reason: string }[] {
  const own = rows.flatMap((row) =>
    row.findings
      .filter(({ outcome }) => outcome === 'unmet')
      .map((finding) => ({ row, isOwn: words.isOwnCause(finding), reason: words.reason(row, finding) })),
  );
  const sorted = [
    ...own.filter(({ isOwn }) => isOwn),
    ...own.filter(({ isOwn, row }) => !isOwn && !own.some((other) => other.isOwn && other.row === row)),
  ];
  return sorted.filter(({ reason }, index) => sorted.findIndex((other) => other.reason === reason) === index);
}

/** Unmet requirements that none of the reasons named stands for. */
function rowsUnnamed(rows: readonly RequirementRow[], reasons: readonly { row: RequirementRow }[]): number {
  const named = new Set(reasons.slice(0, NAMED).map(({ row }) => row));
  return rows.filter((row) => row.outcome === 'unmet' && !named.has(row)).length;
}

function pointsLeftOpen(rows: readonly RequirementRow[], words: ResultWords): string[] {
  const points = rows.flatMap((row) => row.findings.flatMap(({ openPoints }) => openPoints.map((code) => words.openPoint(row, code).what)));
  return [...new Set(points)];
}
