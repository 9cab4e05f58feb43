import type { Block, Box, Unit } from './blocks';
import type { Chunk, LightBlock } from './chunks';
import { isHostile } from './hostile';
import { readInline, type InlineLine } from './inline';
import { parseUnits } from './mdast';
import { noProse, type Prose } from './prose';
import { readTable } from './table';

const BOX = /^\[([ xX])\][ \t](?=[ \t]*\S)/;

/** The units of a chunk, lines counted from its first; remark reads what cannot be read without it. */
export function readUnits(text: string, chunk: Chunk, definitions: string): Unit[] {
  if (!chunk.isHard) {
    const unit = lightUnit(text, chunk, definitions !== '');
    if (unit) return [unit];
  }
  const table = chunk.isHard ? readTable(text, chunk, definitions) : null;
  if (table) return [table];
  if (isHostile(text, chunk.start, chunk.end))
    return [{ kind: 'other', line: chunk.contentLine - chunk.line, blocks: [] }];
  const mark = chunk.hasMark ? 1 : 0;
  return parseUnits(text.slice(chunk.start + mark, chunk.end), definitions, mark);
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
