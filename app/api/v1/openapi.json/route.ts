import { describeApi } from '@/lib/api/open-api';
import { answering, preferredLocale, respond, respondToPreflight } from '@/lib/api/respond';
import { openApiWords } from '@/lib/i18n/open-api-words';

export function GET(request: Request) {
  return answering(request, () => {
    const description = describeApi(openApiWords(preferredLocale(request)));
    return Promise.resolve(respond(description, { headers: { 'Cache-Control': 'public, max-age=60', Vary: 'Accept-Language' } }));
  });
}

export function OPTIONS() {
  return respondToPreflight('GET, HEAD, OPTIONS');
}
