import { setDone } from '../../src/notes/edits/doneEdit';
import { issueAt, repositoryAt } from '../../src/notes/edits/issueAt';
import { mentionAt } from '../../src/notes/edits/mentionAt';
import { readEdited } from '../../src/notes/edits/readEdited';
import type { Position } from '../../src/notes/note';
import { read, type Reading } from '../../src/notes/reading';
import { time } from './measure';
import { makeNote } from './notes';
import type { Row } from './reading';

/** Characters. */
const LENGTH = 100_000;
const TIMES = 60;

const context = {
  path: 'weekly/20261104.md',
  repository: { host: 'github.com', owner: 'harbour-lights', name: 'beacon' },
  hosts: ['github.com'],
};

/** What typing and ticking cost in a long note, as multiples of reading it again after an edit of one line. */
export function measureTyping(): Row[] {
  const text = makeNote(1, 5_000).slice(0, LENGTH);
  const lines = text.split('\n');
  const reading = read(text, context);
  /** The note after something was typed at the end of a line, and where. */
  const typed = (number: number, words: string): { readonly now: Reading; readonly at: Position } => {
    const line = (number * 37) % lines.length;
    const end = { line, character: lines[line]?.length ?? 0 };
    const now = readEdited(reading, [{ range: { start: end, end }, newText: words }]);
    return { now, at: { line, character: end.character + words.length } };
  };
  const edit = middle((number) => () => typed(number, ' x'));
  const { actions } = reading.note;
  const costs = {
    '@': middle((number) => {
      const { now, at } = typed(number, ' @a');
      return () => mentionAt(now, at);
    }),
    '#': middle((number) => {
      const { now, at } = typed(number, ' #1');
      return () => {
        const typing = issueAt(now, at);
        const free = read(now.text, { ...context, repository: null }, now);
        return (
          typing && [
            repositoryAt(free, typing, typing),
            repositoryAt(now, typing, { owner: null, name: null }),
          ]
        );
      };
    }),
    'a tick': middle((number) => {
      const item = actions[(number * 7) % actions.length];
      return () => item && setDone(reading, item, !item.done, { fallback: '✅' });
    }),
  };
  return Object.entries(costs).map(([what, cost]): Row => [
    `${what} in a note of ${LENGTH / 1000} kB: times the cost of an edit of one line`,
    (cost / edit).toFixed(1),
  ]);
}

/** The middle of the costs, in milliseconds, of what is prepared first. */
function middle(prepare: (number: number) => () => unknown): number {
  const costs = Array.from({ length: TIMES }, (_, number) => time(prepare(number))).sort(
    (one, other) => one - other,
  );
  return costs[TIMES / 2] ?? 0;
}
