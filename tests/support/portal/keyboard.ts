import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until an element has the focus; every stop on the way has to be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press('Tab');
    await expectVisibleFocus(page);
    if (await isFocused(target)) return;
  }
  throw new Error(`the keyboard does not reach ${String(target)}`);
}

/** Says that something other than the page itself has the focus, with a ring around it or around its row. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  const focus = await page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return { at: 'body', ring: 0 };
    const ringOf = (element: Element | null) => {
      if (element === null) return 0;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
    };
    return { at: `${at.tagName} ${at.id} ${at.textContent.slice(0, 30)}`, ring: Math.max(ringOf(at), ringOf(at.closest('label'))) };
  });
  expect(focus.at).not.toBe('body');
  expect(focus.ring, `ring around ${focus.at}`).toBeGreaterThanOrEqual(2);
}

/** Goes down a list with the arrow key until a value stands in it. */
export async function pickByKeys(page: Page, list: Locator, value: string): Promise<void> {
  await tabTo(page, list);
  for (let steps = 0; steps < 60 && (await list.inputValue()) !== value; steps += 1) await page.keyboard.press('ArrowDown');
  await expect(list).toHaveValue(value);
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
