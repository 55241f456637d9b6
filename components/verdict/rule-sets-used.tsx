import { useTranslations } from 'next-intl';
import { Link } from '@/lib/i18n/navigation';
import type { RuleSetReference } from '@/rules';
import { recordPath, type ResultProps } from './result-record';
import type { ResultWords } from './use-result-words';

/** The versions that were used, by which the result can be repeated, with the way to the public record of the place. */
export function RuleSetsUsed({ check, evaluation, words }: ResultProps & { words: ResultWords }) {
  const t = useTranslations('verdict.used');
  return (
    <section aria-labelledby="used" className="grid gap-2">
      <h2 id="used">{t('title')}</h2>
      {evaluation.ruleSets.length === 0 ? <p>{t('none')}</p> : null}
      <ul className="grid gap-1">
        {evaluation.ruleSets.map((ruleSet) => (
          <RuleSetLine key={ruleSet.hash} ruleSet={ruleSet} words={words} />
        ))}
      </ul>
      <p>{t('judged', { asOf: words.date(check.asOf) })}</p>
      <p className="no-print">
        <Link href={recordPath(check)} prefetch={false} className="inline-flex min-h-11 items-center">
          {t('record', { place: words.fullPlace(check.jurisdiction) })}
        </Link>
      </p>
    </section>
  );
}

function RuleSetLine({ ruleSet, words }: { ruleSet: RuleSetReference; words: ResultWords }) {
  const t = useTranslations('verdict');
  const { jurisdiction, version, announcedOn, hash } = ruleSet;
  return (
    <li>
      {[
        t('basis.version', { place: words.fullPlace(jurisdiction), version }),
        announcedOn === null ? t('basis.announcedUnknown') : t('basis.announced', { on: words.date(announcedOn) }),
      ].join(t('basis.separator'))}
      <span className="block text-small text-ink-2">{t('used.hash', { hash: hash.slice(0, 12) })}</span>
    </li>
  );
}
