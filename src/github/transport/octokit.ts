import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';

// Loaded with the first request: octokit takes longer to load than much of the rest.

export type { Octokit };

/** `slowly`: what is written goes out one a second, as GitHub asks for. */
export type Queue = 'freely' | 'slowly';

export interface OctokitOptions {
  readonly apiUrl: string;
  /** null: signed out. */
  readonly token: string | null;
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>;
  /** Milliseconds before the first repetition; the second waits four times as long. */
  readonly retryDelay: number;
  readonly queue: Queue;
}

const REPETITIONS = 2;
const Client = Octokit.plugin(throttling, retry);

/** An octokit that repeats what may be repeated, and leaves limits to whoever asks. */
export function openOctokit({ apiUrl, token, fetch, retryDelay, queue }: OctokitOptions): Octokit {
  const silent = () => undefined; // octokit would warn on the console; failures are told by value
  return new Client({
    baseUrl: apiUrl,
    request: { fetch },
    log: { debug: silent, info: silent, warn: silent, error: silent },
    ...(token !== null && { auth: token }),
    retry: {
      retries: REPETITIONS,
      retryAfterBaseValue: retryDelay,
      // The plugin's own list, and refusals that a repetition does not mend.
      doNotRetry: [400, 401, 403, 404, 410, 421, 422, 429, 451],
    },
    throttle: {
      // The plugin's queues are shared by all clients of a window but for this name.
      id: crypto.randomUUID(),
      // Nobody waits an hour for a hover: the failure says until when, and nothing is asked before.
      onRateLimit: () => false,
      onSecondaryRateLimit: () => false,
      ...(queue === 'freely' && { write: FREELY as never }),
    },
  });
}

/**
 * The throttling plugin sends every GraphQL request through its queue for writes, one a second. Ours only read, and are
 * gathered to one for each tick already, so they need not wait; what truly writes goes through the plugin's own queue.
 */
const FREELY = {
  key: () => ({
    schedule: (_options: unknown, job: () => unknown): Promise<unknown> => Promise.resolve(job()),
  }),
};
