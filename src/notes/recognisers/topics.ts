import { ABSENT, FINISHED, OTHER_TASKS, PEOPLE, QUALIFIERS, TASKS } from './topicWords';

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

const ATTENDANCE = new RegExp(
  `^${QUALIFIERS}${PEOPLE}(?:(?: |, | and | & |/)${QUALIFIERS}${PEOPLE}|(?: list| in attendance| online| remotely| present(?:e?s|i)?))*$`,
);
const REGRETS = new RegExp(
  `^${ABSENT}(?:(?: |, | and | & |\\/)(?:regrets?|absent(?:ees?)?|apologies|excused))*$`,
);
/** What may stand behind tasks: `from last week`, `for the next meeting`. */
const REMARK =
  '(?: (?:required|needed|summary|list|recap|review|(?:from|of|since|by|until|due|bis) .*|(?:for|before) (?:all|everyone|(?:(?:the )?(?:next|coming|following) )?(?:time|meeting|week|call|session))))?';
const ACTIONS = new RegExp(
  `^(?:(?:[a-z]+,? ){1,3}(?:and|&|\\/|\\+|,) ?${QUALIFIERS}${OTHER_TASKS}|${QUALIFIERS}${TASKS})(?:(?: and |, ?| & | ?\\/ ?)${QUALIFIERS}${TASKS})*${REMARK}$`,
);
const REVIEW = new RegExp(
  `^(?:review|check|discuss(?:ion)?|recap|revisit|go (?:over|through)|status|update(?:s)?|follow(?:ing)?-? ?up|look at|walk through)\\b.*\\b${TASKS}\\b`,
);
const DONE = new RegExp(`^(?:done|(?:${FINISHED}) ?${TASKS}?)$`);
/** What is to be done until then. */
const UNTIL_THEN = /^(?:for|by|before) (?:the )?next (?:time|meeting|call|session)$/;
/** `Other business & next steps` holds whatever is left to say. */
const REMAINDER = /^(?:(?:any|other|new|old|unfinished) )+(?:business|items|topics|matters)\b/;
const AGENDA =
  /^(?:(?:proposed|draft|today'?s|meeting|tentative|final|the|our) )*(?:agenda|tagesordnung|topics?|(?:discussion|agenda) (?:items|topics|points))(?: items?| topics?| points?)?$/;
const DECISIONS =
  /^(?:(?:key|main|all|our|the|summary of|list of) )*(?:decisions?|resolutions?|conclusions?|agreements?|beschl(?:uss|üsse)|entscheidung(?:en)?)(?:(?: and | & | ?\/ ?|, )(?:decisions?|resolutions?|conclusions?|agreements?))*(?: (?:made|taken|reached))?$/;
const CHECKLIST =
  /\bcheck-?lists?\b|^(?:\p{L}+ )?triage$|^(?:before|during|after) (?:the )?(?:meeting|call)$|^(?:polls?|votes?|voting|ballots?)$/u;

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

/** What every topic's words have in common: most labels are none, and this tells it fastest. */
const MAY_BE_TOPIC =
  /att?end|particip|pr[eé]sen|mitglied|gäste|next|member|visitor|guest|observ|roll|people|joined|call|who|regret|absen|apolog|excus|missing|not|show|\bun|away|holiday|vacation|leave|action|\bais?\b|\bai'|\baps?\b|to-? ?do|step|follow|task|done|complet|closed|finish|resol|agenda|tagesordnung|topic|item|point|check|review|before|during|after|poll|vot|ballot|decision|conclu|agree|teilnehm|anwesen|abwesen|entschuldigt|aufgaben|schritt|beschl|entscheid|integrantes|membros|miembros|erledigt|abgeschl|aanwez|afwez|partec|asist|ausent|assent|triage|business|@/i;

/** What a heading announces; remarks behind a dash do not count. */
export function topicOfHeading(text: string): Topic {
  if (text.length > 300) return null;
  return topicOf(text) ?? topicOf(text.replace(/(?<!\s)\s+(?:-|–|—|:)\s.*$/s, ''));
}

/** What a line that serves as a heading announces. */
export function topicOf(text: string): Topic {
  if (text.length > 120 || !MAY_BE_TOPIC.test(text)) return null;
  const trimmed = text.trim();
  if (/^@[\w-]+:?$/.test(trimmed)) return 'person';
  const heading = normalize(trimmed);
  if (heading === '') return null;
  if (ATTENDANCE.test(heading)) return 'attendance';
  if (REGRETS.test(heading)) return 'regrets';
  if (DONE.test(heading)) return 'done';
  if (REMAINDER.test(heading)) return null;
  if (ACTIONS.test(heading) || UNTIL_THEN.test(heading)) return 'actions';
  if (REVIEW.test(heading)) return 'review';
  if (DECISIONS.test(heading)) return 'decisions';
  if (AGENDA.test(heading)) return 'agenda';
  return CHECKLIST.test(heading) ? 'checklist' : null;
}
