import * as vscode from 'vscode';
import { filterItems, isMine, type ItemFilter } from '../../notes/notebook/itemFilter';
import { flagOf, namedIn, type Progress } from '../../notes/notebook/issueFlags';
import { groupItems, MINE, seriesName, type Grouping } from '../../notes/notebook/itemGroups';
import type { Me } from '../../notes/notebook/owners';
import { ItemTracker, type TrackedItem } from '../../notes/notebook/trackedItems';
import type { Target } from '../../notes/note';
import type { GitHub } from '../github/gitHub';
import type { StoredNote } from '../noteStore';
import { isOpen, referenceRows, type ReferenceRow } from '../referencesView/referenceRows';
import type { SeriesChoice } from './itemChoices';
import type { ActionItemNode, GroupNode, NamedIssueNode, ViewedNote } from './itemNode';

/** Groups that are open unless the user closes them: there may be a thousand. */
const OPEN_GROUPS = 20;

type Item = TrackedItem<ViewedNote>;

/** The action items of all notes, and what the view shows of them. */
export class ActionItems {
  readonly #gitHub: Pick<GitHub, 'known'>;
  readonly #tracker = new ItemTracker<ViewedNote>();
  /** The same note each time, for the tracker remembers what it says. */
  readonly #viewed = new WeakMap<StoredNote, ViewedNote>();
  #all: readonly Item[] = [];

  constructor(gitHub: Pick<GitHub, 'known'>) {
    this.#gitHub = gitHub;
  }

  take(notes: readonly StoredNote[]): void {
    this.#all = this.#tracker.track(notes.map((stored) => this.#view(stored)));
  }

  get all(): readonly Item[] {
    return this.#all;
  }

  /** How many are open, mine or of all. */
  countOpen(me: Me | null): number {
    return this.#all.filter((item) => !item.now.action.done && (me === null || isMine(item, me))).length;
  }

  filtered(filter: ItemFilter, me: Me): readonly Item[] {
    return filterItems(this.#all, filter, me);
  }

  /** The series that have items, by name. */
  series(): SeriesChoice[] {
    const all = new Map(
      this.#all.map(({ series, now }) => [series, seriesName(now.at) || vscode.l10n.t('Notes at the top')]),
    );
    return Array.from(all, ([key, name]) => ({ key, name })).sort((one, other) =>
      one.name.localeCompare(other.name),
    );
  }

  groups(
    items: readonly Item[],
    grouping: Grouping,
    viewpoint: { readonly today: string; readonly me: Me },
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
  itemsOf({ id, grouping, group }: GroupNode, today: string, most = Infinity): ActionItemNode[] {
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
        flag: flagOf(at.note, action, (target) => this.#progressOf(target)),
        issues,
        avatar: this.#avatarOf(item, issues),
        today,
      };
    });
  }

  issuesOf({ id, issues }: ActionItemNode): NamedIssueNode[] {
    return issues.map((row) => ({
      kind: 'issue',
      id: `${id}\n${row.citation.key}`,
      target: row.citation.target,
      row,
    }));
  }

  /** The issues that items name, in the order of the items. */
  targetsOf(groups: readonly GroupNode[]): Target[] {
    return groups.flatMap(({ group }) =>
      group.items.flatMap(({ now }) =>
        namedIn(now.at.note, now.action).flatMap(({ target }) => target ?? []),
      ),
    );
  }

  #view(stored: StoredNote): ViewedNote {
    let viewed = this.#viewed.get(stored);
    if (!viewed) {
      viewed = { path: stored.uri.path, note: stored.note, stored };
      this.#viewed.set(stored, viewed);
    }
    return viewed;
  }

  #issuesOf({ now }: Item): ReferenceRow[] {
    return referenceRows(namedIn(now.at.note, now.action), (target) => this.#gitHub.known(target));
  }

  #progressOf(target: Target): Progress {
    const answer = this.#gitHub.known(target);
    return answer?.ok ? (isOpen(answer.value.state) ? 'open' : 'closed') : null;
  }

  /** The picture of an item's first owner, where an issue of his note has brought it along: nobody is asked for it. */
  #avatarOf({ now, owners }: Item, issues: readonly ReferenceRow[]): string | null {
    const [owner] = owners;
    const handle = owner?.handle?.toLowerCase();
    if (handle === undefined) return null;
    const known = [
      ...issues.map(({ answer }) => answer),
      ...now.at.note.references.flatMap(({ target }) => (target ? [this.#gitHub.known(target)] : [])),
    ];
    for (const answer of known) {
      if (!answer?.ok) continue;
      const { author, assignees } = answer.value;
      const person = [author, ...assignees].find((each) => each?.login.toLowerCase() === handle);
      if (person?.avatarUrl?.startsWith('https://')) return person.avatarUrl;
    }
    return null;
  }
}
