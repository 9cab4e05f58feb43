import { excerptOf, type ExcerptBlock, type ExcerptWords } from '../../notes/markdown/excerpt';
import { escapeText } from '../editor/untrusted';

/** Four spaces for each list item around: enough for the text to belong to it, whatever its marker. */
const STEP = '    ';
const BOXES = { true: '☑ ', false: '☐ ' };

/** The first words of a stranger's Markdown, set apart from what we say: paragraphs, lists and code as such, nothing to click; empty where there are none. */
export function excerptMarkdown(source: string): string {
  const { blocks, isCut } = excerptOf(source);
  const written: string[] = [];
  let last: ExcerptBlock | null = null;
  for (const [index, block] of blocks.entries()) {
    const end = isCut && index === blocks.length - 1 ? '…' : '';
    // Items of one list stand in lines that follow each other.
    if (last && !(last.kind === 'item' && block.kind === 'item'))
      written.push(last.isQuoted && block.isQuoted ? '>' : '');
    written.push(...linesOf(block, end).map((line) => (block.isQuoted ? `> ${line}` : line)));
    last = block;
  }
  return written.length === 0 ? '' : `---\n\n${written.join('\n')}`;
}

function linesOf({ kind, depth, mark, checked, lines }: ExcerptBlock, end: string): string[] {
  const [first = []] = lines;
  switch (kind) {
    case 'item': {
      const box = checked === null ? '' : BOXES[`${checked}`];
      return [`${STEP.repeat(depth - 1)}${mark} ${box}${inline(first)}${end}`];
    }
    case 'heading':
      return [`${STEP.repeat(depth)}**${inline(first).trim()}**${end}`];
    case 'paragraph':
      return [`${STEP.repeat(depth)}${inline(first)}${end}`];
    case 'code':
      return code(lines, STEP.repeat(depth), end);
  }
}

/** Code in an item is lines of words: a block would show the blanks that make it the item's. */
function code(lines: readonly (readonly ExcerptWords[])[], indent: string, end: string): string[] {
  const texts = lines.map((words) => escapeText(words.map(({ text }) => text).join('')));
  if (indent === '') return [`<pre><code>${texts.join('<br>')}${end}</code></pre>`];
  return texts.map((text, index) => {
    const isLast = index === texts.length - 1;
    return `${indent}<code>${text}</code>${isLast ? end : '<br>'}`;
  });
}

function inline(words: readonly ExcerptWords[]): string {
  return words
    .map(({ text, isCode }) => (isCode ? `<code>${escapeText(text)}</code>` : escapeText(text)))
    .join('')
    .trim();
}
