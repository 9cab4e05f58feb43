import type { Block, Box, Unit } from './blocks';
import { DEEPEST, type Chunk, type LightBlock } from './chunks';
import { readInline, type InlineLine } from './inline';
import { parseUnits } from './mdast';
import { noProse, type Prose } from './prose';

const BOX = /^\[([ xX])\][ \t](?=[ \t]*\S)/;

/** The units of a chunk, lines counted from its first; remark reads what cannot be read without it. */
export function readUnits(text: string, chunk: Chunk, definitions: string): Unit[] {
  if (!chunk.isHard) {
    const unit = lightUnit(text, chunk, definitions !== '');
    if (unit) return [unit];
  }
  if (isHostile(text, chunk)) return [{ kind: 'other', line: chunk.contentLine - chunk.line, blocks: [] }];
  const mark = chunk.hasMark ? 1 : 0;
  return parseUnits(text.slice(chunk.start + mark, chunk.end), definitions, mark);
}

const MARKUP = new Set(['[', ']', '*', '_', '`', '<', '~'].map((character) => character.charCodeAt(0)));
const MOST_MARKUP = 1_000;
const MOST_LINES = 5_000;
const DEEP = new RegExp(`^[ \\t]*(?:(?:>|[-+*]|\\d+[.)])[ \\t]*){${DEEPEST}}`, 'm');

/**
 * Whether a chunk holds more markup or lines in one paragraph, or is nested deeper, than anybody writes by hand:
 * remark takes time that grows with their square. Such a chunk is left unread.
 */
function isHostile(text: string, { start, end }: Chunk): boolean {
  let markup = 0;
  let lines = 0;
  let isBlank = true;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || code === 13) {
      // A blank line ends a paragraph, a row its cells.
      const ends = isBlank || text.charCodeAt(index + 1) === 124;
      markup = ends ? 0 : markup;
      lines = ends ? 0 : lines + 1;
      isBlank = true;
    } else if (code !== 32 && code !== 9) {
      isBlank = false;
      if (MARKUP.has(code)) markup++;
    }
    if (markup > MOST_MARKUP || lines > MOST_LINES) return true;
  }
  return end - start > 2 * DEEPEST && DEEP.test(text.slice(start, end));
}

function lightUnit(text: string, chunk: Chunk, hasDefinitions: boolean): Unit | null {
  const blocks: Block[] = [];
  for (const light of chunk.blocks) {
    const block = lightBlock(text, chunk, light, hasDefinitions);
    if (!block) return null;
    blocks.push(block);
  }
  return { kind: chunk.kind, line: chunk.contentLine - chunk.line, blocks };
}

function lightBlock(text: string, chunk: Chunk, light: LightBlock, hasDefinitions: boolean): Block | null {
  const lines: InlineLine[] = light.words.map(({ line, lineStart, from, to }) => ({
    text: text.slice(from, to),
    line: line - chunk.line,
    character: from - lineStart,
  }));
  let box: Box | null = null;
  const [first] = lines;
  // A box counts only in the line of its bullet.
  if (light.kind === 'item' && light.words[0]?.line === light.line && first?.text.startsWith('[')) {
    const match = BOX.exec(first.text);
    if (match) {
      const { line, character } = first;
      const range = { start: { line, character: character + 1 }, end: { line, character: character + 2 } };
      box = { range, checked: match[1] !== ' ' };
      lines[0] = { text: first.text.slice(match[0].length), line, character: character + match[0].length };
    } else if (/^\[[ \txX]?\]$/.test(first.text)) return null;
  }
  const prose: Prose | null = lines.length === 0 ? noProse : readInline(lines, hasDefinitions);
  if (!prose) return null;
  return { kind: light.kind, depth: light.depth, line: light.line - chunk.line, prose, box, cells: [] };
}
