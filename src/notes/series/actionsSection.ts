import { linesIn } from './outline';
import { bulletOf, describeLines, type Line } from './recurrence';
import type { Reading } from '../reading';
import { topicOf } from '../recognisers/topics';

/** Where items are inserted in a note's lines. */
interface Place {
  /** The line in front of which they go. */
  readonly at: number;
  /** How many lines they replace: an empty item that held their place. */
  readonly replaces: number;
  /** The heading that goes in front of them; null where one stands there. */
  readonly heading: string | null;
  readonly bullet: string;
}

const EARLIER =
  /\b(?:open|pending|outstanding|remaining|previous|past|last|earlier|old|check|review|follow-?ups?|from|since|offene?)\b/i;
const GERMAN =
  /teilnehm|anwesend|abwesend|entschuldigt|tagesordnung|protokoll|aufgaben|beschl[uü]ss|entscheidung|sonstiges|verschiedenes|themen|nächste/i;

/**
 * Adds tasks to a note: below its heading for action items, the one for those of earlier meetings if there are several,
 * else in a section of their own in front of the agenda. `bullet` is used where the section has none.
 */
export function addActions(
  reading: Reading,
  items: readonly string[],
  bullet: string,
): { text: string; firstLine: number } {
  const lines = linesIn(reading.text);
  const place = findPlace(describeLines(reading), lines.length, bullet);
  const block = items.map((item) => place.bullet + item);
  let firstLine = place.at;
  if (place.heading !== null) {
    block.unshift(place.heading, '');
    firstLine += 2;
  }
  const isBehindItem = place.replaces > 0 || bulletOf(lines[place.at - 1] ?? '') !== '';
  if (
    place.at > 0 &&
    (lines[place.at - 1] ?? '').trim() !== '' &&
    !(isBehindItem && place.heading === null)
  ) {
    block.unshift('');
    firstLine++;
  }
  const next = lines[place.at + place.replaces];
  if (next !== undefined && next.trim() !== '') block.push('');
  lines.splice(place.at, place.replaces, ...block);
  if (lines.at(-1) !== '') lines.push('');
  const ending = reading.text.includes('\r\n') ? '\r\n' : '\n';
  return { text: lines.join(ending), firstLine };
}

function findPlace(lines: readonly Line[], end: number, bullet: string): Place {
  const sections = lines.filter(isActionsHeading);
  const chosen = sections.find(({ source }) => EARLIER.test(source)) ?? sections[0];
  return chosen ? placeBelow(lines, chosen, bullet) : newSection(lines, end, bullet);
}

function isActionsHeading(line: Line): boolean {
  if (line.kind === 'heading') return line.topic === 'actions';
  const isLabel =
    line.kind === 'paragraph' && line.labelKey !== null && line.labelEnd >= line.source.trimEnd().length;
  return isLabel && topicOf(line.source.replace(/[*_]/g, '')) === 'actions';
}

function placeBelow(lines: readonly Line[], heading: Line, bullet: string): Place {
  const index = lines.indexOf(heading);
  const following = lines.slice(index + 1);
  const end = following.findIndex(({ kind }) => kind === 'heading');
  const body = end < 0 ? following : following.slice(0, end);
  const items = body.filter(({ kind }) => kind === 'item');
  const [first] = items;
  const own = first ? bulletOf(first.source) : bullet;
  // Numbers would have to be counted on.
  const used = first && /[-*+]/.test(own) ? (/\s$/.test(own) ? own : `${own} `) : bullet;
  if (first && items.length === 1 && isEmpty(first.source))
    return { at: first.from, replaces: first.to - first.from, heading: null, bullet: used };
  const last = items.at(-1) ?? body.at(-1) ?? heading;
  return { at: last.to, replaces: 0, heading: null, bullet: used };
}

const isEmpty = (source: string): boolean =>
  /^\s*(?:[-*+]|\d{1,9}[.)])\s*(?:\[ ?\])?\s*(?:AI|TODO)?:?\s*@?\s*$/i.test(source);

function newSection(lines: readonly Line[], end: number, bullet: string): Place {
  const headings = lines.filter(({ kind }) => kind === 'heading');
  const [, ...others] = headings;
  const isPeople = ({ topic }: Line): boolean => topic === 'attendance' || topic === 'regrets';
  const behindPeople = others.find((line, index) => !isPeople(line) && others.slice(0, index).some(isPeople));
  const next =
    others.find(({ topic }) => topic === 'agenda') ?? behindPeople ?? others.find((line) => !isPeople(line));
  const words = headings.some(({ source }) => GERMAN.test(source)) ? 'Offene Aufgaben' : 'Open action items';
  const rank = next?.depth ?? others[0]?.depth ?? Math.min(6, (headings[0]?.depth ?? 1) + 1);
  const heading = rank > 6 ? `**${words}**` : `${'#'.repeat(rank)} ${words}`;
  return { at: next?.from ?? endOf(lines, end), replaces: 0, heading, bullet };
}

/** Behind the last line that says something. */
const endOf = (lines: readonly Line[], end: number): number => lines.at(-1)?.to ?? end;
