import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Least height and width of what one taps; links inside a sentence are exempt, as in WCAG 2.5.8. */
const LEAST_TARGET = 44;

interface Audit {
  page: Page;
  /** In forced colours the browser paints its own, which the computed ones do not tell. */
  hasForcedColours?: boolean;
}

const NARROW = 320;
const WIDE = 1280;

/** Holds a page as it first stands against everything that a machine can tell of its accessibility, narrow and wide. */
export async function auditBothWidths({ page }: Audit, state: string): Promise<void> {
  await setWidth(page, WIDE);
  await auditPage({ page }, `${state}, wide`);
  await setWidth(page, NARROW);
  await auditPage({ page }, state);
}

/** Holds one state of a page against it in the phone's width; wide, against what needs no second look by axe. */
export async function auditState({ page }: Audit, state: string): Promise<void> {
  await setWidth(page, WIDE);
  expect.soft(await faultsOfMarkup(page), `${state}, wide`).toEqual([]);
  await setWidth(page, NARROW);
  await auditPage({ page }, state);
}

async function setWidth(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
}

/** Holds a page as it stands, in the width it has. */
export async function auditPage({ page, hasForcedColours = false }: Audit, state: string): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(TAGS);
  const { violations } = await (hasForcedColours ? axe.disableRules('color-contrast') : axe).analyze();
  const told = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim()})`).join('; ')}`,
  );
  expect.soft(told, state).toEqual([]);
  expect.soft(await faultsOfMarkup(page), state).toEqual([]);
}

/** Text wider than the page, ids used twice, references to nothing, a language that is not the address's. */
async function faultsOfMarkup(page: Page): Promise<string[]> {
  return page.evaluate((leastTarget) => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) faults.push(`scrolls sideways: ${root.scrollWidth} px in ${root.clientWidth}`);
    const language = location.pathname.startsWith('/en') ? 'en' : 'zh-Hans-CN';
    if (root.lang !== language) faults.push(`language ${root.lang}`);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) faults.push(`id twice: ${id}`);
    for (const attribute of ['aria-describedby', 'aria-labelledby', 'for']) {
      for (const element of document.querySelectorAll(`[${attribute}]`)) {
        for (const id of (element.getAttribute(attribute) ?? '').split(' ').filter(Boolean)) {
          if (document.getElementById(id) === null) faults.push(`${attribute} of ${element.id || element.tagName} names nothing: ${id}`);
        }
      }
    }
    if (document.querySelectorAll('h1').length !== 1) faults.push(`${document.querySelectorAll('h1').length} headings of the first level`);
    if (document.title.trim() === '') faults.push('no title');
    const isInline = (element: Element) => {
      const around = element.closest('p, li, dd');
      return (
        element.tagName === 'A' &&
        around !== null &&
        getComputedStyle(element).display === 'inline' &&
        around.textContent.trim() !== element.textContent.trim()
      );
    };
    for (const element of document.querySelectorAll('a[href], button, select, summary, input:not([type="hidden"])')) {
      const target = element.matches('input[type="radio"], input[type="checkbox"]') ? (element.closest('label') ?? element) : element;
      if (!target.checkVisibility({ visibilityProperty: true }) || isInline(element)) continue;
      const { width, height, right } = target.getBoundingClientRect();
      // A skip link waits outside the page until it has the focus.
      if (right <= 0 || width <= 1) continue;
      if (Math.min(width, height) < leastTarget - 0.5)
        faults.push(
          `target of ${Math.round(width)} by ${Math.round(height)} px: ${(element.textContent || element.id).trim().slice(0, 40)}`,
        );
    }
    return faults;
  }, LEAST_TARGET);
}
