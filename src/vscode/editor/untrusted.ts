/** Characters that change the direction of the text around them. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Untrusted text as Markdown that shows it literally: no link, no image, no HTML, no icon. Character references do what
 * backslashes can't (keep `$(icon)` and bare URLs from being recognised), and unlike `MarkdownString.appendText` this lets long
 * lines wrap. At most `length` characters are shown.
 */
export function escapeMarkdown(text: string, length = 300): string {
  const line = withoutDirections(text).replace(/\s+/g, ' ');
  const shown = line.length > length ? `${line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
  return escapeText(shown);
}

/** The same of a text that is in one line and short already. */
export function escapeText(text: string): string {
  return withoutDirections(text).replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A text as one line of a quick pick, in which `$(bug)` is no icon. */
export function escapeIcons(text: string): string {
  return text.slice(0, 500).replace(/\s+/g, ' ').replaceAll('$(', '\\$(');
}

/** A text in which all stands in the order in which it is read. */
export const withoutDirections = (text: string): string => text.replace(DIRECTIONS, '');

/** A text in a notification, in which `[a](command:b)` is no link. */
export const escapeLinks = (text: string): string => text.replaceAll('](', '] (');
