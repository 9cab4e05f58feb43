import { wordsOf } from '../src/notes/words/patterns';
import {
  ALONE,
  AND,
  AT_START,
  begins,
  BEHIND_ARROW,
  BEHIND_BRACKET,
  BEHIND_SIGN,
  either,
  END,
  HANDLE,
  NAME,
  NO_LINK,
  NO_PACKAGE,
  NUMBER,
  NUMBERED,
  onlyBefore,
  raw,
  any,
} from './parts';

const MARKER = 'keyword.control.action-item.meeting-notes';
const marker = { name: MARKER };
const people = { patterns: [{ include: '#mention' }] };

/** What every marker begins with. */
const MAY_MARK = '(?=A[IP.]|[Aa][Cc][Tt][Ii]|[Tt][Oo])';
const MAY_ACT = '(?=A[IP.]|[Aa][Cc][Tt][Ii])';
const INITIALS = raw`AI|AP|A\.I\.`;
/** Markers within a line, and behind who is to do it. */
const INSIDE = any('markersInside');
const BEHIND_NAMES = any('markersBehindNames');
/** `AI: …`, `ACTION (60 min) -> …` */
const IN_BRACKETS = raw`(?:\([^()]{1,60}\)|\[[^\[\]]{1,60}\])\s*`;
const WHOM = raw`(?:(?:${any('givenTo')}\s+)?${IN_BRACKETS})?`;
const SEPARATED = raw`(?=[*_~]{0,3}\s*${WHOM}[*_~]{0,3}(?::|[-–—]{1,4}\s|[-=]{1,4}>|→))`;
/** `Action 3. …`, `AI-4) …` */
const LISTED = raw`(?=[.)]\s+\S)`;
/** `ACTION REQUIRED` */
const NO_TASK = raw`(?!\s+(?i:${any('noMarkersBehind')})\b)`;
const EVERYBODY = any('everybody');
/** What parts people from a marker: `: `, ` -> `. */
const TIE = raw`\s{0,2}(?::|[-=]{1,3}>|→|[-–—]{1,3})\s{1,2}`;
const HANDLES = `${HANDLE}(?:${AND}${HANDLE}){0,3}`;
const PERSON = `(?:${HANDLE}|${NAME})`;
const PEOPLE = `${PERSON}(?:${AND}${PERSON}){0,3}`;

/** Whom a marker at a line's start names, set apart from what is to be done. */
const GIVEN_NAME = [
  raw`(?:\s+(?=\p{Lu}[^:]{1,40}:)|\s+[-–—]{1,4}\s+)@?${NAME}(?: ${NAME}){0,2}`,
  raw`(?::\s|\s+[-–—]{1,4}>?\s|\s+(?:to|will)\s+\p{Ll})`,
].join('');

const atStart = {
  comment: 'AI:, ACTION 60.4, TODO and the like where a line begins.',
  match: [
    '(?=A[IP.]|[Aa][Cc][Tt][Ii]|[Tt][Oo]|#[AaTt])',
    AT_START,
    either(
      // `AI-4. …`
      `${either(INITIALS, '(?i:actions?[ -](?:items?|points?)|actionitems?|to-? ?dos?|actions?)')}(?>${NUMBERED})${END}${LISTED}`,
      // `AI: …`, `Action item 3 – …`
      either(INITIALS, '(?i:actions?[ -](?:items?|points?)|actionitems?|to-? ?dos?)', 'ACTIONS?') +
        NUMBER +
        END +
        SEPARATED,
      // `Action 3: …`
      raw`(?i:actions?)${NUMBER}(?=[*_~]{0,3}\s*(?:${IN_BRACKETS})?:)`,
      // `Action 3 - …`
      raw`(?i:actions?)(?>${NUMBERED})${END}${SEPARATED}`,
      // `ACTION 60.4 …`
      raw`ACTIONS?(?>${NUMBERED})${END}`,
      // `AI` alone
      raw`(?:(?:${INITIALS})${NUMBER}|TODO)(?=[*_~]{0,3}\s*$)`,
      // `Action Ada: …`, `Todo - Ada - …`
      raw`(?i:actions?(?:[ -](?:items?|points?))?|to-? ?dos?)${NUMBER}${END}(?=${GIVEN_NAME})`,
      // `Todo @ada …`
      raw`(?i:to-? ?dos?)${NUMBER}${END}(?=\s+[(\[]?@)`,
      // `TODO …`
      raw`TO-? ?DOS?${NUMBER}${END}(?!\s*$)`,
      // `#action …`
      raw`#(?i:action|todo|ai)(?=\s+\S|:@?[\p{L}\d_-]+\s+\S|\(@?[\p{L}\d_-]+\):?\s+\S)`,
    ),
    NO_TASK,
    NO_PACKAGE,
  ].join(''),
  ...marker,
};

/** `@ada`, `SB`, `Ada B. Lovelace` */
const GIVEN = raw`(?:${HANDLE}|\p{Lu}(?>[\p{L}\d.'’-]{0,40})(?: ${NAME}){0,2})`;
const GIVEN_ACTION = raw`A(?:ction|CTION)(?:[ -]?(?:[Ii]tem|ITEM|[Pp]oint|POINT))?`;
const given = {
  comment: 'Action on SB to …, Action for Ann: …',
  match: [
    '(?=A(?:ction|CTION)|T[oO])',
    either(
      raw`${AT_START}(?:${GIVEN_ACTION}|T[oO][ -]?[dD][oO])`,
      `${either(BEHIND_BRACKET, BEHIND_SIGN, BEHIND_ARROW)}(?:${GIVEN_ACTION}|T(?:ODO|oDo|odo))`,
    ),
    NUMBER,
    raw`(?= ${any('givenTo')} (?:${EVERYBODY}|${GIVEN}(?:(?:, | ${any('and')} | ?[&/] ?)${GIVEN}){0,3})`,
    raw`(?:\s{0,2}:\s{1,2}\S|\s{1,2}to\s{1,2}\p{Ll}))`,
  ].join(''),
  ...marker,
};

/** Behind a word. */
const WORD_END = raw`(?![\p{L}'’-])`;
/** What is to be done stands behind: `remove …`, `Ada to …`, `everyone should …`. */
const IS_TASK = [
  raw`\s*[*_(\[]{0,3}\s?@`,
  raw`\s+${EVERYBODY}(?::|,| to | should )`,
  raw`\s+(?:is|to|on|for)[ ,]+(?:to${WORD_END}|(?<!is )@)`,
  raw`\s+to[ ,]+\g<verb>${WORD_END}`,
  raw`\s+\(?\g<verb>\)?${WORD_END}`,
  raw`\s+[*_]{0,2}${NAME}[*_]{0,2},?\s(?:(?:to|will|should|and)|\g<verb>e?s|\p{Ll}{1,20}ies)${WORD_END}`,
  raw`\s+[*_\[]{0,3}${NAME}(?:(?: |, ?| ${any('and')} )${NAME}){0,5}(?:\]\([^\s()]{1,200}\))?[*_]{0,2}\s*(?::|to \p{Ll})`,
].join('|');
const ACTIONS = raw`ACTIONS?(?![ -]?(?i:items?|points?))|(?i:action[ -]?(?:items?|points?))`;
/** `AI module: …` */
const NO_SUBJECT = raw`(?!\s+[*_]{0,2}(?i:${any('taskInitialsSubjects')})(?: \p{L}+){0,3}[*_]{0,2}\s*:)`;
const withoutColon = {
  comment:
    'AI remove …, AI Ada to …, @ada AI to …, -> AI to …: the verbs are those of the lexicons. `AI policy` and `AI will change …` speak of artificial intelligence.',
  match: [
    '(?=[A@Ta])',
    either(
      raw`(?=@)${onlyBefore()}(${HANDLES}(?:\s|${TIE}))(${BEHIND_NAMES}(?![\p{L}\d-])(?! ?\d))`,
      `${MAY_ACT}${AT_START}((?:${INITIALS}|${ACTIONS})${NUMBER})`,
      `${MAY_MARK}${BEHIND_ARROW}(${INSIDE}${NUMBER})`,
      // `… - TODO review it`
      raw`(?<=[-–—]\s{1,2})(TODO)`,
    ),
    `${END}(?=${IS_TASK})${NO_TASK}${NO_SUBJECT}${NO_PACKAGE}`,
    `(?<verb>(?i:${wordsOf('verbs').join('|')})){0}`,
  ].join(''),
  captures: { '1': people, '2': marker, '3': marker, '4': marker, '5': marker },
};

const behindNames = {
  comment: '@ada AI: …, Ada -> AI to …, Ada ACTION: …; `Generative AI: …` names nobody.',
  match: [
    raw`(?=[@\p{Lu}])${AT_START}`,
    raw`(?:(${HANDLES}\s)(?=AI|A\.I\.)|(${PEOPLE}\s)(?=ACTION|Action|TODO)|(${PEOPLE}${TIE}))`,
    `(${BEHIND_NAMES}${END})`,
    raw`(?=\s*(?::|[-–—]{1,4}\s)|(?<=(?::|[-=]>|→|[-–—])\s{1,2}${BEHIND_NAMES})\s+(?:to|for|is)\b)`,
    NO_PACKAGE,
  ].join(''),
  captures: { '1': people, '2': people, '3': people, '4': marker },
};

const shoutedBehindHandles = {
  comment: '@ada: TODO …',
  match: raw`(?=@)${onlyBefore()}(${HANDLES}${TIE})((?:TODO|ACTION)${END})(?=\s+\S)${NO_PACKAGE}`,
  captures: { '1': people, '2': marker },
};

const inBrackets = {
  comment: '[AI @ada …], (TODO …), but no link.',
  match: [
    raw`(?=[(\[])${onlyBefore()}[(\[]\s?(`,
    either(
      INITIALS,
      'ACTIONS?(?: ITEMS?)?|TO-? ?DOS?',
      `(?:AIs|APs|(?i:action[ -]?(?:items?|points?)?|to-? ?do))${SEPARATED}`,
    ),
    raw`${NUMBER}${END})(?=\s*(?::|[-–—]|@|[\])]|\s\p{L}))`,
    NO_LINK,
    NO_PACKAGE,
  ].join(''),
  captures: { '1': marker },
};

const tagged = {
  comment: '… [TODO]',
  match: raw`\[(T(?:ODO|oDo|odo))\](?![(\[:])`,
  captures: { '1': marker },
};

const inside = {
  comment: '… (AI @ada), …, AI @ada',
  match: [
    raw`${MAY_MARK}(?<=[\s(\[>→⇒*_])${INSIDE}${NUMBER}${END}`,
    raw`(?=[*_~]{0,3}\s*+(?::\s*+)?[*_(\[]{0,3}@)${NO_PACKAGE}`,
  ].join(''),
  ...marker,
};

const insideNamed = {
  comment: '… (AI Ada), … (TODO), …; AI: …, … -> ToDo',
  match: [
    MAY_MARK,
    either(
      raw`${BEHIND_BRACKET}${INSIDE}${NUMBER}${END}(?=:?\s+${NAME}(?: ${NAME})?\s*[)\]]|\s*:[ \t])`,
      raw`${BEHIND_BRACKET}T(?:ODO|oDo|odo)(?=\s*(?:$|[)\]]))`,
      // `(Action: …)`
      raw`${BEHIND_BRACKET}[Aa]ctions?${NUMBER}${END}(?=\s*(?::\s*)?[(\[]?@|\s*:\s|:?\s+${NAME}(?: ${NAME})?\s*[)\]])`,
      raw`(?:${BEHIND_SIGN}|${BEHIND_ARROW})${INSIDE}${NUMBER}${END}(?=\s*:[ \t])`,
      raw`(?<=\s)T(?:ODO|oDo)(?=\s*:[ \t])`,
      raw`${BEHIND_ARROW}${INSIDE}${NUMBER}${END}(?=\s*(?:$|[)\]]))`,
    ),
    NO_LINK,
    NO_PACKAGE,
  ].join(''),
  ...marker,
};

/** Markers of tasks, as `src/notes/recognisers/markers.ts` reads them. */
export const markers = {
  patterns: [
    atStart,
    given,
    withoutColon,
    behindNames,
    shoutedBehindHandles,
    inBrackets,
    tagged,
    inside,
    insideNamed,
  ],
};

const NUMBERS = raw`\d{1,4}(?:\.\d{1,4}){0,3}`;
const DECISION = [
  `(?i:(?:${any('decisionMarkerQualifiers')} )?${any('decisionMarkers')}(?: ${any('decisionRemarks')})?)`,
  raw`(?:[ -]?#?${NUMBERS})?(?=[\])]?[*_~]{0,3}\s*(?::|[-–—]\s))`,
].join('');

/** Markers of decisions, as `decisions.ts` reads them. */
export const decision = {
  comment: 'RESOLVED: …, **Decision:** …; a question decides nothing.',
  match: [
    begins(wordsOf('decisionMarkers', 'decisionMarkerQualifiers'), 3),
    ALONE,
    onlyBefore({ brackets: raw`(\[` }),
    either(DECISION, raw`${any('decisionsShouted')}(?: ${NUMBERS})?(?=\s+\S)`),
    raw`(?!.*\?\s*$)`,
  ].join(''),
  name: 'keyword.other.decision.meeting-notes',
};
