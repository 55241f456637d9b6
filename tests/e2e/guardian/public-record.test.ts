import { expect, test } from '@playwright/test';

// Runs once with JavaScript and once without: nothing here may need a script.

test('the start page leads to the check, to an example and to the districts', async ({ page }) => {
  await page.goto('/zh');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('孩子能上这个区的公办学校吗？');
  await expect(page.getByRole('link', { name: '开始自查' })).toHaveAttribute('href', '/zh/check');
  const example = page.locator('form', { has: page.getByRole('button', { name: '看一个例子' }) });
  await expect(example).toHaveAttribute('action', '/zh/check/example');
  await expect(example).toHaveAttribute('method', 'post');
  await expect(page.getByRole('contentinfo')).toContainText('不承诺学位');
});

test('a parent goes from the start page to what Tongzhou asked', async ({ page }) => {
  await page.goto('/zh');
  await page.getByRole('main').getByRole('link', { name: '各区都要什么' }).click();
  await page.getByRole('link', { name: '通州区，2014 年小学一年级' }).click();
  await expect(page).toHaveURL(/\/zh\/districts\/110112\/2014\/primary$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2014 年，通州区小学一年级入学要什么');
  await expect(page.getByRole('heading', { level: 4, name: '父母双方在通州交社保满 12 个月' })).toBeVisible();
  await expect(page.getByText('这一季已经过去')).toBeVisible();
});

test('what a requirement rests on opens in place', async ({ page }) => {
  await page.goto('/zh/districts/110112/2014/primary');
  const requirement = page.locator('#TZ14-SI');
  const open = requirement.getByText('自己做生意的怎么算，没有写明。');
  await expect(open).toBeHidden();
  await requirement.locator('summary').click();
  await expect(open).toBeVisible();
  await expect(requirement.getByRole('link', { name: '依据 1' })).toBeVisible();
});

test('a rule told after its cut-off is marked, and the calendar counts the days', async ({ page }) => {
  await page.goto('/zh/districts/110105-cuigezhuang/2014/primary');
  await expect(page.locator('#CY14-SI-V3')).toContainText('这一条说得太晚');
  await expect(page.locator('#event-cuigezhuang-half-year-2014')).toContainText('截止日却已经过去 19 天');
  await expect(page.locator('#BJ14-P1')).not.toContainText('这一条说得太晚');
});

test('the versions of Chaoyang and Cuigezhuang stand in order, with what each replaced', async ({ page }) => {
  await page.goto('/en/districts/110105-cuigezhuang/2014/primary');
  const dates = page.locator('[id^="rules-"] > div > p:first-child');
  await expect(dates).toHaveText(['18 April 2014', '5 May 2014', '8 May 2014', '9 May 2014', '13 June 2014']);
  await expect(page.locator('[id="rules-2014-06-13"]')).toContainText(
    'Before: Both parents have paid social insurance in Chaoyang; a relaxation is announced',
  );
  await expect(page.locator('[id="rules-2014-05-08"]')).toContainText('between 6 May 2014 and 8 May 2014');
});

test('a district without a table says so and shows what the city asks', async ({ page }) => {
  await page.goto('/zh/districts/110102/2014/primary');
  await expect(page.getByText('西城区自己要什么，没有记录')).toBeVisible();
  await expect(page.locator('#BJ14-P5')).toBeVisible();
});

test('every word changes with the language, and the page stays the same one', async ({ page }) => {
  await page.goto('/zh/districts/110112/2014/primary');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans-CN');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/districts\/110112\/2014\/primary$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle('What Tongzhou asked for in 2014: First year of primary school · Ruxuetong');
  await expect(
    page
      .getByRole('main')
      .getByText(/[\u4e00-\u9fff]/)
      .filter({ visible: true }),
  ).toHaveCount(0);
});

for (const path of [
  '/zh/districts/110112/2013/primary',
  '/zh/districts/119999/2014/primary',
  '/zh/districts/110112/2014/transfer',
  '/zh/nothing/here',
]) {
  test(`${path} says that there is no such page`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
  });
}
