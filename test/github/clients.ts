import type { HostAccess } from '../../src/github/account';
import type { Accounts, ClientOptions } from '../../src/github/accounts';
import { GitHub } from '../../src/github/client';
import { GITHUB } from '../../src/github/hosts';
import type { Store } from '../../src/github/cache/persistence';
import type { Target } from '../../src/notes/note';
import type { StandIn } from './stand-in';

/** When the tests take place; a test may move it on. */
export class Clock {
  now = Date.parse('2026-11-04T15:05:00Z');

  /** Milliseconds. */
  pass(time: number): void {
    this.now += time;
  }
}

/** A store in memory; what is to be saved is taken when it is looked at. */
export class MemoryStore implements Store {
  #snapshot: () => unknown = () => null;

  /** `file`: what stands there so far; windows share it. */
  constructor(readonly file: { kept: unknown } = { kept: null }) {}

  load(): Promise<unknown> {
    return Promise.resolve(this.file.kept);
  }

  save(snapshot: () => unknown, atOnce = false): void {
    this.#snapshot = snapshot;
    if (atOnce) this.write();
  }

  /** As a store does some time after it was asked to. */
  write(): void {
    const kept = this.#snapshot();
    if (kept !== undefined) this.file.kept = JSON.parse(JSON.stringify(kept)) as unknown;
  }

  /** What stands in the file. */
  get written(): string {
    return JSON.stringify(this.file.kept);
  }

  /** What a file would hold. */
  get text(): string {
    return JSON.stringify(this.#snapshot());
  }

  /** The store as the next session finds it. */
  reopened(): MemoryStore {
    return new MemoryStore({ kept: JSON.parse(this.text) as unknown });
  }
}

/** Keeps requests back while it is closed. */
export class Gate {
  #opened: Promise<void> = Promise.resolve();
  #open: () => void = () => undefined;

  close(): void {
    this.#opened = new Promise((resolve) => (this.#open = resolve));
  }

  open(): void {
    this.#open();
  }

  readonly fetch: typeof fetch = async (...request) => {
    await this.#opened;
    return fetch(...request);
  };
}

/** Keeps an answer on its way, as GitHub has given it. */
export class HeldAnswer {
  #isHeld = false;
  #arrive: () => void = () => undefined;
  #release: () => void = () => undefined;
  /** Resolves once GitHub has answered. */
  readonly arrived = new Promise<void>((resolve) => (this.#arrive = resolve));
  readonly #released = new Promise<void>((resolve) => (this.#release = resolve));

  readonly fetch: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    if (this.#isHeld) return response;
    this.#isHeld = true;
    this.#arrive();
    await this.#released;
    return response;
  };

  release(): void {
    this.#release();
  }
}

/** Long enough for a busy machine. */
const TIMEOUTS = { request: 20_000, retryDelay: 1 };

export interface Setting extends Partial<ClientOptions> {
  readonly token?: string | null;
  readonly account?: string | null;
  readonly store?: Store | null;
  readonly hosts?: readonly HostAccess[];
  /** Called before the first account is used. */
  readonly listen?: (accounts: Accounts) => void;
}

/** A client for the stand-in in the place of github.com, signed out unless told otherwise. */
export function clientFor(standIn: Pick<StandIn, 'url'>, clock: Clock, setting: Setting = {}): GitHub {
  const { token = null, account = token, store = null, hosts, listen, ...options } = setting;
  const client = new GitHub({ fetch, now: () => clock.now, timeouts: TIMEOUTS, ...options });
  listen?.(client.accounts);
  client.accounts.use(hosts ?? [{ host: { name: GITHUB, apiUrl: standIn.url }, token, account }], store);
  return client;
}

/** `owner/name#12`. */
export function target(text: string, kind: Target['kind'] = null, host = GITHUB): Target {
  const [owner = '', name = '', number] = text.split(/[/#]/);
  return { repository: { host, owner, name }, number: Number(number), kind };
}
