import { bulletAt, bulletsBehind, type Bullets } from './bullets';
import { replaceLines } from './lineEdit';
import type { TextEdit } from '../note';
import { linesIn } from './outline';
import { bulletOf, describeLines, type Line } from './recurringLines';
import type { Reading } from '../reading';
import { english } from '../words/en';
import { any, anyOf, entriesOf, languagesWith, WORD_END, WORD_START } from '../words/patterns';

/** Where action items may be inserted among a note's lines. */
export interface ItemsPlace {
  /** The line in front of which they go. */
  readonly at: number;
  /** How many lines they replace: an empty item that held their place. */
  readonly replaces: number;
  /** The heading that goes in front of them; null where one stands there. */
  readonly heading: string | null;
  readonly bullets: Bullets;
  /** Whether they go on with what stands above, without a blank line. */
  readonly goesOn: boolean;
}

/** More of one kind of place than these are not tried. */
const MAX_PLACES_ALIKE = 3;

/** `Open actions`, `Review of last meeting's actions` */
const EARLIER = new RegExp(`${WORD_START}${any('earlier')}${WORD_END}`, 'i');
/** What tells the languages other than English, and the heading of action items there. */
const TITLES = languagesWith('telltales').map(({ telltales, openItems = '' }) => ({
  telltale: new RegExp(anyOf(entriesOf(telltales)), 'iu'),
  title: openItems,
}));

/** The heading of action items in the language that most headings tell, e.g. `Offene Aufgaben`. */
function titleFor(headings: readonly Line[]): string {
  let [most, best]: [number, string] = [0, english.openItems];
  for (const { telltale, title } of TITLES) {
    const told = headings.filter(({ source }) => telltale.test(source)).length;
    if (told > most) [most, best] = [told, title];
  }
  return best;
}

/** Writes action items at a place, each in one line or more; `firstLine` is the line of the first one then. */
export function writeItems(
  { text }: Reading,
  { at, replaces, heading, bullets, goesOn }: ItemsPlace,
  items: readonly string[],
): { readonly edit: TextEdit; readonly firstLine: number } {
  const lines = linesIn(text);
  const block = items.flatMap((item, index) => {
    const bullet = bulletAt(bullets, index);
    const indent = bullet.replace(/\S/g, ' ');
    const [first = '', ...others] = (bullets.first === '' ? withoutBox(item) : item).split('\n');
    return [bullet + first, ...others.map((line) => indent + line)];
  });
  let firstLine = at;
  if (heading !== null) {
    block.unshift(heading, '');
    firstLine += 2;
  }
  if (at > 0 && (lines[at - 1] ?? '').trim() !== '' && !goesOn) {
    block.unshift('');
    firstLine++;
  }
  const next = lines[at + replaces];
  if (next !== undefined && next.trim() !== '') block.push('');
  return { edit: replaceLines(text, at, replaces, block), firstLine };
}

const withoutBox = (item: string): string => item.replace(/^\[ \] /, '');

/**
 * Where action items may go, best first: below the note's heading for them, the one for those of earlier meetings if there are
 * several; in a section of their own in front of the agenda; where else one can begin. `bullet` is used where the section has none.
 */
export function* placesForItems(reading: Reading, bullet: string): Generator<ItemsPlace> {
  const lines = describeLines(reading);
  const sections = lines.filter(isActionsHeading);
  const first = sections.find(({ source }) => EARLIER.test(source)) ?? sections[0];
  if (first) for (const section of new Set([first, ...sections])) yield* placesBelow(lines, section, bullet);
  yield* newSections(reading, lines, bullet);
}

function isActionsHeading(line: Line): boolean {
  if (line.kind === 'heading') return line.topic === 'actions';
  const isLabel = line.kind === 'paragraph' && line.labelEnd >= line.source.trimEnd().length;
  return isLabel && line.labelTopic === 'actions';
}

function* placesBelow(lines: readonly Line[], heading: Line, bullet: string): Generator<ItemsPlace> {
  const following = lines.slice(lines.indexOf(heading) + 1);
  const end = following.findIndex(({ kind }) => kind === 'heading');
  const body = end < 0 ? following : following.slice(0, end);
  const items = body.filter(({ kind }) => kind === 'item');
  const [first] = items;
  const plain: Bullets = { first: bullet, step: 0 };
  const place = { replaces: 0, heading: null };
  if (first && items.length === 1 && isEmpty(first.source)) {
    const own = bulletOf(first.source);
    const bullets = own === '' ? plain : ({ first: /\s$/.test(own) ? own : `${own} `, step: 1 } as const);
    yield { ...place, at: first.from, replaces: first.to - first.from, bullets, goesOn: true };
  }
  // An item may hold paragraphs.
  const last = body.findLast(({ kind, depth }) => kind === 'item' || depth > 0);
  if (first && last) {
    const siblings = items.filter(({ depth }) => depth === first.depth).map(({ source }) => bulletOf(source));
    const bullets = bulletsBehind(siblings.at(-1) ?? '', siblings.at(-2));
    if (bullets.first !== '') yield { ...place, at: last.to, bullets, goesOn: true };
    yield { ...place, at: last.to, bullets: plain, goesOn: true };
  } else yield { ...place, at: (body.at(-1) ?? heading).to, bullets: plain, goesOn: false };
  // Beside a list, tasks in lines of their own would be none.
  const line = body.findLast(({ kind, depth }) => kind === 'paragraph' && depth === 0);
  if (line) yield { ...place, at: line.to, bullets: { first: '', step: 0 }, goesOn: true };
  // A comment or code that nothing ends may follow.
  yield { ...place, at: heading.to, bullets: plain, goesOn: false };
}

const isEmpty = (source: string): boolean =>
  /^\s*(?:[-*+]|\d{1,9}[.)])\s*(?:\[ ?\]\s*)?(?:(?:(?:AI|TODO):?|:)\s*)?(?:@\s*)?$/i.test(source);

function* newSections(reading: Reading, lines: readonly Line[], bullet: string): Generator<ItemsPlace> {
  const front = reading.front.lines;
  const headings = lines.filter(({ kind }) => kind === 'heading');
  const [title, ...others] = headings;
  const isPeople = ({ topic }: Line): boolean => topic === 'attendance' || topic === 'regrets';
  const behindPeople = others.find((line, index) => !isPeople(line) && others.slice(0, index).some(isPeople));
  const next =
    others.find(({ topic }) => topic === 'agenda') ?? behindPeople ?? others.find((line) => !isPeople(line));
  const words = titleFor(headings);
  const usual = others[0]?.depth ?? Math.min(6, (title?.depth ?? 1) + 1);
  const place = (at: number, rank = usual): ItemsPlace => ({
    at,
    replaces: 0,
    heading: rank > 6 ? `**${words}**` : `${'#'.repeat(rank)} ${words}`,
    bullets: { first: bullet, step: 0 },
    goesOn: false,
  });
  if (next) yield place(next.from, next.depth);
  yield place(lines.at(-1)?.to ?? front);
  const further = others.filter((line) => line !== next).slice(0, MAX_PLACES_ALIKE);
  for (const line of further) yield place(line.from, line.depth);
  // Behind a comment or code that nothing ends, nothing is read.
  const unread = lines.filter(({ kind, from }) => kind === 'other' && from >= front).slice(-MAX_PLACES_ALIKE);
  const last = [...unread.reverse().map(({ from }) => from), ...(title ? [title.to] : []), front];
  for (const at of last) yield place(at);
  // What is indented below a list would be a part of it.
  for (const at of last) yield { ...place(at), bullets: { first: '', step: 0 } };
}
