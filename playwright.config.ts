import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';

/** `npm run test:e2e` starts the portal and names it here; PORTAL_URL=http://127.0.0.1:3000 tries the tests on one that already runs. */
const portalUrl = process.env.PORTAL_URL;
if (!portalUrl) throw new Error('PORTAL_URL is not set: run npm run test:e2e or npm run test:accessibility.');

const chromiumPath = process.env.CHROMIUM_PATH;

const launchOptions = {
  ...(chromiumPath ? { executablePath: chromiumPath } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};

const phone = { viewport: { width: 360, height: 760 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

const config: PlaywrightTestConfig = {
  outputDir: '.runtime/playwright',
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    actionTimeout: 10_000,
    baseURL: portalUrl,
    browserName: 'chromium',
    launchOptions,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'phone-js', testDir: 'tests/e2e', testIgnore: '**/*.no-js.test.ts', use: phone },
    { name: 'phone-no-js', testDir: 'tests/e2e', testIgnore: '**/*.js-only.test.ts', use: { ...phone, javaScriptEnabled: false } },
    { name: 'accessibility', testDir: 'tests/accessibility', use: { viewport: { width: 320, height: 740 } } },
  ],
  testMatch: '**/*.test.ts',
};

export default defineConfig(config);
