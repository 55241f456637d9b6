import { versionsOf } from '@/lib/rule-tables/content-hash';
import type { RuleSetVersion } from '@/rules';
import { ruleSetDocumentSchema } from '@/rules/schemas';
import { ASKED, BESIDE, HERE, type Made } from './every-kind-asked';

/**
 * Where a rule reads the first day of validity a family is asked for it, and taken to hold its permit from the day of issue
 * where none does: the two stand in districts of their own.
 */
const READS_FIRST_DAY = ['permit-date', 'permit-tests'];

/** Rule sets that use every kind and every parameter, in districts where nothing else binds. */
export function everyKindVersions(): RuleSetVersion[] {
  const requirements = Object.entries(ASKED).map(([id, [condition, subject, more = {}]]) => ({
    id,
    group: 'papers',
    ...condition,
    subject,
    title: { zh: id, en: id },
    paper: null,
    sources: ['invented'],
    confidence: 'seed',
    ...more,
  }));
  const isApart = ({ id }: { id: string }) => READS_FIRST_DAY.includes(id);
  return [
    ...ruleSet(
      HERE,
      requirements.filter((one) => !isApart(one)),
    ),
    ...ruleSet(BESIDE, requirements.filter(isApart)),
  ];
}

function ruleSet(jurisdiction: string, requirements: readonly Made[]): RuleSetVersion[] {
  const announcement = { on: '2015-04-20' };
  const version = { version: 1, announcement, recordedOn: '2026-11-24', appliesFrom: '2015-04-20', requirements };
  return versionsOf(ruleSetDocumentSchema.parse({ jurisdiction, entryYear: 2015, stage: 'primary', versions: [version] }));
}
