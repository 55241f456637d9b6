import { useTranslations } from 'next-intl';
import { ExplainedTerm } from '@/components/ui/explained-term/explained-term';
import { NOT_STATED, type Remark } from '@/rules';
import type { RequirementRow } from './requirement-rows';
import type { ResultRecord } from './result-record';
import { SourceLine } from './source-line';
import type { ResultWords } from './use-result-words';

/** Which version of which rules, announced when, and by whom and how where that is on record. */
export function BasisLine({ row, words }: { row: RequirementRow; words: ResultWords }) {
  const t = useTranslations('verdict.basis');
  const form = useTranslations('common.form');
  const { requirement, version } = row;
  const { on, between, by, form: stated } = requirement.announcement ?? version.announcement;
  const day =
    on === null
      ? t('announcedUnknown')
      : between === null
        ? t('announced', { on: words.date(on) })
        : t('announcedBetween', { on: words.date(on), earliest: words.date(between.earliest), latest: words.date(between.latest) });
  const parts = [
    t('version', { place: words.fullPlace(version.jurisdiction), version: version.version }),
    day,
    by === null ? null : t('by', { by: words.text(by) }),
    stated === NOT_STATED ? null : form(stated),
  ];
  return parts.filter((part) => part !== null).join(t('separator'));
}

const SORTS = ['notStated', 'decision', 'note'] as const;

interface BasisDetailsProps {
  row: RequirementRow;
  record: ResultRecord;
  words: ResultWords;
  /** With the line of the version, where it does not stand openly above. */
  isWhole: boolean;
}

/** Sources, how sure they are, and the remarks of the record, behind one line. */
export function BasisDetails({ row, record, words, isWhole }: BasisDetailsProps) {
  const t = useTranslations('verdict');
  const confidence = useTranslations('requirements.confidence');
  const { requirement } = row;
  const count = requirement.remarks.filter(({ sort }) => sort === 'notStated').length;
  return (
    <ExplainedTerm summary={count === 0 ? t('row.more') : t('row.moreOpen', { count })}>
      {isWhole ? (
        <div>
          <p className="text-ink-2">{t('row.basis')}</p>
          <p>
            <BasisLine row={row} words={words} />
          </p>
        </div>
      ) : null}
      <div>
        <p className="text-ink-2">{t('basis.sourcesTitle')}</p>
        <ul className="grid gap-2">
          {[...new Set([...requirement.sources, ...requirement.alsoStated.flatMap((other) => other.sources)])].map((id) => (
            <SourceLine key={id} id={id} record={record} words={words} />
          ))}
        </ul>
        <p>{t('basis.sure', { confidence: confidence(requirement.confidence) })}</p>
        {requirement.documentName === null ? null : (
          <p>
            {t('basis.document')} <span lang="zh-Hans-CN">{requirement.documentName}</span>
          </p>
        )}
      </div>
      {SORTS.map((sort) => (
        <Remarks
          key={sort}
          title={t(`remarks.${sort}`)}
          remarks={requirement.remarks.filter((remark) => remark.sort === sort)}
          words={words}
        />
      ))}
    </ExplainedTerm>
  );
}

function Remarks({ title, remarks, words }: { title: string; remarks: readonly Remark[]; words: ResultWords }) {
  if (remarks.length === 0) return null;
  return (
    <div>
      <p className="text-ink-2">{title}</p>
      <ul className="list-disc pl-5">
        {remarks.map(({ id, text }) => (
          <li key={id}>{words.text(text)}</li>
        ))}
      </ul>
    </div>
  );
}
