import type { Locator } from '@playwright/test';
import { expectVisibleFocus, pickByKeys, tabTo } from '@/tests/support/portal/keyboard';
import { choice, group } from '@/tests/support/portal/fill-in';
import { expect, test, type Guide } from '@/tests/support/portal/portal-test';

// A complete check without a pointer: the focus is always seen, and after every step it stands at the new heading.

async function press(guide: Guide, target: Locator, key: string): Promise<void> {
  await tabTo(guide.page, target);
  await guide.page.keyboard.press(key);
}

async function goOn(guide: Guide, button: string, heading: string): Promise<void> {
  const { page } = guide;
  await press(guide, page.getByRole('button', { name: button, exact: true }), 'Enter');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(heading);
  await expect(title).toBeFocused();
  await expectVisibleFocus(page);
}

test('a whole check by keyboard alone', async ({ guide }) => {
  const { page } = guide;
  await page.goto('/zh');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '直接看正文' })).toBeFocused();
  await expectVisibleFocus(page);
  await press(guide, page.getByRole('link', { name: '开始自查' }), 'Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('查哪个区？');

  await pickByKeys(page, page.getByRole('combobox', { name: '想上学的地方' }), '110112');
  await pickByKeys(page, page.getByRole('combobox', { name: '哪一年入学' }), '2014');
  await press(guide, page.getByRole('radio', { name: '小学一年级' }), 'Space');
  await goOn(guide, '开始', '孩子的父母现在怎么样？');

  for (const parent of ['mother', 'father']) {
    await press(guide, choice(guide, 'guardians.status.present.label', group(guide, `guardians.${parent}`)), 'Space');
  }
  await goOn(guide, '继续', '妈妈缴过社保吗？');
  // A mistake made on purpose, and mended.
  await press(guide, page.getByRole('button', { name: '继续' }), 'Enter');
  await expect(page.getByRole('main').getByRole('alert')).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(choice(guide, 'insurance.choice.yes')).toBeFocused();
  await page.keyboard.press('Space');
  await pickByKeys(page, page.getByRole('combobox', { name: '从', exact: true }), '2013-04');
  await pickByKeys(page, page.getByRole('combobox', { name: '到', exact: true }), '2014-03');
  await press(guide, page.getByRole('button', { name: '点上这些月份' }), 'Enter');
  await expect(page.getByRole('status').filter({ hasText: '已点 12 个月' })).toBeVisible();
  await goOn(guide, '继续', '爸爸缴过社保吗？');
  await press(guide, choice(guide, 'insurance.choice.yes'), 'Space');
  await press(guide, page.getByRole('checkbox', { name: '2013年4月', exact: true }).first(), 'Space');
  await goOn(guide, '继续', '有在北京市工作的证明吗？');

  const papers = [
    '有在北京市住处的证明吗？',
    '全家的户口簿都在手边吗？',
    '居住证（暂住证）在手边吗？',
    '有老家没人能照顾孩子的证明吗？',
    '孩子哪天出生？',
  ];
  for (const next of papers) {
    await press(guide, choice(guide, 'paper.choice.held.label'), 'Space');
    await goOn(guide, '继续', next);
  }
  for (const [part, text] of [
    ['年', '2008'],
    ['月', '3'],
    ['日', '15'],
  ] as const) {
    await tabTo(page, page.getByRole('textbox', { name: part }));
    await page.keyboard.type(text);
  }
  await press(guide, page.getByRole('button', { name: '继续' }), 'Enter');
  await expect(page).toHaveURL(/result$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText('不能入学', { exact: true })).toBeVisible();

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('孩子哪天出生？');
  await expectVisibleFocus(page);
  await press(guide, page.getByRole('link', { name: '看已答的' }), 'Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('已经回答的');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
