import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AskedSentence } from '@/components/requirements/asked-sentence';
import { Notice } from '@/components/ui/notice/notice';
import { OutcomeIcon, OutcomeMark } from '@/components/ui/outcome-mark/outcome-mark';
import { Link } from '@/lib/i18n/navigation';
import type { Finding } from '@/rules';
import { BasisLine, BasisDetails } from './basis';
import { OpenPoints } from './open-points';
import type { RequirementRow } from './requirement-rows';
import type { ResultProps } from './result-record';
import type { ResultWords } from './use-result-words';

interface EntryProps extends Pick<ResultProps, 'check' | 'record' | 'answerHrefs'> {
  row: RequirementRow;
  words: ResultWords;
}

/** A requirement that decides: everything about it is open to the eye but its sources. */
export function OpenRow(props: EntryProps) {
  const { row, words } = props;
  return (
    <li className="grid max-w-none gap-3 border-b border-line py-4">
      <h3>{words.text(row.requirement.title)}</h3>
      <FindingLines {...props} findings={row.findings} />
      <EntryParts {...props} isBasisFolded={false} />
    </li>
  );
}

/** A requirement that waits for an answer: the way to its question, what is asked, and whoever is answered for already. */
export function UnansweredRow(props: EntryProps) {
  const { row, words } = props;
  return (
    <li className="grid max-w-none gap-2 border-b border-line py-4">
      <h3>{words.text(row.requirement.title)}</h3>
      <FindingLines {...props} findings={row.findings.filter(({ outcome }) => outcome !== 'unknown')} />
      <EntryParts {...props} isBasisFolded />
    </li>
  );
}

/** A requirement that is no trouble: one line, with the rest behind it. */
export function FoldedRow(props: EntryProps) {
  const { row, words } = props;
  const t = useTranslations('common.outcome');
  return (
    <li className="max-w-none border-b border-line">
      <details className="group">
        <summary className="flex min-h-11 items-start gap-2 py-2 [&::-webkit-details-marker]:hidden">
          <OutcomeIcon outcome={row.outcome} className="mt-[calc((1lh-1.25em)/2)] size-[1.25em]" />
          <span className="sr-only">{t(row.outcome)}</span>
          <span className="grow underline decoration-edge decoration-1 underline-offset-[0.28em]">{words.text(row.requirement.title)}</span>
          <Chevron />
        </summary>
        <div className="grid gap-3 pb-4 pl-[calc(1.25em+8px)]">
          <FindingLines {...props} findings={row.findings} />
          <EntryParts {...props} isBasisFolded />
        </div>
      </details>
    </li>
  );
}

function Chevron() {
  return (
    <svg
      viewBox="0 0 16 16"
      className="mt-[calc((1lh-1em)/2)] size-4 shrink-0 text-ink-2 group-open:rotate-90"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M5.5 2.5 11 8l-5.5 5.5" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

function FindingLines({ row, words, findings }: EntryProps & { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="grid gap-2">
      {findings.map((finding) => (
        <FindingLine key={finding.subject} row={row} finding={finding} words={words} />
      ))}
    </ul>
  );
}

/** One person under one requirement: outcome, what there is, the gap, and why. */
function FindingLine({ row, finding, words }: { row: RequirementRow; finding: Finding; words: ResultWords }) {
  const t = useTranslations('verdict');
  const outcome = useTranslations('common.outcome');
  const { whose, have, gap, why, warnings } = words.finding(row, finding);
  const line = have === null ? whose : gap === null ? t('have', { whose, have }) : t('haveWithGap', { whose, have, gap });
  return (
    <li className="grid gap-0.5">
      <p className="flex flex-wrap gap-x-3">
        <OutcomeMark outcome={finding.outcome}>{outcome(finding.outcome)}</OutcomeMark>
        <span className="figures font-bold">{line}</span>
      </p>
      {why === null ? null : <p>{why}</p>}
      {warnings.map((warning) => (
        <Notice key={warning} tone="date">
          <p>{warning}</p>
        </Notice>
      ))}
    </li>
  );
}

/** What follows the people: what to answer, to do, to ask, what is asked, and where that stands. */
function EntryParts({ isBasisFolded, ...props }: EntryProps & { isBasisFolded: boolean }) {
  const { row, check, record, words } = props;
  const t = useTranslations('verdict.row');
  const announced = (row.requirement.announcement ?? row.version.announcement).on;
  return (
    <>
      <MissingAnswers {...props} />
      {row.findings.some(({ retroactive }) => retroactive) && announced !== null ? (
        <Notice tone="date" title={t('late')}>
          <p>{t('lateText', { announcedOn: words.date(announced) })}</p>
        </Notice>
      ) : null}
      <OpenPoints {...props} />
      <dl className="grid gap-2">
        <Cures {...props} />
        <Part term={t('asked')}>
          <AskedSentence requirement={row.requirement} places={record.places} here={check.jurisdiction} />
        </Part>
        {isBasisFolded ? null : (
          <Part term={t('basis')}>
            <BasisLine row={row} words={words} />
          </Part>
        )}
      </dl>
      <BasisDetails row={row} record={record} words={words} isWhole={isBasisFolded} />
    </>
  );
}

function Part({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 tablet:grid-cols-[5em_1fr]">
      <dt className="text-ink-2">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function MissingAnswers({ row, answerHrefs, words }: EntryProps) {
  const t = useTranslations('verdict.row');
  const missing = [...new Set(row.findings.flatMap((finding) => finding.missing))];
  if (missing.length === 0) return null;
  return (
    <ul>
      {missing.map((path) => {
        const href = answerHrefs[path];
        const text = t('answer', { fact: words.fact(path) });
        return (
          <li key={path}>
            {href === undefined ? (
              text
            ) : (
              <Link href={href} prefetch={false} className="inline-flex min-h-11 items-center">
                {text}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Cures({ row, check, words }: EntryProps) {
  const t = useTranslations('verdict');
  const cures = row.findings.flatMap((finding) => {
    const { curability } = finding;
    if (curability === null) return [];
    const remedy = words.remedy(row, finding) ?? '';
    const year = String(check.entryYear);
    const { curable, latestOn, firstSeason } = curability;
    if (curable)
      return [
        latestOn === null ? t('curability.curable', { remedy }) : t('curability.curableBy', { remedy, latestOn: words.date(latestOn) }),
      ];
    if (firstSeason === null) return [t('curability.none', { year })];
    const season = t('curability.firstSeason', { year, season: String(firstSeason) });
    return remedy === '' ? [season] : [season, t('curability.how', { remedy })];
  });
  const unique = [...new Set(cures)];
  return unique.length === 0 ? null : (
    <Part term={t('row.cure')}>
      {unique.map((cure) => (
        <p key={cure}>{cure}</p>
      ))}
    </Part>
  );
}
