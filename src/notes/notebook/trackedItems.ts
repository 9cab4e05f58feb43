import { actionsInTime, isOfSeveral, meetingAt } from '../heldMeetings';
import type { ActionItem, Note } from '../note';
import { EntryIndex } from './entryIndex';
import { JoinedNames } from './joinedNames';
import type { Owner } from './owners';
import { SeriesPeople } from './seriesPeople';
import { readOrigin } from '../recognisers/origin';
import { folderOf, resolveIn } from '../relativePath';
import { remembered } from '../remembered';
import { foldName } from '../text/fold';
import { readFolders } from '../series/datedFolder';

/** A note of the notebook. */
export interface FiledNote {
  /** With forward slashes; all notes' paths start at the same place. */
  readonly path: string;
  readonly note: Note;
}

/** Where an item stands, or once stood. */
interface Place<N extends FiledNote> {
  readonly at: N;
  readonly action: ActionItem;
}

/** An action item of all notes: one that was carried from note to note is one. */
export interface TrackedItem<N extends FiledNote> {
  /** The same as long as nobody rewrites it where it first stood. */
  readonly id: string;
  /** Oldest first. */
  readonly places: readonly [Place<N>, ...Place<N>[]];
  /** The newest place, which says whether it is done, whose it is and until when. */
  readonly now: Place<N>;
  /** The folder of the series that it goes on in, as `seriesOf` tells it. */
  readonly series: string;
  /** Whose it is in its newest place, as far as the series tells who is who. */
  readonly owners: readonly Owner[];
}

interface Entry<N extends FiledNote> extends Place<N> {
  /** What it says and who is to do it. */
  readonly key: string;
  readonly series: string;
  /** Of items alike in one note, which one. */
  readonly nth: number;
  /** The entry that stands for all of one item; itself for one of its own. */
  leader: Entry<N>;
}

/** Notes of which none speaks of an item in another, with their items in the order in which they first stand somewhere. */
interface Cluster<N extends FiledNote> {
  readonly notes: readonly N[];
  readonly items: readonly Said<N>[];
  /** Who is who in each of its series. */
  readonly people: ReadonlyMap<string, SeriesPeople>;
}

/** An item, and where all notes in the order of time first say it. */
interface Said<N extends FiledNote> {
  readonly item: TrackedItem<N>;
  readonly first: N;
  /** The notes of its cluster. */
  readonly of: readonly N[];
}

/** Where a note belongs. */
interface Home {
  readonly series: string;
  /** The other series in which items of it stood before. */
  readonly others: readonly string[];
}

/**
 * Finds the action items of all notes, each once: what links to where it first stood is the same as what stands there, and so
 * is what an earlier note of the series says in the same words for the same people. Where notes are the same objects as
 * before, so are their items: of an index in which one note has changed, only its series is joined anew.
 */
export class ItemTracker<N extends FiledNote> {
  readonly #entries = new WeakMap<N, readonly Entry<N>[]>();
  readonly #homes = new WeakMap<N, Home>();
  #clusters = new Map<string, Cluster<N>>();
  readonly #prepared = new Map<string, Cluster<N>>();
  #items: readonly Said<N>[] = [];

  /** Does in slices, each by `run`, most of what `track` would do for these notes at once. */
  async prepare(notes: readonly N[], run: (work: () => void) => Promise<void>): Promise<void> {
    for (const at of notes)
      if (!this.#homes.has(at))
        await run(() => {
          this.#homeOf(at);
          this.#entriesOf(at);
        });
    for (const [key, all] of this.#divide(notes))
      await run(() => void this.#prepared.set(key, this.#clusterOf(key, all)));
  }

  track(notes: readonly N[]): TrackedItem<N>[] {
    const known = this.#clusters;
    const clusters = new Map<string, Cluster<N>>();
    const same = new Set<readonly N[]>();
    const others: Said<N>[] = [];
    for (const [key, all] of this.#divide(notes)) {
      const cluster = this.#clusterOf(key, all);
      clusters.set(key, cluster);
      if (cluster === known.get(key)) same.add(cluster.notes);
      else for (const said of cluster.items) others.push(said);
    }
    this.#clusters = clusters;
    this.#prepared.clear();
    const kept = this.#items.filter(({ of }) => same.has(of));
    this.#items = merged(kept, others.sort(firstSaidFirst));
    return this.#items.map(({ item }) => item);
  }

  /** The notes of each series, those of several together where items go from one to the other. */
  #divide(notes: readonly N[]): Map<string, N[]> {
    const homes = notes.map((at) => this.#homeOf(at));
    const joined = new JoinedNames();
    for (const { series, others } of homes) for (const other of others) joined.join(series, other);
    const divided = new Map<string, N[]>();
    for (const [index, at] of notes.entries()) {
      const key = joined.find(homes[index]?.series ?? '');
      const all = divided.get(key);
      if (all) all.push(at);
      else divided.set(key, [at]);
    }
    return divided;
  }

  #homeOf(at: N): Home {
    const known = this.#homes.get(at);
    if (known) return known;
    const series = seriesOf(resolveIn('', at.path));
    const origins = at.note.actions.flatMap(({ origin }) => readOrigin(at.path, origin) ?? []);
    const others = new Set(origins.map(({ path }) => seriesOf(path)));
    others.delete(series);
    const home = { series, others: [...others] };
    this.#homes.set(at, home);
    return home;
  }

  #clusterOf(key: string, notes: readonly N[]): Cluster<N> {
    const before = this.#clusters.get(key);
    if (before && isSame(before.notes, notes)) return before;
    const prepared = this.#prepared.get(key);
    return prepared && isSame(prepared.notes, notes) ? prepared : this.#join(notes, before);
  }

  #join(notes: readonly N[], before: Cluster<N> | undefined): Cluster<N> {
    const all = [...notes].sort(oldestFirst).flatMap((at) => this.#entriesOf(at));
    joinAlike(all);
    joinCarried(all);
    const bySeries = new Map<string, Note[]>();
    for (const { path, note } of notes) {
      const series = seriesOf(path);
      const others = bySeries.get(series);
      if (others) others.push(note);
      else bySeries.set(series, [note]);
    }
    const people = new Map<string, SeriesPeople>();
    for (const [series, own] of bySeries) {
      const known = before?.people.get(series);
      people.set(series, known?.isOf(own) ? known : new SeriesPeople(own));
    }
    return { notes, people, items: collect(all, notes, people) };
  }

  #entriesOf(at: N): readonly Entry<N>[] {
    const known = this.#entries.get(at);
    if (known) {
      for (const entry of known) entry.leader = entry;
      return known;
    }
    const entries = entriesOf(at);
    this.#entries.set(at, entries);
    return entries;
  }
}

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

/** Two lists in the order of where their items are first said, made one. */
function merged<N extends FiledNote>(one: readonly Said<N>[], other: readonly Said<N>[]): readonly Said<N>[] {
  if (one.length === 0) return other;
  const all: Said<N>[] = [];
  let at = 0;
  for (const item of one) {
    for (let next = other[at]; next && firstSaidFirst(next, item) < 0; next = other[++at]) all.push(next);
    all.push(item);
  }
  return all.concat(other.slice(at));
}

/** Joins what a series says more than once, each with the first. */
function joinAlike<N extends FiledNote>(entries: readonly Entry<N>[]): void {
  // Maps in maps: to make a string of all three for each entry would take longer than all else.
  const bySeries = new Map<string, Map<string, Entry<N>[]>>();
  for (const entry of entries) {
    const byKey = bySeries.get(entry.series) ?? new Map<string, Entry<N>[]>();
    bySeries.set(entry.series, byKey);
    const firsts = byKey.get(entry.key) ?? [];
    byKey.set(entry.key, firsts);
    const first = firsts[entry.nth];
    if (first) join(first, entry);
    else firsts[entry.nth] = entry;
  }
}

/** Joins what links to where it stood with what stands there. */
function joinCarried<N extends FiledNote>(entries: readonly Entry<N>[]): void {
  const carried = entries.filter(({ action }) => action.origin !== null);
  if (carried.length === 0) return;
  const byPath = new Map<string, Entry<N>[]>();
  for (const entry of entries) {
    const path = resolveIn('', entry.at.path);
    const there = byPath.get(path);
    if (there) there.push(entry);
    else byPath.set(path, [entry]);
  }
  const indexes = new Map<string, EntryIndex<Entry<N>>>();
  const vanished = new Map<string, Entry<N>>();
  for (const entry of carried) {
    const origin = readOrigin(entry.at.path, entry.action.origin);
    if (!origin) continue;
    const index = indexes.get(origin.path) ?? new EntryIndex(byPath.get(origin.path) ?? []);
    indexes.set(origin.path, index);
    const first = origin.line === null ? index.below(origin.slug, entry) : index.at(origin.line, entry.key);
    if (first) join(first, entry);
    else {
      // Two notes that carry on what stands nowhere any more carry on the same.
      const key = `${origin.path}\n${origin.line ?? origin.slug ?? ''}\n${entry.key}`;
      const other = vanished.get(key);
      if (other) join(other, entry);
      else vanished.set(key, entry);
    }
  }
}

/** The folder of a note's series: the folders of its path without those that only tell a date. */
export function seriesOf(path: string): string {
  const folder = folderOf(path);
  return remembered(seriesOfFolders, folder, () =>
    readFolders(folder)
      .filter(({ alike }) => alike === null)
      .map(({ name }) => name)
      .join('/'),
  );
}

const seriesOfFolders = new Map<string, string>();

const oldestFirst = (one: FiledNote, other: FiledNote): number =>
  compare(one.note.date ?? '', other.note.date ?? '') || compare(one.path, other.path);

const firstSaidFirst = <N extends FiledNote>({ first: one }: Said<N>, { first: other }: Said<N>): number =>
  oldestFirst(one, other);

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const dayOf = <N extends FiledNote>({ at, action }: Place<N>): string => action.meeting ?? at.note.date ?? '';

function entriesOf<N extends FiledNote>(at: N): Entry<N>[] {
  const counts = new Map<string, number>();
  const series = at.note.actions.length > 0 ? seriesOf(at.path) : '';
  const isSeveral = isOfSeveral(at.note);
  return actionsInTime(at.note).flatMap((action) => {
    const key = keyOf(action);
    // A picture below "Action items" says nothing.
    if (key === '') return [];
    // What two meetings of a note have in the same words is the same, as if each had a note of its own.
    const held = isSeveral ? meetingAt(at.note, action.range.start.line) : null;
    const inMeeting = held ? `${held.from} ${key}` : key;
    const nth = counts.get(inMeeting) ?? 0;
    counts.set(inMeeting, nth + 1);
    const entry = { at, action, series, key, nth } as Entry<N>;
    entry.leader = entry;
    return [entry];
  });
}

/** What an item says and whose it is, whatever the case, the accents and the punctuation; empty where it says nothing. */
function keyOf(action: ActionItem): string {
  const words = foldName(action.text)
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
  const owners = action.owners.map(foldName).sort().join();
  return /[\p{L}\p{N}]/u.test(words) ? `${words}\n${owners}` : '';
}

function leaderOf<N extends FiledNote>(entry: Entry<N>): Entry<N> {
  let leader = entry;
  while (leader.leader !== leader) leader = leader.leader;
  // All on the way know it from now on: the way may be as long as there are entries.
  for (let at = entry; at !== leader;) {
    const next = at.leader;
    at.leader = leader;
    at = next;
  }
  return leader;
}

function join<N extends FiledNote>(one: Entry<N>, other: Entry<N>): void {
  leaderOf(other).leader = leaderOf(one);
}

function collect<N extends FiledNote>(
  entries: readonly Entry<N>[],
  of: readonly N[],
  people: ReadonlyMap<string, SeriesPeople>,
): Said<N>[] {
  const groups = new Map<Entry<N>, Entry<N>[]>();
  for (const entry of entries) {
    const leader = leaderOf(entry);
    const group = groups.get(leader);
    if (group) group.push(entry);
    else groups.set(leader, [entry]);
  }
  return [...groups.values()].map((group) => {
    const places = group.length > 1 ? inTime(group) : group;
    // The groups are made of entries, so none is empty.
    const [first] = places as [Entry<N>, ...Entry<N>[]];
    const { at, key, nth } = first;
    const now = places.at(-1) ?? first;
    const item = {
      id: `${at.path} ${key} ${nth}`,
      places: places as [Entry<N>, ...Entry<N>[]],
      now,
      series: now.series,
      owners: people.get(now.series)?.ownersOf(now.at.note, now.action) ?? [],
    };
    return { item, first: group[0]?.at ?? at, of };
  });
}

/** Oldest first; of one day, what was carried over is the later one. */
function inTime<N extends FiledNote>(entries: readonly Entry<N>[]): Entry<N>[] {
  const isCarried = ({ action }: Entry<N>) => Number(action.origin !== null);
  return [...entries].sort(
    (one, other) =>
      compare(dayOf(one), dayOf(other)) ||
      isCarried(one) - isCarried(other) ||
      compare(one.at.path, other.at.path) ||
      one.action.range.start.line - other.action.range.start.line,
  );
}
