import { choiceOf, wholeCheck } from '@/tests/support/portal/check-walk';
import { expectResult, resultText } from '@/tests/support/portal/expected-result';
import { expect, test } from '@/tests/support/portal/portal-test';
import { randomFamily } from '@/tests/support/portal/random-answers';
import { expectedRecord } from '@/tests/support/portal/record';

// One test walks both ways: CHECK_FAMILIES=100 npm run test:e2e -- same-result tries more families.
const FAMILIES = Number(process.env['CHECK_FAMILIES'] ?? '12');
const FIRST_SEED = Number(process.env['CHECK_SEED'] ?? '2014');

for (let seed = FIRST_SEED; seed < FIRST_SEED + FAMILIES; seed += 1) {
  test(`family ${seed} reads the same result with and without a script`, async ({ openGuide }) => {
    const record = await expectedRecord();
    const language = seed % 3 === 0 ? 'en' : 'zh';
    const texts: string[] = [];
    for (const hasScript of [true, false]) {
      const guide = await openGuide({ hasScript, locale: language });
      const { choice, answers } = randomFamily(record.book, seed);
      const check = await wholeCheck(guide, record, choice, answers);
      await expectResult(guide, record, check);
      texts.push(await resultText(guide));
    }
    expect(texts[1]).toBe(texts[0]);
    expect(texts[0]?.length).toBeGreaterThan(200);
  });
}

test('the text that is compared tells two results apart', async ({ openGuide }) => {
  const record = await expectedRecord();
  const texts: string[] = [];
  for (const state of ['held', 'missing']) {
    const guide = await openGuide({ hasScript: false });
    await wholeCheck(guide, record, choiceOf('110102'), ({ sort }) =>
      sort === 'paper' ? { state: [state] } : { 'bornOn-unknown': ['yes'] },
    );
    texts.push(await resultText(guide));
  }
  expect(texts[1]).not.toBe(texts[0]);
});
