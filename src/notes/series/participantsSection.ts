import { identities } from './attendanceHistory';
import { endingOf, replaceLines } from './lineEdit';
import type { TextEdit } from '../note';
import { linesIn } from './outline';
import { entryForm, usualEntries, writeEntry, type Somebody } from './participantEntry';
import { findPlace, isAnnouncement, type Place } from './participantsPlace';
import { addRows } from './participantsTable';
import type { Reading } from '../reading';
import { bulletOf, describeLines, type Line } from './recurrence';

/** People to be named in a note's list of participants. */
export interface ParticipantsRequest {
  readonly reading: Reading;
  readonly people: readonly Somebody[];
  /** The last notes of the series, newest first: they tell how it names people, and where. */
  readonly recent: readonly Reading[];
}

/**
 * The edit that adds people to a note's list of participants in its own manner, or else in that of the series; makes the
 * section where there is none. Whoever is listed stays. null where all are.
 */
export function addParticipants({ reading, people, recent }: ParticipantsRequest): TextEdit | null {
  const keyOf = identities(
    [reading, ...recent].flatMap(({ note }) => note.participants).concat(asParticipants(people)),
  );
  const listed = new Set(reading.note.participants.map(keyOf));
  const fresh = [...new Map(people.map((person) => [keyOf(person), person])).values()].filter(
    (person) => !listed.has(keyOf(person)),
  );
  if (fresh.length === 0) return null;
  const own = entryForm(reading);
  const model = recent.find(({ note }) => note.participants.length > 0);
  const form = own ?? (model ? entryForm(model) : null);
  const usual =
    own === null || !model || own === entryForm(model)
      ? usualEntries(recent, keyOf)
      : new Map<string, string>();
  const entries = fresh.map((person) => usual.get(keyOf(person)) ?? writeEntry(person, form));
  const lines = describeLines(reading);
  const place = findPlace(reading, lines);
  const text = new Lines(reading);
  if (!place) return text.newSection(lines, entries, model);
  if (place.kind === 'table') return text.table(place.rows, fresh);
  return text.at(place, entries, model);
}

/** The entries of people as a list of lines for a template, each behind `lead`. */
export function listPeople(people: readonly Somebody[], recent: readonly Reading[]): string[] {
  const keyOf = identities(recent.flatMap(({ note }) => note.participants));
  const model = recent.find(({ note }) => note.participants.length > 0);
  const usual = usualEntries(recent, keyOf);
  return people.map(
    (person) => usual.get(keyOf(person)) ?? writeEntry(person, model ? entryForm(model) : null),
  );
}

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const asParticipants = (people: readonly Somebody[]) =>
  people.map((person) => ({ ...person, range: nowhere }));

/** Makes edits of a text's lines. */
class Lines {
  readonly #lines: readonly string[];
  readonly #ending: string;
  /** How many lines of front matter there are. */
  readonly #front: number;

  constructor({ text, front }: Reading) {
    this.#lines = linesIn(text);
    this.#ending = endingOf(text);
    this.#front = front.lines;
  }

  at(
    place: Exclude<Place, { kind: 'table' }>,
    entries: readonly string[],
    model: Reading | undefined,
  ): TextEdit {
    switch (place.kind) {
      case 'list':
        return this.#replace(
          place.at,
          place.replaces,
          items(entries, place.bullet, place.hasBox ? '[x] ' : ''),
        );
      case 'inline': {
        const position = { line: place.line, character: place.character };
        const newText = entries.map((entry) => place.before + entry).join('');
        return { range: { start: position, end: position }, newText };
      }
      case 'lines':
        return this.#replace(place.at, 0, entries);
      case 'empty':
        return this.#below(place.line, place.isOpen, entries, mannerOf(model));
    }
  }

  table(rows: readonly Line[], people: readonly Somebody[]): TextEdit {
    const from = rows[0]?.from ?? 0;
    const old = this.#lines.slice(from, rows.at(-1)?.to ?? from);
    const now = addRows(rows, people).flatMap((row) => row.split('\n'));
    let same = 0;
    while (same < old.length && old[same] === now[same]) same++;
    return this.#replace(from + same, old.length - same, now.slice(same));
  }

  /** A section as the series has it: in front of the heading that follows it there, else of the second one. */
  newSection(lines: readonly Line[], entries: readonly string[], model: Reading | undefined): TextEdit {
    const manner = mannerOf(model);
    const headings = lines.filter(({ kind }) => kind === 'heading');
    const [title, second] = headings;
    const next = headings.find((line) => line !== title && manner.followers.includes(nameOf(line))) ?? second;
    const announced =
      manner.announcement ?? `${'#'.repeat(Math.min(6, (title?.depth ?? 1) + 1))} Participants`;
    const body = lines.filter(({ kind, from }) => kind !== 'heading' && from >= this.#front);
    // Below a heading of its own, all that the note says would be people.
    const isInline = manner.kind === 'inline' || (next === undefined && body.length > 0);
    const at = next?.from ?? title?.to ?? body[0]?.from ?? this.#front;
    const people = isInline
      ? [`${inlineLabel(announced)} ${entries.join(', ')}`]
      : [announced, ...(manner.isTight ? [] : ['']), ...items(entries, manner.bullet, '')];
    const before = this.#lines[at - 1] ?? '';
    const behind = this.#lines[at] ?? '';
    if (before.trim() !== '') people.unshift('');
    if (behind.trim() !== '') people.push('');
    return this.#replace(at, 0, people);
  }

  #below(line: Line, isOpen: boolean, entries: readonly string[], manner: Manner): TextEdit {
    const isInline = line.kind !== 'heading' || line.depth > 6 ? isOpen && manner.kind !== 'list' : false;
    if (isInline) {
      const source = this.#lines[line.from] ?? '';
      const end = { line: line.from, character: source.length };
      return {
        range: { start: { line: line.from, character: source.trimEnd().length }, end },
        newText: ` ${entries.join(', ')}`,
      };
    }
    const indent = line.kind === 'item' ? ' '.repeat(bulletOf(line.source).length) : '';
    const list =
      manner.kind === 'inline'
        ? [entries.join(', ')]
        : items(entries, indent + manner.bullet.trimStart(), '');
    const behind = this.#lines[line.to];
    const isEnd = behind === undefined || behind.trim() === '';
    const block = [...(line.kind === 'item' || manner.isTight ? [] : ['']), ...list, ...(isEnd ? [] : [''])];
    return this.#replace(line.to, 0, block);
  }

  #replace(at: number, count: number, inserted: readonly string[]): TextEdit {
    return replaceLines(this.#lines, at, count, inserted, this.#ending);
  }
}

/** Entries as items; numbers go on. */
function items(entries: readonly string[], bullet: string, box: string): string[] {
  const [, indent = '', number = '', rest = ''] = /^(\s*)(\d+)([.)]\s*)$/.exec(bullet) ?? [];
  return entries.map((entry, index) => {
    const own =
      number === '' ? bullet : `${indent}${Number(number) === 1 ? 1 : Number(number) + index + 1}${rest}`;
    return own + box + entry;
  });
}

/** How and where the notes of a series name who attended. */
interface Manner {
  readonly kind: 'list' | 'inline' | 'unknown';
  /** The heading or label; null where it is not known. */
  readonly announcement: string | null;
  readonly bullet: string;
  /** Whether the list follows the heading without a blank line. */
  readonly isTight: boolean;
  /** What the headings behind it are called, the next one first. */
  readonly followers: readonly string[];
}

const UNKNOWN: Manner = { kind: 'unknown', announcement: null, bullet: '- ', isTight: false, followers: [] };

function mannerOf(model: Reading | undefined): Manner {
  if (!model) return UNKNOWN;
  const lines = describeLines(model);
  const place = findPlace(model, lines);
  const first = model.found.participants[0]?.range.start.line ?? -1;
  const above = lines.filter((line) => line.from <= first && isAnnouncement(line)).at(-1);
  const followers = lines.filter(({ kind, from }) => kind === 'heading' && from > first).map(nameOf);
  if (!place || !above) return { ...UNKNOWN, followers };
  const isInline = place.kind === 'inline' && above.kind !== 'heading';
  const announcement = isInline ? above.source.slice(0, above.labelEnd) : above.source;
  const bullet = place.kind === 'list' ? place.bullet : '- ';
  return {
    kind: isInline || place.kind === 'inline' ? 'inline' : 'list',
    announcement,
    bullet,
    isTight: lines[lines.indexOf(above) + 1]?.from === above.to,
    followers,
  };
}

/** A heading's own part of its key. */
const nameOf = ({ key }: Line): string => key.slice(key.lastIndexOf('/') + 1);

/** A heading or label as one that people follow in its line. */
function inlineLabel(announcement: string): string {
  if (/[:：]\W*$/.test(announcement)) return announcement;
  const words = announcement.replace(/\([^()]*\)|^[\s#*_-]+|[\s#*_]+$/g, '').trim();
  return `**${words}:**`;
}
