import { expect, type Locator } from '@playwright/test';
import type { Guide } from './portal-test';

/** A field that is to be mended, by what a screen reader finds there, and the code of the message beside it. */
export interface ExpectedMistake {
  field: Locator;
  code: string;
}

/** Sends the form with something wrong in it: the same question stays, with its mistakes above it. */
export async function sendWrong({ page, say }: Guide, words = 'questions.nav.continue'): Promise<void> {
  const address = withoutFragment(page.url());
  await page.getByRole('button', { name: say(words), exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  if (words === 'questions.nav.continue') expect(withoutFragment(page.url())).toBe(address);
}

/** Holds the summary and the messages beside the fields against what is wrong, in the order of the form. */
export async function expectMistakes({ page, say, hasScript }: Guide, mistakes: readonly ExpectedMistake[]): Promise<void> {
  const summary = page.getByRole('main').getByRole('alert');
  await expect(summary).toContainText(say('questions.errors.title', { count: mistakes.length }));
  if (hasScript) await expect(summary).toBeFocused();
  const links = summary.getByRole('link');
  await expect(links).toHaveText(mistakes.map(({ code }) => say(`questions.errors.${code}`)));
  for (const [index, { field, code }] of mistakes.entries()) {
    await expect(field, code).toHaveAccessibleDescription(new RegExp(escaped(say(`questions.errors.${code}`))));
    await links.nth(index).click();
    await expect(field, `the link of ${code}`).toBeFocused();
  }
}

function withoutFragment(address: string): string {
  return address.split('#')[0] ?? '';
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
