import { nextPage } from '@/components/check/check-view';
import { choicesOf, readChoice } from '@/components/check/choices';
import { carriedCheck, carryingCookie } from '@/lib/checks/carried-check';
import { cityRecord, everyCityRecord } from '@/lib/checks/city-record';
import { formPosted, isFromHere, leadTo } from '@/lib/checks/form-post';
import { chooseAgain } from '@/rules';

/** Takes the choice of district, year and stage; what was told of the family before stays. */
export async function POST(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const values = isFromHere(request) ? await formPosted(request) : null;
  if (values === null) return new Response(null, { status: 403 });
  const { check } = await carriedCheck();
  const read = readChoice(values, choicesOf(await everyCityRecord()));
  if ('issues' in read)
    return leadTo(`/${locale}/check/choose`, carryingCookie({ check, draft: { step: 'choice', values, issues: read.issues } }));
  const record = await cityRecord(read.choice.jurisdiction);
  const begun = chooseAgain(record.book, check, read.choice);
  return leadTo(`/${locale}/check/${nextPage(record, begun)}`, carryingCookie({ check: begun, draft: null }));
}
