import type { FindAttendee } from './attendees';
import { blankAtStart, finishTask, withHandles, type Task, type TaskContext } from './actions';
import type { Marker } from './marker';
import { findMarkers, isMarkerAlone } from './markers';
import type { ActionItem } from '../note';
import { namesOnly, peopleAt, readOwners } from './names';
import { findOwners } from './owners';
import type { Line } from './passages';
import { isPlaceholder } from './placeholders';
import { MASK, spansWithin, type Prose } from '../markdown/prose';
import type { Settings } from './state';
import { isThirdPerson, isVerb } from './verbs';
import { isCommonName } from '../words/commonNames';
import { any } from '../words/patterns';

const MARKER_ONLY = new RegExp(`^[^\\p{L}\\d]*${any('markersAlone')}[^\\p{L}\\d]*$`, 'iu');

/** Whether a line is nothing but a marker such as `AI:`. */
export function isMarkerOnly(line: string): boolean {
  return MARKER_ONLY.test(line);
}

/** Whether a marker announces a task in a line. */
export function hasMarker(prose: Prose, line: Line, settings: Settings): boolean {
  return markedTasks(prose, line, { settings, isDone: false, owners: [], box: null, due: null }).length > 0;
}

/** The tasks that markers announce in one line of a block. */
export function markedTasks(prose: Prose, [from, to]: Line, context: TaskContext): ActionItem[] {
  const line = prose.matchText.slice(from, to);
  const [first, ...others] = findMarkers(line, context.settings).filter(
    (marker) => line[marker.from] !== MASK && !isSpeaker(line, marker, context.settings),
  );
  if (!first) return markedByBold(prose, [from, to], context) ?? givenBySign(prose, [from, to], context);
  // `AI: do this (AI @ann)` is one task: the second marker only says whose.
  const { attendeeAt } = context.settings;
  const whose = others.find((marker) => isOwnerOnly(line, marker, attendeeAt));
  const markers = [first, ...others.filter((marker) => !isOwnerOnly(line, marker, attendeeAt))];
  return markers.flatMap((marker, index) => {
    const next = markers[index + 1]?.from ?? line.length;
    // What stands in brackets with a marker before is that one's.
    const { end = -1 } = markers[index - 1] ?? {};
    const start = end < marker.from ? end + 1 : 0;
    const task = readTask(prose, [from, to], { marker, start, next }, context);
    if (!task) return [];
    const owners = whose ? namesOnly(line.slice(whose.to, whose.end), attendeeAt) : task.owners;
    const box = index === 0 ? context.box : null;
    return [finishTask(prose, { ...task, owners, box }, context)];
  });
}

/** The task of a line in which nothing but emphasis parts the marker from it: `**ACTION** Those who come …`. */
function markedByBold(prose: Prose, [from, to]: Line, context: TaskContext): ActionItem[] | null {
  const [span] = spansWithin(prose, from, to);
  if (span?.kind !== 'strong' || span.to >= to || span.to - span.from > 20) return null;
  const { matchText } = prose;
  const isFirst = matchText.slice(from, span.from).trim() === '';
  const marker = matchText.slice(span.from, span.to);
  if (!isFirst || !isMarkerAlone(marker, matchText.slice(span.to, to))) return null;
  const { hosts, attendeeAt } = context.settings;
  const owners = findOwners(withHandles(prose, span.to, to, hosts), attendeeAt);
  const text = prose.visibleText.slice(span.to, to).trim();
  return [
    finishTask(prose, { form: 'marker', from: span.from, to, text, owners, box: context.box }, context),
  ];
}

/** A sign or words that make no task by themselves: `👉 `, `=> `, `Next step: `. */
const SIGN = new RegExp(
  `^\\s*(?:(?:[👉📌⚡➡🎯✍🛠🔨]\\uFE0F?|[-=]+>|→|⇒)\\s*|${any('markersGiven')}(?:\\s+${any('forWhom')}\\s+(?=[@\\p{Lu}])|\\s*[:–]\\s+))`,
  'iu',
);
const MAY_BE_SIGN = /^\s*[^\s\p{L}\d([*]|^.{0,30}[:–]\s|\sfor\s/u;
/** ` to bring`, ` will bring`, `: bring` */
const GIVEN = new RegExp(`^\\s+(?:to|${any('modals')})\\s+\\p{Ll}|^:\\s+\\S`, 'u');

/** The task behind such a sign where it is somebody's who attends: `=> Ann to bring the keys`. */
function givenBySign(prose: Prose, [from, to]: Line, context: TaskContext): ActionItem[] {
  const line = prose.matchText.slice(from, to);
  const sign = MAY_BE_SIGN.test(line) ? SIGN.exec(line.slice(0, MAX_SIGN)) : null;
  if (!sign) return [];
  const { hosts, attendeeAt } = context.settings;
  const start = from + sign[0].length;
  const words = withHandles(prose, start, to, hosts);
  const people = peopleAt(words, 0, attendeeAt);
  const areKnown = people.length > 0 && people.every(({ kind }) => kind === 'attendee' || kind === 'handle');
  if (!areKnown || !GIVEN.test(words.slice(people.at(-1)?.to))) return [];
  const text = prose.visibleText.slice(start, to).trim();
  const owners = people.map(({ owner }) => owner);
  const begin = from + blankAtStart(line);
  return [finishTask(prose, { form: 'marker', from: begin, to, text, owners, box: context.box }, context)];
}

/** In characters. */
const MAX_SIGN = 60;

/** Whether what looks like a marker are the initials of somebody who says something: `AP: I forgot it.` */
function isSpeaker(line: string, { to, initials }: Marker, { attendeeAt }: Settings): boolean {
  if (initials === null) return false;
  if (attendeeAt(`(${initials})`)) return true;
  // Nobody says that these are anybody's initials: words that give a task go before.
  if (attendeeAt(initials)?.length !== initials.length) return false;
  const words = line.slice(to);
  const [, first = ''] = /^([\p{L}-]+)/u.exec(words) ?? [];
  return findOwners(words, attendeeAt).length === 0 && !isVerb(first.toLowerCase());
}

/** `(ann): `, `by [Ann]: ` behind a marker */
const WHOM = new RegExp(
  `^(?:${any('givenTo')}\\s+)?([([])\\s*([^()[\\]]{1,60})[)\\]]\\s*(?::|[-–—]+\\s|[-=]+>|→)\\s*`,
);

/** Who stands in brackets between a marker and its task, and how long that is; null where nobody does. */
function whomBehind(
  line: string,
  { to, end, names }: Marker,
  { attendeeAt }: Settings,
): { readonly owners: readonly string[]; readonly length: number } | null {
  const [whole, , whom = ''] = (names ? null : WHOM.exec(line.slice(to, end))) ?? [];
  if (whole === undefined) return names ? null : inBracketsBehind(line.slice(to, end), attendeeAt);
  const found = findOwners(`${whom.trim()}:`, attendeeAt);
  // `AI(ann):` has no blank in front.
  const isGlued = /[\p{L}\d]/u.test(line[to - 1] ?? '') && /^\p{Ll}[\w-]*$/u.test(whom);
  const owners = found.length > 0 ? found : isGlued ? [whom] : [];
  return owners.length > 0 ? { owners, length: whole.length } : null;
}

/** `[ann, bo] ` behind a marker, with nothing that parts it from the task */
const LISTED = /^\s*\[([^()[\]]{2,60})\]\s+(?=[\p{L}\d])/u;

/** Those who stand so, each somebody who attends or whose name many have: `[docs]` is none. */
function inBracketsBehind(
  rest: string,
  attendeeAt: FindAttendee,
): { readonly owners: readonly string[]; readonly length: number } | null {
  const [whole, inner = ''] = LISTED.exec(rest) ?? [];
  if (whole === undefined) return null;
  const owners = readOwners(inner);
  const isSomebody = (owner: string): boolean =>
    attendeeAt(owner)?.length === owner.length ||
    (isCommonName(owner.charAt(0).toUpperCase() + owner.slice(1)) && !isVerb(owner));
  return owners.length > 0 && owners.every(isSomebody) ? { owners, length: whole.length } : null;
}

/** Whether a marker in brackets names who is to do what stands in front of it. */
function isOwnerOnly(line: string, { to, end, isInside }: Marker, attendeeAt: FindAttendee): boolean {
  return isInside && end < line.length && namesOnly(line.slice(to, end), attendeeAt).length > 0;
}

/** A marker and the stretch of its line that it may take its task from. */
interface Place {
  readonly marker: Marker;
  readonly start: number;
  readonly next: number;
}

function readTask(
  prose: Prose,
  [offset, to]: Line,
  { marker, start, next }: Place,
  context: TaskContext,
): Task | null {
  const line = prose.matchText.slice(offset, to);
  const whom = whomBehind(line, marker, context.settings);
  const from = marker.to + (whom?.length ?? 0);
  const isBracketed = marker.end < line.length;
  const end = Math.min(marker.end, next);
  const before = line.slice(start, marker.from).trim();
  const inner = line.slice(from, end).trim();
  const behind = isBracketed ? line.slice(marker.end + 1, next).replace(/^[\s:.,-]+/, '') : '';
  if (!marker.isInside && (inner === '' ? behind === '' : isPlaceholder(inner))) return null;
  if (marker.isInside && inner === '' && before === '') return null;
  const named = marker.names ? readOwners(line.slice(...marker.names)) : whom?.owners;
  const owners =
    named ??
    (isBracketed
      ? ownersInBrackets(inner, behind, context)
      : findOwners(
          withHandles(prose, offset + marker.to, offset + end, context.settings.hosts),
          context.settings.attendeeAt,
        ));
  // A marker behind its task marks all that stands in front of it.
  const isBehind =
    marker.isInside &&
    before !== '' &&
    (inner === '' || namesOnly(inner, context.settings.attendeeAt).length > 0 || saysOnlyWho(inner, owners));
  const last = isBehind && owners.length === 0 ? namesOnly(inner, context.settings.attendeeAt) : owners;
  const words = (first: number, stop: number): string =>
    prose.visibleText.slice(offset + first, offset + stop).trim();
  const isOwner = behind !== '' && namesOnly(inner, context.settings.attendeeAt).length > 0;
  const said = inner === '' || isOwner ? words(next - behind.length, next) : words(from, end);
  return {
    form: 'marker',
    from: offset + (isBehind ? start + blankAtStart(line.slice(start)) : marker.from),
    to: offset + line.length,
    text: isBehind
      ? words(start, marker.from).replace(/(?<![\s([,;:>=→–—-])[\s([,;:>=→–—-]+$/, '')
      : said.replace(/^[\s*_]+/, '').replace(/(?<![\s;,])[\s;,]+$/, ''),
    owners: last,
    box: null,
  };
}

/** The owners that a marker in brackets names, else those that what stands behind it names. */
function ownersInBrackets(
  inner: string,
  behind: string,
  { settings: { attendeeAt } }: TaskContext,
): string[] {
  const named = namesOnly(inner, attendeeAt);
  if (named.length > 0) return named;
  const owners = findOwners(inner, attendeeAt);
  return owners.length > 0 || behind === '' ? owners : findOwners(behind, attendeeAt);
}

/** Whether words behind a marker only name its owners and perhaps what they do in one word: `@ann checks`. */
function saysOnlyWho(words: string, owners: readonly string[]): boolean {
  if (owners.length === 0) return false;
  let rest = words.toLowerCase();
  for (const owner of owners) rest = rest.replace(owner.toLowerCase(), '');
  rest = rest.replace(/^[\s@,&/+.()]+/, '').replace(/^and\b[\s@]*/, '');
  const [, verb] = /^([a-z]*)\W*$/.exec(rest) ?? [];
  return verb === '' || (verb !== undefined && isThirdPerson(verb));
}
