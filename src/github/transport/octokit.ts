import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';

// Loaded with the first request, since octokit takes long to load.

export type { Octokit };

/** `slowly`: sends one request a second, as GitHub asks for when writing. */
export type Queue = 'freely' | 'slowly';

export interface OctokitOptions {
  readonly apiUrl: string;
  /** null: signed out. */
  readonly token: string | null;
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>;
  /** Milliseconds before the first retry; the second waits four times as long. */
  readonly retryDelay: number;
  readonly queue: Queue;
}

const REPETITIONS = 2;
const Client = Octokit.plugin(throttling, retry);

/** An octokit that retries what may be retried, and leaves rate limits to its caller. */
export function openOctokit({ apiUrl, token, fetch, retryDelay, queue }: OctokitOptions): Octokit {
  const silent = () => undefined; // octokit would warn on the console; our failures are values
  return new Client({
    baseUrl: apiUrl,
    request: { fetch },
    log: { debug: silent, info: silent, warn: silent, error: silent },
    ...(token !== null && { auth: token }),
    retry: {
      retries: REPETITIONS,
      retryAfterBaseValue: retryDelay,
      // The plugin's own list, and refusals that a retry does not change.
      doNotRetry: [400, 401, 403, 404, 410, 421, 422, 429, 451],
    },
    throttle: {
      // Without an id of its own, clients in a window would share the plugin's queues.
      id: crypto.randomUUID(),
      // A hover cannot wait for an hour: the failure says how long the limit lasts.
      onRateLimit: () => false,
      onSecondaryRateLimit: () => false,
      ...(queue === 'freely' && { write: FREELY as never }),
    },
  });
}

/**
 * The throttling plugin sends every GraphQL request through its queue for writes, one a second. Ours only read, and are batched
 * already, so they skip it. Requests that write go through the plugin's queue.
 */
const FREELY = {
  key: () => ({
    schedule: (_options: unknown, job: () => unknown): Promise<unknown> => Promise.resolve(job()),
  }),
};
