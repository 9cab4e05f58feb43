import type { Block } from '../markdown/blocks';
import { outerRange, type Prose } from '../markdown/prose';
import type { Range } from '../note';

interface Bullet {
  readonly block: Block;
  /** The nearest one, itself or one that it is nested below, that names an issue. */
  readonly naming: Block | null;
}

/** For each block of a list the words of the bullet whose issues it is about; null at the top of its list. Bullets without words are passed over. */
export function bulletsAbove(blocks: readonly Block[]): (Range | null)[] {
  const open: Bullet[] = [];
  const ranges = new Map<Block, Range>();
  const rangeOf = (block: Block): Range => {
    const range = ranges.get(block) ?? outerRange(block.prose, 0, block.prose.matchText.length);
    ranges.set(block, range);
    return range;
  };
  return blocks.map((block) => {
    if (block.kind === 'item') while ((open.at(-1)?.block.depth ?? 0) >= block.depth) open.pop();
    const parent = open.findLast((bullet) => bullet.block.depth < block.depth);
    if (block.kind === 'item' && block.prose.matchText !== '')
      open.push({ block, naming: namesIssue(block.prose) ? block : (parent?.naming ?? null) });
    return block.depth < 2 || !parent ? null : rangeOf(parent.naming ?? parent.block);
  });
}

const namesIssue = ({ visibleText, spans }: Prose): boolean =>
  /#\d/.test(visibleText) || spans.some(({ url }) => /\/(?:issues|pull|discussions)\/\d/.test(url));
