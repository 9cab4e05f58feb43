/** The login of a user or an organization on GitHub, as part of a pattern: letters and digits, single hyphens between them. */
export const LOGIN = '[a-z\\d](?:[a-z\\d]|-(?=[a-z\\d])){0,38}';

/** What notes write behind an `@`: also a login of an Enterprise server, or of a bot. */
export const HANDLE = '[a-z\\d]+(?:[-_]+[a-z\\d]+)*';

const CALLED = new RegExp(`^@(${HANDLE})$`, 'i');
const TYPED = /^@?([a-z\d](?:[a-z\d]|[-_](?=[a-z\d])){0,99})$/i;

/** The handle of `@ada-brandt`; null for any other text. */
export function calledHandle(text: string): string | null {
  return CALLED.exec(text)?.[1] ?? null;
}

/** `@ada` or `ada`; null for what can be no login. */
export function typedLogin(text: string): string | null {
  return TYPED.exec(text)?.[1] ?? null;
}
