// What stands between `<` and `>` in the words of a block.

/** In characters; a longer tag is none. */
const MAX_TAG = 4_000;
const ADDRESS = /^<[a-z][a-z\d+.-]{1,31}:[^\s<>\p{Cc}]*>/iu;
const LABEL = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?';
const EMAIL = new RegExp(`^<[a-z\\d.#$%&'*+/=?^_\`{|}~-]+@${LABEL}(?:\\.${LABEL})*>`, 'i');
const ATTRIBUTE = /\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?/;
const TAG = new RegExp(`^(?:<[a-z][a-z\\d-]*(?:${ATTRIBUTE.source})*\\s*/?>|</[a-z][a-z\\d-]*\\s*>)`, 'i');
const SHORT_COMMENT = /^<!--(?:>|->)/;
/** What goes on to an end of its own, whatever stands within. */
const SECTIONS = [
  [/^<!--/, '-->'],
  [/^<\?/, '?>'],
  [/^<!\[CDATA\[/, ']]>'],
  [/^<![a-z]/i, '>'],
] as const;

/**
 * How long the address or HTML at a place is; 0 if there is none. `missing` remembers ends that stand nowhere behind, lest each
 * start looks for them again.
 */
export function tagLength(
  text: string,
  pos: number,
  missing: string[],
): { kind: 'Autolink' | 'HTMLTag'; length: number } {
  const rest = text.slice(pos, pos + MAX_TAG);
  const address = ADDRESS.exec(rest) ?? EMAIL.exec(rest);
  if (address) return { kind: 'Autolink', length: address[0].length };
  const tag = TAG.exec(rest) ?? SHORT_COMMENT.exec(rest);
  return { kind: 'HTMLTag', length: tag?.[0].length ?? sectionLength(text, pos, missing) };
}

function sectionLength(text: string, pos: number, missing: string[]): number {
  const start = text.slice(pos, pos + 9);
  const section = SECTIONS.find(([opening]) => opening.test(start));
  if (!section) return 0;
  const [opening, end] = section;
  if (missing.includes(end)) return 0;
  const at = text.indexOf(end, pos + (opening.exec(start)?.[0].length ?? 0));
  if (at < 0) missing.push(end);
  return at < 0 ? 0 : at + end.length - pos;
}
