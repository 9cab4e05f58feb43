import vscode = require('vscode');
import { filterItems, type ItemFilter } from '../../notes/notebook/itemFilter';
import { flagOf, namedIn, type Progress } from '../../notes/notebook/issueFlags';
import type { Grouping } from '../../notes/notebook/groupings';
import { groupItems, MINE, seriesName, type Viewpoint } from '../../notes/notebook/itemGroups';
import { EVERYBODY } from '../../notes/notebook/owners';
import { recentTest } from '../../notes/notebook/recent';
import { remembered } from '../../notes/remembered';
import { ItemTracker, type TrackedItem } from '../../notes/notebook/trackedItems';
import type { ActionItem, Target } from '../../notes/note';
import type { Issues } from '../../github/endpoints/issues';
import type { NoteFile } from '../workspace/noteFile';
import type { NoteStore } from '../workspace/noteStore';
import { TimeSlicer } from '../workspace/timeSlicer';
import { namedIssues, type NamedIssueNode } from '../present/namedIssueRow';
import { isOpen, referenceRows, type ReferenceRow } from '../present/referenceRows';
import type { FilterChoice } from './filterPick';
import type { ActionItemNode, GroupNode, ViewedNote } from './itemNode';

/** Notes that are not worth a wait. */
const FEW = 100;
/** Groups that are open unless the user closes them: there may be a thousand. */
const OPEN_GROUPS = 20;

type Item = TrackedItem<ViewedNote>;

/** Whose view it is, the day, which items count as done, and their states. */
export interface ItemView extends Required<Viewpoint<ViewedNote>> {
  readonly stateOf: (item: Item) => ActionItem['state'];
}

/** What is known of notes besides what they say. */
interface NoteFacts extends Pick<NoteStore, 'changedAt'> {
  /** Whether the series of a note has ended. */
  readonly hasEnded: (at: NoteFile) => boolean;
}

/** The action items of all notes, and what the view shows of them. */
export class ActionItems {
  readonly #notes: NoteFacts;
  readonly #issues: Pick<Issues, 'peek'>;
  readonly #tracker = new ItemTracker<ViewedNote>();
  /** The same note each time, for the tracker remembers what it says. */
  readonly #viewed = new WeakMap<NoteFile, ViewedNote>();
  #viewedNotes: readonly ViewedNote[] = [];
  #all: readonly Item[] = [];
  /** Asked for each item at each drawing. */
  readonly #ended = new Map<NoteFile, boolean>();
  #recent: { readonly today: string; readonly test: (item: Item) => boolean } | null = null;

  constructor(notes: NoteFacts, issues: Pick<Issues, 'peek'>) {
    this.#notes = notes;
    this.#issues = issues;
  }

  /** Whether `take` would soon be done with these notes. */
  isPrepared(notes: readonly NoteFile[]): boolean {
    let others = 0;
    return notes.every((stored) => this.#viewed.has(stored) || ++others <= FEW);
  }

  /** Does most of what `take` would do at once, a little at a time. */
  async prepare(notes: readonly NoteFile[]): Promise<void> {
    const slicer = new TimeSlicer();
    const viewed: ViewedNote[] = [];
    for (const stored of notes) viewed.push(this.#view(stored));
    await this.#tracker.prepare(viewed, (work) => slicer.run(work));
  }

  take(notes: readonly NoteFile[]): void {
    this.#viewedNotes = notes.map((stored) => this.#view(stored));
    this.#all = this.#tracker.track(this.#viewedNotes);
    this.#recent = null;
    this.#ended.clear();
  }

  /** Whether the series that an item is of has ended. */
  hasEnded({ now }: Item): boolean {
    return this.#hasNoteEnded(now.at.stored);
  }

  #hasNoteEnded(stored: NoteFile): boolean {
    return remembered(this.#ended, stored, () => this.#notes.hasEnded(stored), Infinity);
  }

  get all(): readonly Item[] {
    return this.#all;
  }

  filtered(filter: ItemFilter, { me, today, isDone }: ItemView): readonly Item[] {
    return filterItems(this.#all, filter, {
      me,
      today,
      isDone,
      isRecent: this.#recentOn(today),
      namesClosedIssue: ({ now }) =>
        namedIn(now.at.note, now.action).some(
          ({ target }) => target && this.#progressOf(target) === 'closed',
        ),
    });
  }

  #recentOn(today: string): (item: Item) => boolean {
    if (this.#recent?.today !== today) {
      const changed = ({ stored }: ViewedNote) => this.#notes.changedAt(stored.uri);
      const hasEnded = ({ stored }: ViewedNote) => this.#hasNoteEnded(stored);
      this.#recent = { today, test: recentTest(this.#viewedNotes, { today, changed, hasEnded }) };
    }
    return this.#recent.test;
  }

  /** The series that have items, by name. */
  series(): FilterChoice[] {
    const all = new Map(
      this.#all.map(({ series, now }) => [series, seriesName(now.at) || vscode.l10n.t('Top-level notes')]),
    );
    return Array.from(all, ([key, name]) => ({ key, name })).sort((one, other) =>
      one.name.localeCompare(other.name),
    );
  }

  /** The owners, those with most items first; items without an owner last. */
  people(): FilterChoice[] {
    const people = new Map<string, { name: string; count: number }>();
    for (const { owners } of this.#all)
      for (const { key, name } of owners) {
        const known = people.get(key) ?? { name, count: 0 };
        if (key !== EVERYBODY) people.set(key, { name: known.name, count: known.count + 1 });
      }
    const named = [...people].sort(([, one], [, other]) => other.count - one.count);
    return [...named.map(([key, { name }]) => ({ key, name })), { key: '', name: vscode.l10n.t('Nobody') }];
  }

  groups(
    items: readonly Item[],
    grouping: Grouping,
    viewpoint: ItemView,
    isClosed: (id: string) => boolean | null,
  ): GroupNode[] {
    return groupItems(items, grouping, viewpoint).map((group, nth) => {
      const id = `${grouping} ${group.key}`;
      const isMine = grouping === 'owner' && group.key === MINE;
      const isFar = nth >= OPEN_GROUPS;
      return { kind: 'group', id, grouping, group, isMine, isFar, isClosed: isClosed(id) ?? isFar };
    });
  }

  /** The first items of a group, at most so many. */
  itemsOf(
    { id, grouping, group }: GroupNode,
    { today, stateOf }: Pick<ItemView, 'today' | 'stateOf'>,
    most = Infinity,
  ): ActionItemNode[] {
    return group.items.slice(0, most).map((item): ActionItemNode => {
      const { at, action } = item.now;
      const issues = this.#issuesOf(item);
      return {
        kind: 'item',
        id: `${id}\n${item.id}`,
        grouping,
        item,
        stored: at.stored,
        action,
        state: stateOf(item),
        flag: flagOf(at.note, action, (target) => this.#progressOf(target)),
        issues,
        today,
      };
    });
  }

  issuesOf({ id, issues }: ActionItemNode): NamedIssueNode[] {
    return namedIssues(id, issues);
  }

  /** The issues that items name, in the order of the items. */
  targetsOf(groups: readonly GroupNode[]): Target[] {
    return groups.flatMap(({ group }) =>
      group.items.flatMap(({ now }) =>
        namedIn(now.at.note, now.action).flatMap(({ target }) => target ?? []),
      ),
    );
  }

  #view(stored: NoteFile): ViewedNote {
    let viewed = this.#viewed.get(stored);
    if (!viewed) {
      viewed = { path: stored.uri.path, note: stored.note, stored };
      this.#viewed.set(stored, viewed);
    }
    return viewed;
  }

  #issuesOf({ now }: Item): ReferenceRow[] {
    return referenceRows(namedIn(now.at.note, now.action), (target) => this.#issues.peek(target));
  }

  #progressOf(target: Target): Progress {
    const answer = this.#issues.peek(target);
    return answer?.ok ? (isOpen(answer.value.state) ? 'open' : 'closed') : null;
  }
}
