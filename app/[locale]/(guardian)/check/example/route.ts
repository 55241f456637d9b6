import { carryingCookie } from '@/lib/checks/carried-check';
import { isFromHere, leadTo } from '@/lib/checks/form-post';
import { exampleCheck } from '@/rules';

/** Fills in the invented family and shows its result. */
export async function POST(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isFromHere(request)) return new Response(null, { status: 403 });
  return leadTo(`/${locale}/check/result`, carryingCookie({ check: exampleCheck, draft: null }));
}
