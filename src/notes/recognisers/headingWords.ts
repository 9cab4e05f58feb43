import { IS_ASCII } from '../text/plain';
import { any } from '../words/patterns';

/** `Présent·e·s`, `Participant.e.s`, `excusé-e-s` */
const FRENCH_FORMS = /(?<=\p{L})(?:[·⋅•‧∙]\p{L}{1,5}?[·⋅•‧∙]?|[./-]e[./-]?)(s?)(?!\p{L})/gu;
/** `Teilnehmer*innen`, `Protokollant:in`, `Mitarbeiter/-innen` */
const GERMAN_FORMS = /(?<=\p{L})[*:_/]-?in(?:nen)?(?!\p{L})/gu;
/** `Invitados/as`, `Convidado/a` */
const IBERIAN_FORMS = /(?<=[oe]s?)\/-?as?(?!\p{L})/gu;
/** `Invitad@s` */
const AT_FORMS = /(?<=\p{L})@(?=s?(?!\p{L}))/gu;
/** `【参加者】`, `[Attendees]:` */
const IN_BRACKETS = /^[\s>*_■●◆◎]*[[【「『〔<]([^()[\]{}【】「」『』〔〕<>]+)[\]】」』〕>]\W*$/u;
/** `三、`, `第二、` */
const HAN_NUMBER = '第?[一二三四五六七八九十]{1,3}(?=[、.,:)])';
/** `3.2`, `IV.`, `a)`, `TOP 5:`, `§ 7` */
const NUMBERING = new RegExp(
  `^(?:${any('numberedItems')}\\.? ?)?(?:[§#№]|n[ro]?[.°º])? ?(?:(?:[a-z]\\.?)?\\d(?:[\\d.]|-(?=\\d))*[a-z]?|[ivx]{1,5}(?=[.):])|[a-z](?=[.)] )|${HAN_NUMBER})(?=[^\\p{L}\\d]|$)`,
  'u',
);

/**
 * The words of a heading or label in lower case, without numbering, emoji, remarks in brackets, forms for several genders and
 * punctuation; accents are as they stand.
 */
export function wordsOfHeading(text: string): string {
  return IS_PLAIN.test(text) ? text.toLowerCase() : withoutRest(text);
}

/** Most headings and labels are nothing but words. */
const IS_PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

function withoutRest(text: string): string {
  let words = IS_ASCII.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKC').toLowerCase().replaceAll('i\u0307', 'i').replace(EMOJI, ' ');
  if (words.includes(':')) words = words.replace(/:[\w+-]+:/g, ' ');
  if (BRACKET.test(words))
    words = words
      .replace(IN_BRACKETS, '$1')
      .replace(/(?<=\p{L})\(\p{L}{1,5}\)(?=\p{L}|$)/gu, '')
      .replace(/[([{【「『〔<][^()[\]{}【】「」『』〔〕<>]*[)\]}】」』〕>]/g, ' ');
  if (MAY_BE_FORM.test(words))
    words = words
      .replace(FRENCH_FORMS, '$1')
      .replace(GERMAN_FORMS, '')
      .replace(IBERIAN_FORMS, '')
      .replace(AT_FORMS, 'o');
  return words
    .replace(/^[^\p{L}\d@§#№]+/u, '')
    .replace(NUMBERING, '')
    .replace(/^[^\p{L}\d@]+/u, '')
    .replace(/(?<![^\p{L}\p{M}\d])[^\p{L}\p{M}\d]+$/u, '')
    .replace(/\s+/g, ' ')
    .replaceAll('’', "'");
}

const EMOJI = /\p{Extended_Pictographic}|\uFE0F|\u200D/gu;
const BRACKET = /[([{【「『〔<]/;
const MAY_BE_FORM = /[·⋅•‧∙./*:_@-]/;
