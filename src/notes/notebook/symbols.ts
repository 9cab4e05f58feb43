import { heldMeetings, isOfSeveral, meetingAt, type HeldMeeting } from '../heldMeetings';
import type { Range } from '../note';
import { newestFirst } from './meetings';
import { seriesOf, type FiledNote } from './trackedItems';

/** What can be searched for by its words. */
export interface NoteSymbol<N extends FiledNote> {
  readonly kind: 'meeting' | 'agenda' | 'decision' | 'action';
  readonly name: string;
  /** The meeting that it belongs to. */
  readonly container: string;
  readonly isDone: boolean;
  readonly at: N;
  readonly range: Range;
  /** The words of the heading that it is; null for none. */
  readonly heading: string | null;
}

/** Whom the symbols are for. */
interface Search {
  readonly query: string;
  /** Whether others list all headings that have the query's letters, so that those are left to them. */
  readonly areHeadingsListed: boolean;
  /** Waited for now and then; tells whether anybody wants to know still. */
  readonly pause: () => Promise<boolean>;
}

/** More than anybody reads through. */
const MAX_SYMBOLS = 300;
/** An empty search shows the latest meetings. */
const LATEST = 30;
const NAME_LENGTH = 160;
/** So many notes are searched before others have their turn. */
const CHUNK = 500;
const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * What notes hold whose words have the query's letters in their order, those that have them in one piece first, then the
 * latest. An action item that several notes of a series hold is listed where it stands last. Nothing once nobody wants to know any more.
 */
export async function findSymbols<N extends FiledNote>(
  notes: readonly N[],
  { query, areHeadingsListed, pause }: Search,
): Promise<NoteSymbol<N>[]> {
  const wanted = query.toLowerCase().replace(/\s+/g, ' ').trim();
  const letters = wanted.replaceAll(' ', '');
  const sorted = [...notes].sort(newestFirst);
  const isListed = ({ heading }: NoteSymbol<N>): boolean =>
    areHeadingsListed && heading !== null && holdsInOrder(heading.toLowerCase(), wanted);
  if (letters === '')
    return sorted
      .slice(0, LATEST)
      .flatMap((at) =>
        symbolsOf(at)
          .filter(({ kind }) => kind === 'meeting')
          .slice(0, LATEST),
      )
      .filter((symbol) => !isListed(symbol));
  const isRepeated = repetitionTest<N>();
  const whole: NoteSymbol<N>[] = [];
  const scattered: NoteSymbol<N>[] = [];
  for (const [index, at] of sorted.entries()) {
    if (index % CHUNK === CHUNK - 1 && !(await pause())) return [];
    for (const symbol of symbolsOf(at)) {
      if (isRepeated(symbol) || isListed(symbol)) continue;
      const text = `${symbol.name} ${symbol.container}`.toLowerCase();
      if (text.includes(wanted)) whole.push(symbol);
      else if (scattered.length < MAX_SYMBOLS && holdsInOrder(text, letters)) scattered.push(symbol);
    }
    if (whole.length >= MAX_SYMBOLS) break;
  }
  return [...whole, ...scattered].slice(0, MAX_SYMBOLS);
}

/** Tells whether an action item was there before in the same words. */
function repetitionTest<N extends FiledNote>(): (symbol: NoteSymbol<N>) => boolean {
  const seen = new Set<string>();
  return ({ kind, name, at }) => {
    if (kind !== 'action') return false;
    const key = `${seriesOf(at.path)}\n${name.toLowerCase()}`;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  };
}

/** Whether a text has these letters in their order, others between them. */
export function holdsInOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const index = text.indexOf(letter, from);
    if (index < 0) return false;
    from = index + letter.length;
  }
  return true;
}

/** Each meeting first, the latest on top, then what it held; of a note of several also what stands outside them. */
function symbolsOf<N extends FiledNote>(at: N): NoteSymbol<N>[] {
  const { note, path } = at;
  const series = lastOf(seriesOf(path));
  const headings = new Map(note.sections.map((section) => [section.heading.start.line, section.title]));
  const symbol = (kind: NoteSymbol<N>['kind'], name: string, range: Range, isDone = false): NoteSymbol<N> => {
    const date = isOfSeveral(note) ? meetingAt(note, range.start.line)?.date : note.date;
    return {
      kind,
      name: inShort(name),
      container: [series, date].filter(Boolean).join(' ') || path,
      isDone,
      at,
      range,
      heading: headings.get(range.start.line) ?? null,
    };
  };
  const [first] = note.sections;
  const meetings = heldMeetings(note).toSorted((one, other) => compare(other.date ?? '', one.date ?? ''));
  return [
    ...meetings.map((held) => ({
      ...symbol('meeting', meetingName(at, held), held.heading ?? first?.heading ?? START),
      container: path,
    })),
    ...note.agenda.map(({ title, range }) => symbol('agenda', title, range)),
    ...note.decisions.map(({ text, range }) => symbol('decision', text, range)),
    ...note.actions.map(({ text, range, done }) => symbol('action', text, range, done)),
  ].filter(({ name }) => name !== '');
}

/** `2026-11-04 Steering group`, with the series where the title says nothing more than the date. */
function meetingName({ path }: FiledNote, { date, title }: HeldMeeting): string {
  const named = title?.trim() ?? '';
  const name = named === '' ? lastOf(path) : named;
  if (date === null) return name;
  const rest = name === date ? lastOf(seriesOf(path)) : name;
  return rest.startsWith(date) ? rest : `${date} ${rest}`.trim();
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

function inShort(text: string): string {
  const line = text
    .replace(/[\u202A-\u202E\u2066-\u2069\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > NAME_LENGTH
    ? `${line.slice(0, NAME_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
    : line;
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
