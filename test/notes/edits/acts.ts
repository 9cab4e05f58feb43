import assert from 'node:assert/strict';
import { setDone, setDropped } from '../../../src/notes/edits/doneEdit';
import { setDue } from '../../../src/notes/edits/dueEdit';
import { EditHistory } from '../../../src/notes/edits/editHistory';
import { isRefusal, type ItemEdits } from '../../../src/notes/edits/itemEdit';
import { addIssueLink } from '../../../src/notes/edits/linkEdit';
import { setOwners } from '../../../src/notes/edits/ownersEdit';
import { applyEdits } from '../../../src/notes/edits/textEdits';
import type { ActionItem, Note, Range, Reference } from '../../../src/notes/note';
import { read, type Reading } from '../../../src/notes/reading';
import { describeNote } from '../describeNote';

const CONTEXT = { path: '20261104.md', repository: null, hosts: ['github.com'] };
const ZOE = { handle: 'zoe-new', name: 'Zoe New' };
const DAY = '2031-05-17';
const LINK = 'https://github.com/harbour-lights/beacon/issues/40';
const TARGET = {
  repository: { host: 'github.com', owner: 'harbour-lights', name: 'beacon' },
  number: 40,
  kind: 'issue',
} as const;

/** An act on an item, and what it may take out of the item's line and write into it. */
interface Act {
  readonly edit: (reading: Reading, action: ActionItem) => ItemEdits;
  readonly removes: (piece: string, action: ActionItem) => boolean;
  readonly writes: (piece: string, action: ActionItem) => boolean;
}

const MARK =
  /^(?:\s|[-–—:→=>.*_~()[\]]|[✅✔☑]\uFE0F?|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check):|status:|x|✓|checked|yes|ja|100%|done|completed?|closed|finished|resolved)*$/i;
/** A table's word for what is open. */
const OPEN_WORD = /^(?:open|in progress|half done|no|nein|\s)*$/i;
const JOINTS = /(?:\b(?:AI|to|and|or|und|with|e|et|y|og|en|i|owner|assigned)\b|[\s,/&+;:()[\]@*_–—→>-])/gi;
const DEADLINE =
  /^[\s,;:()[\]–—-]*(?:(?:by|until|till|due|before|on|the|date|deadline|bis|📅|⏰|EOW|EOD|end|of|week|day|this|next|coming|today|tomorrow|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\p{L}{3,9}\.?|\d{1,4}(?:st|nd|rd|th)?)[\s,;:./()[\]–—-]*)*$/iu;
const isNothing = (piece: string): boolean => piece === '';

/** The names of people, and what parts them, aside nothing. */
function isNames(piece: string, names: readonly string[]): boolean {
  let rest = piece;
  for (const name of names) {
    const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const all = name === 'all' ? 'all|everyone|everybody' : literal;
    rest = rest.replace(new RegExp(`\\[[^\\]]*\\]\\([^()\\s]*/(?:${all})/?\\)|@?(?:${all})`, 'giu'), '');
  }
  return rest.replace(JOINTS, '') === '';
}

const ACTS: Readonly<Record<string, Act>> = {
  tick: {
    edit: (reading, action) => setDone(reading, action, true, { fallback: '✅' }),
    // The box or the cell said something else before.
    removes: (piece) => piece.length <= 1 || OPEN_WORD.test(piece),
    writes: (piece) => MARK.test(piece),
  },
  drop: {
    edit: setDropped,
    removes: (piece) => piece.length <= 1,
    writes: (piece) => /^(?:~~|\S)$/.test(piece),
  },
  untick: {
    edit: (reading, action) => setDone(reading, action, false, { fallback: '✅' }),
    removes: (piece) => MARK.test(piece),
    writes: (piece) => OPEN_WORD.test(piece),
  },
  assign: {
    edit: (reading, action) => setOwners(reading, action, [ZOE]),
    removes: (piece, { owners }) => isNames(piece, owners),
    writes: (piece) => isNames(piece, ['zoe-new', 'Zoe New', 'Zoe']),
  },
  unassign: {
    edit: (reading, action) => setOwners(reading, action, []),
    removes: (piece, { owners }) => isNames(piece, owners),
    writes: isNothing,
  },
  date: {
    edit: (reading, action) => setDue(reading, action, DAY),
    removes: (piece) => DEADLINE.test(piece),
    writes: (piece) => DEADLINE.test(piece),
  },
  undate: {
    edit: (reading, action) => setDue(reading, action, null),
    removes: (piece) => DEADLINE.test(piece),
    writes: isNothing,
  },
  link: {
    edit: (reading, action) => addIssueLink(reading, action, TARGET, LINK) ?? 'elsewhere',
    removes: isNothing,
    writes: (piece) => /^ ?\[[\w./-]*#40\]\(https:\S+\) ?$/.test(piece),
  },
};

/** What an act makes of an item of a note; null where it is refused. Whatever else it changes fails. */
function done(reading: Reading, index: number, name: string): Reading | null {
  const act = ACTS[name];
  assert.ok(act);
  const { text } = reading;
  const action = reading.note.actions[index];
  assert.ok(action);
  const edits = act.edit(reading, action);
  if (isRefusal(edits)) return null;
  const now = read(applyEdits(text, edits), reading.context);
  const [from, to] = [action.range.start.line, action.range.end.line];
  const lines = text.split(/\r\n|\n|\r/);
  for (const { range, newText } of edits) {
    const { line } = range.start;
    const before = lines[line] ?? '';
    const piece = before.slice(range.start.character, range.end.character);
    assert.ok(line === range.end.line && from <= line && line <= to, `edits line ${line}`);
    // The cell for the owner is about nothing else, nor is that for the deadline.
    const isCell =
      /\|\s*$/.test(before.slice(0, range.start.character)) &&
      /^\s*\|/.test(before.slice(range.end.character));
    assert.ok(isCell || act.removes(piece, action), `takes out ${JSON.stringify(piece)}`);
    assert.ok(act.writes(newText, action), `writes ${JSON.stringify(newText)}`);
  }
  areLinesKept(text, now.text, [from, to]);
  isReadElsewhere(reading.note, now.note, action, name);
  return now;
}

/** All other lines and all line endings stay, and what of the item's lines is not shown. */
function areLinesKept(text: string, now: string, [from, to]: readonly [from: number, to: number]): void {
  const pieces = now.split(/(\r\n|\n|\r)/);
  const before = text.split(/(\r\n|\n|\r)/);
  for (let line = from; line <= to; line++) {
    // The box of a list of HTML is in its tag.
    const kept = (all: string[]): string[] =>
      hiddenIn((all[line * 2] ?? '').replace(/ checked(?=[\s>/])/i, ''));
    assert.deepEqual(kept(pieces), kept(before));
    pieces[line * 2] = before[line * 2] ?? '';
  }
  assert.equal(pieces.join(''), text, 'byte for byte outside of the lines');
}

/** Comments, tags, addresses in angle brackets, pictures, code and character references of a line. */
const hiddenIn = (line: string): string[] =>
  line.match(/<[a-z!/][^<>]*>|!\[[^\]]*\]\([^)]*\)|`[^`]+`|&\w+;/gi) ?? [];

/** What a note said before besides one item it says afterwards. */
function isReadElsewhere(was: Note, now: Note, action: ActionItem, name: string): void {
  const at = was.actions.indexOf(action);
  assert.equal(now.actions.length, was.actions.length);
  const [before, after] = [was, now].map((note) => withoutItem(note, at, action.range));
  assert.equal(after, before);
  const references = (all: readonly Reference[]): string[] =>
    all.map(({ text, url, range }) => [text, url, range.start.line].join());
  const kept = references(now.references);
  if (name === 'link')
    kept.splice(
      kept.findIndex((each) => each.includes(LINK)),
      1,
    );
  assert.deepEqual(kept, references(was.references));
  // A number whose repository is known goes on meaning that one.
  const known = was.references.filter(({ target }) => target !== null);
  for (const { target, range } of known)
    assert.ok(
      now.references.some(
        (other) =>
          other.range.start.line === range.start.line &&
          JSON.stringify(other.target?.repository) === JSON.stringify(target?.repository),
      ),
    );
}

/** All that a note says of other lines, and how much of the item's own. */
function withoutItem(note: Note, at: number, { start, end }: Range): string {
  const isElse = ({ range }: { readonly range: Range }): boolean =>
    range.start.line > end.line || range.end.line < start.line;
  const own = note.actions[at];
  const others = note.actions.filter((_, index) => index !== at);
  const words = others.map(({ text, owners, done: isDone, due }) => [text, owners, isDone, due]);
  const counts = [
    note.agenda,
    note.decisions,
    note.sections,
    note.participants,
    note.regrets,
    note.links,
    note.fileLinks,
  ];
  return [
    describeNote({
      ...note,
      actions: others.filter(isElse),
      participants: note.participants.filter(isElse),
      regrets: note.regrets.filter(isElse),
      references: [],
      agenda: note.agenda.filter(isElse),
      decisions: note.decisions.filter(isElse),
      links: note.links.filter(isElse),
      fileLinks: note.fileLinks.filter(isElse),
      supersessions: note.supersessions.filter(isElse),
    }),
    JSON.stringify([words, counts.map(({ length }) => length), own?.form, own?.origin]),
  ].join('\n');
}

/** Does all acts on all items of a note, and takes ticks back; how many were done and how many refused. */
export function doAll(text: string): { readonly done: number; readonly refused: number } {
  const counts = { done: 0, refused: 0 };
  const reading = read(text, CONTEXT);
  for (const [index, action] of reading.note.actions.entries()) {
    for (const name of Object.keys(ACTS)) {
      if (name === (action.done ? 'tick' : 'untick')) continue;
      const now = done(reading, index, name);
      counts[now === null ? 'refused' : 'done']++;
      if (now === null) continue;
      if (name === 'tick') assert.equal(done(now, index, 'untick')?.text, text, 'open → done → open');
      if (name === 'untick') assert.equal(markedAgain(reading, now, index), text, 'done → open → done');
    }
  }
  return counts;
}

/** The note after an item that was opened is marked done in the same window. */
function markedAgain(was: Reading, now: Reading, index: number): string | null {
  const history = new EditHistory();
  const [before, action] = [was.note.actions[index], now.note.actions[index]];
  assert.ok(before && action);
  const opening = setDone(was, before, false, { fallback: '✅' });
  assert.ok(!isRefusal(opening));
  history.add('note', was, opening, now);
  const back = history.wayBack('note', now, action);
  const edits = setDone(now, action, true, { fallback: '✅', back });
  return isRefusal(edits) ? null : applyEdits(now.text, edits);
}
