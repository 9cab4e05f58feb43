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

/** A count; 0 for anything that is none. */
export const count = orElse(whole, 0);

/** The number of an issue, pull request or discussion, from 1 on. */
export const ordinal: Decoder<number> = mapped(whole, (number) => (number > 0 ? number : undefined));

/** ISO 8601 with time and zone, as GitHub writes dates. */
export const isoDate: Decoder<string> = mapped(
  matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/),
  (date) => (Number.isNaN(Date.parse(date)) ? undefined : date),
);

const MAX_URL_LENGTH = 2_000;

/** A URL that may be opened: HTTPS, or HTTP on loopback, without credentials. */
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

/** The state of an issue, a pull request or a discussion. */
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

/** A text as one line; undefined if it is empty. */
export const lineUpTo = (length: number): Decoder<string> =>
  mapped(text, (value) => oneLine(value, length) || undefined);

/** A list: the answer itself (REST), its `items` (REST searches) or its `nodes` (GraphQL), without what `decode` does not accept. */
export const entries = <T>(decode: Decoder<T>, max: number): Decoder<readonly T[]> => {
  const list = validOf(decode, max);
  return anyOf(list, at('items', list), at('nodes', list));
};
