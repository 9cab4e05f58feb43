import { boxInLine } from './boxes';
import { markedDecision } from './decisions';
import { isDetail } from './detailLabels';
import { findMarkers } from './markers';
import { findOwners } from './owners';
import type { Line } from './passages';
import { positionAt, type Prose } from '../markdown/prose';
import type { Settings } from './state';
import { isVerb } from './verbs';
import { any } from '../words/patterns';

/** Lines of a block, and its words in which those that go on with the line above are joined to it. */
export interface Statements {
  readonly prose: Prose;
  readonly lines: readonly Line[];
}

/** How lines of a block go on with those above them. */
interface Manner {
  /** Whether all that begins nothing else belongs to the first line: an item is its paragraph. */
  readonly isItem: boolean;
  /** Whether each line may be a task, as below a heading such as `Action items`. */
  readonly areTasks: boolean;
  readonly settings: Settings;
}

/**
 * Joins the lines that a writer wrapped. `lines`: those that name no people, in their order; what stands between two of them
 * parts them.
 */
export function statementsIn(prose: Prose, lines: readonly Line[], manner: Manner): Statements {
  if (lines.length < 2) return { prose, lines };
  const width = widthOf(prose, lines);
  const joined: Line[] = [];
  const breaks: number[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const isNext = above !== undefined && above[1] + 1 === line[0];
    if (isNext && goesOn(prose, { first: above, last: lastLine(prose, above), line, width }, manner)) {
      // Who is to do it and until when is no part of a sentence.
      if (!isDetail(prose.matchText.slice(...line))) breaks.push(above[1]);
      joined[joined.length - 1] = [above[0], line[1]];
    } else joined.push(line);
  }
  return { prose: withoutBreaks(prose, breaks), lines: joined };
}

/** Lines are written to no smaller width. */
const MIN_WIDTH = 60;

/** The column at which the widest line ends. */
const widthOf = (prose: Prose, lines: readonly Line[]): number =>
  Math.max(MIN_WIDTH, ...lines.slice(0, MAX_LINES).map(([, to]) => columnOf(prose, to)));
/** The first lines tell. */
const MAX_LINES = 200;

const columnOf = (prose: Prose, to: number): number => positionAt(prose, Math.max(0, to - 1)).character + 1;

/** A line, and those above it that belong together. */
interface Neighbours {
  readonly first: Line;
  readonly last: Line;
  readonly line: Line;
  readonly width: number;
}

function lastLine({ matchText }: Prose, [from, to]: Line): Line {
  return [Math.max(from, matchText.lastIndexOf('\n', to - 1) + 1), to];
}

/** What stands in front of a task or a remark of its own: `-> `, `• `, `… ` of a scribe, `1) `, a row. */
const OWN_SIGN = /^\s*(?:[-=]+>|→|⇒|➡|[-–—*•·▪]\s|…|\.\.\.|\||\d{1,3}[.)]\s|<[\w .-]{1,40}>)/u;
/** `Ann: `, `Ann Ash: ` */
const SPEAKER = /^\s*\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,2}:\s/u;
/** A comma, an open bracket, or a word that joins. */
const UNFINISHED = new RegExp(`(?:[,、，(\\[&+/–—]|\\s-|\\s${any('conjunctions')})$`, 'iu');
const FINISHED = /[.!?:;。！？；：…]["'”’)\]]?$/u;
/** Words that begin with a small letter, or what closes or follows something. */
const CONTINUED = /^(?:\p{Ll}|[,;.&)+(–—])/u;

function goesOn(prose: Prose, { first, last, line, width }: Neighbours, manner: Manner): boolean {
  if (beginsAnew(prose, line, manner)) return false;
  if (manner.isItem && first[0] === 0) return true;
  const above = prose.matchText.slice(...last).trimEnd();
  const words = prose.matchText.slice(...line).trimStart();
  if (isDetail(words) || UNFINISHED.test(above)) return true;
  const [word = ''] = /^\S{1,40}/.exec(words) ?? [];
  // A writer breaks a line where its next word has no place in it.
  const isFull = columnOf(prose, last[1]) + 1 + (UNPARTED.test(word) ? 1 : word.length) > width;
  const isFinished = FINISHED.test(above);
  const isLower = CONTINUED.test(prose.matchText.slice(...first).trimStart());
  if (CONTINUED.test(words) && !isFinished && !isLower) return true;
  if (!isFull) return false;
  if (manner.areTasks && isFinished) return false;
  return !manner.areTasks || CONTINUED.test(words) || !beginsTask(words, manner.settings);
}

/** Letters of scripts that break lines anywhere. */
const UNPARTED = /^[\u3041-\u30FF\u3400-\u9FFF]/;

/** Whether a line begins something whatever stands above it: a task, a decision, somebody's words. */
function beginsAnew(prose: Prose, line: Line, { settings }: Manner): boolean {
  const words = prose.matchText.slice(line[0], Math.min(line[1], line[0] + MAX_CHARACTERS));
  if (OWN_SIGN.test(words)) return true;
  if (SPEAKER.test(words) && !isDetail(words)) return true;
  if (boxInLine(prose, ...line)) return true;
  const [marker] = findMarkers(words, settings);
  return (marker !== undefined && !marker.isInside) || markedDecision(prose, line) !== null;
}

/** So much of a line tells. */
const MAX_CHARACTERS = 200;

/** Whether a line reads like a task: it says who is to do something, or what is to be done. */
function beginsTask(words: string, { attendeeAt }: Settings): boolean {
  const [word = ''] = /^[\p{L}-]+/u.exec(words) ?? [];
  return (
    words.startsWith('@') || isVerb(word) || findOwners(words.slice(0, MAX_CHARACTERS), attendeeAt).length > 0
  );
}

/** Words with blanks in the place of some line endings. */
function withoutBreaks(prose: Prose, breaks: readonly number[]): Prose {
  if (breaks.length === 0) return prose;
  return {
    ...prose,
    matchText: withBlanks(prose.matchText, breaks),
    visibleText: withBlanks(prose.visibleText, breaks),
  };
}

function withBlanks(text: string, breaks: readonly number[]): string {
  const pieces = breaks.map((at, index) => text.slice((breaks[index - 1] ?? -1) + 1, at));
  return [...pieces, text.slice((breaks.at(-1) ?? -1) + 1)].join(' ');
}
