import { matchesOf } from '../matchesOf';
import { mayHold } from './lineWords';
import type { Marker } from './marker';
import { isSomebody } from './nobody';
import { GIVEN_ALL, isOfEverybody, markersOfSentences, MAX_TASKS_A_LINE, WORDS } from './sentenceMarkers';
import type { Settings } from './state';
import type { Topics } from './topics';
import { isThirdPerson, isVerb } from './verbs';
import { any } from '../words/patterns';

/** Initials are markers in capitals only. */
const MAY_MARK_ANYWHERE = /AI|AP|A\.I\.|[Aa][Cc][Tt][Ii][Oo][Nn]|[Tt][Oo]-? ?[Dd][Oo]/;
const TICK = `(?:[✅✔☑]\\uFE0F?|:white_check_mark:|${any('doneShouted')}:?)`;
const STARTS_DONE = new RegExp(`${TICK}\\s*$`);
/** An arrow, a tick, or the dots with which a scribe goes on. */
const LEADING_MARKS = `[\\s*_>]*(?:(?:[-=]+>|→|⇒|➡️?|[👉📌⚡🎯📝]\\uFE0F?|…|\\.{3}|${TICK})\\s*)?`;
const NUMBER = '(?:[ -]?#?\\d+(?:\\.\\d+)*[a-z]?)?';
const AT_START = new RegExp(
  `^(${LEADING_MARKS})(?:([([])\\s*)?(#?)(${WORDS})(${NUMBER})(?![\\p{L}\\d])`,
  'iu',
);
const WHO = '(?:@[\\w-]*\\w|\\p{Lu}[\\p{L}.]*)';
/** `, ` or ` and ` between them. */
const AND_WHO = `(?:(?:,| ${any('and')}| &|/|\\+) ?| |(?=@))${WHO}`;
/** What may part them from the marker: ` -> `, `: `. */
const TIE = '(?:\\s*(?::|[-=]+>|→|[-–—]+))?\\s+';
/** `@ann and Bob -> AI` */
const HANDLE_FIRST = new RegExp(
  `^(${LEADING_MARKS})([[(]?${WHO}(?:${AND_WHO}){0,3}[\\])]?)${TIE}(${any('markersBehindNames')})(?![\\p{L}\\d])`,
  'u',
);
/** `(`, `-> `, `; ` or a blank. */
const BEFORE_INSIDE = '(?:([([]\\s*)|(?:[-=]{1,4}>|→|⇒)\\s*|[;,.!?)\\]–—-]\\s+|\\s)';
/** ` (AI`, ` -> TODO`, `. Action` where somebody is named behind it. */
const INSIDE = new RegExp(
  `${BEFORE_INSIDE}(${any('markersInside')}|Action(?= (?:on|for) )|[Aa]ctions?(?<=[([]\\s?[Aa]ctions?))(${NUMBER})(?![\\p{L}\\d])`,
  'gu',
);

/** Signs of Chinese and Japanese, as wide as those that stand for them. */
const HALF_WIDTH: Readonly<Record<string, string>> = { '：': ':', '（': '(', '）': ')', '，': ',' };

/** A team's own markers, and which words it says mark nothing. */
interface MarkerSettings extends Pick<Settings, 'ownMarkers'> {
  readonly topics: Pick<Topics, 'isNothing'> | null;
}

const USUAL: MarkerSettings = { ownMarkers: null, topics: null };

/** The markers of a line, in order; a line that speaks of artificial intelligence or GitHub Actions has none. */
export function findMarkers(words: string, { ownMarkers: own, topics }: MarkerSettings = USUAL): Marker[] {
  const line = /[：（），]/.test(words)
    ? words.replace(/[：（），]/g, (sign) => HALF_WIDTH[sign] ?? sign)
    : words;
  const owned = own && ownMarkerAtStart(line, own);
  const isMarked = mayHold(line, 'markers');
  const sentences = isMarked ? markersOfSentences(line) : [];
  if (!owned && !isMarked && !MAY_MARK_ANYWHERE.test(line)) return sentences;
  const first = owned ?? markerAtStart(line) ?? markerBehindNames(line);
  const markers = first ? [first] : [];
  for (const marker of sentences) if (!first || marker.from >= first.to) markers.push(marker);
  for (const match of matchesOf(line, INSIDE)) {
    if (markers.length >= MAX_TASKS_A_LINE) break;
    if (first && match.index + match[0].length <= first.to) continue;
    const marker = markerInside(line, match);
    if (marker && !markers.some(({ from, to }) => from < marker.to && marker.from < to)) markers.push(marker);
  }
  const marking = topics ? markers.filter((marker) => !topics.isNothing(wordOf(line, marker))) : markers;
  return marking.sort((one, other) => one.from - other.from);
}

/** The word of a marker, without its number: `ACTION` of `ACTION 3: ` and `@ann -> ACTION `. */
function wordOf(line: string, { from, to, names }: Marker): string {
  const [first, last] = names ?? [to, to];
  const word = first > from ? line.slice(from, first) : line.slice(last, to);
  return word.split(/[\d#:]/)[0] ?? '';
}

/** Whether words that are set apart at a line's start are a marker and no more: `**ACTION** Those who come …`. */
export function isMarkerAlone(words: string, rest: string): boolean {
  return ALONE.test(words) && !NO_TASK.test(rest) && !PACKAGE.test(rest) && /^\s+[@\p{Lu}]/u.test(rest);
}

/** A team has hardly more markers, nor longer ones. */
const MAX_OWN_MARKERS = 50;

/**
 * Finds markers of a team's own, upper or lower case, at a line's start: `Aufgabe: …`, `Aufgabe 3 – …`, `[Aufgabe] …`,
 * `Aufgabe @ann …`. Without any such sign the word is prose. null for no markers.
 */
export function ownMarkers(words: readonly string[]): RegExp | null {
  const wanted = words
    .map((word) => word.trim())
    .filter((word) => word !== '' && word.length <= MAX_OWN_MARKERS);
  if (wanted.length === 0) return null;
  const escaped = wanted
    .slice(0, MAX_OWN_MARKERS)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  // The longest of those that begin alike.
  const either = escaped.sort((one, other) => other.length - one.length).join('|');
  const sign = '(?=\\s*(?::|[-–—]+\\s|[-=]+>|→|[\\])]|[([]?@))';
  return new RegExp(`^(${LEADING_MARKS})(?:([([])\\s*)?(?:${either})${NUMBER}${sign}`, 'iu');
}

function ownMarkerAtStart(line: string, own: RegExp): Marker | null {
  const match = own.exec(line);
  if (!match) return null;
  const [whole, lead = '', bracket = ''] = match;
  const rest = line.slice(whole.length);
  if (PACKAGE.test(rest)) return null;
  const from = STARTS_DONE.test(lead) ? blankAtStart(lead) : lead.length;
  const end = bracket === '' ? line.length : closing(line, lead.length, bracket);
  return { from, to: whole.length + separator(rest), isInside: false, end, names: null, initials: null };
}

function markerAtStart(line: string): Marker | null {
  const match = AT_START.exec(line);
  if (!match) return null;
  const [whole, lead = '', bracket = '', hash = '', word = '', number = ''] = match;
  const rest = line.slice(whole.length);
  if (!isMarking(word, { number, hash, bracket }, rest) || isOfEverybody(word, rest)) return null;
  // A tick in front belongs to the task.
  const from = STARTS_DONE.test(lead) ? blankAtStart(lead) : lead.length;
  const tagged = hash === '' ? undefined : TAGGED.exec(rest);
  if (tagged?.[1] !== undefined) {
    const start = whole.length + tagged[0].indexOf(tagged[1]);
    const names = [start, start + tagged[1].length] as const;
    const to = whole.length + tagged[0].length;
    return { from, to, isInside: false, end: line.length, names, initials: null };
  }
  const end = bracket === '' ? line.length : closing(line, lead.length, bracket);
  const initials = /^A[IP]$/.test(word) && bracket === '' && /^:\s+[^@\s]/.test(rest) ? word : null;
  // `Action 3. …` is numbered as a list is.
  const behind = number === '' ? rest : rest.replace(/^[.)]/, ':');
  const to = whole.length + (givenTo(word, rest) || separator(behind));
  return { from, to, isInside: false, end, names: null, initials };
}

/** ` on SB to check`, ` for Ann: …` */
const GIVEN_TO = new RegExp(
  `^( ${any('givenTo')} )${GIVEN_ALL}(?:\\s*:\\s+\\S|\\s+to\\s+(\\p{Ll}[\\p{L}-]*))`,
  'u',
);

/** ` is for Ann and Bob to plan` */
const GIVEN_TO_DO = new RegExp(`^(\\s+(?:is\\s+)?(?:for|on)\\s+)${GIVEN_ALL}\\s+to\\s+\\p{Ll}`, 'u');
/** ` for Ann: …`, and not ` for Health: …` */
const FOR_WHOM = /^(\s+(?:for|by)\s+)(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})\s*:\s+\S/u;

/** How long the words are that lead to somebody who is given a task, `Action on SB to …`, `Action for Ann: …`; else 0. */
function givenTo(word: string, rest: string): number {
  if (/^(?:AI|AP)$/.test(word)) {
    const [toDo, given = ''] = GIVEN_TO_DO.exec(rest) ?? [];
    if (toDo !== undefined) return given.length;
    const [whole, lead = '', name = ''] = FOR_WHOM.exec(rest) ?? [];
    return whole !== undefined && isSomebody(name) ? lead.length : 0;
  }
  if (
    !/^(?:A(?:ction|CTION)(?:[ -]?(?:[Ii]tem|ITEM|[Pp]oint|POINT))?|T(?:o|O)[ -]?(?:d|D)(?:o|O))$/.test(word)
  )
    return 0;
  const [, lead = '', verb] = GIVEN_TO.exec(rest) ?? [];
  return verb === undefined || isVerb(verb) ? lead.length : 0;
}

/** `AI: @scope/package` names software, `AI: @octo-org/docs to …` a team. */
const PACKAGE =
  /^\s*(?::\s*)?@[\w-]+\/[\w.-]+(?![\w.-])(?!\s*[:,)&]|\s+(?:to\s+\p{Ll}|(?:will|should|and|please)\b))/u;

/** `:kim `, `(@kim) ` behind `#todo` */
const TAGGED = /^(?::@?|\(@?)([\p{L}\d_-]+)\)?:?\s+(?=\S)/u;
/** `ACTION`, `Action item`, `TODO` */
const ALONE = /^\[?(?:action(?:[ -](?:item|point))?|to[ -]?do|AI|AP)\]?$/i;
/** ` REQUIRED`: such an action is nobody's. */
const NO_TASK = new RegExp(`^\\s+${any('noMarkersBehind')}\\b`, 'i');
/** ` Module: `: a subject of artificial intelligence. */
const SUBJECT = new RegExp(`^\\s+${any('taskInitialsSubjects')}(?: \\p{L}+){0,3}\\s*:`, 'iu');
/** `(Ann)`, `[Ann]` between a marker and its colon. */
const IN_BRACKETS = '(?:\\([^()]{1,60}\\)|\\[[^[\\]]{1,60}\\])';
/** `: `, ` (Ann): `, ` by [Ann]: `, ` - ` */
const SEPARATED = new RegExp(
  `^\\s*(?:(?:${any('givenTo')}\\s+)?${IN_BRACKETS}\\s*)?(?::|[-–—]+\\s|[-=]+>|→)`,
);
const COLON = new RegExp(`^\\s*(?:${IN_BRACKETS}\\s*)?:`);

/** ` Ann: `, ` - Ann - `, ` - Ann to ` */
const GIVEN_NAME =
  /^(?:\s+(?=\p{Lu}[^:]{1,40}:)|\s+[-–—]+\s+)@?(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})(?::\s|\s+[-–—]+>?\s|\s+(?:to|will)\s+\p{Ll})/u;
const GIVEN_IN_BRACKETS = new RegExp(
  `^ ?\\[@?[\\p{L}][\\p{L} ,&-]{1,40}\\] (?:${any('modals')}|to) \\p{Ll}`,
  'u',
);
const ADDRESSED = /^,\s+@?\p{L}[\p{L}\d.'’_-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}:\s/u;

/** What stands right around a word that may mark a task, empty where it does not. */
interface Signs {
  readonly number: string;
  readonly hash: string;
  readonly bracket: string;
}

/** Whether a word at a line's start marks a task, from what follows it. */
function isMarking(word: string, { number, hash, bracket }: Signs, rest: string): boolean {
  if (PACKAGE.test(rest)) return false;
  const shouted = word === word.toUpperCase();
  const separated = SEPARATED.test(rest) || (number !== '' && /^[.)]\s+\S/.test(rest));
  if (NO_TASK.test(rest)) return false;
  if (hash === '' && bracket === '' && givenTo(word, rest) > 0) return true;
  // `Action - Ann - …`, `Todo Ann: …`
  if (GIVEN_NAME.test(rest) && isSomebody(GIVEN_NAME.exec(rest)?.[1] ?? '') && /^(?:action|to)/i.test(word))
    return true;
  // `Action[ann] will …`
  if (GIVEN_IN_BRACKETS.test(rest) && /^(?:action|to)/i.test(word)) return true;
  // `ACTION, Ann B: …`
  if (shouted && ADDRESSED.test(rest)) return true;
  if (hash !== '')
    return /^(?:action|todo|ai)$/i.test(word) && number === '' && (/^\s+\S/.test(rest) || TAGGED.test(rest));
  if (bracket !== '') return /^\s*(?::|[-–—]|@|\]|\)|\s\p{L})/u.test(rest) && (shouted || separated);
  if (/^(?:AIs?|APs?|A\.I\.)$/i.test(word))
    return shouted && (separated || /^\s*$/.test(rest) || (!SUBJECT.test(rest) && isTask(rest)));
  if (/^actions?$/i.test(word))
    return (
      (separated || number !== '' || (shouted && isTask(rest))) &&
      (shouted || number !== '' || COLON.test(rest))
    );
  if (/^to/i.test(word))
    return (
      separated ||
      (shouted && !/^\s*$/.test(rest)) ||
      (word === 'TODO' && /^\s*$/.test(rest)) ||
      /^\s+[([]?@/.test(rest)
    );
  return separated || isTask(rest);
}

/** ` @ann`, ` everybody to ` */
const ADDRESSES = new RegExp(`^\\s*(?:[([]\\s*)?@|^\\s+${any('everybody')}(?::|,| to | should )`, 'i');

/** Whether words behind a marker without a colon tell somebody to do something: `@ann …`, `remove …`, `Ann to …`. */
function isTask(rest: string): boolean {
  if (ADDRESSES.test(rest)) return true;
  // `Action item review` is a subject.
  if (/^\s+\p{L}+\s*$/u.test(rest)) return false;
  const [, first = '', second = ''] = /^\s+\(?([\p{L}'’-]+)\)?(?:[ ,]+([\p{L}'’-]+))?/u.exec(rest) ?? [];
  if (/^(?:is|to|on|for)$/.test(first))
    return (
      /^(?:to|@)/.test(second) ||
      (first !== 'is' && /\s@/.test(rest.slice(0, first.length + 3))) ||
      (first === 'to' && isVerb(second))
    );
  if (isVerb(first) && first !== '' && first === first.toLowerCase()) return true;
  if (!/^\p{Lu}/u.test(first)) return false;
  return (
    /^(?:to|will|should|and)$/.test(second) ||
    isThirdPerson(second) ||
    (isVerb(second) && !isVerb(first) && isSomebody(first)) ||
    /^\s+\p{Lu}[\p{L}]*(?: \p{Lu}\p{L}*)?(?:,| and \p{Lu}\p{L}*)*\s*(?::|to \p{Ll})/u.test(rest) ||
    isVerb(first)
  );
}

const blankAtStart = (text: string): number => text.length - text.trimStart().length;

function separator(rest: string): number {
  return /^\s*(?:[,:\])]+|[-–—]+(?=\s)|[-=]+>|→)?\s*/.exec(rest)?.[0].length ?? 0;
}

function markerBehindNames(line: string): Marker | null {
  const match = HANDLE_FIRST.exec(line);
  if (!match) return null;
  const [whole, lead = '', names = '', word = ''] = match;
  const rest = line.slice(whole.length);
  if (PACKAGE.test(rest)) return null;
  const tied = /(?::|[-=]>|→|[-–—])\s+\S+(?: \S+)?$/.test(whole);
  if (
    !(/^\s*(?::|[-–—]+\s)/.test(rest) && (tied || names.startsWith('@') || !/^A\.?I/.test(word))) &&
    !(tied && /^\s+(?:to|for|is)\b/.test(rest)) &&
    !(
      names.startsWith('@') &&
      (isTask(rest) || (tied && /^(?:TODO|ACTION)$/.test(word) && /^\s+\S/.test(rest)))
    )
  )
    return null;
  return {
    from: lead.length,
    to: whole.length + separator(rest),
    isInside: false,
    end: line.length,
    names: [lead.length, lead.length + names.length],
    initials: null,
  };
}

/** Whether nothing but somebody's name stands there. */
function isOnlyName(rest: string): boolean {
  const [, name = ''] = /^\s+@?(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?)[\s)\]]*\.?$/u.exec(rest) ?? [];
  return name !== '' && isSomebody(name);
}

/** ` (FL) ` between a marker and its task */
const GIVEN_INITIALS =
  /^ ?\((?:@[\w-]+|\p{Lu}{2,3}|\p{Lu}\p{Ll}+)(?:, ?(?:@[\w-]+|\p{Lu}{2,3}|\p{Lu}\p{Ll}+)){0,3}\)\s+\S/u;

function markerInside(line: string, match: RegExpExecArray): Marker | null {
  const [whole, bracket, word = ''] = match;
  const start = match.index + whole.length;
  const rest = line.slice(start);
  if (PACKAGE.test(rest)) return null;
  const from = bracket === undefined ? match.index + whole.indexOf(word) : match.index;
  const end = bracket === undefined ? line.length : closing(line, match.index, bracket.trim());
  const joined = !/^\s/.test(whole);
  const given = joined ? givenTo(word, rest) : 0;
  if (word === 'Action' && given === 0 && bracket === undefined) return null;
  // `… => ACTION Ann`
  const isLast = joined && /^[A-Z]+$/.test(word) && isOnlyName(rest);
  const addressed = given > 0 || /^\s*(?::\s*)?[([]?@/.test(rest);
  const named = /^:?\s+\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?\s*[)\]]/u.test(rest);
  const colon = /^\s*:\s/.test(rest);
  const closed = /^\s*(?:$|[)\]])/.test(rest);
  const arrow =
    /[-=]>|→|⇒/.test(whole) ||
    /(?:[-=]>|→|⇒)\s*$/.test(line.slice(Math.max(0, match.index - 8), match.index + 1));
  const isTodo = /^todo$/i.test(word);
  const marks =
    addressed ||
    isLast ||
    (colon && word.startsWith('ACTION')) ||
    (bracket !== undefined && (named || colon || (isTodo && closed))) ||
    (word === 'TODO' && GIVEN_INITIALS.test(rest)) ||
    // `… - TODO review it`
    (word === 'TODO' && /^[-–—]/.test(whole) && isTask(rest)) ||
    (colon && (joined || (isTodo && word !== 'Todo'))) ||
    (arrow && (closed || colon || isTask(rest)));
  return marks
    ? { from, to: start + (given || separator(rest)), isInside: true, end, names: null, initials: null }
    : null;
}

function closing(line: string, from: number, bracket: string): number {
  const close = bracket === '(' ? ')' : ']';
  let depth = 0;
  const last = Math.min(line.length, from + 1_000);
  for (let index = line.indexOf(bracket, from); index >= 0 && index < last; index++) {
    if (line[index] === bracket) depth++;
    else if (line[index] === close && --depth === 0) return index;
  }
  return line.length;
}
