import { OWN_KINDS, type OwnKind, type OwnWords } from '../note';
import { findShortDays } from '../dates/findDays';
import { forWhom, LABEL_BEFORE_TASK } from './forWhom';
import { remembered } from '../remembered';
import { Heading } from './headingText';
import { wordsOfHeading } from './headingWords';
import { isBody } from './nobody';
import {
  behindSubjects,
  finderOf,
  hasAny,
  mayAnnounce,
  ownWordsOf,
  type HeadingEntries,
} from './topicPatterns';
import type { Topic } from '../note';
import { isCommonName } from '../words/commonNames';
import type { Finder } from '../words/finder';
import { any, wordsOf } from '../words/patterns';

/** `2 out of 3`, `(5/7)` */
const COUNTED = /^\d+(?:(?:\/| (?:of|out of|von|de|sur|van|av|z|из) )\d+)?$/u;

/** Whether a heading announces tasks behind another subject: `Notes and action items`. */
function joinsTasks(heading: Heading): boolean {
  for (const rest of behindSubjects(heading.words))
    if (heading.is('joined', rest)) return !heading.is('discussions');
  return false;
}

/** `Maps, AR presents`, `Anna presents`: who speaks, where French without accents would say who was there. */
function isSpeaking(text: string): boolean {
  const [, name = ''] = /(?:^|\s)(\p{L}+) presents\W*$/u.exec(text) ?? [];
  return /^\p{Lu}{2,4}$/u.test(name) || isCommonName(name);
}

/** Whether somebody is called as a group is: `Charles Board`. */
const isNamedSo = (text: string): boolean =>
  /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?![\p{L} ]{2})/u.test(text) && isCommonName(text.split(' ')[0] ?? '');

/** `agreed`, `zugewiesen` */
const GIVEN = new RegExp(`(?<!\\p{L})${any('tasksGiven')}`, 'u');
const NEGATED = new RegExp(`(?<!\\p{L})${any('negations')}(?!\\p{L})`, 'u');

/** `attended the following talks`, `uczestniczyli następujący członkowie` */
const ATTENDED = new RegExp(
  `(?<!\\p{L})${any('attendanceActs')}\\s(?:\\p{L}{1,3}\\s)?${any('following')}\\s(.+)`,
  'u',
);
const PEOPLE = new RegExp(
  `^${any('attendance', 'rosters', 'attendanceGroups', 'bodies', 'groups')}(?!\\p{L})`,
  'u',
);

const NO_HEADINGS: ReadonlySet<string> = new Set(wordsOf('noHeadings'));

/** `Attendees` of `27 January Attendees`: who came is often said of a day. */
function withoutDay(text: string): string {
  const [day] = findShortDays(text);
  if (!day) return text;
  const [before, behind] = [text.slice(0, day.index), text.slice(day.index + day.length)];
  return `${before} ${behind}`.replace(/^[\s,:–—-]+|(?<![\s,–—-])[\s,–—-]+$/g, '');
}

/** In characters: no more of a heading is compared with the team's own words. */
const MAX_COMPARED = 300;
/** They take more place than what they announce. */
const MAX_HEADINGS = 100;

/** Whether a heading may announce tasks in a phrase among other words, none of which say that it is about something else. */
const mayHoldPhrase = ({ usual }: HeadingEntries): boolean =>
  usual.has('taskPhrases') &&
  !usual.has('reviews') &&
  !usual.has('discussions') &&
  !usual.has('finished') &&
  !usual.has('doneHeadings') &&
  !usual.has('otherSections');

/** What headings and labels announce, in the words of all languages and a team's own. */
export class Topics {
  readonly #own: Finder<OwnKind>;
  /** What announces nothing, as the team says. */
  readonly #not: ReadonlySet<string>;
  // The notes of a series have most of their headings and labels in common, and each is looked at more than once.
  readonly #known = new Map<string, Topic>();
  readonly #phrases = new Map<string, boolean>();
  readonly #others = new Map<string, boolean>();
  readonly #groups = new Map<string, boolean>();
  /** One is asked of in several ways, one after the other. */
  readonly #headings = new Map<string, Heading>();

  constructor(own: OwnWords = {}) {
    this.#own = finderOf(own);
    this.#not = new Set(ownWordsOf(own, 'not'));
  }

  /** Whether the team says that these words of a heading, a label or a marker mean nothing. */
  isNothing(text: string): boolean {
    return this.#not.size > 0 && this.#not.has(wordsOfHeading(text.slice(0, MAX_COMPARED)).trim());
  }

  /** What a heading announces; remarks behind a dash do not count. */
  ofHeading(text: string): Topic {
    if (text.length > 300 || this.isNothing(text)) return null;
    const whole = this.ofLabel(text);
    if (whole === 'actions' && this.#isInitials(text)) return null;
    if (whole !== null) return whole;
    const dayless = withoutDay(text);
    const listed = dayless === text ? null : this.of(dayless);
    if (listed === 'attendance' || listed === 'regrets') return listed;
    const lead = text.replace(/(?<!\s)\s+(?:->?|→|–|—|:)\s.*$/s, '');
    if (lead === text) return null;
    const topic = this.of(lead);
    return topic === 'actions' && (this.#isInitials(lead) || this.#isSingular(lead)) ? null : topic;
  }

  #isInitials(text: string): boolean {
    return this.#read(text).is('initials');
  }

  #isSingular(text: string): boolean {
    return this.#read(text).is('singular');
  }

  #read(text: string): Heading {
    return remembered(this.#headings, text, () => new Heading(text, this.#own), MAX_HEADINGS);
  }

  /** What a heading or a label announces, be it in bold or followed by a colon; null if nothing. */
  of(text: string): Topic {
    if (text.length > 120) return null;
    return remembered(this.#known, text, () => this.#decide(text));
  }

  /** The same of a label that nothing but its form makes one: few words may stand around what it announces. */
  ofLabel(text: string): Topic {
    if (this.isNothing(text)) return null;
    return this.of(text) ?? (this.#holdsPhrase(text) || this.#leadsTo(text) ? 'actions' : null);
  }

  /** Whether a sentence says that tasks follow. */
  #leadsTo(text: string): boolean {
    if (text.length > 120 || !/[:：]\s*$/.test(text)) return false;
    const heading = this.#read(text);
    const { usual } = heading.entries;
    const isOver = usual.has('finished') || usual.has('doneHeadings') || NEGATED.test(heading.words);
    return (
      heading.mayAnnounce &&
      hasAny(heading.entries, 'tasks') &&
      !isOver &&
      GIVEN.test(heading.words) &&
      heading.is('following')
    );
  }

  #holdsPhrase(text: string): boolean {
    if (text.length > 80 || /[?？]\s*$/.test(text)) return false;
    return remembered(this.#phrases, text, () => {
      const heading = this.#read(text);
      return heading.mayAnnounce && mayHoldPhrase(heading.entries) && heading.is('phrase');
    });
  }

  /** Whether a heading or a label announces what holds no tasks, wherever it stands. */
  isOther(text: string): boolean {
    if (text.length > 120) return false;
    return remembered(this.#others, text, () => {
      const heading = this.#read(text);
      const { usual } = heading.entries;
      if (usual.has('otherSections') && heading.is('other')) return true;
      return usual.has('discussions') && hasAny(heading.entries, 'tasks') && heading.is('talk');
    });
  }

  /** Whether what announces people names those who belong to a team, be they there or not: `Members`. */
  isRoster(text: string): boolean {
    if (text.length > 80) return false;
    const heading = this.#read(text);
    return heading.entries.usual.has('rosters') && heading.is('roster');
  }

  /** What a sentence announces for the list below it: `The following members attended:`. */
  ofSentence(text: string): Topic {
    if (text.length > 120 || this.isNothing(text)) return null;
    const heading = this.#read(text);
    const { usual } = heading.entries;
    if (!usual.has('attendanceActs') || usual.has('absence') || NEGATED.test(heading.words)) return null;
    // `We attended the following talks` is about no people.
    const ofPeople = usual.has('attendance') || usual.has('rosters') || text.split(/\s+/).length < 7;
    if (!ofPeople || !heading.is('acts')) return null;
    const [, object] = ATTENDED.exec(heading.words) ?? [];
    return object === undefined || PEOPLE.test(object) ? 'attendance' : null;
  }

  /** Whether a heading or label in a list of those who attended says which of them follow: `Remote`, `2 out of 3`. */
  isGroup(text: string): boolean {
    if (text.length > 60) return false;
    return remembered(this.#groups, text, () => {
      const heading = this.#read(text);
      return (
        (heading.entries.usual.has('attendanceGroups') && heading.is('group')) ||
        COUNTED.test(text.replace(/[#()]/g, ' ').trim()) ||
        (isBody(wordsOfHeading(text.trim())) && !isNamedSo(text.trim()))
      );
    });
  }

  #decide(text: string): Topic {
    if (/^@[\w-]+:?$/.test(text.trim())) return 'person';
    if (this.isNothing(text)) return null;
    const heading = this.#read(text);
    if (!heading.mayAnnounce || NO_HEADINGS.has(heading.spelt)) return null;
    const { entries } = heading;
    if (!mayAnnounce(entries)) return null;
    const is: Heading['is'] = (name) => heading.is(name);
    // A pattern that can match nothing is not even built.
    const may = (group: Parameters<typeof hasAny>[1]): boolean => hasAny(entries, group);
    if (may('attendance') && is('attendance')) {
      const isOfOthers = isSpeaking(text) || (entries.usual.has('newcomers') && is('newcomers'));
      return isOfOthers ? null : 'attendance';
    }
    if (may('absence') && is('regrets')) return 'regrets';
    if (may('done') && is('done')) return 'done';
    if (entries.usual.has('remainders') && is('remainder')) return null;
    if (may('tasks')) {
      if (is('actions') || is('decided') || joinsTasks(heading) || is('untilNext')) return 'actions';
      if (entries.usual.has('reviews') && is('review')) return 'review';
    }
    if (may('decisions') && is('decisions')) return 'decisions';
    if (may('agenda') && is('agenda')) return 'agenda';
    if (may('checklists') && is('checklist')) return 'checklist';
    const given = may('tasks') ? forWhom(text.trim()) : null;
    const announced = given
      ? (this.of(given.tasks) ?? this.of(given.tasks.replace(LABEL_BEFORE_TASK, '')))
      : null;
    return announced === 'actions' ? 'actions' : null;
  }
}

const USUAL = new Topics();
/** Folders of a workspace may have words of their own. */
const MAX_TOPICS = 20;
const made = new Map<string, Topics>();

/** What headings announce where a team has words of its own; the same words give the same. */
export function topicsWith(own: OwnWords | undefined): Topics {
  if (own === undefined || OWN_KINDS.every((kind) => (own[kind]?.length ?? 0) === 0)) return USUAL;
  return remembered(made, keyOfWords(own), () => new Topics(own), MAX_TOPICS);
}

/** Equal for words that are read alike. */
export function keyOfWords(own: OwnWords | undefined): string {
  return JSON.stringify(OWN_KINDS.map((kind) => own?.[kind] ?? []));
}
