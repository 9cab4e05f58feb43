import { shorten } from '../../notes/references/untrusted';
import { withoutDirections } from '../editor/untrusted';

const MAX_LINE_LENGTH = 120;

/** Lines of a file as a code block of a hover: nothing in them can end it. `path` tells the language. */
export function codeBlock(lines: readonly string[], path: string): string {
  const text = lines.map((line) => shorten(withoutDirections(line), MAX_LINE_LENGTH)).join('\n');
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const [, language = ''] = /\.([a-z\d]{1,12})$/i.exec(path) ?? [];
  return `${fence}${language.toLowerCase()}\n${text}\n${fence}`;
}
