import { beginCheck, openQuestion, type Check, type CheckChoice, type Question, type RuleBook } from '@/rules';
import { answered, type Answers } from './check-walk';
import type { Guide } from './portal-test';

/** A check as it stands when a question is asked, without walking there. */
export function checkBefore(
  book: RuleBook,
  choice: CheckChoice,
  answers: Answers,
  until: (question: Question) => boolean = () => false,
): Check {
  let check = beginCheck(choice);
  for (let question = openQuestion(book, check); question !== null && !until(question); question = openQuestion(book, check)) {
    check = answered(book, check, question, answers(question, check));
  }
  return check;
}

/** Opens a page of a check that this tab has kept, as a reload does; only with JavaScript. */
export async function openKept({ page, locale }: Guide, check: Check, at: string | number = check.asked.length + 1): Promise<void> {
  await page.goto(`/${locale}/check`);
  await page.evaluate((kept) => {
    sessionStorage.setItem('check', kept);
  }, JSON.stringify(check));
  await page.goto(`/${locale}/check/${at}`);
}
