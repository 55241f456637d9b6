import type { Page } from '@playwright/test';
import { test } from '@/tests/support/portal/portal-test';
import { auditBothWidths, auditPage, auditState } from '@/tests/support/portal/page-audit';

// Pages that are the same for everybody.

test.use({ allowedFaults: [/404/] });

const PAGES = {
  'the start page': '',
  'the list of districts': '/districts',
  Tongzhou: '/districts/110112/2014/primary',
  'Cuigezhuang with its versions': '/districts/110105-cuigezhuang/2014/primary',
  'a district without rules of its own': '/districts/110102/2014/primary',
  'Chaoyang, junior middle school': '/districts/110105/2014/juniorMiddle',
  'the choice of district': '/check',
  'no check here': '/check/result',
};

/** Opens everything that is folded. */
async function unfold(page: Page): Promise<void> {
  for (const details of await page.locator('main details').all())
    await details.evaluate((element: HTMLDetailsElement) => {
      element.open = true;
    });
}

for (const language of ['zh', 'en'] as const) {
  for (const [state, path] of Object.entries(PAGES)) {
    test(`${state} in ${language}`, async ({ page }) => {
      await page.goto(`/${language}${path}`);
      // The page without a check shows what it says only once it is sure that this tab has none.
      if (path === '/check/result') await page.locator('h1').waitFor({ state: 'visible' });
      await auditBothWidths({ page }, state);
      if (!path.includes('2014')) return;
      await unfold(page);
      await auditState({ page }, `${state}, unfolded`);
    });
  }
}

test('no such page, in both languages at once', async ({ page }) => {
  await page.goto('/zh/nothing/here');
  await auditBothWidths({ page }, 'no such page');
});

for (const [name, media] of Object.entries({
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  'dark forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const)) {
  test(`in ${name}`, async ({ page }) => {
    await page.emulateMedia(media);
    for (const path of ['', '/districts/110105-cuigezhuang/2014/primary', '/check']) {
      await page.goto(`/zh${path}`);
      await auditPage({ page, hasForcedColours: 'forcedColors' in media }, `/zh${path}`);
    }
  });
}
