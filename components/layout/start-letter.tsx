import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button/button';
import { ButtonLink } from '@/components/ui/button/button-link';
import { DefinitionTable } from '@/components/ui/definition-table/definition-table';
import { GateMark } from '@/components/ui/mark/gate-mark';
import { PageColumn } from './page-column';

interface StartLetterProps {
  /** Where the form of the example family posts to. */
  exampleAction: string;
  /** What is on record, said below the ways in. */
  children?: ReactNode;
}

/** The start page: what the portal does, and the ways in. The gate stands on the line that divides them from the rest. */
export function StartLetter({ exampleAction, children }: StartLetterProps) {
  const t = useTranslations('start');
  return (
    <>
      <PageColumn>
        <div className="grid gap-x-10 border-b border-ink tablet:grid-cols-[1fr_auto]">
          <div className="flow pb-8">
            <h1 className="text-display">{t('title')}</h1>
            <p className="text-lead">{t('lead')}</p>
            <WaysIn exampleAction={exampleAction} />
          </div>
          <GateMark openness={0.72} stroke={1} className="hidden size-44 self-end tablet:block" />
        </div>
      </PageColumn>
      <PageColumn>
        <div className="flow-wide [&>dl]:border-t-0">
          <DefinitionTable
            rows={(['does', 'keeps', 'takes'] as const).map((key) => ({
              key,
              term: t(`facts.${key}.term`),
              children: t(`facts.${key}.text`),
            }))}
          />
          {children}
        </div>
      </PageColumn>
    </>
  );
}

function WaysIn({ exampleAction }: { exampleAction: string }) {
  const t = useTranslations('start');
  return (
    <div className="grid gap-3 pt-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <ButtonLink href="/check" isWideOnPhone prefetch>
          {t('begin')}
        </ButtonLink>
        <form method="post" action={exampleAction} className="w-full tablet:w-auto">
          <Button look="quiet" isWideOnPhone aria-describedby="example-hint">
            {t('example')}
          </Button>
        </form>
      </div>
      <p id="example-hint" className="text-small text-ink-2">
        {t('exampleHint')}
      </p>
      <ButtonLink href="/districts" look="link">
        {t('districts')}
      </ButtonLink>
    </div>
  );
}
