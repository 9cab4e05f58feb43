import type { ActionItem, Note, Range, Section } from '../note';
import { foldName } from '../text/fold';

/** By what something was read, and where that stands; null where it is no words of its own. */
interface Reason<By extends string> {
  readonly by: By;
  readonly range: Range | null;
}

/** Why an action item was read as it was. */
export interface ItemReasons {
  /** `AI: …`; `[ ]`; the heading or label above; a row of a table. */
  readonly task: Reason<'marker' | 'box' | 'heading' | 'label' | 'table'>;
  /**
   * In the order of the item's owners: called by a handle in the item; listed as one who attends; named by the heading above; named in
   * the item's own words; named above or below it.
   */
  readonly owners: readonly Reason<'handle' | 'attends' | 'heading' | 'words' | 'around'>[];
}

/** Tells by what an item of a note was read as a task, and whose it is by what. */
export function whyOf(note: Note, action: ActionItem): ItemReasons {
  return { task: whyTask(note, action), owners: action.owners.map((owner) => whyOwner(owner, note, action)) };
}

function whyTask(note: Note, { form, range, box }: ActionItem): ItemReasons['task'] {
  switch (form) {
    case 'marker':
      return { by: 'marker', range };
    case 'checkbox':
      return { by: 'box', range: box };
    case 'heading': {
      const above = sectionsAround(note, range).find(({ topic }) => TASKS.has(topic));
      return above ? { by: 'heading', range: above.heading } : { by: 'label', range: null };
    }
    default:
      return { by: 'table', range };
  }
}

const TASKS: ReadonlySet<unknown> = new Set(['actions', 'done', 'review']);

function whyOwner(owner: string, note: Note, { range, text }: ActionItem): ItemReasons['owners'][number] {
  const name = foldName(owner);
  const called = note.mentions.find(
    (mention) => foldName(mention.handle) === name && isIn(mention.range, range),
  );
  if (called) return { by: 'handle', range: called.range };
  const attends = note.participants.find((person) =>
    [person.name, person.handle].some((each) => each !== null && isCalled(foldName(each), name)),
  );
  if (attends) return { by: 'attends', range: attends.range };
  const above = sectionsAround(note, range).find(({ title }) => foldName(title).includes(name));
  if (above) return { by: 'heading', range: above.heading };
  return { by: foldName(text).includes(name) ? 'words' : 'around', range: null };
}

/** `Ana Roque` is called `Ana`, too. */
const isCalled = (whole: string, name: string): boolean => whole === name || whole.startsWith(`${name} `);

/** The sections that a place stands in, the innermost first. */
function sectionsAround({ sections }: Note, range: Range): Section[] {
  return sections.filter((section) => isIn(range, section.range)).reverse();
}

const isIn = (inner: Range, outer: Range): boolean =>
  !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.start);

const isBefore = (one: Range['start'], other: Range['start']): boolean =>
  one.line < other.line || (one.line === other.line && one.character < other.character);
