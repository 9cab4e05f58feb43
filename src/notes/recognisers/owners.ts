import { isThirdPerson, isVerb } from './verbs';

/** What follows says what is to be done, not by whom. */
const MOST = 1_000;
const HANDLE = '@[a-z\\d]+(?:[-_]+[a-z\\d]+)*';
const JOINT =
  '(?:(?:(?<!\\s)\\s+)?[,/&+;]\\s*(?:and\\s+|or\\s+|&\\s*)?|(?<!\\s)\\s+(?:(?:and|AND|or|OR|und|with|e|y|et)\\s+|(?=@)))';
const WORD = "(?:\\p{Lu}[\\p{L}\\p{M}\\d'’.-]*[\\p{L}\\p{M}\\d.]|\\p{Lu})";
const NAME = `${WORD}(?: ${WORD}){0,3}`;
const HANDLES = new RegExp(
  `^${HANDLE}(?:\\s*\\([^()]*\\)(?=${JOINT}${HANDLE}))?(?:${JOINT}(?:${HANDLE}))*`,
  'i',
);
const ANYBODY = `(?:${HANDLE.replaceAll('a-z', 'a-zA-Z')}|${NAME})`;
const NAMES = new RegExp(`^${ANYBODY}(?:${JOINT}${ANYBODY})*`, 'u');
const JOINTS = new RegExp(JOINT);
const GIVEN = new RegExp(`(${HANDLE}(?:${JOINT}${HANDLE})*)\\s+to\\s+(\\p{Ll}+)`, 'giu');
const AT_END = new RegExp(`(?:[-=]>|→|\\s[-–—]{1,3}|:)\\s*(${HANDLE}(?:${JOINT}${HANDLE})*)$`, 'i');
const TO_VERB = /^(?:\s*,)?\s+to\s+(?:also\s+|then\s+|please\s+)?(\p{Ll}[\p{L}-]*)/u;
const MODAL =
  /^\s+(?:will|shall|should|must|can|may|would|could|is going to|are going to|is to|are to|has to|have to|needs? to|(?:has |have )?(?:agreed|offered|volunteered|promised) to|plans? to|wants? to|takes?)\b|^(?:'|’)ll\b/;
const EVERYBODY = /^\(?@?(?:(?:all|everyone|everybody)(?=[\s:,)]|$)|alle(?=\s*(?:[:,)]|$)))/i;
/** Capitalised words that begin a sentence or a label and name nobody. */
const NOBODY =
  /^(?:a|an|the|this|that|these|those|it|its|we|i|you|he|she|they|there|here|who|which|what|when|where|why|how|if|as|at|by|for|from|in|of|on|or|to|up|with|and|but|not|no|yes|next|last|also|then|now|only|please|maybe|any|some|someone|somebody|anyone|each|every|first|second|more|most|much|many|one|two|three|good|ready|happy|nice|great|able|time|possible|going|aim|plan|want|wants|like|hope|due|done|open|ongoing|pending|note|notes|nb|decision|question|status|update|updates|discussion|topic|issue|issues|pr|prs|fix|todo|action|item|items|link|links|see|re|fyi|optional|blocked|related|summary|context|background|goal|option|idea|proposal|reminder|deadline|remaining|quick|new|old|is|are|was|be|been|has|have|had|will|should|would|could|can|may|must|mission|done|thanks|important|urgent|april|june|july|august|september|october|november|december|january|february|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|march|today|tomorrow)$/i;
const ASKING =
  /(?:ask|asks|asked|asking|ping|pings|tell|tells|invite|invites|remind|reminds|wait(?:ing)? (?:for|on)|get|help|helps|allow|request|requests|contact|want|wants|need|needs|encourage|email|mail|nudge|expect|for|let|convince|enable)\s*$/i;

/** Who is to do a task, from its text without marker; empty where nobody is named. Handles come without `@`. */
export function findOwners(task: string, isPerson: (name: string) => boolean): string[] {
  const text = task
    .slice(0, MOST)
    .replace(/^[\s:\-–—([\]>=→*_]+/, '')
    .replace(/^(?:for\s+(?=@)|on\s+(?=@|\p{Lu}|(?:all|everyone|everybody)\b))/iu, '');
  const leading = leadingOwners(text, isPerson);
  const rest = text.slice(leading.length);
  const owners = [...leading.owners, ...assigned(rest, leading.owners.length > 0)];
  const all = owners.length > 0 ? owners : trailingOwners(text, isPerson);
  return [...new Set(all)];
}

/** The owners of a list of people and nothing else, e.g. `@ann and Bob`. */
export function readOwners(text: string): string[] {
  if (EVERYBODY.test(text)) return ['all'];
  return text
    .split(JOINTS)
    .map((part) =>
      part
        .replace(/\([^()]*\)/g, '')
        .replace(/^[\s(@[]+/, '')
        .replace(/(?<![\s:,.)\]])[\s:,.)\]]+$/, ''),
    )
    .filter((part) => part !== '')
    .map((part) => (/^(?:all|alle|everyone|everybody)$/i.test(part) ? 'all' : part));
}

/** The person that a heading or label names and nothing else: a handle, or somebody who attends. */
export function personsNamed(text: string, isPerson: (name: string) => boolean): string[] {
  const name = text.replace(/\([^()]*\)|(?<![\s:])[\s:]+$/g, '').trim();
  if (name.length > 60 || name === '') return [];
  const owners = readOwners(name);
  return owners.every((owner) => name.includes(`@${owner}`) || isPerson(owner)) ? owners : [];
}

function leadingOwners(
  text: string,
  isPerson: (name: string) => boolean,
): { owners: string[]; length: number } {
  const everybody = EVERYBODY.exec(text);
  if (everybody) return { owners: ['all'], length: everybody[0].length };
  const handles = HANDLES.exec(text)?.[0];
  const names = handles ?? NAMES.exec(text)?.[0] ?? '';
  const mixed = handles === undefined ? null : NAMES.exec(text)?.[0];
  if (handles !== undefined) {
    const longer =
      mixed && mixed.length > handles.length && isTerminated(text.slice(mixed.length)) ? mixed : handles;
    return { owners: readOwners(longer), length: longer.length };
  }
  const owners = readOwners(names);
  if (names !== '' && owners.every(isSomebody) && isTerminated(text.slice(names.length))) {
    return { owners, length: names.length };
  }
  // `Ann write the page`, of those who attend.
  if (names !== '' && isBaseVerb(text.slice(names.length)) && owners.every(isPerson)) {
    return { owners, length: names.length };
  }
  const team =
    /^\p{Lu}[\p{L}\d-]*(?: \p{Ll}[\p{Ll}-]*){0,2}?(?: (?:team|group|board|committee|council|staff|folks|[\p{Ll}-]+s))(?=\s+to\s)/u.exec(
      text,
    )?.[0];
  if (team !== undefined && isSomebody(team) && isTerminated(text.slice(team.length))) {
    return { owners: [team], length: team.length };
  }
  const called = /^([\p{L}-]+s), (?:please )?(\p{Ll}+)/u.exec(text);
  if (called?.[1] !== undefined && !isThirdPerson(called[1]) && isVerb(called[2] ?? '')) {
    return { owners: [called[1]], length: called[1].length };
  }
  const word = /^\p{Ll}[\p{L}\d-]*/u.exec(text)?.[0] ?? '';
  const behind = text.slice(word.length);
  if (word !== '' && !NOBODY.test(word) && !isVerb(word)) {
    if (MODAL.test(behind) || (TO_VERB.test(behind) && isTerminated(behind) && isPerson(word)))
      return { owners: [word], length: word.length };
  }
  return { owners: [], length: 0 };
}

function isBaseVerb(rest: string): boolean {
  return isVerb(/^ (\p{Ll}+)\b/u.exec(rest)?.[1] ?? '');
}

/** Whether what stands behind names makes them those who are to act. */
function isTerminated(rest: string): boolean {
  const to = TO_VERB.exec(rest)?.[1];
  if (to !== undefined) return isVerb(to);
  if (/^\s*(?:\([^()]*\)\s*)?(?::(?!\/\/)|$|\]|\)|\.\s*$)/.test(rest) || /^\s+[-–—]+>?\s/.test(rest))
    return true;
  const third = /^ (\p{Ll}+)\b/u.exec(rest)?.[1];
  return MODAL.test(rest) || (third !== undefined && isThirdPerson(third));
}

/** `Project Committee Chair`, `Board Secretary`: what begins like a verb is somebody. */
const ROLE =
  /^(?:Project|Program|Board|Release|Support|Research|Design|Test|Group)\b.* (?:Chairs?|Leads?|Leaders?|Managers?|Directors?|Secretary|Treasurer|Editors?|Committee|Team|Board)$/;

/** Whether a capitalised stretch can be a person or a group. */
function isSomebody(name: string): boolean {
  const words = name.split(' ');
  const first = words[0] ?? '';
  // `Testing`, `Landing` say what is done, not who does it.
  const isDoing = words.length === 1 && /^.{3,}ing$/.test(name);
  const isTask = isVerb(first) && words.length <= 4 && !(words.length > 1 && ROLE.test(name));
  // `Paul I` has an initial.
  const isNobody = words.some((word, index) => NOBODY.test(word) && (index === 0 || word.length > 1));
  return name.length <= 40 && !isDoing && !isTask && !isNobody;
}

/** Those whom a text gives something to do further on: `… --> @ann to check`, `meeting with @ann and @bob to plan`. */
function assigned(text: string, hasOwners: boolean): string[] {
  const owners: string[] = [];
  if (!text.includes('@')) return owners;
  for (const match of text.matchAll(GIVEN)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (!isVerb(match[2] ?? '') || ASKING.test(before)) continue;
    if (hasOwners && !/(?:[-=]>|→|[;.])\s*$/.test(before)) continue;
    owners.push(...readOwners(match[1] ?? ''));
  }
  return owners;
}

/** `… (@ann, @bob)`, `… - @ann` at a task's end. */
function trailingOwners(text: string, isPerson: (name: string) => boolean): string[] {
  const end = text
    .replace(/(?<![\s.!✅✔☑])[\s.!✅✔☑]+$/u, '')
    .replace(/([)\]])[\s,]*(?:(?:by|until|till|due|before)\b|📅)[^()[\]]{0,40}$/iu, '$1');
  const bracketed = /[([]\s*((?:@|\b(?:all|everyone)\b)[^()[\]]*)[)\]]$/i.exec(end)?.[1];
  const listed = bracketed ?? AT_END.exec(end)?.[1];
  if (listed === undefined) return trailingNames(end, isPerson);
  const handles = HANDLES.exec(listed)?.[0];
  return readOwners(handles ?? listed);
}

/** `… (Ann)`, `… (Ann Smith, Bob)`: people who attend, or whose whole names stand there. */
function trailingNames(text: string, isPerson: (name: string) => boolean): string[] {
  const listed = /\(([^()]+)\)$/.exec(text)?.[1];
  if (listed === undefined || listed.length > 80) return [];
  const names = namesOnly(listed);
  // `(ann)`, of those who attend.
  if (names.length === 0) return personsNamed(listed, isPerson);
  return names.every((name) => isPerson(name) || (name.includes(' ') && isSomebody(name))) ? names : [];
}

const NAMES_ONLY = new RegExp(`^\\s*${ANYBODY}(?:${JOINT}${ANYBODY})*[\\s,+&]*$`, 'u');

/** The people of a text that names people and says nothing else; else empty. */
export function namesOnly(text: string): string[] {
  return NAMES_ONLY.test(text) || EVERYBODY.test(text.trim()) ? readOwners(text) : [];
}
