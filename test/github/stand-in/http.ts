import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Allowance, Resource } from './limits';
import type { Answer } from './rest/answer';

/** An answer as it goes over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** GitHub lets pages of any origin in. */
export const corsHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Link, Location, Retry-After, X-GitHub-OTP, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Used, X-RateLimit-Resource, X-RateLimit-Reset, X-OAuth-Scopes, X-Accepted-OAuth-Scopes, X-Poll-Interval, X-GitHub-Media-Type, X-GitHub-SSO, X-GitHub-Request-Id, Deprecation, Sunset',
};

/** The answer to a browser that asks whether it may ask. */
export const preflight: WireAnswer = {
  status: 204,
  headers: {
    ...corsHeaders,
    'access-control-allow-headers':
      'Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since, Accept-Encoding, X-GitHub-OTP, X-Requested-With, User-Agent, GraphQL-Features, X-Github-Next-Global-ID, X-GitHub-Api-Version, X-Fetch-Nonce',
    'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE',
    'access-control-max-age': '86400',
  },
  body: '',
};

/** The body, whole; rejects where the sender goes away. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Adds what each of GitHub's API answers carries. `etagOf`: whatever else the entity tag depends on, e.g. who asks. */
export function toWire(
  answer: Answer,
  resource: Resource,
  allowance: Allowance,
  etagOf: string | null,
): WireAnswer {
  const body = answer.body === null ? '' : JSON.stringify(answer.body);
  const tag = etagOf === null ? null : createHash('sha256').update(etagOf).update(body).digest('hex');
  return {
    status: answer.status,
    headers: {
      ...corsHeaders,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, max-age=60, s-maxage=60',
      vary: 'Accept, Authorization, Cookie, X-GitHub-OTP',
      'x-github-media-type': 'github.v3; format=json',
      'x-github-request-id': createHash('sha256').update(body).digest('hex').slice(0, 16).toUpperCase(),
      'x-ratelimit-limit': String(allowance.limit),
      'x-ratelimit-remaining': String(allowance.remaining),
      'x-ratelimit-used': String(allowance.used),
      'x-ratelimit-reset': String(allowance.reset),
      'x-ratelimit-resource': resource,
      ...(tag !== null && answer.status === 200 && { etag: `W/"${tag}"` }),
      ...answer.headers,
    },
    body,
  };
}

/** Whether `if-none-match` names this answer. */
export function isUnchanged(request: IncomingMessage, { headers }: WireAnswer): boolean {
  const known = request.headers['if-none-match']?.split(/\s*,\s*/) ?? [];
  const strong = (tag: string): string => tag.replace(/^W\//, '');
  const { etag } = headers;
  return etag !== undefined && known.some((tag) => strong(tag) === strong(etag));
}

export function notModified({ headers }: WireAnswer): WireAnswer {
  const kept = Object.entries(headers).filter(([name]) => name !== 'content-type');
  return { status: 304, headers: Object.fromEntries(kept), body: '' };
}

/** Ways in which an answer can go wrong under way. */
export interface Damage {
  readonly cut?: 'before' | 'middle' | undefined;
  readonly broken?: boolean | undefined;
}

/** Sends the answer, whole or damaged. */
export function send(response: ServerResponse, answer: WireAnswer, damage: Damage = {}): void {
  if (damage.cut === 'before') {
    response.destroy();
    return;
  }
  const whole = Buffer.from(answer.body);
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  const bytes = damage.broken ? half : whole;
  const bodiless = answer.status === 304 || answer.status === 204;
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(!bodiless && { 'content-length': String(bytes.length) }),
  });
  if (damage.cut === 'middle') response.write(half, () => response.destroy());
  else response.end(bodiless ? undefined : bytes);
}
