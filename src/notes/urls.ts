// GFM's rules for addresses that stand in the text without markup, as micromark-extension-gfm-autolink-literal has them.

/** The length of the address that starts at `start`; 0 if none does. */
export function urlLength(text: string, start: number): number {
  let index = start;
  if (isAt(text, index, 'https://')) index += 8;
  else if (isAt(text, index, 'http://')) index += 7;
  else if (!isAt(text, index, 'www.')) return 0;
  if (index > start && /[a-z]/i.test(text[start - 1] ?? ' ')) return 0;
  if (index === start && !/[\s(*_[\]~]/.test(text[start - 1] ?? ' ')) return 0;
  if (index > start && /[\s\p{Cc}\p{P}\p{S}]|^$/u.test(text[index] ?? '')) return 0;
  const domain = domainEnd(text, index);
  return domain === 0 ? 0 : pathEnd(text, domain) - start;
}

function isAt(text: string, index: number, prefix: string): boolean {
  const found = text.slice(index, index + prefix.length);
  return found === prefix || found.toLowerCase() === prefix;
}

/** Where a domain ends, 0 if there is none: no underscore in its last two parts. */
function domainEnd(text: string, start: number): number {
  let index = start;
  for (; index < text.length; index++) {
    const character = text[index] ?? '';
    if (character === '.' || character === '_') {
      if (trailEnds(text, index)) break;
    } else if (character !== '-' && /[\s\p{P}\p{S}]/u.test(character)) break;
  }
  const domain = text.slice(start, index);
  const parts = domain.split('.');
  const isShort = domain === '' || parts.slice(-2).some((part) => part.includes('_'));
  return isShort ? 0 : index;
}

function pathEnd(text: string, start: number): number {
  let open = 0;
  for (let index = start; index < text.length; index++) {
    const character = text[index] ?? '';
    if (/\s/.test(character)) return index;
    if (character === '(') open++;
    else if (character === ')' && open > 0) open--;
    else if (/[!"&'),*.:;<?\]_~]/.test(character) && trailEnds(text, index)) return index;
  }
  return text.length;
}

/** Whether from here only punctuation follows up to the end of the word. */
function trailEnds(text: string, start: number): boolean {
  for (let index = start; ; index++) {
    const character = text[index];
    if (character === undefined || character === '<' || /\s/.test(character)) return true;
    if (/[!"'),*.:;?_~]/.test(character)) continue;
    if (character === ']') {
      const next = text[index + 1];
      if (next === undefined || next === '(' || next === '[' || /\s/.test(next)) return true;
    } else if (character === '&') {
      const length = /^&[a-z]+;/i.exec(text.slice(index, index + 40))?.[0].length ?? 0;
      if (length === 0) return false;
      index += length - 1;
    } else return false;
  }
}
