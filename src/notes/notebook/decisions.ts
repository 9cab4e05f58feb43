import type { Decision, Note, Section, Target } from '../note';
import { firstFrom } from '../recognisers/findings';
import { linesOf, readFileUrl, readRelative, type FileAddress } from '../references/fileAddress';
import { sectionOf } from '../references/headingSlug';
import { citedTargets, targetKey } from '../references/referenceGroups';
import { resolveIn } from '../relativePath';
import { rememberedOf } from '../remembered';
import { sectionsAbove } from '../sectionsAbove';
import { foldLetters, foldName } from '../text/fold';
import { byName } from './byName';
import { meantBy, within, type Meant } from './meantDecisions';
import { seriesKeys, seriesNames } from './seriesKeys';
import type { FiledNote } from './trackedItems';

/** A decision of all notes, and what others say of it. */
export interface RecordedDecision<N extends FiledNote> {
  readonly at: N;
  readonly decision: Decision;
  /** ISO date of its meeting, null where that is not known. */
  readonly date: string | null;
  /** Its series, as `seriesKeys` tells it, and what that is called. */
  readonly series: string;
  readonly seriesName: string;
  /** What the heading above says that it is about, null where that says nothing: `Roadmap`. */
  readonly subject: string | null;
  /** The issues that it names, else those of that heading. */
  readonly issues: readonly Target[];
  /** The earlier ones whose place it takes. */
  readonly supersedes: readonly RecordedDecision<N>[];
  /** The later one that takes its place; null while it is in force. */
  readonly supersededBy: RecordedDecision<N> | null;
}

/** Where an address in a note leads; null where that is no file beside the notes. */
export type ResolveFile<N extends FiledNote> = (at: N, address: string) => FileAddress | null;

/** What a note alone says of a decision. */
interface Own {
  readonly decision: Decision;
  readonly date: string | null;
  readonly subject: string | null;
  readonly issues: readonly Target[];
  readonly meant: Meant | null;
}

interface Entry<N extends FiledNote> extends Own {
  readonly at: N;
  readonly series: string;
  readonly seriesName: string;
  supersedes: Entry<N>[];
  supersededBy: Entry<N> | null;
}

/** The same as long as the note is. */
const ownOfNotes = new WeakMap<Note, readonly Own[]>();

/**
 * The decisions of all notes, newest first. One that says that it takes the place of an earlier one, or that a later one takes its own,
 * is joined with that: the one at its link, of the meeting on its day, or about its issue. Of several none is, unless one is
 * clearly the nearest. Without `resolve`, addresses on GitHub lead to the note whose path ends alike.
 */
export function recordDecisions<N extends FiledNote>(
  notes: Iterable<N>,
  resolve?: ResolveFile<N>,
): RecordedDecision<N>[] {
  const all: Entry<N>[] = [];
  const filed = [...notes];
  const keyOf = seriesKeys(filed);
  const names = seriesNames(new Set(filed.map(keyOf)));
  for (const at of filed) {
    const own = ownOf(at.note);
    const series = own.length > 0 ? keyOf(at) : '';
    const seriesName = names.get(series) ?? '';
    for (const each of own) all.push({ ...each, at, series, seriesName, supersedes: [], supersededBy: null });
  }
  all.sort(newestFirst);
  const speaking = all.filter(({ meant }) => meant !== null);
  if (speaking.length === 0) return all;
  const finder = new DecisionFinder(all, resolve);
  for (const entry of speaking) for (const other of finder.meantBy(entry)) join(entry, other);
  return all;
}

function ownOf(note: Note): readonly Own[] {
  const known = ownOfNotes.get(note);
  if (known) return known;
  const said = new Set<string>();
  const own = note.decisions.flatMap((decision): Own[] => {
    // Minutes that sum up what they decided say it twice; another meeting of the file may decide the same again.
    const date = dateOf(note, decision);
    const words = `${date ?? ''} ${foldName(decision.text)}`;
    if (said.has(words)) return [];
    said.add(words);
    const heading = subjectOf(note, decision);
    const named = within(note.references, decision.range);
    const inHeading = heading && named.length === 0 ? within(note.references, heading.heading) : [];
    const issues = citedTargets([...named, ...inHeading]);
    return [
      { decision, date, subject: heading?.title ?? null, issues, meant: meantBy(note, decision, date) },
    ];
  });
  ownOfNotes.set(note, own);
  return own;
}

/** The day of the meeting that a decision is of, in a file of several the one above it. */
function dateOf({ meetings, date }: Note, { range }: Decision): string | null {
  if (meetings.length < 2) return date;
  return meetings[firstFrom(meetings, range.start.line + 1) - 1]?.date ?? date;
}

/** The innermost heading above a decision that announces nothing, is not the note's title, and stands in its meeting. */
function subjectOf({ sections, meetings }: Note, { range: { start } }: Decision): Section | null {
  const above = sectionsAbove(sections, start.line).map((index) => sections[index]);
  const own = above.find((section) => section?.topic === null);
  const line = own?.heading.start.line ?? 0;
  // The line that begins a meeting may be no heading: what stands above it is of another one.
  const isAbove = firstFrom(meetings, line) < firstFrom(meetings, start.line + 1);
  return own && own !== sections[0] && !isAbove && own.title !== '' ? own : null;
}

/** Whichever is later takes the other's place. */
function join<N extends FiledNote>(one: Entry<N>, other: Entry<N>): void {
  const [later, earlier] = isLater(one, other) ? [one, other] : [other, one];
  // The first one that says so has replaced it; what comes later replaces that one.
  if (earlier.supersededBy && !isLater(earlier.supersededBy, later)) return;
  // Of those of one day each may say so of the other: one of them has to be in force.
  for (let next = later.supersededBy; next?.date === earlier.date; next = next.supersededBy)
    if (next === earlier) return;
  const former = earlier.supersededBy;
  if (former) former.supersedes = former.supersedes.filter((each) => each !== earlier);
  earlier.supersededBy = later;
  later.supersedes.push(earlier);
}

function isLater<N extends FiledNote>(one: Entry<N>, other: Entry<N>): boolean {
  const days = compare(one.date ?? '', other.date ?? '');
  // Of two notes of one day the one that speaks of the other is later.
  return days !== 0 ? days > 0 : one.at !== other.at || lineOf(one) > lineOf(other);
}

/** Finds the decisions that others mean. */
class DecisionFinder<N extends FiledNote> {
  readonly #resolve: ResolveFile<N>;
  readonly #byPath = new Map<string, Entry<N>[]>();
  /** By the day, and by that and the series. */
  readonly #byDate = new Map<string, Entry<N>[]>();
  /** By the series and the issue. */
  readonly #byIssue = new Map<string, Entry<N>[]>();

  constructor(all: readonly Entry<N>[], resolve?: ResolveFile<N>) {
    for (const entry of all) {
      add(this.#byPath, resolveIn('', entry.at.path), entry);
      if (entry.date !== null)
        for (const key of [entry.date, keyIn(entry, entry.date)]) add(this.#byDate, key, entry);
      for (const issue of entry.issues) add(this.#byIssue, keyIn(entry, targetKey(issue)), entry);
    }
    this.#resolve =
      resolve ?? (({ path }, address) => readRelative(path, address) ?? this.#byEndOfPath(address));
  }

  meantBy(entry: Entry<N>): Entry<N>[] {
    const { dates = [], addresses = [], issues = [] } = entry.meant ?? {};
    const linked = addresses.map((address) => this.#linked(entry, address));
    const found = [
      ...linked,
      // A day beside a link is the link's own.
      ...(linked.some((some) => some.length > 0) ? [] : dates.map((date) => this.#of(date, entry))),
      ...issues.map((issue) => this.#latestOn(issue, entry)),
    ];
    const meant = found.flatMap((some) => nearest(entry, some) ?? []);
    return [...new Set(meant)];
  }

  #linked(entry: Entry<N>, address: string): Entry<N>[] {
    const file = this.#resolve(entry.at, address);
    const there = (file && this.#byPath.get(file.path)) ?? [];
    const [first] = there;
    if (!file || !first) return [];
    const section = sectionOf(first.at.note.sections, file.fragment);
    const lines = linesOf(file.fragment) ?? (section && [section.range.start.line, section.range.end.line]);
    if (!lines) return there;
    const inLines = there.filter(({ decision: { range } }) => {
      return range.start.line <= lines[1] && range.end.line >= lines[0];
    });
    return inLines.length > 0 ? inLines : there;
  }

  /** Of the same series, else of any. */
  #of(date: string, entry: Entry<N>): readonly Entry<N>[] {
    return this.#byDate.get(keyIn(entry, date)) ?? this.#byDate.get(date) ?? [];
  }

  /** The last ones of the series before it. */
  #latestOn(issue: string, entry: Entry<N>): Entry<N>[] {
    const all = this.#byIssue.get(keyIn(entry, issue)) ?? [];
    if (all.length > MAX_MEANT) return [];
    const earlier = all.filter((other) => isLater(entry, other));
    return earlier.filter(({ at }) => at === earlier[0]?.at);
  }

  #byEndOfPath(address: string): FileAddress | null {
    const url = readFileUrl(address);
    if (!url) return null;
    // A branch's name takes one part at least.
    const ending = `/${url.refAndPath.slice(1).join('/')}`;
    const paths = [...this.#byPath.keys()].filter(
      (path) => `/${path}`.endsWith(ending) || ending.endsWith(`/${path}`),
    );
    const [path] = paths;
    return path === undefined || paths.length > 1 ? null : { path, fragment: url.fragment };
  }
}

/** Of more, none is clearly the one that is meant. */
const MAX_MEANT = 200;

/** The one of several that says most of what a decision says; null where none says clearly more. */
function nearest<N extends FiledNote>(entry: Entry<N>, some: readonly Entry<N>[]): Entry<N> | null {
  if (some.length > MAX_MEANT) return null;
  const all = some.filter((each) => each !== entry);
  const [first, ...others] = all;
  if (!first || others.length === 0) return first ?? null;
  const own = wordsOf(entry);
  const rated = all
    .map((each) => ({ each, likeness: [...wordsOf(each)].filter((word) => own.has(word)).length }))
    .sort((one, other) => other.likeness - one.likeness);
  const [best, second] = rated;
  return best && best.likeness > (second?.likeness ?? 0) ? best.each : null;
}

const words = new WeakMap<Own, ReadonlySet<string>>();

/** What it is about; an issue counts for more than a word. */
function wordsOf(own: Own): ReadonlySet<string> {
  return rememberedOf(words, own, () => {
    const said = foldLetters(own.decision.text).match(/\p{L}{4,}/gu) ?? [];
    return new Set([
      ...said,
      ...own.issues.flatMap((issue) => [0, 1, 2].map((nth) => `${targetKey(issue)} ${nth}`)),
    ]);
  });
}

const keyIn = <N extends FiledNote>({ series }: Entry<N>, key: string): string => `${series}\n${key}`;

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

const newestFirst = <N extends FiledNote>(one: Entry<N>, other: Entry<N>): number =>
  compare(other.date ?? '', one.date ?? '') ||
  byName(one.at.path, other.at.path) ||
  lineOf(one) - lineOf(other);

const lineOf = ({ decision }: Own): number => decision.range.start.line;
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
