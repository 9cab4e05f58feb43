import vscode = require('vscode');
import type { GitHub } from '../../github/client';
import type { Target } from '../../notes/note';
import { ALL_DECISIONS, filterDecisions, type DecisionFilter } from '../../notes/notebook/decisionFilter';
import { recordDecisions } from '../../notes/notebook/decisions';
import { targetKey } from '../../notes/references/referenceGroups';
import { shorten, toOneLine } from '../../notes/references/untrusted';
import { LiveTree, type TreeContent, type TreeState } from '../editor/liveTree';
import { Pages, type MoreNode } from '../editor/pages';
import { BackgroundRequests } from '../present/backgroundRequests';
import { namedIssues } from '../present/namedIssueRow';
import { targetRows } from '../present/referenceRows';
import { requestAgain } from '../present/requestAgain';
import type { NoteStore } from '../workspace/noteStore';
import type { WorkspaceRepositories } from '../workspace/workspaceRepositories';
import { copyDecisions, decisionsOf, revealDecision } from './decisionCommands';
import { decisionStateName, pickDecisionFilter } from './decisionFilterPick';
import {
  DECISION_GROUPINGS,
  type DecisionGrouping,
  type DecisionGroupNode,
  type DecisionNode,
  type DecisionRowNode,
  type Recorded,
  type RelationNode,
} from './decisionNode';
import {
  decisionRow,
  decisionTooltip,
  pictureOf,
  registerDecisionAppearance,
  seriesName,
  SHOW_MORE_DECISIONS,
} from './decisionRows';
import { DecisionViewState } from './decisionViewState';

const VIEW = 'meetingNotes.decisions';
/** What the view shows, for its welcome texts: `reading`, `none`, `filtered` or `some`. */
const CONTEXT = 'meetingNotes.decisions';
/** Groups that are open unless the user closes them. */
const MAX_OPEN_GROUPS = 30;
/** More issues do not fit on the screen. */
const MAX_TARGETS = 100;
const MAX_WORDS_LENGTH = 40;

interface Dependencies {
  readonly notes: NoteStore;
  readonly gitHub: GitHub;
  readonly repositories: WorkspaceRepositories;
  readonly memento: vscode.Memento;
}

/** Shows the decisions of all notes in the view "Decisions", with the acts on them. */
export function registerDecisionsView(dependencies: Dependencies): vscode.Disposable {
  const { notes, repositories } = dependencies;
  const view = new DecisionsView(dependencies);
  const command = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    view,
    registerDecisionAppearance(),
    command('meetingNotes.filterDecisions', () => view.chooseFilter()),
    command('meetingNotes.clearDecisionFilter', () => view.filter(ALL_DECISIONS)),
    ...DECISION_GROUPINGS.map((grouping) =>
      command(`meetingNotes.groupDecisions.${grouping}`, () => view.groupBy(grouping)),
    ),
    command(SHOW_MORE_DECISIONS, (node: MoreNode) => view.showMore(node)),
    command('meetingNotes.revealDecision', (node: Pick<DecisionNode, 'recorded'>) =>
      revealDecision(notes, node.recorded),
    ),
    command('meetingNotes.copyDecision', (clicked?: unknown, selected?: unknown) =>
      copyDecisions(repositories, decisionsOf(clicked, selected)),
    ),
    command('meetingNotes.copyDecisions', async () => copyDecisions(repositories, await view.allShown())),
  );
}

class DecisionsView implements TreeContent<DecisionRowNode>, vscode.Disposable {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;
  readonly #state: DecisionViewState;
  readonly #requests: BackgroundRequests;
  readonly #pages = new Pages();
  readonly #tree: LiveTree<DecisionRowNode>;
  readonly #listeners: vscode.Disposable;
  #reading: Promise<void> | null = null;
  #isRead = false;
  /** The notes have changed since their decisions were gathered. */
  #isStale = true;
  #all: readonly Recorded[] = [];
  #shown: readonly Recorded[] = [];
  #groups: readonly DecisionGroupNode[] = [];
  /** The issues that the rows on display name. */
  #targets = new Set<string>();

  constructor({ notes, gitHub, memento }: Dependencies) {
    this.#notes = notes;
    this.#gitHub = gitHub;
    this.#state = new DecisionViewState(memento);
    this.#requests = new BackgroundRequests(gitHub.issues);
    this.#tree = new LiveTree(VIEW, this, { canSelectMany: true });
    this.#listeners = vscode.Disposable.from(
      this.#tree,
      this.#requests,
      requestAgain(this.#requests, gitHub),
      notes.onDidChange(() => {
        this.#isStale = true;
        this.#tree.drawSoon();
      }),
      gitHub.accounts.onDidEndSession(() => this.#tree.redraw()),
      gitHub.accounts.onDidChangeIssues((targets) => {
        if (targets.length === 0 || targets.some((target) => this.#targets.has(targetKey(target))))
          this.#tree.drawSoon();
      }),
    );
    this.#tree.draw();
  }

  children(node?: DecisionRowNode): DecisionRowNode[] {
    if (!node) return this.#topRows();
    if (node.kind === 'group') return this.#rowsOf(this.#groups.find(({ id }) => id === node.id) ?? node);
    return node.kind === 'decision' ? [...relationsOf(node), ...namedIssues(node.id, node.issues)] : [];
  }

  item(node: DecisionRowNode): vscode.TreeItem {
    return decisionRow(node);
  }

  tooltip(node: DecisionRowNode): vscode.TreeItem['tooltip'] {
    return node.kind === 'decision' ? decisionTooltip(node) : undefined;
  }

  /** All that the filter lets through, once all notes are read. */
  async allShown(): Promise<readonly Recorded[]> {
    await this.#begin();
    this.#gather();
    return this.#shown;
  }

  async chooseFilter(): Promise<void> {
    await this.#begin();
    this.#gather();
    const series = new Map(this.#all.map((recorded) => [recorded.series, seriesName(recorded)]));
    const filter = await pickDecisionFilter(this.#state.filter, {
      series: Array.from(series, ([key, name]) => ({ key, name })).sort((one, other) =>
        one.name.localeCompare(other.name),
      ),
      countOf: (wanted) => filterDecisions(this.#all, wanted).length,
    });
    if (filter) this.filter(filter);
  }

  filter(filter: DecisionFilter): void {
    this.#state.filter = filter;
    this.#isStale = true;
    this.#tree.draw();
  }

  groupBy(grouping: DecisionGrouping): void {
    this.#state.grouping = grouping;
    this.#isStale = true;
    this.#tree.draw();
  }

  showMore({ of }: MoreNode): void {
    this.#pages.more(of);
    this.#tree.draw();
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  onVisible(): void {
    void this.#begin();
  }

  update(): TreeState | null {
    const { grouping, isFiltered } = this.#state;
    const keys = { [`${CONTEXT}.groupBy`]: grouping, [`${CONTEXT}.isFiltered`]: isFiltered };
    if (!this.#tree.view.visible) {
      this.#requests.want([]);
      return { picture: '', context: keys };
    }
    this.#gather();
    this.#request();
    return {
      picture: JSON.stringify(this.#topRows().map((row) => [pictureOf(row), this.#picturesBelow(row)])),
      context: { ...keys, [CONTEXT]: this.#situation() },
      message: this.#message(),
      description: grouping === 'meeting' ? vscode.l10n.t('by meeting') : vscode.l10n.t('by series'),
    };
  }

  /** Reads all notes; also where that fails the view says what is known. */
  #begin(): Promise<void> {
    return (this.#reading ??= this.#notes.all().then(
      () => this.#read(),
      () => this.#read(),
    ));
  }

  #read(): void {
    this.#isRead = true;
    this.#isStale = true;
    this.#tree.draw();
  }

  #gather(): void {
    if (!this.#isStale) return;
    this.#isStale = false;
    this.#all = recordDecisions(this.#notes.known);
    this.#shown = filterDecisions(this.#all, this.#state.filter);
    this.#groups = groupsOf(this.#shown, this.#state.grouping);
  }

  #situation(): string {
    if (this.#shown.length > 0) return 'some';
    if (!this.#isRead) return 'reading';
    return this.#all.length > 0 ? 'filtered' : 'none';
  }

  #message(): string | undefined {
    const { series, state, text } = this.#state.filter;
    const reading = this.#isRead ? '' : vscode.l10n.t('Reading the notes…');
    const nameOf = (key: string) => {
      const known = this.#all.find((recorded) => recorded.series === key);
      return known ? seriesName(known) : vscode.l10n.t('gone');
    };
    const parts = [
      state === 'all' ? '' : decisionStateName(state),
      series.length > 0 ? vscode.l10n.t('series {0}', series.map(nameOf).join(' + ')) : '',
      text === '' ? '' : vscode.l10n.t('“{0}”', shorten(toOneLine(text), MAX_WORDS_LENGTH)),
    ].filter(Boolean);
    if (parts.length === 0) return (this.#shown.length > 0 && reading) || undefined;
    if (this.#shown.length === 0) return reading || undefined; // the welcome text says the rest
    const filtered = vscode.l10n.t(
      'Shown: {0} ({1} of {2}).',
      parts.join(', '),
      this.#shown.length,
      this.#all.length,
    );
    return [reading, filtered].filter(Boolean).join(' ');
  }

  #topRows(): DecisionRowNode[] {
    const { grouping } = this.#state;
    const shown = this.#groups.slice(0, this.#pages.most(grouping));
    return [...shown, ...this.#pages.rest(grouping, this.#groups.length - shown.length)];
  }

  #rowsOf({ id, grouping, decisions }: DecisionGroupNode): DecisionRowNode[] {
    const shown = decisions.slice(0, this.#pages.most(id)).map((recorded): DecisionNode => {
      const { at, decision, issues } = recorded;
      return {
        kind: 'decision',
        // A note says the same once; lines move, and what is selected stays so.
        id: `${id}\n${at.path}\n${decision.text}`,
        grouping,
        recorded,
        issues: targetRows(issues, (target) => this.#gitHub.issues.peek(target)),
      };
    });
    return [...shown, ...this.#pages.rest(id, decisions.length - shown.length)];
  }

  #picturesBelow(row: DecisionRowNode): unknown[] {
    return row.kind === 'group'
      ? this.#rowsOf(row).map((below) => [pictureOf(below), this.children(below).map(pictureOf)])
      : [];
  }

  /** GitHub is asked about what the groups on display name. */
  #request(): void {
    const targets: Target[] = [];
    for (const { decisions } of this.#groups) {
      if (targets.length >= MAX_TARGETS) break;
      for (const { issues } of decisions) targets.push(...issues);
    }
    this.#targets = new Set(targets.map(targetKey));
    this.#requests.want(targets.slice(0, MAX_TARGETS));
  }
}

/** What takes a decision's place, and whose place it takes. */
function relationsOf({ id, recorded: { supersededBy, supersedes } }: DecisionNode): RelationNode[] {
  const relations = [
    ...(supersededBy ? [{ recorded: supersededBy, isLater: true }] : []),
    ...supersedes.map((recorded) => ({ recorded, isLater: false })),
  ];
  return relations.map((relation, nth) => ({
    kind: 'relation',
    id: [id, 'relation', nth].join('\n'),
    ...relation,
  }));
}

/** Newest first. */
function groupsOf(decisions: readonly Recorded[], grouping: DecisionGrouping): DecisionGroupNode[] {
  const groups = new Map<string, [Recorded, ...Recorded[]]>();
  for (const recorded of decisions) {
    const { at, date, series } = recorded;
    const key = grouping === 'meeting' ? `${at.path}\n${date ?? ''}` : series;
    const known = groups.get(key);
    if (known) known.push(recorded);
    else groups.set(key, [recorded]);
  }
  return Array.from(groups, ([key, all], nth) => ({
    kind: 'group',
    id: `${grouping}\n${key}`,
    grouping,
    decisions: all,
    isClosed: nth >= MAX_OPEN_GROUPS,
  }));
}
