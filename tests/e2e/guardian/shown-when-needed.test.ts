import { begin, choiceOf, send } from '@/tests/support/portal/check-walk';
import { earlierLabel } from '@/tests/support/portal/fill-in';
import { expect, test } from '@/tests/support/portal/portal-test';

test('what belongs to an answer is shown once that answer is given, and not before', async ({ guide }) => {
  const { page, say } = guide;
  await begin(guide, choiceOf('110108'));
  for (const parent of ['mother', 'father']) {
    await page
      .getByRole('group', { name: say(`questions.guardians.${parent}`) })
      .getByRole('radio', { name: say('questions.guardians.status.present.label') })
      .check();
  }
  await send(guide);
  const issued = page.getByText(say('questions.fields.permit.issuedOn.label'), { exact: true });
  const earlier = page.getByText(earlierLabel(guide, 'issuedOn'), { exact: true });
  await expect(issued).toBeHidden();
  await page.getByRole('radio', { name: say('questions.permits.choice.yes'), exact: true }).check();
  await expect(issued).toBeVisible();
  await expect(earlier).toBeHidden();
  await page.getByRole('checkbox', { name: say('questions.permits.renewed') }).check();
  await expect(earlier).toBeVisible();
  await page.getByRole('radio', { name: say('questions.permits.choice.none'), exact: true }).check();
  await expect(issued).toBeHidden();
});
