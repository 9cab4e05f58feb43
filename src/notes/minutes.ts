import type { ActionItem, AgendaItem, Note } from './note';
import { readName } from './series/noteName';
import { placeOf, speaksOfMeeting, wordIn, wordsIn, type Place } from './series/place';
import { any } from './words/patterns';

/**
 * What a Markdown file shows of itself: that it is `minutes`; that it is `dated` and no more, as a new
 * note is; that it `may` be such, by one other sign; `nothing` that tells; or that it is something `else`, which no neighbours
 * make minutes.
 */
export type Shown = (typeof SHOWN)[number];

export const SHOWN = ['minutes', 'dated', 'may', 'nothing', 'else'] as const;

/** `README`, `Changelog` */
const OTHER_FILE = new RegExp(`^${any('otherFiles')}$`, 'u');
const TEMPLATE = wordIn('templates');
/** `Release notes`, `How to …`, `Proposal` */
const OTHER_PAGE = wordIn('otherPages', 'datedLists');
/** `{{date}}`, `YYYY-MM-DD`, `<date>`: a title that is to be filled in. */
const PLACEHOLDER =
  /\{\{|\{%|\bYY(?:YY)?\b|\bMM\W?DD\b|[<[](?:[a-z]+ )?(?:date|datum|fecha|data|title|name)[\]>]/iu;
/** `ADR-7`, `RFC 12`, `KEP-1234` */
const NUMBERED = /^\W*(?:ADR|RFC|KEP|PEP|[A-Z]IP|[A-Z]EP)[-\s#:]*\d/u;

/** What a file shows by its path, from the name of the folder on that was opened, and by what it says. */
export const shownBy = (note: Note, path: string): Shown => judge(signsOf(note, path));

/** What speaks for a meeting or against one, of which the verdict and its explanation are made. */
export interface Signs {
  readonly place: Place;
  /** Where the day of a meeting stands: in the file's path, in the headings of several meetings, in the title, anywhere; null for none. */
  readonly day: 'path' | 'meetings' | 'title' | 'text' | null;
  /** Whether the file's name and the title speak of a meeting. */
  readonly words: { readonly name: boolean; readonly title: boolean };
  readonly built: Built;
  /** The title is to be filled in. */
  readonly isPlaceholder: boolean;
  /** Called `README` or the like. */
  readonly isOtherFile: boolean;
  /** Called as its folder is, without a day. */
  readonly isOfFolder: boolean;
  /** Called a template, without a day. */
  readonly isTemplate: boolean;
  /** `ADR-7`, without a day. */
  readonly isNumbered: boolean;
  /** By what it is something else than minutes: `Release notes`. No other page is looked for where the day stands out. */
  readonly otherPage: 'name' | 'title' | null;
}

/** How much of a meeting a note is built of. */
interface Built {
  /** 2 where it lists several people. */
  readonly attended: 0 | 1 | 2;
  readonly handedOut: number;
  readonly planned: number;
  readonly decided: number;
}

/** Takes apart what a file shows by its path, from the name of the folder on that was opened, and by what it says. */
export function signsOf(note: Note, path: string): Signs {
  const place = placeOf(path);
  const { title } = note;
  const day = dayOf(note, path);
  const isDated = day === 'path' || day === 'meetings';
  return {
    place,
    day,
    words: { name: speaksOfMeeting(place.name), title: speaksOfMeeting(wordsIn(title ?? '')) },
    built: structureOf(note),
    isPlaceholder: title !== null && PLACEHOLDER.test(title),
    isOtherFile: OTHER_FILE.test(place.name),
    isOfFolder: place.isOfFolder && !isDated,
    isTemplate: !isDated && TEMPLATE.test(place.name),
    isNumbered: !isDated && title !== null && NUMBERED.test(title),
    otherPage: isDated || day === 'title' ? null : otherPageOf(place, title),
  };
}

/** What signs make of a file. */
export function judge(signs: Signs): Shown {
  const { place, built } = signs;
  if (signs.isPlaceholder || signs.isTemplate || signs.isNumbered) return 'else';
  const isFront = signs.isOtherFile || signs.isOfFolder;
  if (isFront && place.isAtTop) return 'else';
  const ownWords = Number(signs.words.name) + Number(signs.words.title);
  const words = ownWords + Number(place.isNearMinutes);
  // The day of a meeting stands in the name or the title rather than anywhere.
  const day = signs.day === null ? 0 : signs.day === 'text' ? 1 : 2;
  const parts = built.attended + built.handedOut + built.planned + built.decided;
  const isHeld = built.attended + built.handedOut > 0;
  if (isFront || place.isOfOthers || signs.otherPage !== null) {
    const isShown = parts > 2 ? day + words > 0 : isHeld && words > 0 && day > 1;
    return isShown || (place.isCalledMinutes && parts > 0 && day > 0) ? 'minutes' : 'else';
  }
  // A folder of minutes says it of all that stands in it.
  if (place.isOfMinutes || parts > 2 || words > 2) return 'minutes';
  // `meetings/Meeting 4.md`
  if (place.isNearMinutes && place.isNumbered && signs.words.name) return 'minutes';
  if (words > 0 && (isHeld || parts > 1 || day > 1)) return 'minutes';
  // Beside minutes stand motions and reports, which have decisions, too.
  if (parts > 0 && (ownWords > 0 || (words > 0 && day > 0))) return 'minutes';
  if (day > 0 && (parts > 1 || words > 1)) return 'minutes';
  // Records of decisions are dated, too.
  if (day > 1 && parts > built.decided) return 'minutes';
  if (day > 1) return 'dated';
  return parts + words + day > 0 ? 'may' : 'nothing';
}

function dayOf({ meetings, date, title }: Note, path: string): Signs['day'] {
  if (readName(path) !== null) return 'path';
  if (meetings.length > 1) return 'meetings';
  if (date === null) return null;
  return /\d/.test(title ?? '') ? 'title' : 'text';
}

function otherPageOf({ name }: Place, title: string | null): Signs['otherPage'] {
  if (OTHER_PAGE.test(name)) return 'name';
  return OTHER_PAGE.test(wordsIn(title ?? '')) ? 'title' : null;
}

function structureOf(note: Note): Built {
  const { participants, regrets, agenda, actions, decisions, sections, meetings } = note;
  const topics = new Set(sections.map((section) => section.topic));
  const isListed = participants.length + regrets.length > 0 || topics.has('attendance');
  return {
    attended: participants.length > 1 ? 2 : isListed ? 1 : 0,
    handedOut: Math.min(actions.filter(isHandedOut).length, 3),
    planned: Number(topics.has('agenda') || agenda.some(isPlain) || meetings.length > 1),
    decided: Number(decisions.length > 0 || topics.has('decisions')),
  };
}

/** A subject below an agenda: brackets behind a heading may be anything. */
export const isPlain = ({ presenters }: AgendaItem): boolean => presenters.length === 0;

/** A task that somebody got: a box alone may be of any list of things to do. */
export const isHandedOut = ({ owners, form }: ActionItem): boolean =>
  owners.length > 0 && form !== 'checkbox';
