import { forgettingCookie } from '@/lib/checks/carried-check';
import { isFromHere, leadTo } from '@/lib/checks/form-post';

/** Removes the answers and leaves. */
export async function POST(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isFromHere(request)) return new Response(null, { status: 403 });
  return leadTo(`/${locale}`, forgettingCookie());
}
