import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Identity } from './access';
import { avatar } from './avatars';
import { control, type Controls } from './control';
import type { DataSet } from './data/dataSet';
import { withPartialErrors, type FaultEffect } from './faults';
import { answerGraphql } from './graphql/execute';
import {
  corsHeaders,
  isUnchanged,
  notModified,
  preflight,
  readBody,
  send,
  toWire,
  type WireAnswer,
} from './http';
import type { RequestRecord } from './requestLog';
import { unreadableJson } from './rest/answer';
import { readMediaType } from './rest/body';
import { fields } from './rest/request';
import { answerRest, resourceOf } from './rest/router';
import type { Scope } from './scope';

type Server = Controls & { readonly data: DataSet };

/** Answers one HTTP request: control, avatar or API. */
export async function handle(
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? 'GET';
  const url = request.url ?? '/';
  try {
    if (method === 'OPTIONS') {
      send(response, preflight);
    } else if (url.startsWith('/_stand-in/')) {
      const body = await readBody(request);
      send(response, await control(server, method, url.slice('/_stand-in/'.length), body));
    } else if (url.startsWith('/avatars/')) {
      send(response, picture(url.slice('/avatars/'.length)));
    } else {
      await handleApi(server, request, response, method, url);
    }
  } catch (error) {
    // The asker has gone, or the stand-in itself is at fault: then the test should see why. A request that was read is destroyed, too.
    if (response.headersSent || response.destroyed) response.destroy();
    else
      send(response, { status: 500, headers: corsHeaders, body: JSON.stringify({ message: String(error) }) });
  }
}

function picture(name: string): WireAnswer {
  const headers = { ...corsHeaders, 'content-type': 'image/svg+xml', 'cache-control': 'max-age=3600' };
  const login = decodeURIComponent(name.replace(/\?.*$/, ''));
  return { status: 200, headers, body: avatar(login) };
}

async function handleApi(
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  url: string,
): Promise<void> {
  const text = await readBody(request);
  const call = readCall(request, method, url, text);
  const record: RequestRecord = {
    method,
    path: url,
    graphql: call.graphql ? readDocument(call.body) : null,
    authorization: request.headers.authorization !== undefined,
    body: call.graphql ? null : (call.body ?? null),
    status: null,
    aborted: false,
  };
  response.once('close', () => {
    if (response.writableFinished) return;
    record.aborted = true;
    server.requests.changed();
  });
  server.requests.add(record);
  const document = record.graphql?.query ?? null;
  const effect = server.faults.take({
    method,
    path: call.path,
    document: call.graphql ? (document ?? '') : null,
  });
  const answer = (effect && replaced(effect)) ?? (await answerApi(server, request, call));
  if (effect) await server.faults.wait(effect);
  if (response.destroyed) return;
  record.status = effect?.cut === 'before' ? null : answer.status;
  server.requests.changed();
  send(response, effect ? altered(answer, effect) : answer, effect ?? {});
}

/** A request to the API, taken apart. */
interface Call {
  readonly method: string;
  /** Below the root of the API, without query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly graphql: boolean;
  /** undefined: no JSON. */
  readonly body: unknown;
  readonly api: string;
  readonly origin: string;
  /** GitHub Enterprise Server serves API and pages from one host. */
  readonly web: string;
}

function readCall(request: IncomingMessage, method: string, url: string, text: string): Call {
  const origin = `http://${request.headers.host ?? '127.0.0.1'}`;
  const { pathname, searchParams: query } = new URL(url, origin);
  const enterprise = /^\/api(?:\/v3)?(?=\/|$)/.exec(pathname)?.[0] ?? '';
  const path = pathname.slice(enterprise.length).replace(/(?<=.)\/$/, '') || '/';
  return {
    method,
    path,
    query,
    graphql: path === '/graphql' && method === 'POST',
    body: readJson(text),
    api: `${origin}${enterprise}`,
    origin,
    web: enterprise ? origin : 'https://github.com',
  };
}

function readJson(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readDocument(body: unknown): NonNullable<RequestRecord['graphql']> {
  const { query, operationName, variables } = fields(body);
  const document = typeof query === 'string' ? query : '';
  const named = /\b(?:query|mutation)\s+(\w+)/.exec(document)?.[1] ?? null;
  return {
    operation: typeof operationName === 'string' ? operationName : named,
    query: document,
    variables: variables ?? null,
  };
}

/** The right answer, before any fault. */
async function answerApi(server: Server, request: IncomingMessage, call: Call): Promise<WireAnswer> {
  const { access, limits, data } = server;
  const identity: Identity = access.identify(request.headers.authorization, data);
  const viewer = identity.kind === 'user' ? identity.user : null;
  const { method, path, query, api, origin, web } = call;
  const scope: Scope = { data, access, limits, viewer, api, origin, web };
  const login = viewer?.login ?? null;
  if (call.graphql) {
    const answer =
      call.body === undefined ? unreadableJson() : await answerGraphql(identity, scope, call.body);
    return toWire(answer, 'graphql', limits.allowance('graphql', login), null);
  }
  const media = readMediaType(request.headers.accept);
  const answer =
    call.body === undefined
      ? unreadableJson()
      : await answerRest(method, identity, { scope, path, query, body: call.body, media });
  const resource = resourceOf(path);
  const tag = method === 'GET' ? `${login ?? ''} ${media}` : null;
  const wire = toWire(answer, resource, limits.allowance(resource, login), tag);
  if (!isUnchanged(request, wire)) return wire;
  // Free of charge for those who are signed in.
  if (viewer) limits.refund(resource, viewer.login);
  return notModified(toWire(answer, resource, limits.allowance(resource, login), tag));
}

/** The answer that a fault gives in place of the right one; null where it gives none. */
function replaced({ status, body }: FaultEffect): WireAnswer | null {
  if (status === undefined && body === undefined) return null;
  return {
    status: status ?? 200,
    headers: { ...corsHeaders, 'content-type': 'application/json; charset=utf-8' },
    body: typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body),
  };
}

function altered(answer: WireAnswer, { headers = {}, errors }: FaultEffect): WireAnswer {
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    status: answer.status,
    headers: { ...answer.headers, ...(Object.fromEntries(named) as Record<string, string>) },
    body: errors ? withPartialErrors(answer.body, errors) : answer.body,
  };
}
