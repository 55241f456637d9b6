import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { wordsOf, type Locale, type Words } from './words';

export { expect } from '@playwright/test';

/** A page in front of a family, its language, and whether scripts run in it. */
export interface Guide {
  page: Page;
  locale: Locale;
  say: Words;
  hasScript: boolean;
}

/** What a context must stay free of: errors on the console, uncaught errors, and requests to another host. */
function listenTo(context: BrowserContext, portal: string, allowed: readonly RegExp[]): string[] {
  const faults: string[] = [];
  const add = (fault: string) => {
    if (!allowed.some((pattern) => pattern.test(fault))) faults.push(fault);
  };
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') add(`console.${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (webError) => {
    add(`uncaught: ${webError.error().message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== new URL(portal).origin && url.protocol.startsWith('http')) add(`another host: ${url.origin}`);
  });
  return faults;
}

interface Fixtures {
  language: Locale;
  /** Faults that a test provokes on purpose. */
  allowedFaults: RegExp[];
  guide: Guide;
  /** A second browser context beside the test's own, watched like it. */
  openGuide: (options: { hasScript: boolean; locale?: Locale }) => Promise<Guide>;
  faults: void;
}

/** Playwright's test, failing on any error on the console, any uncaught error and any request to another host. */
export const test = base.extend<Fixtures>({
  language: ['zh', { option: true }],
  allowedFaults: [[], { option: true }],
  guide: async ({ page, language, javaScriptEnabled }, use) => {
    await use({ page, locale: language, say: wordsOf(language), hasScript: javaScriptEnabled !== false });
  },
  openGuide: async ({ browser, baseURL, viewport, allowedFaults, language }, use) => {
    const opened: { context: BrowserContext; faults: string[] }[] = [];
    await use(async ({ hasScript, locale = language }) => {
      const context = await browser.newContext({ javaScriptEnabled: hasScript, viewport, ...(baseURL === undefined ? {} : { baseURL }) });
      opened.push({ context, faults: listenTo(context, baseURL ?? '', allowedFaults) });
      return { page: await context.newPage(), locale, say: wordsOf(locale), hasScript };
    });
    for (const { context, faults } of opened) {
      await context.close();
      base.expect(faults).toEqual([]);
    }
  },
  faults: [
    async ({ context, baseURL, allowedFaults }, use) => {
      const faults = listenTo(context, baseURL ?? '', allowedFaults);
      await use();
      base.expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});
