import { answering, respond, respondToPreflight } from '@/lib/api/respond';
import { ruleTables } from '@/lib/rule-sets/rule-tables';

export function GET(request: Request) {
  return answering(request, async () => {
    const { tables } = await ruleTables();
    return respond({ jurisdictions: tables.jurisdictions }, { headers: { 'Cache-Control': 'public, max-age=60' } });
  });
}

export function OPTIONS() {
  return respondToPreflight('GET, HEAD, OPTIONS');
}
