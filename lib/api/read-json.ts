/** Parsed JSON, or the status and code of a refusal. */
export type ReadJson = { isRead: true; value: unknown } | { isRead: false; status: 400 | 413 | 415; code: string };

/** Deeper than any request of the contract; what reads it calls itself once a level. */
const deepest = 40;

/** Reads a JSON body of at most `mostBytes`; a longer one is not read to its end. */
export async function readJson(request: Request, mostBytes: number): Promise<ReadJson> {
  if (!isJsonContent(request.headers.get('content-type'))) return { isRead: false, status: 415, code: 'notJsonContent' };
  const bytes = await readBytes(request, mostBytes);
  if (bytes === undefined) return { isRead: false, status: 413, code: 'bodyTooLarge' };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { isRead: false, status: 400, code: 'notJson' };
  }
  return isDeeperThan(value, deepest) ? { isRead: false, status: 400, code: 'tooDeep' } : { isRead: true, value };
}

/** `application/json`, in UTF-8 where a character set is named. */
function isJsonContent(contentType: string | null): boolean {
  const [type, ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return type === 'application/json' && (charset === undefined || /^charset="?utf-8"?$/.test(charset));
}

async function readBytes(request: Request, most: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return undefined;
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.byteLength;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks, length);
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}
