import { isInAddress } from '../references/pastedLink';
import { KINDS } from '../recognisers/references';
import type { Position, Range, Repository } from '../note';
import type { Reading } from '../reading';
import { isInOpenSyntax, mayBeginHeading } from './openSyntax';
import { readEdited } from './readEdited';
import { lineOf } from './textEdits';
import { LOGIN } from '../text/handles';

/** A reference that is being typed. */
export interface IssueTyping {
  /** `octo-org` of `octo-org/tools#12`, null where none is said. */
  readonly owner: string | null;
  /** `tools` of `tools#12`, null for `#12` and `PR#12`. */
  readonly name: string | null;
  /** What stands between `#` and the cursor: nothing, digits, or words of a title. */
  readonly typed: string;
  /** The word before that says what it is, `PR` of `PR #12` and `PR#12`, else empty. */
  readonly word: string;
  /** Whether that word touches the `#`. */
  readonly isGlued: boolean;
  /** From the first character of the repository, or of a word that touches `#`, to the cursor. */
  readonly range: Range;
  /** The same with the brackets around it where only they do so: `[#12]`. null where they don't. */
  readonly bracketed: Range | null;
  /** Whether it may as well begin a heading: a list is of use then only to those who ask for it. */
  readonly mayBeHeading: boolean;
}

/** Numbers, or words of which the first is not a number: behind `#12 ` prose goes on. */
const TYPED = "\\d{0,9}|(?=\\d*\\p{L})[\\p{L}\\d](?:[\\p{L}\\p{M}\\d'’.:,/_+-]| (?! )){0,59}";
const TYPING = new RegExp(
  `(?<![\\p{L}\\d/&#@.:_\\\\-])(?:(${LOGIN})/([\\w.-]{1,100})|([a-z][\\w.-]{1,99}))?#(${TYPED})$`,
  'iu',
);
const MAX_LINE_CHARACTERS = 2_000;
/** A number that no note speaks of. */
const PROBE = '#999999999';

/**
 * What of a reference was typed before `position`; null where none is: in code, math, tags and wiki links, whether they are
 * closed yet or not, in URLs, e-mail addresses, the addresses of links, headings' `# `, and where a number only counts, as in
 * `Hackathon #4`.
 */
export function issueAt(reading: Reading, position: Position): IssueTyping | null {
  const line = lineOf(reading.text, position.line);
  const before = line.slice(0, position.character);
  const found = before.length > MAX_LINE_CHARACTERS || !before.includes('#') ? null : TYPING.exec(before);
  if (!found || isInAddress(before) || isInOpenSyntax(reading.text, position)) return null;
  const [, owner = null, ownName = null, ownWord = null, typed = ''] = found;
  const isWord = ownWord !== null && KINDS.test(ownWord);
  const start = { line: position.line, character: found.index };
  const range = { start, end: position };
  const typing = { owner, name: ownName ?? (isWord ? null : ownWord), typed, range };
  if (readAt(reading, range, spelled(typing)) === undefined) return null;
  const wordBefore =
    /(?<![\p{L}\d])((?:pull|merge) requests?|\p{L}+) $/iu.exec(before.slice(0, found.index))?.[1] ?? '';
  const word = isWord
    ? ownWord
    : KINDS.test(wordBefore.replace(/^(?:pull|merge) requests?$/i, 'pull'))
      ? wordBefore
      : '';
  const mayBeHeading = mayBeginHeading(before);
  return { ...typing, word, isGlued: isWord, bracketed: bracketsAround(line, range), mayBeHeading };
}

/**
 * The repository that `#12` (`name` null) or `tools#12` would mean in the place of what is being typed; null where that
 * cannot be known.
 */
export function repositoryAt(
  reading: Reading,
  { range }: Pick<IssueTyping, 'range'>,
  named: Pick<IssueTyping, 'owner' | 'name'>,
): Repository | null {
  return readAt(reading, range, spelled(named)) ?? null;
}

function spelled({ owner, name }: Pick<IssueTyping, 'owner' | 'name'>): string {
  return owner === null ? (name ?? '') : `${owner}/${name ?? ''}`;
}

/** What a reference in the place of `range` means; undefined where it would be none. */
function readAt(reading: Reading, range: Range, repository: string): Repository | null | undefined {
  const { line, character } = range.start;
  // The blank keeps what follows out of the number.
  const now = readEdited(reading, [{ range, newText: `${repository}${PROBE} ` }]);
  const reference = now.note.references.find(
    ({ form, range: { start } }) => form === 'short' && start.line === line && start.character === character,
  );
  return reference && (reference.target?.repository ?? null);
}

function bracketsAround(line: string, { start, end }: Range): Range | null {
  const isAlone = line[start.character - 1] === '[' && /^\](?![([:])/.test(line.slice(end.character));
  if (!isAlone) return null;
  return {
    start: { line: start.line, character: start.character - 1 },
    end: { line: end.line, character: end.character + 1 },
  };
}
