import {
  anyOf,
  flag,
  listOf,
  mapped,
  matching,
  oneOf,
  orElse,
  record,
  textUpTo,
  whole,
  type Decoded,
  type Decoder,
} from '../decoder';
import { readTarget } from '../notes/references/readTarget';
import { MAX_ENTRIES, type History } from './history';
import { MAX_COMMENT_LENGTH } from './limits';

/** An address that is no longer than any that means something. */
const address = textUpTo(2_000);

/** What the user has written below an issue: `draft` while typing, else what is to be done with it. */
export type WrittenMessage = Decoded<typeof writtenMessage>;
const writtenMessage = record({
  kind: oneOf('draft', 'comment', 'close', 'reopen'),
  /** Id of the entry of the history that it stands below. */
  entry: whole,
  text: textUpTo(MAX_COMMENT_LENGTH),
});

const plainMessage = record({
  kind: oneOf(
    /** The script runs and shows what it is sent from now on. */
    'ready',
    'back',
    'forward',
    'refresh',
    'copyLink',
    'openOnGitHub',
    'signIn',
    'authorise',
    'assign',
  ),
});
/** A link to an issue, as it stands in a text. */
const navigate = record({ kind: oneOf('navigate'), url: address });
/** The pictures that come from this host, with its port where it has one. */
const showPictures = record({
  kind: oneOf('showPictures'),
  host: matching(/^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?(?::\d{1,5})?$/),
});
/** A meeting that the page lists: the address of its note and a line there, from 0 on. */
const openMeeting = record({ kind: oneOf('openMeeting'), note: address, line: whole });

/** What the panel's script asks the extension for. */
export type PanelMessage = Decoded<
  typeof plainMessage | typeof navigate | typeof showPictures | typeof openMeeting | typeof writtenMessage
>;
export const readPanelMessage: Decoder<PanelMessage> = anyOf<PanelMessage>(
  plainMessage,
  navigate,
  showPictures,
  openMeeting,
  writtenMessage,
);

/** Reads a history that the panel's script kept; undefined where it is none, or leads to a host that is not among `hosts`. */
export function readHistory(value: unknown, hosts: readonly string[]): History | undefined {
  const entry = record({
    id: whole,
    target: (target) => readTarget(target, hosts) ?? undefined,
    isLinked: orElse(flag, false),
  });
  const history = record({ entries: listOf(entry), index: whole });
  return mapped(history, (read) => {
    const { entries, index } = read;
    const areTooMany =
      entries.length > MAX_ENTRIES || new Set(entries.map(({ id }) => id)).size < entries.length;
    return areTooMany || index >= entries.length ? undefined : read;
  })(value);
}
