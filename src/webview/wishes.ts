/** What the reader wants of the extension. */
export type Wish =
  /** The script runs and shows what it is sent from now on. */
  | { readonly kind: 'ready' }
  /** A link to an issue, as it stands in a text. */
  | { readonly kind: 'navigate'; readonly url: string }
  /** The pictures that come from this host, with its port where it has one. */
  | { readonly kind: 'showPictures'; readonly host: string }
  /** A meeting that the page lists: the address of its note and a line there, from 0 on. */
  | { readonly kind: 'openMeeting'; readonly note: string; readonly line: number }
  | Written
  | { readonly kind: (typeof PLAIN)[number] };

/** What somebody has written below an issue: `draft` while typing, else what is to be done with it. */
export interface Written {
  readonly kind: (typeof WRITTEN)[number];
  /** Id of the entry of the history that it stands below. */
  readonly entry: number;
  readonly text: string;
}

const PLAIN = [
  'back',
  'forward',
  'refresh',
  'copyLink',
  'openOnGitHub',
  'signIn',
  'authorise',
  'assign',
] as const;
const WRITTEN = ['draft', 'comment', 'close', 'reopen'] as const;
const URL_LENGTH = 2_000;
/** Most letters that GitHub takes. */
export const COMMENT_LENGTH = 65_536;
const HOST = /^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?(?::\d{1,5})?$/;

/** Reads what the script sent; null where it is nothing that it sends. */
export function readWish(value: unknown): Wish | null {
  const { kind, url, host, note, line, entry, text } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (kind === 'ready') return { kind };
  if (kind === 'navigate') return isText(url, URL_LENGTH) ? { kind, url } : null;
  if (kind === 'showPictures') return typeof host === 'string' && HOST.test(host) ? { kind, host } : null;
  if (kind === 'openMeeting') return isText(note, URL_LENGTH) && isCount(line) ? { kind, note, line } : null;
  const written = WRITTEN.find((one) => one === kind);
  if (written) return isCount(entry) && isText(text, COMMENT_LENGTH) ? { kind: written, entry, text } : null;
  const plain = PLAIN.find((one) => one === kind);
  return plain ? { kind: plain } : null;
}

function isText(value: unknown, length: number): value is string {
  return typeof value === 'string' && value.length <= length;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
