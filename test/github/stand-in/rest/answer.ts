/** What goes out, before headers that every answer has. `body` null: none. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const documentation = 'https://docs.github.com/rest';

export function ok(body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 200, body, headers };
}

export function created(body: { readonly url: string }): Answer {
  return { status: 201, body, headers: { location: body.url } };
}

function refused(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: documentation, status: String(status) } };
}

export const notFound = (): Answer => refused(404, 'Not Found');
export const gone = (): Answer => refused(410, 'This issue was deleted');
export const badCredentials = (): Answer => refused(401, 'Bad credentials');
export const requiresAuthentication = (): Answer => refused(401, 'Requires authentication');
/** As a host in private mode answers. */
export const mustAuthenticate = (): Answer => refused(401, 'Must authenticate to access this API.');
export const forbidden = (): Answer => refused(403, 'Must have admin rights to Repository.');
/** To who may not write in a conversation that is locked. */
export const locked = (): Answer => refused(403, 'Unable to create comment because issue is locked.');
export const unreadableJson = (): Answer => refused(400, 'Problems parsing JSON');

/** `field` lacks or has a wrong value. */
export function validationFailed(resource: string, field: string, code = 'missing_field'): Answer {
  const errors = [{ resource, field, code }];
  return { status: 422, body: { message: 'Validation Failed', errors, documentation_url: documentation } };
}

export function movedPermanently(url: string): Answer {
  return {
    status: 301,
    body: { message: 'Moved Permanently', url, documentation_url: documentation },
    headers: { location: url },
  };
}

export function rateLimited(login: string | null): Answer {
  const whom = login === null ? '127.0.0.1' : `user ${login}`;
  const hint =
    login === null
      ? " (But here's the good news: Authenticated requests get a higher rate limit. Check out the documentation for more details.)"
      : '';
  return refused(403, `API rate limit exceeded for ${whom}.${hint}`);
}
