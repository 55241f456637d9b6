import { nextPage } from '@/components/check/check-view';
import { carriedCheck, carryingCookie } from '@/lib/checks/carried-check';
import { cityRecord } from '@/lib/checks/city-record';
import { formPosted, isFromHere, leadTo } from '@/lib/checks/form-post';
import { answerQuestion, questionAtStep } from '@/rules';

/** Takes the answer to one question and leads to the next, or back to the same one with what is to be mended. */
export async function POST(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const values = isFromHere(request) ? await formPosted(request) : null;
  if (values === null) return new Response(null, { status: 403 });
  const at = (page: string) => `/${locale}/check/${page}`;
  const step = values['step']?.[0] ?? '';
  const { check } = await carriedCheck();
  // The cookie is gone: the page says where to go on.
  if (check === null) return leadTo(at('result'), null);
  const record = await cityRecord(check.jurisdiction);
  const question = questionAtStep(record.book, check, Number(step));
  // The question no longer applies.
  if (question === null) return leadTo(at(nextPage(record, check)), null);
  const answered = answerQuestion(record.book, check, question, values);
  if ('issues' in answered) return leadTo(at(step), carryingCookie({ check, draft: { step, values, issues: answered.issues } }));
  return leadTo(at(nextPage(record, answered.check)), carryingCookie({ check: answered.check, draft: null }));
}
