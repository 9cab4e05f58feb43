import { isThirdPerson, isVerb } from './verbs';
import { monthsIn, weekdaysIn } from '../words/calendar';
import { any, anyOf, languagesWith, wordsOf } from '../words/patterns';

/** What follows says what is to be done, not by whom. */
const MAX_CHARACTERS = 1_000;
const HANDLE = '@[a-z\\d]+(?:[-_]+[a-z\\d]+)*';
/** `, `, `, and `, ` & ` */
const LISTED = `(?:(?<!\\s)\\s+)?[,/&+;]\\s*(?:${any('serialConjunctions')}\\s+|&\\s*)?`;
/** `E` and `Y` are initials. */
const SHOUTED = wordsOf('serialConjunctions')
  .filter((word) => word.length > 1)
  .map((word) => word.toUpperCase());
/** ` and `, ` und `; handles need no more than a blank. */
const JOINED = `(?<!\\s)\\s+(?:${anyOf([...wordsOf('conjunctions'), ...SHOUTED])}\\s+|(?=@))`;
const JOINT = `(?:${LISTED}|${JOINED})`;
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
/** ` will`, ` has agreed to`, `'ll` */
const MODAL = new RegExp(`^\\s+${any('modals')}\\b|^['’]ll\\b`);
/** `Everyone: …`, `@all to …`, `Alle: …` */
const EVERYBODY = new RegExp(
  `^\\(?@?(?:${any('everybody')}(?=[\\s:,)]|$)|${any('everybodyAlone')}(?=\\s*(?:[:,)]|$)))`,
  'i',
);
const IS_EVERYBODY = new RegExp(`^${any('everybody', 'everybodyAlone')}$`, 'i');
/** Words that name nobody, capitalised as they may be. */
const NOBODY: ReadonlySet<string> = new Set([
  ...wordsOf('noNames'),
  ...languagesWith('noNames').flatMap((lexicon) =>
    [...monthsIn(lexicon), ...weekdaysIn(lexicon)].map((name) => name.toLowerCase()),
  ),
]);
const namesNobody = (word: string): boolean => NOBODY.has(word.toLowerCase());
/** `… and ask ` in front of somebody who is to do nothing but answer. */
const ASKING = new RegExp(`${any('asking')}\\s*$`, 'i');
/** What stands between a task and its owner: `on everybody: …`. */
const GIVEN_TO = new RegExp(`^(?:for\\s+(?=@)|on\\s+(?=@|\\p{Lu}|${any('everybody')}\\b))`, 'iu');
/** `Docs team`, `Release managers` in front of what they are to do. */
const TEAM = new RegExp(
  `^\\p{Lu}[\\p{L}\\d-]*(?: \\p{Ll}[\\p{Ll}-]*){0,2}? (?:${any('groups')}|[\\p{Ll}-]+s)(?=\\s+to\\s)`,
  'u',
);

/** Who is to do a task, from its text without marker; empty where nobody is named. Handles come without `@`. */
export function findOwners(task: string, isPerson: (name: string) => boolean): string[] {
  const text = task
    .slice(0, MAX_CHARACTERS)
    .replace(/^[\s:\-–—([\]>=→*_]+/, '')
    .replace(GIVEN_TO, '');
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
    .map((part) => (IS_EVERYBODY.test(part) ? 'all' : part));
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
  const team = TEAM.exec(text)?.[0];
  if (team !== undefined && isSomebody(team) && isTerminated(text.slice(team.length))) {
    return { owners: [team], length: team.length };
  }
  const called = /^([\p{L}-]+s), (?:please )?(\p{Ll}+)/u.exec(text);
  if (called?.[1] !== undefined && !isThirdPerson(called[1]) && isVerb(called[2] ?? '')) {
    return { owners: [called[1]], length: called[1].length };
  }
  const word = /^\p{Ll}[\p{L}\d-]*/u.exec(text)?.[0] ?? '';
  const behind = text.slice(word.length);
  if (word !== '' && !namesNobody(word) && !isVerb(word)) {
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
const ROLE = new RegExp(`^${any('roleSubjects')}\\b.* ${any('roles')}$`);

/** Whether a capitalised stretch can be a person or a group. */
function isSomebody(name: string): boolean {
  const words = name.split(' ');
  const first = words[0] ?? '';
  // `Testing`, `Landing` say what is done, not who does it.
  const isDoing = words.length === 1 && /^.{3,}ing$/.test(name);
  const isTask = isVerb(first) && words.length <= 4 && !(words.length > 1 && ROLE.test(name));
  // `Paul I` has an initial.
  const isNobody = words.some((word, index) => namesNobody(word) && (index === 0 || word.length > 1));
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

/** `(@ann) by Friday` */
const DUE_BEHIND = new RegExp(`([)\\]])[\\s,]*(?:${any('deadlines')}\\b|📅)[^()[\\]]{0,40}$`, 'iu');
/** `(@ann, @bob)`, `(all)` */
const BRACKETED = new RegExp(`[([]\\s*((?:@|\\b${any('everybody')}\\b)[^()[\\]]*)[)\\]]$`, 'i');

/** `… (@ann, @bob)`, `… - @ann` at a task's end. */
function trailingOwners(text: string, isPerson: (name: string) => boolean): string[] {
  const end = text.replace(/(?<![\s.!✅✔☑])[\s.!✅✔☑]+$/u, '').replace(DUE_BEHIND, '$1');
  const bracketed = BRACKETED.exec(end)?.[1];
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
