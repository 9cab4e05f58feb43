/**
 * A stranger's text as Markdown that shows it as it stands: no link, no image, no HTML, no icon. Character references do what
 * backslashes can't (keep `$(icon)` and bare URLs from being recognised), and unlike `MarkdownString.appendText` this lets long
 * lines wrap.
 */
export function plainText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}
