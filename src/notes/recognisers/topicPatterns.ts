import { OWN_KINDS, type OwnKind, type OwnWords } from '../note';
import { wordsOfHeading } from './headingWords';
import { Finder } from '../words/finder';
import {
  ANY_LETTER,
  anyOf,
  BLANK,
  literally,
  NEVER,
  WORD_END,
  WORD_START,
  wordsOf,
  type Kind,
} from '../words/patterns';

/** The kinds of words by which a heading is told to announce something; most labels have none of them. */
const ANNOUNCING = {
  attendance: ['attendance', 'attendanceSentences', 'attendanceEnds'],
  absence: ['absence', 'absenceFirst', 'absenceEnds'],
  tasks: ['tasks', 'taskInitials', 'taskInitialsPlural', 'untilNext'],
  done: ['doneHeadings', 'finished'],
  agenda: ['agenda'],
  decisions: ['decisions', 'decisionsFirst'],
  checklists: ['checklists', 'checklistEnds', 'checklistHeadings'],
} as const satisfies Readonly<Record<string, readonly Kind[]>>;
type Group = keyof typeof ANNOUNCING;
const GROUPS = Object.keys(ANNOUNCING) as Group[];
/** Those that stand around them. */
const AROUND = [
  ...(['and', 'qualifiers', 'attendanceRemarks', 'discussions', 'taskRemarks', 'taskSingulars'] as const),
  ...(['decisionQualifiers', 'decisionRemarks', 'reviews', 'remainderKinds', 'remainders'] as const),
  ...(['agendaQualifiers', 'agendaRemarks', 'otherSections', 'attendanceGroups'] as const),
  ...(['attendanceActs', 'rosters', 'newcomers', 'following'] as const),
] satisfies readonly Kind[];
const FIRST = [...Object.values(ANNOUNCING).flat(), 'taskPhrases'] as const satisfies readonly Kind[];
/** All kinds of words that headings are told by. */
export const HEADING_KINDS = [...FIRST, ...AROUND];
type HeadingKind = (typeof HEADING_KINDS)[number];

/** Tells which words of all languages announce something in headings. */
export const ANNOUNCING_WORDS = finderOfKinds(FIRST);
const AROUND_WORDS = finderOfKinds(AROUND);

function finderOfKinds<Some extends Kind>(kinds: readonly Some[]): Finder<Some> {
  return new Finder(Object.fromEntries(kinds.map((kind) => [kind, wordsOf(kind)])) as Record<Some, string[]>);
}

/** The words of all languages that stand in a heading, by their kinds. */
export function usualIn(words: string): ByKind<HeadingKind> {
  const found = [ANNOUNCING_WORDS.entriesIn(words), AROUND_WORDS.entriesIn(words)] as ByKind<HeadingKind>[];
  return {
    has: (kind) => found.some((each) => each.has(kind)),
    get: (kind) => found.flatMap((each) => each.get(kind) ?? []),
  };
}

/** A team has hardly more words of its own, nor longer ones; those that mean nothing only have to be known. */
export const MAX_OWN_WORDS = 50;
const MAX_OWN_CHARACTERS = 120;

/** A team's own words of a kind, as they are compared. */
export function ownWordsOf(own: OwnWords, kind: OwnKind): string[] {
  return (own[kind] ?? [])
    .slice(0, kind === 'not' ? undefined : MAX_OWN_WORDS)
    .map((word) => wordsOfHeading(word.slice(0, MAX_OWN_CHARACTERS)))
    .filter((word) => word !== '');
}

/** Tells which of a team's own words stand in headings. */
export function finderOf(own: OwnWords): Finder<OwnKind> {
  const words = OWN_KINDS.map((kind) => [kind, kind === 'not' ? [] : ownWordsOf(own, kind)]);
  return new Finder(Object.fromEntries(words) as Record<OwnKind, string[]>);
}

type ByKind<Kind> = Pick<ReadonlyMap<Kind, readonly string[]>, 'has' | 'get'>;

/** Words that a heading may hold, by their kinds. */
export interface HeadingEntries {
  readonly usual: ByKind<HeadingKind>;
  /** A team's own. */
  readonly own: ByKind<OwnKind>;
  readonly hasDigits: boolean;
  /** Whether it has letters that need no blanks between words. */
  readonly isUnparted: boolean;
}

/** Whether a heading has a word that announces something of a kind. */
export const hasAny = ({ usual, own }: HeadingEntries, group: Group): boolean =>
  ANNOUNCING[group].some((kind) => usual.has(kind)) ||
  OWN_KINDS.some((kind) => kind === group && own.has(kind));

/** Whether it has any of them. */
export const mayAnnounce = (entries: HeadingEntries): boolean =>
  GROUPS.some((group) => hasAny(entries, group));

/** `8/17~8/23の期間で行う`, `首周`, `第3周` in front of tasks: their time, in scripts without blanks. */
const PERIOD =
  '[\\d一二三四五六七八九十第首本下上今来前/~〜～.年月日号周週期間间の的-]{2,24}(?:[でに]?(?:行う|やる|する))?';
/** `Sprint-` of `Sprint-Aufgaben`; `GitHub-Actions` are software, and a class action is another thing. */
const COMPOUND = `(?!github|gitlab|multi|non|${ANY_LETTER}{1,20}-action$)${ANY_LETTER}{3,20}-`;

/** Any word in a sentence of those who came. */
const WORD_BESIDE = '[^ .:;!?()]+';
/** `Agreed `, `R&D `: a word in front of such a phrase. */
const SUBJECT_OF_PHRASE = `${ANY_LETTER}{2,20}[ /-]`;
/** What says that people were not there, or that these are none: `Members not present`, `What to present`. */
const NOT = `(?:${ANY_LETTER}+ ){0,4}${anyOf(wordsOf('notPresent'))} `;

/**
 * The sources of patterns for what headings announce, in the words (`wordsOfHeading`) that one of them may hold: those of all
 * languages would take longer to be compiled than all notes of a team to be read.
 */
export function patternsFor({ usual, own, hasDigits, isUnparted }: HeadingEntries) {
  const blank = isUnparted ? BLANK : ' ';
  const any = (...kinds: readonly HeadingKind[]): string =>
    anyOf(kinds.flatMap((kind) => usual.get(kind) ?? []));
  const either = (kind: OwnKind, ...kinds: HeadingKind[]): string =>
    `(?:${[any(...kinds), ...(own.get(kind) ?? []).map(literally)].join('|')})`;
  const has = (...kinds: readonly HeadingKind[]): boolean => kinds.some((kind) => usual.has(kind));
  /** ` and `, `, `, ` & `, ` / ` */
  const and = has('and')
    ? `(?:${blank}${any('and')}${blank}|, ?(?:${any('and')}${blank})?| ?[&+/] ?|、|・)`
    : '(?:, ?| ?[&+/] ?|、|・)';
  const several = (...kinds: readonly HeadingKind[]): string =>
    has(...kinds) ? `(?:${any(...kinds)}${blank})*` : '';

  /** `all`, `our open` */
  const qualifiers = `${isUnparted ? `(?:${PERIOD})?` : ''}${several('qualifiers')}`;
  const people = `${qualifiers}${either('attendance', 'attendance')}`;
  const absence = either('absence', 'absence');
  const initials = any('taskInitials', 'taskInitialsPlural');
  const nouns = `(?:${COMPOUND})?${either('tasks', 'tasks')}`;
  const tasks = `(?:${nouns}|${initials})`;
  const andTasks = `(?:${and}|, ?)${qualifiers}${tasks}`;
  /** ` of 2026-05-12` */
  const ofDay = hasDigits ? `|(?:${ANY_LETTER}{1,4} )?\\d[\\d./-]*` : '';
  const remarks = has('taskRemarks') || hasDigits ? `(?:,?${blank}(?:${any('taskRemarks')}${ofDay}))*` : '';
  const decision = `${several('decisionQualifiers')}${either('decisions', 'decisions', 'decisionsFirst')}`;
  /** `決定事項とタスク`: without blanks only what is known tells where another subject ends. */
  const behindDecisions =
    has('decisions', 'decisionsFirst') || own.has('decisions') ? `(?:${decision}${and})?` : '';
  /** What may begin with those of another subject in front of them; in front of `AI` it makes a subject: `Data & AI`. */
  const certain = `${qualifiers}(?:${nouns}|${any('taskInitialsPlural')})(?:${andTasks})*${remarks}`;
  const areAbsent = `(?:${absence}|${any('absenceFirst')})`;

  /** `Trustees` in front of ` present` */
  const behindWords = (kind: 'attendanceEnds' | 'absenceEnds'): string =>
    has(kind) ? `|${kind === 'attendanceEnds' ? `(?!${NOT})` : ''}(?:${ANY_LETTER}+ ){1,5}${any(kind)}` : '';

  const whole = (source: string): string => `^(?:${source})$`;
  // Few are asked for.
  return {
    /** `Participants`, `Members and guests present` */
    get attendance() {
      return whole(
        `${people}(?:(?:${and}| )${people}|${blank}${any('attendanceRemarks')})*|${any('attendanceSentences')}${behindWords('attendanceEnds')}`,
      );
    },
    /** `Team members` */
    get roster() {
      return whole(`${qualifiers}${any('rosters')}`);
    },
    /** `New board members` */
    get newcomers() {
      return whole(
        `${qualifiers}${any('newcomers')}${blank}(?:${ANY_LETTER}+ ){0,2}${any('rosters')}(?: .*)?`,
      );
    },
    /** `The following members of the board attended` */
    get acts() {
      return whole(`(?:${WORD_BESIDE} ){0,8}${any('attendanceActs')}(?:,? ${WORD_BESIDE}){0,10}`);
    },
    /** `Remote`, `Full members` in a list of those who attended */
    get group() {
      return whole(`${qualifiers}${any('attendanceGroups')}(?:${and}${any('attendanceGroups')})*`);
    },
    /** `Regrets`, `Absent and excused`, `Unable to attend` */
    get regrets() {
      return whole(`${qualifiers}${areAbsent}(?:(?:${and}| )${absence})*${behindWords('absenceEnds')}`);
    },
    /** `Action items from last week` */
    get actions() {
      return whole(`${qualifiers}${tasks}(?:${andTasks})*${remarks}`);
    },
    /** `Decisions and next steps` */
    get decided() {
      return whole(`${behindDecisions}${certain}`);
    },
    /** `and action items` in `Notes and action items` */
    get joined() {
      return whole(`(?:${any('and')}|[&/+,]) ?${certain}`);
    },
    /** `Notes, discussion and ` */
    get discussions() {
      return `^(?:${ANY_LETTER}+,? ){0,2}${any('discussions')}[ ,]`;
    },
    /** `Action items discussion` below tasks */
    get talk() {
      return whole(`${qualifiers}${tasks}[ -]${any('discussions')}`);
    },
    /** `Engineering action items` */
    get phrase() {
      return whole(`(?:${SUBJECT_OF_PHRASE}){0,2}${any('taskPhrases')}${remarks}`);
    },
    /** `We agreed on the following tasks` in front of a colon */
    get following() {
      return has('following')
        ? `(?<!${ANY_LETTER})(?:${any('following')}${blank}${qualifiers}${nouns}|${nouns}${blank}${any('following')})(?!${ANY_LETTER})`
        : NEVER;
    },
    /** `For the next meeting` */
    get untilNext() {
      return whole(any('untilNext'));
    },
    /** `Review of action items` */
    get review() {
      return `^${any('reviews')}${WORD_END}(?!${and}).*${WORD_START}${tasks}${WORD_END}`;
    },
    /** `Done`, `Completed actions` */
    get done() {
      return whole(`${any('doneHeadings')}|${any('finished')}(?:${blank}${tasks})?`);
    },
    /** `AI`, `Data & AI`: a subject where it stands in a heading. */
    get initials() {
      return whole(`(?:.* )?${any('taskInitials')}(?: .*)?`);
    },
    /** `3.2 Action` in front of what it is called */
    get singular() {
      return whole(any('taskSingulars'));
    },
    /** `Other business & next steps` holds whatever is left to say. */
    get remainder() {
      return `^(?:${any('remainderKinds')} )+${any('remainders')}${WORD_END}`;
    },
    /** `Proposed agenda`, `Agenda items` */
    get agenda() {
      return whole(
        `${several('agendaQualifiers')}${either('agenda', 'agenda')}(?:${blank}${any('agendaRemarks')})?`,
      );
    },
    /** `Key decisions made`, `Decisions and conclusions` */
    get decisions() {
      return whole(
        `${decision}(?:${and}${either('decisions', 'decisions')})*(?:${blank}${any('decisionRemarks')})?`,
      );
    },
    /** `Release check-list`, `Issue triage`, `Before the meeting` */
    get checklist() {
      return `${WORD_START}${any('checklists')}${WORD_END}|^(?:${ANY_LETTER}+ )?${any('checklistEnds')}$|^${any('checklistHeadings')}$`;
    },
    /** `Full transcript`, `Useful links` */
    get other() {
      return whole(`${qualifiers}${any('otherSections')}(?:${and}${any('otherSections')})*`);
    },
  };
}

const SUBJECT_WORD = new RegExp(`^${ANY_LETTER}+,? `);
const MAX_SUBJECT_WORDS = 3;

/** What stands behind the one, two or three words of another subject that a heading may begin with. */
export function* behindSubjects(words: string): Iterable<string> {
  let rest = words;
  for (let count = 0; count < MAX_SUBJECT_WORDS; count++) {
    const [word] = SUBJECT_WORD.exec(rest) ?? [];
    if (word === undefined) return;
    rest = rest.slice(word.length);
    yield rest;
  }
}
