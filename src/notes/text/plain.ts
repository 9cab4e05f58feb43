import { foldAccents } from './fold';

/** Those that are no letter with an accent, and what stands for them. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  '’': "'",
};
export const IS_ASCII = /^[\0-\x7F]*$/;

/** A text in lower case, without accents and with one kind of apostrophe: what is spelt in several ways is one text. */
export const plain = (text: string): string =>
  IS_ASCII.test(text)
    ? text.toLowerCase()
    : foldAccents(text).replace(/[øłđıςßæœ’]/g, (sign) => PLAIN[sign] ?? sign);
