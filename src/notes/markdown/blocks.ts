import type { Prose } from './prose';
import type { Range } from '../note';

/** `[ ]` or `[x]` in front of an item. */
export interface Box {
  /** What stands between the brackets. */
  readonly range: Range;
  readonly checked: boolean;
}

/** A stretch of prose and where it stands in the structure. */
export interface Block {
  /** `item`: the first paragraph of a list item; `paragraph`: any other; `row`: a row of a table. */
  readonly kind: 'heading' | 'item' | 'paragraph' | 'row';
  /** Whether it is a `paragraph` that is written as a heading, within a list item. */
  readonly isTitle?: boolean;
  /** The rank of a heading (1–6), else the number of list items around, the block's own one included. */
  readonly depth: number;
  /** Line of the block's first character, zero-based. */
  readonly line: number;
  readonly prose: Prose;
  readonly box: Box | null;
  /** The cells of a `row`, else empty. */
  readonly cells: readonly Prose[];
}

/**
 * What is read at once: a block at the top level of a note, an item of a list there, a row of a table there, or a block or an
 * item in a quote there; `line` is zero-based.
 */
export interface Unit {
  /** `quoted` where it stands in a quote. */
  readonly kind: 'heading' | 'item' | 'paragraph' | 'row' | 'quoted' | 'rule' | 'other';
  /** Whether it begins something; false for the rows of a table and the blocks of a quote that stand below others in it. */
  readonly opens: boolean;
  readonly line: number;
  readonly blocks: readonly Block[];
  /** What a block of HTML says, of which it has the blocks; absent for all else. */
  readonly units?: readonly Unit[];
}

/** What a unit says one below the other: itself, or what a block of HTML is made of. */
export const unitsIn = (unit: Unit): readonly Unit[] => unit.units ?? [unit];
