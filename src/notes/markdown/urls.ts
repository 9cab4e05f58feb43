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

/** Longer than any domain. Where one is bad, the next may begin in the middle of it. */
const MAX_DOMAIN_CHARACTERS = 300;

/** Where a domain ends, 0 if there is none: no underscore in its last two parts. */
function domainEnd(text: string, start: number): number {
  const trails = new Trails(text);
  let index = start;
  for (; index < text.length; index++) {
    if (index - start > MAX_DOMAIN_CHARACTERS) return 0;
    const character = text.charAt(index);
    if (character === '.' || character === '_') {
      if (trails.end(index)) break;
    } else if (character !== '-' && /[\s\p{P}\p{S}]/u.test(character)) break;
  }
  const domain = text.slice(start, index);
  const isBad =
    domain === '' ||
    domain
      .split('.')
      .slice(-2)
      .some((part) => part.includes('_'));
  return isBad ? 0 : index;
}

function pathEnd(text: string, start: number): number {
  const trails = new Trails(text);
  let opened = 0;
  let closed = 0;
  for (let index = start; index < text.length; index++) {
    const character = text.charAt(index);
    if (/\s/.test(character)) return index;
    if (character === '(') opened++;
    const isPaired = character === ')' && closed < opened;
    if (!isPaired && /[!"&'),*.:;<?\]_~]/.test(character) && trails.end(index)) return index;
    if (character === ')') closed++;
  }
  return text.length;
}

/** Tells where punctuation ends a word; each stretch of it is looked at once. */
class Trails {
  readonly #text: string;
  /** Up to here no punctuation ends the word. */
  #inner = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether from `start` only punctuation follows up to the end of the word. */
  end(start: number): boolean {
    if (start < this.#inner) return false;
    for (let index = start; ; index++) {
      const character = this.#text[index];
      if (character === undefined || character === '<' || /\s/.test(character)) return true;
      if (character === ']') {
        if (/^(?:[([\s]|$)/.test(this.#text.charAt(index + 1))) return true;
      } else if (character === '&') {
        const reference = /^&[a-z]+;/i.exec(this.#text.slice(index, index + 40))?.[0];
        if (reference === undefined) return this.#goesOn(index);
        index += reference.length - 1;
      } else if (!/[!"'),*.:;?_~]/.test(character)) return this.#goesOn(index);
    }
  }

  #goesOn(index: number): boolean {
    this.#inner = index;
    return false;
  }
}
