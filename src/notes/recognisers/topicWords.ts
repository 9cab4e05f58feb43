/**
 * The words that headings and labels are made of, in lower case: patterns without capturing groups. Those of other
 * languages stand beside the English ones.
 */

const anyOf = (...words: readonly string[]): string => `(?:${words.join('|')})`;

/** What stands in front of people and tasks and does not change what is meant: `all voting`, `our open`. */
const QUALIFIER = anyOf(
  'the|our|all|also|those|of|new|key|main|other|additional|further|immediate|agreed|confirmed|expected',
  'open|current|pending|outstanding|remaining|previous|past|prior|earlier|active',
  "(?:next|this|last) (?:week|month|sprint|meeting)'?s",
  'meeting|call|team|group|summary|list|guest|introductions?|staff|remote|virtual|in-person|core|(?:non-)?voting',
  'wg|tsc|tc|cg|committee|council|steering|technical|community|executive|project|board',
  'anwesende|offene|neue|laufende|nächste|(?:nicht |un)erledigte', // German
);
/** So many qualifiers as there are, each with a blank behind. */
export const QUALIFIERS = `(?:${QUALIFIER} )*`;

export const PEOPLE = anyOf(
  'participants?|att?endees?|attendance|attending|attended(?: by)?|presen(?:ts?|ce)|in attendance|joined|on the call',
  'members?|visitors?|guests?|observers?|people|roll-? ?call',
  "who(?: is|'s|’s)? (?:here|present|attending|attended|joined|there)",
  'teilnehmer(?:[*:_]?innen)?|teilnehmende|anwesende?|mitglieder|gäste', // German
  'participantes|asistentes|presentes|integrantes|miembros|membros', // Spanish and Portuguese
  'présente?s|partecipanti|presenti|aanwezig(?:en)?', // French, Italian and Dutch
);

export const ABSENT = anyOf(
  'regrets?|absent(?:ees?)?|absences?|apolog(?:y|ies|ised)|(?:not|un(?:able|available))\\b.*|excused|missing',
  'cannot attend.*|no-?shows?|away|on (?:holiday|vacation|leave)',
  'entschuldigt|abwesende?', // German
  'ausentes|assenti|absente?s|excusée?s|afwezig(?:en)?', // Spanish, Italian, French and Dutch
);

const TASK_WORDS = [
  "action items?|action points?|actions?|action plans?|actionables?|actionable items?|to-? ?do(?:'?s)?(?: lists?| items?)?",
  'next steps?|follow-?ups|tasks?|calls? (?:for|to) actions?',
  'aufgaben|nächste schritte', // German
];
export const TASKS = anyOf(...TASK_WORDS, "ai(?:'?s)?|aps?");
/** Behind other words `AI` is a subject: `Data & AI`. */
export const OTHER_TASKS = anyOf(...TASK_WORDS, "ai'?s|aps");

export const FINISHED = 'completed|closed|finished|resolved|erledigte?s?|abgeschlossene?s?';
