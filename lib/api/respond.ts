import { wordIssues } from '@/lib/i18n/issue-messages';
import type { Locale } from '@/lib/i18n/routing';
import { RecordUnavailableError } from '@/lib/rule-sets/table-cache';

/** Something wrong with a call: where, and a code that `messages/` words. */
export interface CallIssue {
  path: string;
  code: string;
}

/** The API is public and knows no visitor: any page may call it, without cookies. */
const openHeaders = {
  'Content-Type': 'application/json; charset=utf-8',
  'X-Content-Type-Options': 'nosniff',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
};

/** A JSON answer; kept by nobody unless `headers` say otherwise. */
export function respond(
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...openHeaders, 'Cache-Control': 'no-store', ...headers } });
}

/** The language for sentences of the API: Chinese where the caller asks for it first, otherwise English, as a program will read them. */
export function preferredLocale(request: Request): Locale {
  return /^\s*zh\b/i.test(request.headers.get('accept-language') ?? '') ? 'zh' : 'en';
}

/** A refusal: its issues with their words, in Chinese where the caller prefers it. */
export function refuse(request: Request, status: number, issues: readonly CallIssue[], headers: Record<string, string> = {}): Response {
  return respond({ issues: wordIssues(issues, preferredLocale(request)) }, { status, headers: { Vary: 'Accept-Language', ...headers } });
}

/** A JSON answer under an entity tag; an empty 304 where the caller holds it already. `tag` must change with the body. */
export function respondTagged(request: Request, body: unknown, { tag, cacheControl }: { tag: string; cacheControl: string }): Response {
  const headers = { ETag: `"${tag}"`, 'Cache-Control': cacheControl };
  if (!holdsTag(request, tag)) return respond(body, { headers });
  const { 'Content-Type': _none, ...withoutType } = openHeaders;
  return new Response(null, { status: 304, headers: { ...withoutType, ...headers } });
}

/** A proxy that compresses marks the tag as weak; it is the same text. */
function holdsTag(request: Request, tag: string): boolean {
  const held = request.headers.get('if-none-match') ?? '';
  return held.trim() === '*' || held.split(',').some((one) => one.trim().replace(/^W\//, '') === `"${tag}"`);
}

/** The answer to a browser that asks whether a page of another site may call. */
export function respondToPreflight(methods: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': methods,
      'Access-Control-Allow-Headers': 'Content-Type, Accept-Language, If-None-Match',
      'Access-Control-Max-Age': '86400',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** Runs what a route does; what breaks becomes an answer without its inside. A message may quote what a family told, so only the place is logged. */
export async function answering(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RecordUnavailableError)
      return refuse(request, 503, [{ path: '', code: 'recordUnavailable' }], { 'Retry-After': '5' });
    console.error(`${request.method} ${new URL(request.url).pathname} broke: ${placeOf(error)}`);
    return refuse(request, 500, [{ path: '', code: 'unexpected' }]);
  }
}

function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
