import { expect, test } from '@playwright/test';

test('the list of districts narrows by name, pinyin and initials, and says how many are left', async ({ page }) => {
  await page.goto('/zh/districts');
  const search = page.getByRole('searchbox', { name: '找一个区' });
  const places = page.locator('#places [data-search]:visible');
  const all = await places.count();

  for (const typed of ['通州', 'tongzh', 'TZ']) {
    await search.fill(typed);
    await expect(places).toHaveCount(1);
    await expect(places).toContainText('通州区');
    await expect(page.getByRole('status')).toHaveText('找到 1 个。');
  }

  await search.fill('zzz');
  await expect(page.getByRole('status')).toContainText('没有找到');
  await search.fill('');
  await expect(places).toHaveCount(all);
});

test('what is typed into the search goes nowhere', async ({ page }) => {
  await page.goto('/zh/districts');
  await page.waitForLoadState('networkidle');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.getByRole('searchbox').fill('tongzhou');
  await expect(page.getByRole('status')).toHaveText('找到 1 个。');
  expect(sent).toEqual([]);
  expect(page.url()).not.toContain('tongzhou');
});
