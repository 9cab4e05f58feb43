// The addresses and titles of links and definitions.

const MAX_PARENTHESES = 32;
const isControl = (code: number): boolean => code < 32 || code === 127;

/** Where the address of a link ends that begins at a place; null if none does. */
export function addressEnd(text: string, from: number): number | null {
  const isAngled = text[from] === '<';
  let depth = 0;
  for (let at = isAngled ? from + 1 : from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\' && /[!-/:-@[-`{-~]/.test(text.charAt(at + 1))) at++;
    else if (isAngled) {
      if (character === '>') return at + 1;
      if (character === '<' || character === '\n') return null;
    } else if (character === ' ' || character === '\n' || character === '\t') {
      return depth === 0 && at > from ? at : null;
    } else if (character === '(') {
      if (++depth > MAX_PARENTHESES) return null;
    } else if (character === ')') {
      if (depth === 0) return at > from ? at : null;
      depth--;
    } else if (isControl(text.charCodeAt(at))) return null;
  }
  return null;
}

const TITLE_ENDS: Readonly<Record<string, string>> = { '"': '"', "'": "'", '(': ')' };

/** Where the title of a link ends that begins at a place; null if none does. */
export function titleEnd(text: string, from: number): number | null {
  const end = TITLE_ENDS[text.charAt(from)];
  if (end === undefined) return null;
  for (let at = from + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === end) return at + 1;
    else if (end === ')' && character === '(') return null;
  }
  return null;
}
