import {
  anyOf,
  at,
  mapped,
  matching,
  oneOf,
  orElse,
  text,
  validOf,
  whole,
  type Decoder,
} from '../../decoder';
import { oneLine } from './text';

/** How many; 0 for what is no number of things. */
export const count = orElse(whole, 0);

/** A number that something carries on GitHub, from 1 on. */
export const ordinal: Decoder<number> = mapped(whole, (number) => (number > 0 ? number : undefined));

/** ISO 8601 with time and zone, as GitHub writes dates. */
export const isoDate: Decoder<string> = mapped(
  matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/),
  (date) => (Number.isNaN(Date.parse(date)) ? undefined : date),
);

const MAX_URL_LENGTH = 2_000;

/** An address that may be opened: HTTPS, or HTTP on loopback; no password in it. Written as URLs are, without blanks. */
export const webUrl: Decoder<string> = mapped(text, (address) => {
  if (address.length > MAX_URL_LENGTH || !URL.canParse(address)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(address);
  const isLoopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback);
  return isSafe && username === '' && password === '' && href.length <= MAX_URL_LENGTH ? href : undefined;
});

/** An account's name; those of apps end in `[bot]`. */
export const login = matching(/^[\w-]{1,100}(?:\[bot\])?$/);

/** The name of a user or of a repository's owner, or of a repository. */
export const slug = matching(/^[\w.-]{1,100}$/);

/** How far an issue, a pull request or a discussion has come. */
export const state = oneOf(
  'open',
  'closed',
  'completed',
  'notPlanned',
  'duplicate',
  'draft',
  'merged',
  'answered',
);

/** A text in one line; undefined where nothing is left of it. */
export const lineUpTo = (length: number): Decoder<string> =>
  mapped(text, (value) => oneLine(value, length) || undefined);

/** A list in an answer: itself (REST), its `items` (REST, searches) or `nodes` (GraphQL); without what `decode` does not accept. */
export const entries = <T>(decode: Decoder<T>, max: number): Decoder<readonly T[]> => {
  const list = validOf(decode, max);
  return anyOf(list, at('items', list), at('nodes', list));
};
