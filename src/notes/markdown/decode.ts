import { decodeName } from './entities';

const ESCAPE = /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,31}));/gi;
/** The names that notes use, so that the others need not be loaded. */
const USUAL: Readonly<Record<string, string>> = {
  amp: '&',
  gt: '>',
  lt: '<',
  nbsp: '\u00A0',
  quot: '"',
};

/** The text with its character references (`&amp;`) and escapes (`\\*`) decoded. */
export function decode(text: string): string {
  if (!/[\\&]/.test(text)) return text;
  return text.replace(ESCAPE, (source: string, ...groups: (string | undefined)[]) => {
    const [sign, decimal, hex, name = ''] = groups;
    if (sign !== undefined) return sign;
    if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10));
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
    return USUAL[name] ?? decodeName(name) ?? source;
  });
}

/** A character by its number; the replacement character for what is none or a control. */
function characterOf(code: number): string {
  const isControl = code < 9 || code === 11 || (code > 13 && code < 32) || (code > 126 && code < 160);
  const isSurrogate = code > 0xd7ff && code < 0xe000;
  const isNone = (code > 0xfdcf && code < 0xfdf0) || (code & 0xfffe) === 0xfffe || code > 0x10ffff;
  return isControl || isSurrogate || isNone ? '\uFFFD' : String.fromCodePoint(code);
}
