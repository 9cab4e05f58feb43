import type { Block, Box } from './blocks';
import { findDue } from './due';
import { findMarkers, type Marker } from './markers';
import type { ActionItem, Range } from './note';
import { findOwners, readOwners } from './owners';
import { outerRange, positionAt, rangeOf, type Prose } from './prose';
import { findDoneMark } from './status';
import type { Settings } from './state';
import { handleOfUrl } from './targets';

/** What is known of a task besides its line. */
export interface TaskContext extends Settings {
  /** Whether a list of finished tasks or a bullet below says that it is done. */
  readonly isDone: boolean;
  /** Who owns it if it names nobody: the person whose list it stands in. */
  readonly owners: readonly string[];
}

const MARKER_ONLY = /^\W*(?:AIs?|APs?|A\.I\.|TO-? ?DOs?)\W*$/i;

/** Whether a line is nothing but a marker such as `AI:`. */
export function isMarkerOnly(line: string): boolean {
  return MARKER_ONLY.test(line);
}

const LOOSE_BOX = /^\[([✓✔✅☑~/-]?)\]\s+(?=\S)/u;

/** A box that GFM does not know: `[✓] …`, `[] …`. */
function looseBox(prose: Prose): Box | null {
  const match = LOOSE_BOX.exec(prose.plain);
  const link = prose.spans.some(({ kind, from }) => kind === 'link' && from === 0);
  if (!match || link) return null;
  const start = positionAt(prose, 0);
  const mark = match[1] ?? '';
  const range: Range = {
    start: { line: start.line, character: start.character + 1 },
    end: { line: start.line, character: start.character + 1 + mark.length },
  };
  return { range, checked: /[✓✔✅☑]/u.test(mark) };
}

/** The tasks that markers announce in one line of a block. */
export function markedTasks(prose: Prose, from: number, to: number, context: TaskContext): ActionItem[] {
  const line = prose.plain.slice(from, to);
  const markers = findMarkers(line).filter((marker) => !isOpaqueAt(prose, from + marker.from));
  if (markers.length === 0) return [];
  const [first] = markers;
  const joined = first && markers.length > 1 ? joinOwnerMarkers(line, markers) : markers;
  return joined.flatMap((marker, index) => {
    const next = joined[index + 1]?.from ?? line.length;
    return markedTask(prose, line, from, marker, next, context) ?? [];
  });
}

/** `AI: do this (AI @ann)` is one task: a marker in brackets that only names an owner says nothing of its own. */
function joinOwnerMarkers(line: string, markers: readonly Marker[]): readonly Marker[] {
  return markers.filter((marker, index) => index === 0 || !isOwnerOnly(line, marker));
}

function isOwnerOnly(line: string, marker: Marker): boolean {
  return (
    marker.inside &&
    marker.end < line.length &&
    /^@?[\p{L}\d][\w\p{L} ,@&/+-]*$/u.test(line.slice(marker.to, marker.end).trim()) &&
    !/\s(?:to|will)\s/.test(line.slice(marker.to, marker.end))
  );
}

function markedTask(
  prose: Prose,
  line: string,
  offset: number,
  marker: Marker,
  next: number,
  context: TaskContext,
): ActionItem | null {
  const inner = line.slice(marker.to, Math.min(marker.end, next));
  const behind = marker.end < next ? line.slice(marker.end + 1, next).replace(/^[\s:.,-]+/, '') : '';
  const before = line.slice(0, marker.from).trim();
  const task = inner.trim() === '' ? behind : inner;
  if (marker.inside ? `${before}${task}`.trim() === '' : task.trim() === '' && behind === '') return null;
  if (isPlaceholder(task) && before === '') return null;
  const bracketed = marker.end < line.length;
  const owners = ownersOf(prose, offset, line, marker, Math.min(marker.end, next), behind, bracketed);
  // A marker behind its task marks the whole line.
  const whole = marker.inside && (bracketed || task.trim() === '' || readsAsOwners(task, owners));
  const from = whole ? leadingBlank(line) : marker.from;
  return finish(prose, offset + from, offset + line.length, {
    text:
      whole && before !== ''
        ? before.replace(/[\s([,;:>=→-]+$/, '')
        : wordsOf(prose, offset, line, marker, next, behind),
    owners: owners.length > 0 ? owners : context.owners,
    form: 'marker',
    box: null,
    line,
    context,
  });
}

const leadingBlank = (line: string): number => /^\s*/.exec(line)?.[0].length ?? 0;

function readsAsOwners(task: string, owners: readonly string[]): boolean {
  if (owners.length === 0) return false;
  let rest = task.toLowerCase();
  for (const owner of owners) rest = rest.replace(owner.toLowerCase(), '');
  return rest.replace(/\band\b/g, '').replace(/[\s@,&/+.():]+/g, '') === '' || /^\s*\w+\s*$/.test(rest);
}

function ownersOf(
  prose: Prose,
  offset: number,
  line: string,
  marker: Marker,
  end: number,
  behind: string,
  bracketed: boolean,
): string[] {
  const visible = withHandles(prose, offset, line);
  const shift = visible.length - line.length;
  if (marker.ownersFrom !== null) {
    return readOwners(
      line
        .slice(marker.ownersFrom, marker.to)
        .replace(
          /\s*(?::|[-=]+>|→|[-–—]+)?\s+(?:AI|A\.I\.|ACTION|Action [Ii]tem|TODO)[\s:–—-]*(?:to\s*)?$/,
          '',
        ),
    );
  }
  // A bracket that names an owner at the line's end goes before names in the task.
  const tail = /[([]\s*(?:AI|AP|ACTION|TODO):?\s+([^()[\]]+)[)\]]\s*[.!]?\s*$/.exec(line)?.[1];
  if (!marker.inside && tail !== undefined) return readOwners(tail.replace(/\s+(?:to|will)\s.*$/, ''));
  if (bracketed) {
    const inner = line.slice(marker.to, end);
    const own =
      /^\s*@/.test(inner) || !/\s/.test(inner.trim()) || findOwners(inner).length > 0
        ? findOwners(inner)
        : [];
    if (own.length > 0) return own;
    if (/^\s*\p{Lu}[\p{L}.'’-]*(?:(?:,| and| &)? \p{Lu}[\p{L}.'’-]*)*\s*$/u.test(inner))
      return readOwners(inner);
    return behind === '' ? [] : findOwners(behind);
  }
  return findOwners(visible.slice(marker.to, shift === 0 ? end : undefined));
}

/** A line in which names that are links to profiles read as handles. */
function withHandles(prose: Prose, offset: number, line: string): string {
  let text = line;
  for (const { kind, from, to, url } of [...prose.spans].reverse()) {
    if (kind !== 'link' || from < offset || to > offset + line.length) continue;
    const handle = handleOfUrl(url, ['github.com']);
    if (handle !== null) text = `${text.slice(0, from - offset)}@${handle}${text.slice(to - offset)}`;
  }
  return text;
}

/** A task by its box or by the heading above it: the whole line. */
export function plainTask(
  prose: Prose,
  from: number,
  to: number,
  form: 'checkbox' | 'heading',
  box: Box | null,
  context: TaskContext,
): ActionItem | null {
  const line = prose.plain.slice(from, to);
  const lead = /^\s*(?:(?:[-=]+>|→|⇒|[-–—*•]|\d+[.)])\s+)?/.exec(line)?.[0].length ?? 0;
  if (isPlaceholder(line.slice(lead))) return null;
  const owners = findOwners(withHandles(prose, from + lead, line.slice(lead)));
  return finish(prose, from + leadingBlank(line), to, {
    text: prose.shown.slice(from + lead, to).trim(),
    owners: owners.length > 0 ? owners : context.owners,
    form,
    box,
    line,
    context: box?.checked ? { ...context, isDone: true } : context,
  });
}

/** Whether a line stands in for a task that nobody has written yet. */
function isPlaceholder(text: string): boolean {
  const words = text.replace(/[\s.!_*()[\]-]+/g, ' ').trim();
  return (
    words === '' ||
    /^(?:none|n ?\/ ?a|tbd|tba|nil|nothing|empty|xxx|(?:no|none|add|your|new|list)\b.{0,30}\b(?:action|actions|items?|tasks?|todos?|ais?|here|yet|recorded|time|week)\b.*|none .{0,25})$/i.test(
      words,
    ) ||
    /^\s*(?:\{.*\}|<.*>|\.\.\.|…)\s*$/.test(text)
  );
}

function wordsOf(
  prose: Prose,
  offset: number,
  line: string,
  marker: Marker,
  next: number,
  behind: string,
): string {
  const end = Math.min(marker.end, next);
  const inner = prose.shown.slice(offset + marker.to, offset + end).trim();
  const tail =
    behind === ''
      ? ''
      : prose.shown
          .slice(offset + marker.end + 1, offset + Math.min(next, line.length))
          .replace(/^[\s:.,-]+/, '');
  return (inner === '' ? tail : tail === '' || marker.inside ? inner : `${inner}: ${tail}`).trim();
}

interface Draft extends Pick<ActionItem, 'text' | 'owners' | 'form' | 'box'> {
  readonly line: string;
  readonly context: TaskContext;
}

interface Boxed {
  readonly box: Box | null;
}

function finish(prose: Prose, from: number, to: number, draft: Omit<Draft, 'box'> & Boxed): ActionItem {
  const text = prose.plain.slice(from, to);
  const end = from + text.trimEnd().length;
  const mark = findDoneMark(text.trimEnd());
  const struck = prose.spans.some(
    (span) =>
      span.kind === 'delete' &&
      span.from <= from + 3 + leadOf(text) &&
      span.to >= end - 3 - (text.length >> 2),
  );
  return {
    range: outerRange(prose, from, end),
    text: mark ? draft.text.replace(text.slice(mark.from, mark.to).trim(), '').trim() : draft.text,
    owners: draft.owners,
    done: draft.context.isDone || mark !== null || struck,
    due: findDue(text, draft.context.date),
    form: draft.form,
    box: draft.box?.range ?? null,
    doneMark: mark ? rangeOf(prose, from + mark.from, from + mark.to) : null,
  };
}

const leadOf = (text: string): number => /^\W*(?:\w+\W{1,3})?/.exec(text)?.[0].length ?? 0;

function isOpaqueAt(prose: Prose, index: number): boolean {
  return prose.plain[index] === '\uFFFC';
}

/** The block's box, GFM's or a looser one. */
export function boxOf(block: Block): Box | null {
  return block.kind === 'item' ? (block.box ?? looseBox(block.prose)) : null;
}
