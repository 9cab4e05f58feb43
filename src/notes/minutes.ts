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
export function shownBy(note: Note, path: string): Shown {
  const place = placeOf(path);
  const isDated = readName(path) !== null || note.meetings.length > 1;
  const { title } = note;
  if (title !== null && PLACEHOLDER.test(title)) return 'else';
  const isFront = OTHER_FILE.test(place.name) || (place.isOfFolder && !isDated);
  if (isFront && place.isAtTop) return 'else';
  const isNumbered = title !== null && NUMBERED.test(title);
  if (!isDated && (TEMPLATE.test(place.name) || isNumbered)) return 'else';
  const ownWords = ownWordsOf(place, title);
  const words = ownWords + Number(place.isNearMinutes);
  // The day of a meeting stands in the name or the title rather than anywhere.
  const day = isDated || (note.date !== null && /\d/.test(title ?? '')) ? 2 : Number(note.date !== null);
  const built = structureOf(note);
  const parts = built.attended + built.handedOut + built.planned + built.decided;
  const isHeld = built.attended + built.handedOut > 0;
  if (isFront || place.isOfOthers || (day < 2 && isOtherPage(place, title))) {
    const isShown = parts > 2 ? day + words > 0 : isHeld && words > 0 && day > 1;
    return isShown || (place.isCalledMinutes && parts > 0 && day > 0) ? 'minutes' : 'else';
  }
  // A folder of minutes says it of all that stands in it.
  if (place.isOfMinutes || parts > 2 || words > 2) return 'minutes';
  // `meetings/Meeting 4.md`
  if (place.isNearMinutes && place.isNumbered && speaksOfMeeting(place.name)) return 'minutes';
  if (words > 0 && (isHeld || parts > 1 || day > 1)) return 'minutes';
  // Beside minutes stand motions and reports, which have decisions, too.
  if (parts > 0 && (ownWords > 0 || (words > 0 && day > 0))) return 'minutes';
  if (day > 0 && (parts > 1 || words > 1)) return 'minutes';
  // Records of decisions are dated, too.
  if (day > 1 && parts > built.decided) return 'minutes';
  if (day > 1) return 'dated';
  return parts + words + day > 0 ? 'may' : 'nothing';
}

const isOtherPage = ({ name }: Place, title: string | null): boolean =>
  OTHER_PAGE.test(name) || OTHER_PAGE.test(wordsIn(title ?? ''));

/** How much of a meeting a note is built of. */
function structureOf({ participants, regrets, agenda, actions, decisions, sections, meetings }: Note) {
  const topics = new Set(sections.map((section) => section.topic));
  const isListed = participants.length + regrets.length > 0 || topics.has('attendance');
  return {
    attended: participants.length > 1 ? 2 : Number(isListed),
    handedOut: Math.min(actions.filter(isHandedOut).length, 3),
    planned: Number(topics.has('agenda') || agenda.some(isPlain) || meetings.length > 1),
    decided: Number(decisions.length > 0 || topics.has('decisions')),
  };
}

/** A subject below an agenda: brackets behind a heading may be anything. */
const isPlain = ({ presenters }: AgendaItem): boolean => presenters.length === 0;

/** A task that somebody got: a box alone may be of any list of things to do. */
const isHandedOut = ({ owners, form }: ActionItem): boolean => owners.length > 0 && form !== 'checkbox';

/** How many of the file's name and the title speak of a meeting. */
function ownWordsOf({ name }: Place, title: string | null): number {
  return Number(speaksOfMeeting(name)) + Number(speaksOfMeeting(wordsIn(title ?? '')));
}
