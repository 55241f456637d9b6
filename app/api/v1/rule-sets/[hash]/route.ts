import { answering, refuse, respondTagged, respondToPreflight } from '@/lib/api/respond';
import { findPublishedVersion } from '@/lib/rule-sets/published-version';

export function GET(request: Request, { params }: { params: Promise<{ hash: string }> }) {
  return answering(request, async () => {
    const { hash } = await params;
    const version = await findPublishedVersion(hash);
    if (version === null) return refuse(request, 404, [{ path: 'hash', code: 'noSuchRuleSet' }]);
    return respondTagged(request, version, { tag: hash, cacheControl: 'public, max-age=31536000, immutable' });
  });
}

export function OPTIONS() {
  return respondToPreflight('GET, HEAD, OPTIONS');
}
