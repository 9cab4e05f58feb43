import { plainTask, type TaskContext } from './actions';
import { boxInLine } from './boxes';
import { markedDecision } from './decisions';
import type { FindAttendee } from './attendees';
import { EMPTY, only, type Findings } from './findings';
import { markedTasks } from './markedTasks';
import type { ActionItem } from '../note';
import { hasFamilyName } from './names';
import { isPersonOnly } from './personsNamed';
import type { ItemPassage, Line, ParagraphPassage } from './passages';
import { spansWithin, type Prose } from '../markdown/prose';
import { isSpeech } from './speech';
import type { Settings } from './state';
import type { Topic } from '../note';
import { isVerb } from './verbs';
import { isCommonName } from '../words/commonNames';
import { any, WORD_END, WORD_START } from '../words/patterns';

/** Finds the tasks of an item: behind markers and boxes, and below a heading such as `Action items`. */
export function tasksInItem(item: ItemPassage, settings: Settings): Findings {
  const { isDone, owners, due, below } = item;
  const context = { settings, isDone, owners, due, below, box: null };
  const all: ActionItem[] = [];
  for (const line of item.lines) for (const task of inLine(item, line, context)) all.push(task);
  return only('actions', all);
}

function inLine(item: ItemPassage, line: Line, context: TaskContext): ActionItem[] {
  const { prose, topic, topicAbove } = item;
  const isFirst = line[0] === 0;
  const box = isFirst ? item.box : null;
  const words: Line = [line[0] + (box?.length ?? 0), line[1]];
  const boxed = { ...context, box };
  const marked = markedTasks(prose, words, boxed);
  if (marked.length > 0) return marked;
  if (isFirst === item.isList) return [];
  const isTold = topic === 'done' && saysPast(prose.matchText.slice(...words));
  const isListed =
    (topic === 'actions' || (topic === 'done' && !isTold)) && !saysNothing(prose, words, context.settings);
  const { attendeeAt } = context.settings;
  // Boxes beside names tell who came, or who is to sign.
  const isWho =
    box !== null &&
    isSomebodyAlone(
      prose.matchText
        .slice(...words)
        .trim()
        .replace(AFFILIATED, ''),
      attendeeAt,
    );
  const isRoutine = box !== null && topic !== 'actions' && isOfEveryMeeting(prose, words);
  const isTask = box ? mayHoldBoxes(topicAbove) && !isWho && !isRoutine : isListed;
  // Of what is said about earlier tasks those lines are tasks that somebody owns or that say what is to be done.
  const isReviewed = !box && topic === 'review';
  const task = isTask || isReviewed ? plainTask(prose, words, boxed) : null;
  if (!task || (isReviewed && task.owners.every((owner) => owner === 'all') && !saysWhat(task.text)))
    return [];
  return [item.isMarked && !box ? { ...task, form: 'marker' } : task];
}

/** `Check if everyone is present`, `Approve the agenda` */
const ROUTINE = new RegExp(`^${any('routines')}$`, 'i');

/** Whether a line says what every meeting begins with: a form has boxes for that. */
function isOfEveryMeeting({ matchText }: Prose, [from, to]: Line): boolean {
  const text = to - from > MAX_PERSON * 2 ? '' : matchText.slice(from, to).trim();
  return ROUTINE.test(text.replace(/[.!?:]$/, ''));
}

/** `built`, `wrote` */
const IRREGULAR = /^(?:built|wrote|made|sent|held|met|got|found|ran|gave|took|did|went|began|chose|drew)$/;

/** Whether a line tells what somebody did, `Connected the database`: that was no task. */
function saysPast(text: string): boolean {
  const [, word = ''] = /^\s*(\p{Lu}?\p{Ll}+) /u.exec(text) ?? [];
  const lower = word.toLowerCase();
  if (IRREGULAR.test(lower)) return true;
  if (!lower.endsWith('ed') || isVerb(word)) return false;
  const stem = lower.slice(0, -2);
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1'), stem.replace(/i$/, 'y')].some(isVerb);
}

/** `Ann Roe has reported that the lamp came.`: what somebody told is nothing to do. */
const TOLD = new RegExp(
  `^\\s*\\p{Lu}[^\\s,;:()]{0,30}(?: \\p{Lu}[^\\s,;:()]{0,30}){0,3} ${any('telling')}${WORD_END}`,
  'u',
);

/** Whether an item of a list of tasks is somebody, what somebody said, or nothing but an address of no issue. */
const saysNothing = (prose: Prose, [from, to]: Line, { attendeeAt }: Settings): boolean =>
  isSpeech(prose.matchText.slice(from, to)) ||
  TOLD.test(prose.matchText.slice(from, to)) ||
  isContact(prose.matchText.slice(from, to), attendeeAt) ||
  isSomebodyAlone(prose.matchText.slice(from, to), attendeeAt) ||
  (isAddress(prose, [from, to]) &&
    !/\/(?:issues?|pull|pulls|merge_requests|discussions)\//.test(prose.visibleText));

/** `Ada Byron (Oslo): ada@example.org` */
function isContact(text: string, attendeeAt: FindAttendee): boolean {
  if (text.length > MAX_PERSON * 2) return false;
  const [, name = ''] = /^([^:：@]{2,80}?)\s*[:：,–—-]\s+<?[\w.+-]+@[\w-]+\.[\w.-]+>?\s*$/.exec(text) ?? [];
  return name !== '' && !isVerb(/^\p{L}+/u.exec(name)?.[0] ?? '') && isPersonOnly(name, attendeeAt);
}

/** In characters. */
const MAX_PERSON = 60;

/** `, ACME`, `, Leaf (chair)` behind somebody's whole name; `Ann Roe, Bob to call` goes on. */
const AFFILIATED =
  /(?<=^\S+ [^,@]{2,40}), [\p{Lu}\d][\p{L}\d&.-]*(?: [\p{Lu}\d][\p{L}\d&.-]*){0,3}(?: \([^()]{1,60}\))?$/u;

function isSomebodyAlone(text: string, attendeeAt: FindAttendee): boolean {
  const words = text.trim();
  const isCommon = attendeeAt(words) !== null || isCommonName(/^@?\p{L}+/u.exec(words)?.[0] ?? '');
  const isShort = words.length <= MAX_PERSON;
  return (
    isShort && (isCommon || hasFamilyName(words) || words.startsWith('@')) && isPersonOnly(words, attendeeAt)
  );
}

/** Whether boxes below a topic are those of tasks: others tick off the agenda's subjects, the meeting's routine, or who came. */
const mayHoldBoxes = (topic: Topic): boolean =>
  topic !== 'agenda' && topic !== 'checklist' && topic !== 'attendance' && topic !== 'regrets';

/** Finds the tasks of a line, likewise. */
export function tasksInParagraph(passage: ParagraphPassage, settings: Settings): Findings {
  const { prose, topic, owners } = passage;
  const box = mayHoldBoxes(topic) ? boxInLine(prose, ...passage.line) : null;
  const line: Line = [passage.line[0] + (box?.length ?? 0), passage.line[1]];
  const context = { settings, isDone: topic === 'done', owners, box, due: null };
  const marked = passage.isReport ? [] : markedTasks(prose, line, context);
  if (marked.length > 0) return only('actions', marked);
  const isPlain = topic === 'actions' && passage.isAlone && !markedDecision(prose, line);
  if (!box && (!isPlain || isAddress(prose, line) || TOLD.test(prose.matchText.slice(...line)))) return EMPTY;
  const task = plainTask(prose, line, context);
  if (!task || (!box && task.owners.length === 0 && isRunning(task.text))) return EMPTY;
  const isPlainTask = box !== null || task.owners.length > 0 || saysWhat(task.text);
  if (passage.mayTell && !isPlainTask && /[.!?]$/.test(task.text)) return EMPTY;
  // A paragraph below a label may as well be prose.
  if (passage.isBelowLabel && !isPlainTask && !beginsWithVerb(task.text)) return EMPTY;
  return only('actions', [task]);
}

/** `The list was read out. Nobody objected.`, `See the wiki` */
const RUNNING = new RegExp(`^${any('pointers')}${WORD_END}|\\p{L}{2}[.!?]\\s+\\p{Lu}`, 'iu');

/** In characters. */
const MAX_SENTENCE = 300;
/** `The tasks were handed out to all members.` */
const OF_TASKS = new RegExp(`${WORD_START}${any('markers')}(?:s|es|n|en|er|e)?${WORD_END}`, 'iu');
const SENTENCE = /^(?:\S+\s+){4,}\S+\.$/;

/** Whether words that nobody owns are running text rather than a task. */
const isRunning = (text: string): boolean =>
  RUNNING.test(text) ||
  (text.length < MAX_SENTENCE && SENTENCE.test(text) && OF_TASKS.test(text) && !beginsWithVerb(text));

/** `Send the letter`, and not `Update on the letter`, `Vote: passed` */
const saysWhat = (text: string): boolean =>
  beginsWithVerb(text) &&
  /^[\p{L}-]+ (?!(?:on|of|from|for|in|is|was|are|were|by)\b)[\p{L}\d"'`[(@#]/u.test(text);

const beginsWithVerb = (text: string): boolean => isVerb(/^[\p{L}-]+/u.exec(text)?.[0] ?? '');

/** An address that is the text of a link. */
const MASKED = /^(?:\uFFFC+|https?:\/\/\S+)$/;

/** Whether a line holds nothing but an address. */
function isAddress(prose: Prose, [from, to]: Line): boolean {
  const [first] = spansWithin(prose, from, to);
  if (
    first?.kind !== 'url' &&
    !(first?.kind === 'link' && MASKED.test(prose.matchText.slice(first.from, first.to)))
  )
    return false;
  return prose.matchText.slice(from, first.from).trim() === '' && first.to >= to - 1;
}
