import type { Page, Request } from '@playwright/test';

/** What a page has asked its server for, and every address that stood in the address bar. */
export interface Traffic {
  requests: Request[];
  addresses: string[];
}

/** Begins to note everything that a page sends. */
export function noteTraffic(page: Page): Traffic {
  const traffic: Traffic = { requests: [], addresses: [] };
  page.on('request', (request) => traffic.requests.push(request));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) traffic.addresses.push(frame.url());
  });
  return traffic;
}

/** Method, path and query of a request. */
export function lineOf(request: Request): string {
  const { pathname, search } = new URL(request.url());
  return `${request.method()} ${pathname}${search}`;
}

/** Everything of a request that its server can read: address, headers but the browser's own, body. */
export async function tellsOf(request: Request): Promise<string> {
  const headers = await request.allHeaders();
  return [request.url(), JSON.stringify(headers), request.postData() ?? ''].join('\n');
}
