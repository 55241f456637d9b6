import type { Locator } from '@playwright/test';
import { choice, group } from '@/tests/support/portal/fill-in';
import { expect, test, type Guide } from '@/tests/support/portal/portal-test';

// Taps as a thumb makes them: a list takes two, one to open it and one to choose.

/** Counts every tap of a family on its way. */
function thumb({ page }: Guide) {
  let taps = 0;
  return {
    taps: () => taps,
    tap: async (target: Locator) => {
      taps += 1;
      await target.tap();
    },
    press: async (name: string) => {
      const heading = page.getByRole('heading', { level: 1 });
      const before = await heading.innerText();
      taps += 1;
      await page
        .getByRole('button', { name, exact: true })
        .or(page.getByRole('link', { name, exact: true }))
        .first()
        .tap();
      await expect(heading).not.toHaveText(before);
    },
    pick: async (label: string, value: string) => {
      taps += 2;
      await page.getByRole('combobox', { name: label, exact: true }).selectOption(value);
    },
  };
}

async function toTheFirstParent(guide: Guide, { tap, press, pick }: ReturnType<typeof thumb>): Promise<void> {
  await guide.page.goto('/zh');
  await press('开始自查');
  await pick('想上学的地方', '110112');
  await pick('哪一年入学', '2014');
  await tap(guide.page.getByRole('radio', { name: '小学一年级' }));
  await press('开始');
  await tap(choice(guide, 'guardians.status.present.label', group(guide, 'guardians.mother')));
  await tap(choice(guide, 'guardians.status.present.label', group(guide, 'guardians.father')));
  await press('继续');
}

test('a family without insurance reads its firm no within thirteen taps', async ({ guide }) => {
  const hand = thumb(guide);
  await toTheFirstParent(guide, hand);
  await hand.tap(choice(guide, 'insurance.choice.none'));
  await hand.press('继续');
  await hand.press('看结果和全部原因');
  await expect(guide.page.getByText('不能入学', { exact: true })).toBeVisible();
  expect(hand.taps()).toBeLessThanOrEqual(13);
});

test('a family with everything reads its whole result within thirty-four taps', async ({ guide }) => {
  const hand = thumb(guide);
  await toTheFirstParent(guide, hand);
  for (let parent = 0; parent < 2; parent += 1) {
    await hand.tap(choice(guide, 'insurance.choice.yes'));
    await hand.pick('从', '2013-04');
    await hand.pick('到', '2014-03');
    // The range counts when the form is sent: nobody has to tap it into the grid first.
    await hand.press('继续');
  }
  for (let paper = 0; paper < 5; paper += 1) {
    await hand.tap(choice(guide, 'paper.choice.held.label'));
    await hand.press('继续');
  }
  await hand.tap(guide.page.getByRole('textbox', { name: '年' }));
  await guide.page.keyboard.type('2008年3月15日');
  await hand.press('继续');
  await expect(guide.page.getByText('够条件', { exact: true })).toBeVisible();
  expect(hand.taps()).toBeLessThanOrEqual(34);
});
