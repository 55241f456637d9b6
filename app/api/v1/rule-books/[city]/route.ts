import { answering, refuse, respondTagged, respondToPreflight } from '@/lib/api/respond';
import { ruleBookSnapshotOf } from '@/lib/rule-sets/rule-book-snapshot';
import { ruleTables } from '@/lib/rule-sets/rule-tables';

export function GET(request: Request, { params }: { params: Promise<{ city: string }> }) {
  return answering(request, async () => {
    const { city } = await params;
    const { tables } = await ruleTables();
    const snapshot = ruleBookSnapshotOf(tables, city);
    if (snapshot === null) return refuse(request, 404, [{ path: 'city', code: 'noSuchCity' }]);
    return respondTagged(request, snapshot, { tag: snapshot.revision, cacheControl: 'public, max-age=60' });
  });
}

export function OPTIONS() {
  return respondToPreflight('GET, HEAD, OPTIONS');
}
