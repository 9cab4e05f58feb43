import type { ActionItem, Position, TextEdit } from '../note';
import type { Reading } from '../reading';
import { linesIn, outline, type Piece } from '../series/outline';
import { mostFrequent } from '../text/mostFrequent';
import { any, WORD_END } from '../words/patterns';
import { behindBullets } from './behindBullets';
import { readEdited } from './readEdited';
import { areSameOwners, isSameElsewhere, isSameItem } from './sameElsewhere';

/**
 * Why a line is not made an action item: it `isOne`; it holds `noText` of a list or a paragraph; or something `elsewhere` in the
 * note would be read otherwise.
 */
export type NotMade = 'isOne' | 'noText' | 'elsewhere';

/** `**AI**: `, `[TODO] ` */
const MARKER = new RegExp(
  `^[*_[(]{0,3}(${any('markersKept')})${WORD_END}[\\])*_]{0,3}(?:\\s?:[*_]{0,2})?(?=\\s)`,
);
const BOX = /^(?:\[.{0,2}\](?!\()|[☐☑☒])/u;
/** `[!NOTE]`, which is one only where nothing stands in front of it. */
const CALLOUT = /^\[!\w{1,30}\]/;
/** So many of a note's last items show how it marks them. */
const MAX_SHOWN = 50;
/** A marker that needs no other words, where the note has none of its own. */
const USUAL_MARKER = 'TODO:';

/**
 * The edit that makes an action item of the list item or the paragraph at a line (zero-based), written as the note writes most of
 * its action items: with a checkbox, or with its own marker.
 */
export function makeItem(reading: Reading, line: number): readonly TextEdit[] | NotMade {
  if (reading.note.actions.some(({ range }) => range.start.line <= line && line <= range.end.line))
    return 'isOne';
  const piece = pieceAt(reading, line);
  if (!piece) return 'noText';
  const at = textStart(reading, piece);
  // A box without a task says by itself that it is none, and a callout would be none any more.
  if (at === null) return 'elsewhere';
  for (const newText of waysToWrite(reading, piece)) {
    const edits = [{ range: { start: at, end: at }, newText }];
    const made = itemMade(reading, piece, edits);
    if (made) return /[^\s\p{C}]/u.test(made.text) ? edits : 'noText';
  }
  return 'elsewhere';
}

/** The list item or the paragraph at a line, if it has any words. */
export function pieceAt(reading: Reading, line: number): Piece | null {
  const at = outline(reading).findLast(({ from, to }) => from <= line && line < to);
  return at && (at.kind === 'item' || at.kind === 'paragraph') && at.prose.matchText.trim() !== ''
    ? at
    : null;
}

/** Where the text of a piece starts, behind its bullets; null where a box or a callout's name stands there. */
function textStart(reading: Reading, { from }: Piece): Position | null {
  const line = linesIn(reading.text)[from] ?? '';
  const character = behindBullets(line);
  const text = line.slice(character);
  return BOX.test(text) || CALLOUT.test(text) ? null : { line: from, character };
}

/** What may be written in front of the text, the note's own way first. */
function waysToWrite({ text, note }: Reading, { kind }: Piece): Set<string> {
  const lines = linesIn(text);
  const shown = note.actions.slice(-MAX_SHOWN);
  const markers = shown.flatMap(({ form, range: { start } }) =>
    form === 'marker' ? (markerAt((lines[start.line] ?? '').slice(start.character)) ?? []) : [],
  );
  const bullet = kind === 'item' ? '' : '- ';
  const box = `${bullet}[ ] `;
  const marker = mostFrequent(markers);
  const marked = marker === undefined ? [] : [`${marker} `, `${marker.replace(/[^\p{L}.]+/gu, '')}: `];
  const boxes = shown.filter(({ form }) => form === 'checkbox').length;
  return new Set([...(markers.length > boxes ? [...marked, box] : [box, ...marked]), `${USUAL_MARKER} `]);
}

/** A marker as it is written; its word alone where emphasis that begins with it ends behind the task. */
function markerAt(text: string): string | null {
  const [whole, word] = MARKER.exec(text) ?? [];
  if (whole === undefined || word === undefined) return null;
  const isWhole = ['*', '_'].every((sign) => whole.split(sign).length % 2 === 1);
  return isWhole ? whole : `${word}:`;
}

/** The one item that is there after edits and was not before, at the piece; null where else not all is as it was. */
function itemMade(reading: Reading, { from, to }: Piece, edits: readonly TextEdit[]): ActionItem | null {
  const was = reading.note;
  const now = readEdited(reading, edits).note;
  const index = now.actions.findIndex(({ range }) => range.start.line === from);
  const made = now.actions[index];
  if (!made || made.done || now.actions.length !== was.actions.length + 1) return null;
  const others = now.actions.toSpliced(index, 1);
  const handles = new Set(made.owners.map((owner) => owner.toLowerCase()));
  const isElseSame =
    others.every((other, at) => isSame(other, was.actions[at])) &&
    isSameElsewhere(now, was, { from, to: to - 1, edits, handles, link: undefined });
  return isElseSame ? made : null;
}

const isSame = (now: ActionItem, was: ActionItem | undefined): boolean =>
  was !== undefined && isSameItem(now, was) && areSameOwners(now.owners, was.owners);
