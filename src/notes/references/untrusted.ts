/** Control characters, what is not seen at all, and marks that turn the direction of writing. */
const UNRULY = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufff9-\ufffb]/gu;
/** What means something else than itself within a line of GitHub's Markdown. */
const ACTIVE = /[\\`*_~[\]<>&|$]|:(?=\/\/)|(?<=\bwww)\.|(?<=[\w+.-])@(?=[\w-]+\.)/gi;

/** A text as one line that cannot disturb what stands around it. It is still to be escaped for where it goes. */
export function toOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNRULY, '').trim();
}

/** At most `length` characters as a reader counts them, an ellipsis for the rest. */
export function shorten(text: string, length: number): string {
  // A character takes one unit of the text at least. To count them takes long, and views shorten thousands of texts.
  if (text.length <= length) return text;
  // No reader's character is longer than that in a text that is meant to be read.
  const head = text.slice(0, length * 16);
  const characters = Array.from(new Intl.Segmenter().segment(head), ({ segment }) => segment);
  if (characters.length <= length && head.length === text.length) return text;
  return `${characters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`;
}

/**
 * A text within a line of Markdown that shows it as it stands: no link, no image, no HTML, no emphasis. Some readers make a
 * link to just that address of an address all the same.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(ACTIVE, '\\$&');
}
