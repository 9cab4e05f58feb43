import type { Access, Grant } from './access';
import { matches, type Fault, type FaultMatch, type Faults } from './faults';
import type { Limits, Resource } from './limits';
import type { RequestLog, RequestRecord } from './requestLog';
import { corsHeaders, type WireAnswer } from './http';

/** What tests may look at and change, in the same process or over HTTP. */
export interface Controls {
  readonly requests: RequestLog;
  readonly faults: Faults;
  readonly access: Access;
  readonly limits: Limits;
  /** Back to the state after the start: data, requests, faults, tokens, limits. */
  reset(): void;
}

/** What `POST /_stand-in/wait` waits for. */
type Awaited = FaultMatch & Partial<Pick<RequestRecord, 'status' | 'aborted'>>;

type Route = (controls: Controls, body: unknown) => unknown;

const routes: Readonly<Record<string, Route>> = {
  // The records of all requests, oldest first.
  'GET requests': ({ requests }) => requests.records,
  // The first record like the one described, once there is one.
  'POST wait': ({ requests }, body) => {
    const { status, aborted, ...match } = body as Awaited;
    return requests.waitFor(
      (record) =>
        matches(match, { ...record, document: record.graphql?.query ?? null }) &&
        (status === undefined || status === record.status) &&
        (aborted === undefined || aborted === record.aborted),
    );
  },
  'POST reset': (controls) => controls.reset(),
  // One `Fault` or several.
  'POST faults': ({ faults }, body) => {
    for (const fault of Array.isArray(body) ? (body as Fault[]) : [body as Fault]) {
      if (typeof fault.then !== 'object') throw new TypeError('A fault needs `then`.');
      faults.add(fault);
    }
  },
  // Lets go what a fault with `hold` holds.
  'POST release': ({ faults }) => faults.release(),
  // `{ token, login?, anonymous? }` or `{ tokens: [{ token, login? }], anonymous? }`.
  'POST token': ({ access }, body) => {
    const { token, login, tokens, anonymous } = body as Partial<Grant> & {
      tokens?: Grant[];
      anonymous?: boolean;
    };
    const grants = tokens ?? (typeof token === 'string' ? [{ token, login }] : []);
    access.demand(grants, anonymous ?? true);
  },
  // `{ core?, search?, graphql? }`: how many requests are allowed from now on.
  'POST limits': ({ limits }, body) => {
    for (const [resource, limit] of Object.entries(body as Record<Resource, number>)) {
      limits.set(resource as Resource, limit);
    }
  },
};

/** Answers `/_stand-in/…`; `name` is what follows. */
export async function control(
  controls: Controls,
  method: string,
  name: string,
  body: string,
): Promise<WireAnswer> {
  const route = routes[`${method} ${name}`];
  if (!route) return json(404, { message: `No ${method} /_stand-in/${name}` });
  try {
    return json(200, (await route(controls, body === '' ? {} : JSON.parse(body))) ?? {});
  } catch (error) {
    return json(400, { message: String(error) });
  }
}

function json(status: number, body: unknown): WireAnswer {
  return {
    status,
    headers: { ...corsHeaders, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
