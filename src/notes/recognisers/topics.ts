import { OWN_KINDS, type OwnKind, type OwnWords } from '../note';
import { forWhom } from './forWhom';
import { wordsOfHeading } from './headingWords';
import { isBody } from './nobody';
import { anyPlain as any, Finder, plain } from '../words/finder';
import { BLANK, literally, WORD_END, WORD_START, wordsOf, type Kind } from '../words/patterns';

/** What a heading or a label announces, as far as it matters to how the lines below it are read. */
export type Topic =
  | 'attendance'
  | 'regrets'
  | 'actions'
  | 'done'
  | 'review'
  | 'agenda'
  | 'checklist'
  | 'decisions'
  | 'person'
  | null;

/** The kinds of words by which a heading is told to announce something; most labels have none of them. */
const ANNOUNCING = {
  attendance: ['attendance', 'attendanceSentences'],
  absence: ['absence', 'absenceFirst'],
  tasks: ['tasks', 'taskInitials', 'taskInitialsPlural', 'untilNext'],
  done: ['doneHeadings', 'finished'],
  agenda: ['agenda'],
  decisions: ['decisions', 'decisionsFirst'],
  checklists: ['checklists', 'checklistEnds', 'checklistHeadings'],
} as const satisfies Readonly<Record<string, readonly Kind[]>>;
type Group = keyof typeof ANNOUNCING;
const GROUPS = Object.keys(ANNOUNCING) as Group[];
const isOwnKind = (group: Group): group is Group & OwnKind => OWN_KINDS.some((kind) => kind === group);
/** A team has hardly more words of its own, nor longer ones. */
const MAX_OWN_WORDS = 50;
const MAX_OWN_CHARACTERS = 60;

/** The patterns of what headings announce, in their words (`wordsOfHeading`). */
function patternsFor(own: OwnWords) {
  const ownOf = (kind: OwnKind): string[] =>
    (own[kind] ?? [])
      .slice(0, MAX_OWN_WORDS)
      .map((word) => plain(wordsOfHeading(word.slice(0, MAX_OWN_CHARACTERS))))
      .filter((word) => word !== '')
      .map(literally);
  const either = (kind: OwnKind, ...kinds: Kind[]): string =>
    `(?:${[any(...kinds), ...ownOf(kind)].join('|')})`;
  /** ` and `, `, `, ` & `, ` / ` */
  const and = `(?:${BLANK}${any('and')}${BLANK}|, ?(?:${any('and')}${BLANK})?| ?[&+/] ?|、|・)`;
  const several = (words: string): string => `(?:${words}${BLANK})*`;

  /** `all`, `our open` */
  const qualifiers = several(any('qualifiers'));
  const people = `${qualifiers}${either('attendance', 'attendance')}`;
  const absence = either('absence', 'absence');
  const initials = any('taskInitials', 'taskInitialsPlural');
  const nouns = either('tasks', 'tasks');
  const tasks = `(?:${nouns}|${initials})`;
  /** `Notes and ` in front of action items; in front of `AI` it makes a subject: `Data & AI`. */
  const otherSubject = `(?!(?:\\p{L}+,? ){0,2}${any('discussions')}[ ,])(?:\\p{L}+,? ){1,3}(?:${any('and')}|[&/+,]) ?`;
  const andTasks = `(?:${and}|, ?)${qualifiers}${tasks}`;
  /** ` of 2026-05-12` */
  const ofDay = '(?:\\p{L}{1,4} )?\\d[\\d./-]*';
  const remarks = `(?:,?${BLANK}(?:${any('taskRemarks')}|${ofDay}))*`;
  const decision = `${several(any('decisionQualifiers'))}${either('decisions', 'decisions', 'decisionsFirst')}`;
  /** `決定事項とタスク`: without blanks only what is known tells where another subject ends. */
  const otherTasks = `(?:${otherSubject}|${decision}${and})${qualifiers}(?:${nouns}|${any('taskInitialsPlural')})`;
  const areAbsent = `(?:${absence}|${any('absenceFirst')})`;

  const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'u');
  return {
    /** `Participants`, `Members and guests present` */
    attendance: whole(
      `${people}(?:(?:${and}| )${people}|${BLANK}${any('attendanceRemarks')})*|${any('attendanceSentences')}`,
    ),
    /** `Remote`, `Full members` in a list of those who attended */
    group: whole(`${qualifiers}${any('attendanceGroups')}(?:${and}${any('attendanceGroups')})*`),
    /** `Regrets`, `Absent and excused`, `Unable to attend` */
    regrets: whole(`${qualifiers}${areAbsent}(?:(?:${and}| )${absence})*`),
    /** `Action items from last week`, `Decisions and next steps` */
    actions: whole(`(?:${otherTasks}|${qualifiers}${tasks})(?:${andTasks})*${remarks}`),
    /** `For the next meeting` */
    untilNext: whole(any('untilNext')),
    /** `Review of action items` */
    review: new RegExp(`^${any('reviews')}${WORD_END}(?!${and}).*${WORD_START}${tasks}${WORD_END}`, 'u'),
    /** `Done`, `Completed actions` */
    done: whole(`${any('doneHeadings')}|${any('finished')}(?:${BLANK}${tasks})?`),
    /** `AI`, `Data & AI`: a subject where it stands in a heading. */
    initials: whole(`(?:.* )?${any('taskInitials')}(?: .*)?`),
    /** `3.2 Action` in front of what it is called */
    singular: whole(any('taskSingulars')),
    /** `Other business & next steps` holds whatever is left to say. */
    remainder: new RegExp(`^(?:${any('remainderKinds')} )+${any('remainders')}${WORD_END}`, 'u'),
    /** `Proposed agenda`, `Agenda items` */
    agenda: whole(
      `${several(any('agendaQualifiers'))}${either('agenda', 'agenda')}(?:${BLANK}${any('agendaRemarks')})?`,
    ),
    /** `Key decisions made`, `Decisions and conclusions` */
    decisions: whole(
      `${decision}(?:${and}${either('decisions', 'decisions')})*(?:${BLANK}${any('decisionRemarks')})?`,
    ),
    /** `Release check-list`, `Issue triage`, `Before the meeting` */
    checklist: new RegExp(
      `${WORD_START}${any('checklists')}${WORD_END}|^(?:\\p{L}+ )?${any('checklistEnds')}$|^${any('checklistHeadings')}$`,
      'u',
    ),
    /** `Full transcript`, `Useful links` */
    other: whole(`${qualifiers}${any('otherSections')}(?:${and}${any('otherSections')})*`),
    /** Most labels announce nothing, and this tells it fastest. */
    finder: new Finder(
      Object.fromEntries(
        GROUPS.map((group) => [
          group,
          [
            ...wordsOf(...ANNOUNCING[group]),
            ...(isOwnKind(group) ? (own[group] ?? []).map(wordsOfHeading) : []),
          ],
        ]),
      ) as Record<Group, string[]>,
    ),
  };
}

/** `2 out of 3`, `(5/7)` */
const COUNTED = /^\d+(?:(?:\/| (?:of|out of|von|de|sur|van|av|z|из) )\d+)?$/u;

/** The notes of a series have most of their headings and labels in common, and each is looked at more than once. */
const MAX_KNOWN = 2_000;

/** What headings and labels announce, in the words of all languages and a team's own. */
export class Topics {
  readonly #patterns: ReturnType<typeof patternsFor>;
  readonly #known = new Map<string, Topic>();

  constructor(own: OwnWords = {}) {
    this.#patterns = patternsFor(own);
  }

  /** What a heading announces; remarks behind a dash do not count. */
  ofHeading(text: string): Topic {
    if (text.length > 300) return null;
    const whole = this.of(text);
    if (whole === 'actions' && this.#patterns.initials.test(wordsOfHeading(text))) return null;
    if (whole !== null) return whole;
    const lead = text.replace(/(?<!\s)\s+(?:-|–|—|:)\s.*$/s, '');
    if (lead === text) return null;
    const topic = this.of(lead);
    const { singular, initials } = this.#patterns;
    const words = topic === 'actions' ? wordsOfHeading(lead) : '';
    return words !== '' && (singular.test(words) || initials.test(words)) ? null : topic;
  }

  /** What a heading or a label announces, be it in bold or followed by a colon; null if nothing. */
  of(text: string): Topic {
    if (text.length > 120) return null;
    let topic = this.#known.get(text);
    if (topic === undefined) {
      topic = this.#decide(text);
      if (this.#known.size === MAX_KNOWN) this.#known.clear();
      this.#known.set(text, topic);
    }
    return topic;
  }

  /** Whether a heading or a label announces what holds no tasks, wherever it stands. */
  isOther(text: string): boolean {
    return text.length <= 120 && this.#patterns.other.test(plain(wordsOfHeading(text)));
  }

  /** Whether a heading or label in a list of those who attended says which of them follow: `Remote`, `2 out of 3`. */
  isGroup(text: string): boolean {
    if (text.length > 60) return false;
    const words = wordsOfHeading(text.trim());
    return (
      this.#patterns.group.test(plain(words)) ||
      COUNTED.test(text.replace(/[#()]/g, ' ').trim()) ||
      isBody(words)
    );
  }

  #decide(text: string): Topic {
    const { finder, attendance, regrets, actions, ...is } = this.#patterns;
    const heading = text.trim();
    if (/^@[\w-]+:?$/.test(heading)) return 'person';
    const words = plain(wordsOfHeading(heading));
    // A pattern that can match nothing is not even built.
    const may = finder.groupsIn(words);
    if (may.size === 0) return null;
    if (may.has('attendance') && attendance.test(words)) return 'attendance';
    if (may.has('absence') && regrets.test(words)) return 'regrets';
    if (may.has('done') && is.done.test(words)) return 'done';
    if (is.remainder.test(words)) return null;
    if (may.has('tasks')) {
      if (actions.test(words) || is.untilNext.test(words)) return 'actions';
      if (is.review.test(words)) return 'review';
    }
    if (may.has('decisions') && is.decisions.test(words)) return 'decisions';
    if (may.has('agenda') && is.agenda.test(words)) return 'agenda';
    if (may.has('checklists') && is.checklist.test(words)) return 'checklist';
    const given = may.has('tasks') ? forWhom(heading) : null;
    return given && this.of(given.tasks) === 'actions' ? 'actions' : null;
  }
}

const USUAL = new Topics();
/** Folders of a workspace may have words of their own. */
const MAX_TOPICS = 20;
const made = new Map<string, Topics>();

/** What headings announce where a team has words of its own; the same words give the same. */
export function topicsWith(own: OwnWords | undefined): Topics {
  if (own === undefined || OWN_KINDS.every((kind) => (own[kind]?.length ?? 0) === 0)) return USUAL;
  const key = keyOfWords(own);
  let topics = made.get(key);
  if (!topics) {
    if (made.size === MAX_TOPICS) made.clear();
    made.set(key, (topics = new Topics(own)));
  }
  return topics;
}

/** Equal for words that are read alike. */
export function keyOfWords(own: OwnWords | undefined): string {
  return JSON.stringify(OWN_KINDS.map((kind) => own?.[kind] ?? []));
}
