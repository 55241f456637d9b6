import { answering, refuse, respond, respondToPreflight } from '@/lib/api/respond';
import { listRuleSets } from '@/lib/rule-sets/list-rule-sets';
import { readFilter } from '@/lib/rule-sets/read-filter';
import { ruleTables } from '@/lib/rule-sets/rule-tables';

export function GET(request: Request) {
  return answering(request, async () => {
    const read = readFilter(new URL(request.url).searchParams);
    if ('issues' in read) return refuse(request, 400, read.issues);
    const versions = listRuleSets(await ruleTables(), read.filter);
    const ruleSets = versions.map(({ requirements, remarks: _remarks, ...version }) => ({
      ...version,
      requirements: requirements.map(({ id }) => id),
      address: `/api/v1/rule-sets/${version.hash}`,
    }));
    return respond({ ruleSets }, { headers: { 'Cache-Control': 'public, max-age=60' } });
  });
}

export function OPTIONS() {
  return respondToPreflight('GET, HEAD, OPTIONS');
}
