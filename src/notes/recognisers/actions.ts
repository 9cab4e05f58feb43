import type { FindAttendee } from './attendees';
import type { TaskBox } from './boxes';
import { isDeadline, isDetail } from './detailLabels';
import { withoutFields } from './fields';
import type { ActionItem, Range } from '../note';
import { originOf } from './origin';
import { namesOnly } from './names';
import { findOwners } from './owners';
import type { ItemDue, Line } from './passages';
import { isPlaceholder } from './placeholders';
import { outerRange, positionAt, spansWithin, type Prose, type Span } from '../markdown/prose';
import { isVerb } from './verbs';
import type { Settings } from './state';
import { findDoneMark, isDoneWord, type DoneMark } from './status';
import { handleOfUrl } from './targets';
import { dueOfTask } from './taskDue';
import { isCommonName } from '../words/commonNames';

/** What is known of a task besides its line. */
export interface TaskContext {
  readonly settings: Settings;
  /** Whether a list of finished tasks or a bullet below says that it is done. */
  readonly isDone: boolean;
  /** Who owns it if it names nobody: the person whose list it stands in. */
  readonly owners: readonly string[];
  /** The box in front of it. */
  readonly box: TaskBox | null;
  /** Until when it is due if it does not say so. */
  readonly due: ItemDue | null;
  /** The bullet that it is nested below; none for most. */
  readonly below?: Range | null;
}

/** What a line says of a task; indices in its prose. */
export interface Task {
  readonly form: ActionItem['form'];
  readonly from: number;
  readonly to: number;
  /** The task in plain words. */
  readonly text: string;
  readonly owners: readonly string[];
  readonly box: TaskBox | null;
}

/** `-> `, `1) `, `✅ ` */
const LEADING_MARKS = /^\s*(?:(?:[-=]+>|→|⇒|[-–—*•]|\d+[.)])\s+|[✅✔☑]\uFE0F?\s*)?/u;

/** A task by its box or by the heading above it: a whole line. null where the line only holds a place. */
export function plainTask(prose: Prose, [from, to]: Line, context: TaskContext): ActionItem | null {
  const line = prose.matchText.slice(from, to);
  const { box } = context;
  const lead = LEADING_MARKS.exec(line)?.[0].length ?? 0;
  if (isPlaceholder(line.slice(lead)) || (!box && isDeadline(line.slice(lead)))) return null;
  const { hosts, attendeeAt } = context.settings;
  // `Relays:` above those who see to them.
  const isLabel = context.owners.length > 0 && /[:：]\s*$/.test(line);
  const words = withHandles(prose, from + lead, to, hosts);
  const below = isLabel ? [] : onLastLine(words, attendeeAt);
  const owners = below.length > 0 || isLabel ? below : findOwners(words, attendeeAt);
  const text = prose.visibleText.slice(from + lead, to).trim();
  // A mere question is nobody's task.
  if (!box && owners.length === 0 && text.endsWith('?') && !isVerb(/^\p{L}+/u.exec(text)?.[0] ?? ''))
    return null;
  const start = from + blankAtStart(line);
  return finishTask(
    prose,
    { form: box ? 'checkbox' : 'heading', from: start, to, text, owners, box },
    context,
  );
}

/** Those whom a task names on a line of their own behind a break: several, or one who attends or is called as many are. */
function onLastLine(words: string, attendeeAt: FindAttendee): string[] {
  const last = /[\n\v]/.test(words)
    ? (
        words
          .trimEnd()
          .split(/[\n\v]/)
          .at(-1) ?? ''
      ).trim()
    : '';
  const names = last === '' || last.length > MAX_NAMES ? [] : namesOnly(last, attendeeAt);
  const [name = ''] = names;
  const isKnown = attendeeAt(name)?.length === name.length || isCommonName(name.split(' ')[0] ?? '');
  return names.length > 1 || isKnown ? names : [];
}

/** In characters. */
const MAX_NAMES = 120;

/** The words of a task, without the lines that only tell of it. */
const wordsIn = (text: string): string =>
  text.includes('\n')
    ? text
        .split('\n')
        .filter((line) => !isDetail(line))
        .join(' ')
    : text;

/** Makes an action item of a task: whether it is done, until when it is due, and where it stands. */
export function finishTask(prose: Prose, task: Task, context: TaskContext): ActionItem {
  const line = prose.matchText.slice(task.from, task.to).trimEnd();
  const to = task.from + line.length;
  const hasOpenBox = task.box?.state === 'open';
  const found = findDoneMark(line, hasOpenBox);
  const word = found ? null : doneWordAtEnd(prose, task.from, to);
  const mark = found ?? word?.mark ?? null;
  const text = mark
    ? task.text
        .replace(line.slice(mark.from, mark.to).trim(), '')
        .trimStart()
        .replace(/(?<![\s.])[\s.]+$/, '')
    : task.text;
  const isDone = context.isDone || mark?.state === 'done' || isStruck(prose, task.from, to);
  const due = dueOfTask(prose, task.from, task.to, context.settings);
  const state = isDone ? 'done' : (mark?.state ?? task.box?.state ?? 'open');
  return {
    range: outerRange(prose, task.from, to),
    text: wordsIn(text),
    owners: task.owners.length > 0 ? task.owners : context.owners,
    done: state !== 'open',
    state,
    ...(due.dueWords || !context.due ? due : context.due),
    form: task.form,
    box: task.box?.range ?? null,
    doneMark: word?.range ?? (mark && markRange(prose, task.from + mark.from, task.from + mark.to)),
    origin: originOf(spansWithin(prose, task.from, to)),
    meeting: context.settings.date,
    below: context.below ?? null,
  };
}

/** In characters. */
const MAX_DONE_WORD = 40;

/** A word that is set apart at a task's end: `… **Done**`, `… [completed](https://…)`. */
function doneWordAtEnd(
  prose: Prose,
  from: number,
  to: number,
): { readonly mark: DoneMark; readonly range: Range } | null {
  const near = spansWithin(prose, Math.max(from + 1, to - MAX_DONE_WORD), to);
  const span = near.find((each) => each.to === to && each.kind !== 'delete');
  if (!span || !isDoneWord(prose.matchText.slice(span.from, to))) return null;
  const blank = span.from - prose.matchText.slice(from, span.from).trimEnd().length - from;
  const { start, end } = span.range;
  // A comment or a line's end may stand between the blanks.
  const isNext = (count: number): boolean => {
    const { line, character } = positionAt(prose, span.from - count);
    return line === start.line && character === start.character - count;
  };
  let next = 0;
  while (next < blank && isNext(next + 1)) next++;
  const mark = { from: span.from - blank - from, to: to - from, state: 'done' } as const;
  return { mark, range: { start: { ...start, character: start.character - next }, end } };
}

/**
 * Where a mark stands, with the blanks next to it and the emphasis around it. What prose leaves out, such as a comment,
 * may stand within it: then it is what stands on the mark's side.
 */
function markRange(prose: Prose, from: number, to: number): Range {
  const isInFront = /^\S.*\s$/.test(prose.matchText.slice(from, to));
  let [start, end] = [from, to];
  if (isInFront) for (end = from + 1; end < to && isJoined(prose, end); end++);
  else for (start = to - 1; start > from && isJoined(prose, start); start--);
  return outerRange(prose, start, end, MARKUP);
}

const MARKUP: readonly Span['kind'][] = ['strong', 'emphasis', 'delete'];

/** Whether nothing but the characters of emphasis or an escape stands in front of a character of prose. */
function isJoined(prose: Prose, index: number): boolean {
  const before = positionAt(prose, index - 1);
  const { line, character } = positionAt(prose, index);
  return line === before.line && character - before.character <= 3;
}

/** Whether a task is struck through, but for a marker or owner in front and a remark behind. */
function isStruck(prose: Prose, from: number, to: number): boolean {
  return spansWithin(prose, from, to).some((span) => {
    if (span.kind !== 'delete' || span.from > from + 200) return false;
    const before = prose.matchText.slice(from, span.from).trim();
    return saysLittle(before) && span.to - span.from > (to - span.from) / 2;
  });
}

/** Whether a text is empty or made of three words at most, with any signs around them. */
function saysLittle(text: string): boolean {
  const words = text.match(/[\w@-]+/g) ?? [];
  return text === '' || (words.length > 0 && words.filter((word) => /\w/.test(word)).length <= 3);
}

/** The words between two indices but for fields, in which names that are links to profiles read as handles. */
export function withHandles(prose: Prose, from: number, to: number, hosts: readonly string[]): string {
  let text = '';
  let done = from;
  for (const span of spansWithin(prose, from, to)) {
    const handle = span.kind === 'link' && span.from >= done ? handleOfUrl(span.url, hosts) : null;
    if (handle === null) continue;
    text += `${prose.matchText.slice(done, span.from)}@${handle}`;
    done = span.to;
  }
  return withoutFields(text + prose.matchText.slice(done, to));
}

export const blankAtStart = (text: string): number => text.length - text.trimStart().length;
