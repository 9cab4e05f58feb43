import { setTimeout } from 'node:timers/promises';

/** Which requests a fault meets or a test waits for; what is left out matches all. */
export interface FaultMatch {
  readonly method?: string;
  /** What the path begins with, e.g. `/repos/octo-org`; upper and lower case are the same. */
  readonly path?: string;
  /** true: any GraphQL request; a string: one whose document holds it. */
  readonly graphql?: boolean | string;
}

/** An error among the answers of one GraphQL document; the data at `path` becomes null. */
export interface PartialError {
  readonly path: readonly (string | number)[];
  readonly type?: string;
  readonly message: string;
}

/** What happens instead of the right answer, or to it. */
export interface FaultEffect {
  /** With this or `body` the request is not carried out. 200 where only `body` is told. */
  readonly status?: number;
  /** Added to the answer's headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A string as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Milliseconds before the answer. */
  readonly delay?: number;
  /** No answer before `release()`, `POST /_stand-in/release` or a reset. */
  readonly hold?: boolean;
  /** Ends the connection before the answer, or after half of its body. The request is carried out all the same. */
  readonly cut?: 'before' | 'middle';
  /** The answer's body ends in the middle, yet the answer is complete. */
  readonly broken?: boolean;
  readonly errors?: readonly PartialError[];
}

export interface Fault {
  readonly match?: FaultMatch;
  /** How many requests it meets; 1 where left out, null for all until the next reset. */
  readonly times?: number | null;
  /** How many matching requests pass before it begins. */
  readonly after?: number;
  readonly then: FaultEffect;
}

/** What a fault is matched against. */
export interface Faultable {
  readonly method: string;
  readonly path: string;
  /** The document of a GraphQL request, else null. */
  readonly document: string | null;
}

interface Armed {
  readonly fault: Fault;
  after: number;
  left: number;
}

/** The faults that were ordered, in that order: the first that matches meets the request. */
export class Faults {
  #armed: Armed[] = [];
  #held: (() => void)[] = [];

  add(fault: Fault): void {
    const left = fault.times === null ? Infinity : (fault.times ?? 1);
    this.#armed.push({ fault, after: fault.after ?? 0, left });
  }

  /** Forgets all faults and lets go what is held. */
  reset(): void {
    this.#armed = [];
    this.release();
  }

  /** Lets the answers that are held go out. */
  release(): void {
    const held = this.#held;
    this.#held = [];
    for (const go of held) go();
  }

  /** The effect that meets this request, which counts as one of its times. */
  take(request: Faultable): FaultEffect | null {
    for (const armed of this.#armed) {
      if (armed.left === 0 || !matches(armed.fault.match ?? {}, request)) continue;
      if (armed.after > 0) {
        armed.after -= 1;
        continue;
      }
      armed.left -= 1;
      return armed.fault.then;
    }
    return null;
  }

  /** Resolves once the effect lets the answer begin. */
  async wait(effect: FaultEffect): Promise<void> {
    if (effect.hold) await new Promise<void>((resolve) => this.#held.push(resolve));
    // A long delay must not keep a process alive whose server has been closed.
    if (effect.delay) await setTimeout(effect.delay, undefined, { ref: false });
  }
}

/** Whether all that `match` tells is true of the request. */
export function matches(match: FaultMatch, request: Faultable): boolean {
  if (match.method && match.method.toUpperCase() !== request.method) return false;
  if (match.path && !request.path.toLowerCase().startsWith(match.path.toLowerCase())) return false;
  if (match.graphql === undefined) return true;
  if (typeof match.graphql === 'boolean') return match.graphql === (request.document !== null);
  return request.document?.includes(match.graphql) ?? false;
}

/** Adds the errors to a GraphQL answer and takes the data away that they stand for. */
export function withPartialErrors(json: string, errors: readonly PartialError[]): string {
  const answer = JSON.parse(json) as { data?: unknown; errors?: unknown[] };
  for (const { path } of errors) {
    let at: unknown = answer.data;
    for (const key of path.slice(0, -1)) at = isObject(at) ? at[key] : null;
    const last = path.at(-1);
    if (isObject(at) && last !== undefined && last in at) at[last] = null;
  }
  return JSON.stringify({ ...answer, errors: [...(answer.errors ?? []), ...errors] });
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
