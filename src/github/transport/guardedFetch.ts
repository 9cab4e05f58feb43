/** Larger answers are refused. In bytes; GitHub's have a megabyte or two at most. */
const LARGEST = 20_000_000;
const HOPS = 5;
/** The status for a redirect to another origin: "Misdirected Request". */
const UNUSABLE = 421;

export interface Guard {
  readonly fetch: typeof fetch;
  /** Root of the API. Requests to other origins are refused. */
  readonly apiUrl: string;
  /** Called for each answer, with headers by their names in lower case. */
  readonly onAnswer: (headers: Readonly<Record<string, string>>, status: number) => void;
  /** Called if the connection fails, but not if the request was aborted. */
  readonly onSilence: () => void;
}

/**
 * A `fetch` for the API of one host. It sends the token to no other origin, not even after a redirect, bypasses the HTTP cache,
 * and reads answers completely. Rejects if the connection fails.
 */
export function guardFetch(guard: Guard): (address: string, init?: RequestInit) => Promise<Response> {
  const { origin } = new URL(guard.apiUrl);
  return async (address, init = {}) => {
    try {
      const response = await follow(guard.fetch, new URL(address), init, origin);
      const body = await wholeBody(response);
      guard.onAnswer(Object.fromEntries(response.headers), response.status);
      if (body === null) return unusable();
      const { status, headers } = response;
      const bodiless = status === 204 || status === 205 || status === 304;
      return new Response(bodiless ? null : body, { status, headers });
    } catch (error) {
      if (!(init.signal?.aborted === true && !isTimeout(init.signal))) guard.onSilence();
      throw error;
    }
  };
}

function isTimeout(signal: AbortSignal): boolean {
  return signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError';
}

async function follow(ask: typeof fetch, start: URL, init: RequestInit, origin: string): Promise<Response> {
  let address = start;
  for (let hop = 0; hop <= HOPS; hop++) {
    // An address may contain credentials.
    if (address.origin !== origin || address.username !== '' || address.password !== '') return unusable();
    const response = await ask(address.href, { ...init, redirect: 'manual', cache: 'no-store' });
    // A browser does not show where a redirect leads, so the token is left out.
    if (response.type === 'opaqueredirect') return followBlindly(ask, address, init);
    const location = response.headers.get('location');
    if (![301, 302, 307, 308].includes(response.status) || location === null) return response;
    if (isWrite(init) || !URL.canParse(location, address.href)) return unusable();
    address = new URL(location, address);
  }
  return unusable();
}

async function followBlindly(ask: typeof fetch, address: URL, init: RequestInit): Promise<Response> {
  if (isWrite(init)) return unusable();
  const headers = new Headers(init.headers);
  headers.delete('authorization');
  const response = await ask(address.href, { ...init, headers, redirect: 'follow', cache: 'no-store' });
  return new URL(response.url).origin === address.origin ? response : unusable();
}

function isWrite({ method = 'GET' }: RequestInit): boolean {
  return method.toUpperCase() !== 'GET';
}

function unusable(): Response {
  return new Response(null, { status: UNUSABLE });
}

/** null if it is too large. */
async function wholeBody(response: Response): Promise<Blob | null> {
  if (!response.body) return new Blob();
  const parts: BlobPart[] = [];
  let size = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts);
    size += value.byteLength;
    if (size > LARGEST) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}
