import { wordsOf } from '../src/notes/words/patterns';
import { either, raw, any } from './parts';

const REFERENCE = { name: 'constant.numeric.reference.meeting-notes' };

/** `octo-org/tools`, `GH-`, `tools` in front of a number. */
const OWNER = raw`[A-Za-z\d](?:[A-Za-z\d]|-(?=[A-Za-z\d])){0,38}`;
const REPOSITORY = either(
  raw`${OWNER}/[\w.-]{1,100} ?`,
  raw`(?i:gh)-(?=\d)`,
  raw`[A-Za-z][\w.-]{1,100}(?=#)`,
);
const NUMBER = raw`(?:#|(?i)(?<=gh-))[1-9]\d{0,8}(?![\p{L}\p{N}#]|[_-][A-Za-z\d])`;
const SHORT = `${REPOSITORY}?${NUMBER}`;

const short = {
  comment: '`Hackathon #4` and `#1 priority` count and rank.',
  match: [
    raw`(?=[#\p{L}\d])(?<![\p{L}\p{N}]_)`,
    // `[[Plan#12]]` is a place in another note.
    raw`(?<!\[\[[^\[\]]{0,80})`,
    // `#11/#12`, `PR-#13`: in front of a bare number stands less that makes it none.
    raw`(?:(?<![\p{L}\p{N}/&#@.-])|(?=#)(?<![\p{L}\p{N}#@])(?<![A-Za-z]/))`,
    // The first spares most numbers the list of nouns.
    raw`(?:(?<![\p{L}]\s)|(?<!(?i:${wordsOf('counted').join('|')})s?\s))`,
    `(?:${SHORT})`,
    raw`(?! (?i:${any('ranked')})\b)(?!(?<=^[\s>*+-]{0,40}#\d{1,9})[.)] \S)`,
  ].join(''),
  ...REFERENCE,
};

const inBrackets = {
  comment: '[#12] alone is no link.',
  match: raw`(?<!\[)\[(${SHORT})\](?![(\[:])`,
  captures: { '1': REFERENCE },
};

const named = {
  comment: '[website/#12](…): what a link is called.',
  match: raw`(?<=\[)(?:[\w.-]{1,100} )?(?:[\w.-]{1,100}/){1,2}#[1-9]\d{0,8}(?=$|\])`,
  ...REFERENCE,
};

/** References, as `src/notes/recognisers/references.ts` reads them. */
export const reference = { patterns: [short, inBrackets, named] };

export const mention = {
  match: [
    raw`(?<![\p{L}\p{N}@/.${'`'}-])(?<![\p{L}\p{N}]_)`,
    raw`@[A-Za-z\d]++(?:[-_]++[A-Za-z\d]++)*+(?![\p{L}\p{N}@]|-?/(?!@))`,
  ].join(''),
  name: 'entity.name.tag.mention.meeting-notes entity.name.function.mention.meeting-notes',
};

export const url = {
  comment: 'Taken whole and given no scope: nothing in it is to be coloured.',
  match: [
    raw`(?=[HhWw])(?<![\p{L}\d])(?:[Hh][Tt][Tt][Pp][Ss]?://|[Ww]{3}\.)`,
    raw`(?:[^\s<>()\[\]${'`'}|*_~]|[_~](?![\s_~.,:;!?)*]|$)|\([^\s<>()\[\]${'`'}|*]{0,200}\))*+`,
  ].join(''),
};
