import type { Block, Unit } from '../markdown/blocks';
import type { TaskBox } from './boxes';
import type { Columns } from './columns';
import { EMPTY, type Findings } from './findings';
import type { Prose } from '../markdown/prose';
import type { Settings, State } from './state';
import type { ActionItem, Range, Topic } from '../note';

/** What an item says of its deadline. */
export type ItemDue = Pick<ActionItem, 'due' | 'dueWords' | 'dueByOrder'>;

/** Where a line begins and ends in its block's prose. */
export type Line = readonly [from: number, to: number];

/** A heading. */
export interface HeadingPassage {
  readonly kind: 'heading';
  readonly prose: Prose;
  readonly depth: number;
  /** Whether no heading stands above it. */
  readonly isTitle: boolean;
  readonly topic: Topic;
  /** Whether the agenda's heading stands above it. */
  readonly inAgenda: boolean;
  /** The ISO date of the meeting that it begins, in a text of several; null for others. */
  readonly meeting: string | null;
}

/** The first paragraph of a list item, or another below it. */
export interface ItemPassage {
  readonly kind: 'item';
  readonly prose: Prose;
  readonly box: TaskBox | null;
  /** What it says that names no people: its lines, those that were wrapped joined. */
  readonly lines: readonly Line[];
  /** Whether the first of them names a group of tasks and each of the others is one. */
  readonly isList: boolean;
  /** What the item, the label or the heading above announces, be it for this block or only for one above it. */
  readonly topicAbove: Topic;
  /** The same, null unless it is for this block. */
  readonly topic: Topic;
  /** Whether it stands, not nested, below the agenda's own heading. */
  readonly isSubject: boolean;
  /** Whether an item such as `- AI:` stands above. */
  readonly isMarked: boolean;
  /** Whether a list of finished tasks or a bullet below says that it is done. */
  readonly isDone: boolean;
  /** Whom a bullet below names, else whose list it stands in. */
  readonly owners: readonly string[];
  /** The deadline that a bullet below gives. */
  readonly due: ItemDue | null;
  /** The bullet that it is nested below. */
  readonly below: Range | null;
}

/** What a paragraph outside of lists says in a line, or in lines of which each goes on with the one above; people and labels stand in none. */
export interface ParagraphPassage {
  readonly kind: 'paragraph';
  readonly prose: Prose;
  readonly line: Line;
  /** What the heading above announces. */
  readonly topic: Topic;
  readonly owners: readonly string[];
  /** Whether it is somebody's report of what is done, blocked and next. */
  readonly isReport: boolean;
  /** Whether it says something of its own, not of a list beside it. */
  readonly isAlone: boolean;
  /** Whether nothing but a label in the paragraph above announces it. */
  readonly isBelowLabel: boolean;
  /** Whether it stands below a heading that may name the task of which it tells. */
  readonly mayTell: boolean;
}

/** A row of a table, below its titles; people stand in none. */
export interface RowPassage {
  readonly kind: 'row';
  readonly cells: readonly Prose[];
  readonly columns: Columns;
  readonly topic: Topic;
}

/** What is said somewhere, and what the lines around it make of it. */
export type Passage = HeadingPassage | ItemPassage | ParagraphPassage | RowPassage;

/** What a unit says. */
export interface Walked {
  /** Who attends or does not: what people are listed in is no passage. */
  readonly people: Findings;
  readonly passages: readonly Passage[];
  /** What the unit tells of those below it. */
  readonly after: State;
}

const NO_PASSAGES: readonly Passage[] = [];

/** Of a unit that says nothing. */
export const nothingIn = (after: State): Walked => ({ people: EMPTY, passages: NO_PASSAGES, after });

/** Finds something in a passage. */
export type Recogniser<P extends Passage = Passage> = (passage: P, settings: Settings) => Findings;

/** The words of a block or a cell, wherever they stand. */
export interface Words {
  readonly prose: Prose;
  readonly block: Block;
  readonly unit: Unit;
  /** Whether they are the note's first heading. */
  readonly inTitle: boolean;
}

/** Finds what means the same wherever it stands. */
export type WordRecogniser = (words: Words, settings: Settings) => Findings;
