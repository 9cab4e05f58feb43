/** What a terminal obeys, does not show, or takes for the end of a line; and marks that turn the direction of writing. */
const UNPRINTABLE =
  /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A file's name or a message that cannot disturb a terminal: `\x1b` for an escape character, `\n` for the end of a line. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const code = character.charCodeAt(0);
    return SHORT[character] ?? (code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
  });
}

/** A value as a line of JSON that cannot disturb a terminal; it reads as the same value. */
export function toJsonLine(value: unknown): string {
  // JSON itself escapes only what is below U+0020.
  return JSON.stringify(value).replace(UNPRINTABLE, (character) => `\\u${hex(character.charCodeAt(0), 4)}`);
}

const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0');
