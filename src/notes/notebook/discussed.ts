import type { ActionItem, Note, Position, Range, Target } from '../note';
import { readOrigin } from '../recognisers/origin';
import { repositoryKey } from '../recognisers/targets';
import { callsEverybody } from '../references/mentioned';
import { folderOf, resolveIn } from '../relativePath';
import { newestFirst } from './meetings';
import { seriesOf, type FiledNote } from './trackedItems';
import { isListed, listedIn, ownerTest, personOf, type Person } from './people';

/** What meetings may have spoken of. */
export type Subject<N extends FiledNote> =
  /** An issue, a pull request or a discussion, whatever it is called by. */
  | { readonly kind: 'target'; readonly target: Target }
  | { readonly kind: 'person'; readonly handle: string | null; readonly name: string | null }
  /** An action item, also where it was carried to and from. */
  | { readonly kind: 'action'; readonly at: N; readonly action: ActionItem };

/** A place in a note that speaks of a subject. */
export interface Place<N extends FiledNote> {
  readonly at: N;
  readonly range: Range;
}

/** What a note speaks of at a place, the smallest thing there; null where it is nothing that other notes may speak of. */
export function subjectAt<N extends FiledNote>(
  at: N,
  position: Position,
): { readonly subject: Subject<N>; readonly range: Range } | null {
  const { note } = at;
  const here = <T extends { readonly range: Range }>(items: readonly T[]): T | undefined =>
    items.find(({ range }) => contains(range, position));
  const reference = here(note.references);
  if (reference) {
    const { target, range } = reference;
    return target && { subject: { kind: 'target', target }, range };
  }
  const mention = here(note.mentions);
  if (mention) {
    const { handle, range } = mention;
    return callsEverybody(handle) ? null : { subject: { kind: 'person', handle, name: null }, range };
  }
  const person = here(note.attendance) ?? here(note.absences);
  if (person) {
    const { handle, name, range } = person;
    return { subject: { kind: 'person', handle, name }, range };
  }
  const action = here(note.actions);
  return action ? { subject: { kind: 'action', at, action }, range: action.range } : null;
}

/** Every place that speaks of a subject, those of the latest meetings first. */
export function placesOf<N extends FiledNote>(subject: Subject<N>, notes: readonly N[]): Place<N>[] {
  const rangesIn = finder(subject, notes);
  return notes
    .flatMap((at) => {
      const ranges = rangesIn(at);
      return ranges.length > 0 ? [{ at, ranges }] : [];
    })
    .sort((one, other) => newestFirst(one.at, other.at))
    .flatMap(({ at, ranges }) => ranges.map((range) => ({ at, range })));
}

/** Whether a position stands in a range or at its end. */
export function contains({ start, end }: Range, { line, character }: Position): boolean {
  const isBehind = line > start.line || (line === start.line && character >= start.character);
  return isBehind && (line < end.line || (line === end.line && character <= end.character));
}

/** Notes are scanned for each question: that takes milliseconds for ten thousand, and nothing needs to be kept up to date. */
function finder<N extends FiledNote>(subject: Subject<N>, notes: readonly N[]): (at: N) => readonly Range[] {
  switch (subject.kind) {
    case 'target':
      return targetFinder(subject.target);
    case 'person': {
      const person = personOf(subject, notes);
      const isOwner = ownerTest(person);
      return ({ note }) => placesOfPerson(person, note, isOwner);
    }
    case 'action':
      return actionFinder(subject.at, subject.action);
  }
}

function targetFinder({ number, repository }: Target): (at: FiledNote) => readonly Range[] {
  const key = repositoryKey(repository);
  return ({ note }) => {
    const found: Range[] = [];
    for (const { target, range } of note.references)
      if (target?.number === number && repositoryKey(target.repository) === key) found.push(range);
    return found;
  };
}

function placesOfPerson(person: Person, note: Note, isOwner: ReturnType<typeof ownerTest>): readonly Range[] {
  const listed = listedIn(note)
    .filter((each) => isListed(each, person))
    .map(({ range }) => range);
  const { handle } = person;
  const called = (handle === null ? [] : note.mentions)
    .filter((mention) => mention.handle.length === handle?.length && mention.handle.toLowerCase() === handle)
    .map(({ range }) => range)
    .filter(({ start }) => !listed.some((range) => contains(range, start)));
  const named = [...listed, ...called].sort(compareStarts);
  // An `@` in an item is the place already.
  const owned = note.actions.filter(
    ({ owners, range }) => owners.some((owner) => isOwner(owner, note)) && !holdsStart(range, named),
  );
  return [...named, ...owned.map(({ range }) => range)].sort(compareStarts);
}

/** Whether one of some ranges, in order, starts in another or at its end. */
function holdsStart(range: Range, inOrder: readonly Range[]): boolean {
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareStarts(inOrder[middle] ?? range, range) < 0) low = middle + 1;
    else high = middle;
  }
  const first = inOrder[low];
  return first !== undefined && contains(range, first.start);
}

/** The same task stands where it was carried from or to, as its link tells, and in the same words in its series. */
function actionFinder(own: FiledNote, action: ActionItem): (at: FiledNote) => readonly Range[] {
  const root = rootOf(own, action);
  const words = action.text.toLowerCase();
  const series = seriesOf(own.path);
  const isSame = (at: FiledNote, other: ActionItem): boolean => {
    // Of many thousand items few get to the second half.
    const mayBeSame = other.text.length === action.text.length && other.text.toLowerCase() === words;
    if (mayBeSame && seriesOf(at.path) === series) return true;
    return (other.origin !== null || root.startsWith(`${at.path}#`)) && rootOf(at, other) === root;
  };
  return (at) => at.note.actions.filter((other) => isSame(at, other)).map(({ range }) => range);
}

/** Where an item first stood. */
function rootOf({ path }: FiledNote, { origin, range, text }: ActionItem): string {
  if (origin === null) return `${path}#L${range.start.line + 1}`;
  const { path: first, slug = null } = readOrigin(path, origin) ?? {};
  // Many items may come from one meeting.
  if (slug !== null) return `${first ?? ''}#${slug} ${text.toLowerCase()}`;
  const [address = '', line = ''] = origin.split('#');
  return `${resolveIn(folderOf(path), decode(address))}#${line}`;
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function compareStarts({ start: one }: Range, { start: other }: Range): number {
  return one.line - other.line || one.character - other.character;
}
