import { expect } from '@playwright/test';
import { requirementRows } from '@/components/verdict/requirement-rows';
import { resultRecord } from '@/components/verdict/result-record';
import { evaluateCheck, type Check } from '@/rules';
import type { Guide } from './portal-test';
import type { ExpectedRecord } from './record';

/** Holds the result on the page against the engine: the verdict's word, and every requirement in the group of its outcome. */
export async function expectResult({ page, say, locale }: Guide, { book, snapshot }: ExpectedRecord, check: Check): Promise<void> {
  const evaluation = evaluateCheck(book, check);
  const main = page.getByRole('main');
  await expect(main.getByText(say(`verdict.word.${evaluation.verdict}`), { exact: true }).first()).toBeVisible();
  const rows = requirementRows(evaluation, resultRecord(snapshot, check, evaluation));
  const shown: Record<string, number> = {};
  for (const outcome of new Set(rows.map((row) => row.outcome))) {
    const titles = rows.filter((row) => row.outcome === outcome).map(({ requirement }) => requirement.title[locale]);
    const region = main.getByRole('region', { name: say(`verdict.group.${outcome}`), exact: true });
    shown[outcome] = titles.length;
    for (const title of new Set(titles)) await expect(region).toContainText(title);
    await expect(main.getByRole('link', { name: `${say(`verdict.group.${outcome}`)} ${titles.length}` })).toBeVisible();
  }
  expect(Object.values(shown).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
}

/** What the result says, without the line that tells where the answers are kept. */
export async function resultText({ page, say }: Guide): Promise<string> {
  const main = await page.getByRole('main').innerText();
  const end =
    [say('questions.nav.local'), say('questions.nav.server')].map((words) => main.indexOf(words)).find((position) => position >= 0) ??
    main.length;
  return main.slice(0, end).replace(/\s+/g, ' ').trim();
}
