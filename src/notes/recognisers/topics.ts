import { any, hintOf } from '../words/patterns';

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

/** `all`, `our open` */
const QUALIFIERS = `(?:${any('qualifiers')} )*`;
/** `, ` and ` and ` between people, who may be qualified each. */
const AND_PEOPLE = `(?: |, | ${any('and')} | & |/)`;
const PEOPLE = `${QUALIFIERS}${any('attendance')}`;
/** `Participants`, `Members and guests present` */
const ATTENDANCE = new RegExp(`^${PEOPLE}(?:${AND_PEOPLE}${PEOPLE}| ${any('attendanceRemarks')})*$`);
/** `Regrets`, `Absent and excused`, `Unable to attend` */
const REGRETS = new RegExp(`^${any('absence', 'absenceFirst')}(?:${AND_PEOPLE}${any('absence')})*$`);

/** `action items`, `AI` */
const TASKS = any('tasks', 'taskInitials', 'taskInitialsPlural');
/** `Notes and ` in front of action items; in front of `AI` it makes a subject: `Data & AI`. */
const OTHER_SUBJECT = `(?:[a-z]+,? ){1,3}(?:${any('and')}|[&/+,]) ?`;
const OTHER_TASKS = `${OTHER_SUBJECT}${QUALIFIERS}${any('tasks', 'taskInitialsPlural')}`;
/** ` / follow-ups` */
const AND_TASKS = `(?: ${any('and')} |, ?| & | ?/ ?)${QUALIFIERS}${TASKS}`;
/** ` from last week` */
const TASK_REMARK = `(?: ${any('taskRemarks')})?`;
/** `Action items from last week`, `Decisions and next steps` */
const ACTIONS = new RegExp(`^(?:${OTHER_TASKS}|${QUALIFIERS}${TASKS})(?:${AND_TASKS})*${TASK_REMARK}$`);
/** `For the next meeting` */
const UNTIL_NEXT = new RegExp(`^${any('untilNext')}$`);
/** `Review of action items` */
const REVIEW = new RegExp(`^${any('reviews')}\\b.*\\b${TASKS}\\b`);
/** `Done`, `Completed actions` */
const DONE = new RegExp(`^(?:${any('doneHeadings')}|${any('finished')} ?${TASKS}?)$`);
/** `Other business & next steps` holds whatever is left to say. */
const REMAINDER = new RegExp(`^(?:${any('remainderKinds')} )+${any('remainders')}\\b`);

/** `Proposed agenda`, `Agenda items` */
const AGENDA = new RegExp(`^(?:${any('agendaQualifiers')} )*${any('agenda')}(?: ${any('agendaRemarks')})?$`);
/** `Key decisions` */
const DECISION = `(?:${any('decisionQualifiers')} )*${any('decisions', 'decisionsFirst')}`;
/** ` and conclusions` */
const AND_DECISIONS = `(?: ${any('and')} | & | ?/ ?|, )${any('decisions')}`;
/** `Key decisions made` */
const DECISIONS = new RegExp(`^${DECISION}(?:${AND_DECISIONS})*(?: ${any('decisionRemarks')})?$`);
/** `Release check-list`, `Issue triage`, `Before the meeting` */
const CHECKLIST = new RegExp(
  `\\b${any('checklists')}\\b|^(?:\\p{L}+ )?${any('checklistEnds')}$|^${any('checklistHeadings')}$`,
  'u',
);

/** The words of a heading or label without numbering, emoji, remarks in brackets and punctuation, in lower case. */
function normalize(text: string): string {
  return text
    .toLowerCase()
    .replace(/:[\w+-]+:|\p{Extended_Pictographic}|\uFE0F|\u200D/gu, ' ')
    .replace(/[([{][^()[\]{}]*[)\]}]/g, ' ')
    .replace(/^[\s\d.)#*_>-]+/, '')
    .replace(/(?<![\s:：?!.*_-])[\s:：?!.*_-]+$/, '')
    .replace(/\s+/g, ' ')
    .replaceAll('’', "'");
}

const CHECKLISTS = ['checklists', 'checklistEnds', 'checklistHeadings'] as const;
/** Most labels announce nothing, and this tells it fastest. */
const MAY_BE_TOPIC = new RegExp(
  [
    '@',
    hintOf(
      'attendance',
      'absence',
      'absenceFirst',
      'tasks',
      'taskInitials',
      'taskInitialsPlural',
      'untilNext',
    ),
    hintOf('doneHeadings', 'finished', 'agenda', 'decisions', 'decisionsFirst', ...CHECKLISTS),
  ].join('|'),
  'i',
);

/** What a heading announces; remarks behind a dash do not count. */
export function topicOfHeading(text: string): Topic {
  if (text.length > 300) return null;
  return topicOf(text) ?? topicOf(text.replace(/(?<!\s)\s+(?:-|–|—|:)\s.*$/s, ''));
}

/** What a line that serves as a heading announces. */
export function topicOf(text: string): Topic {
  if (text.length > 120) return null;
  let topic = known.get(text);
  if (topic === undefined) {
    topic = decideTopic(text);
    if (known.size === MAX_KNOWN) known.clear();
    known.set(text, topic);
  }
  return topic;
}

/** The notes of a series have most of their headings and labels in common, and each is looked at more than once. */
const known = new Map<string, Topic>();
const MAX_KNOWN = 2_000;

function decideTopic(text: string): Topic {
  if (!MAY_BE_TOPIC.test(text)) return null;
  const trimmed = text.trim();
  if (/^@[\w-]+:?$/.test(trimmed)) return 'person';
  const heading = normalize(trimmed);
  if (heading === '') return null;
  if (ATTENDANCE.test(heading)) return 'attendance';
  if (REGRETS.test(heading)) return 'regrets';
  if (DONE.test(heading)) return 'done';
  if (REMAINDER.test(heading)) return null;
  if (ACTIONS.test(heading) || UNTIL_NEXT.test(heading)) return 'actions';
  if (REVIEW.test(heading)) return 'review';
  if (DECISIONS.test(heading)) return 'decisions';
  if (AGENDA.test(heading)) return 'agenda';
  return CHECKLIST.test(heading) ? 'checklist' : null;
}
