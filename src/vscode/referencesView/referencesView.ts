import vscode = require('vscode');
import type { Target } from '../../notes/note';
import { BackgroundRequests } from '../present/backgroundRequests';
import { failureText } from '../github/failureText';
import type { GitHub } from '../../github/client';
import type { ActiveNote } from '../editor/activeNote';
import type { NoteStore } from '../workspace/noteStore';
import {
  referenceItem,
  referenceTooltip,
  type IssueNode,
  type PlaceNode,
  type ReferenceNode,
} from './referenceItems';
import { ReferencesViewCommands } from './referencesViewCommands';
import { GROUPS, referenceRows, type ReferenceRow } from '../present/referenceRows';

const VIEW = 'meetingNotes.references';
/** What the view is about, for its welcome texts and menus: `noNote`, `none` or `some`. */
const CONTEXT = 'meetingNotes.references';
/** Milliseconds of quiet after which typing is taken up. */
const TYPING_PAUSE = 250;
/** Milliseconds in which what happens is shown together. */
const FRAME = 50;

/** Shows the issues of the note in front in the view "References", with the acts on them. */
export function registerReferencesView(
  notes: NoteStore,
  gitHub: GitHub,
  activeNote: ActiveNote,
): vscode.Disposable {
  const commands = new ReferencesViewCommands(notes, gitHub, activeNote);
  const command = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    new ReferencesView(notes, gitHub, activeNote),
    command('meetingNotes.revealReference', (node: IssueNode | PlaceNode) => commands.reveal(node)),
    command('meetingNotes.copyReferences', () => commands.copyAll()),
  );
}

/** The issues that the note in front speaks of, with their states. GitHub is asked only while they can be seen. */
class ReferencesView implements vscode.TreeDataProvider<ReferenceNode>, vscode.Disposable {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;
  readonly #activeNote: ActiveNote;
  readonly #requests: BackgroundRequests;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<ReferenceNode>;
  readonly #listeners: vscode.Disposable;
  #roots: ReferenceNode[] = [];
  /** All that is shown, to tell whether something differs. */
  #picture = '';
  /** GitHub has answered once, so its status is known. */
  #hasAnswered = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(notes: NoteStore, gitHub: GitHub, activeNote: ActiveNote) {
    this.#notes = notes;
    this.#gitHub = gitHub;
    this.#activeNote = activeNote;
    this.#requests = new BackgroundRequests(gitHub.issues, () => {
      this.#hasAnswered = true;
      this.#updateIn(FRAME);
    });
    this.#view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.#listeners = vscode.Disposable.from(this.#changed, this.#view, this.#requests, ...this.#listen());
    this.#update();
  }

  getChildren(node?: ReferenceNode): ReferenceNode[] {
    if (!node) return this.#roots;
    if (node.kind === 'group') return [...node.issues];
    if (node.kind !== 'issue' || node.row.referenceGroup.places.length === 1) return [];
    return node.row.referenceGroup.places.map((_, index) => ({ kind: 'place', issue: node, index }));
  }

  getTreeItem(node: ReferenceNode): vscode.TreeItem {
    return referenceItem(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: ReferenceNode): vscode.TreeItem {
    if (node.kind === 'issue')
      item.tooltip = referenceTooltip(node, node.target && this.#gitHub.issues.peek(node.target));
    return item;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.dispose();
  }

  #listen(): Pick<vscode.Disposable, 'dispose'>[] {
    const soon = () => this.#updateIn(FRAME);
    const askAgain = () => {
      if (this.#view.visible) this.#requests.again();
    };
    return [
      this.#view.onDidChangeVisibility(() => this.#update()),
      this.#activeNote.onDidChange(() => this.#update()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#activeNote.document && contentChanges.length > 0) this.#updateIn(TYPING_PAUSE);
      }),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) askAgain(); // who comes back may have closed an issue on GitHub
      }),
      this.#notes.onDidChange(soon),
      this.#gitHub.accounts.onDidChangeStatus(soon),
      this.#gitHub.accounts.onDidEndSession(() => this.#clear()),
      this.#gitHub.accounts.onDidChangeIssues((targets) => {
        if (targets.length === 0) askAgain();
        soon();
      }),
    ];
  }

  /** The rows and their tooltips may tell what was seen in a session that has ended, also where nobody sees them now. */
  #clear(): void {
    this.#picture = '';
    this.#roots = [];
    this.#changed.fire();
    this.#update();
  }

  #updateIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#update(), milliseconds);
  }

  /** Shows what is known of the note in front, if that is anything else than before, and has the rest asked for. */
  #update(): void {
    clearTimeout(this.#timer);
    if (!this.#view.visible) {
      this.#requests.want([]);
      return;
    }
    const document = this.#activeNote.note;
    const known = (target: Target) => this.#gitHub.issues.peek(target);
    const rows = document ? referenceRows(this.#notes.of(document).references, known, linesOf(document)) : [];
    const targets = rows.flatMap(({ referenceGroup }) => referenceGroup.target ?? []);
    this.#requests.want(targets);
    const roots = document ? this.#nodes(document, rows) : [];
    const isTooLarge = document !== null && this.#notes.isTooLarge(document);
    const context = !document ? 'noNote' : isTooLarge ? 'tooLarge' : rows.length === 0 ? 'none' : 'some';
    const message = this.#trouble(targets);
    const uri = document?.uri.toString() ?? '';
    const picture = JSON.stringify([uri, context, message, this.#allOf(roots).map(pictureOf)]);
    if (picture === this.#picture) return;
    this.#picture = picture;
    this.#roots = roots;
    this.#view.message = message;
    void vscode.commands.executeCommand('setContext', CONTEXT, context);
    this.#changed.fire();
  }

  #nodes(document: vscode.TextDocument, rows: readonly ReferenceRow[]): ReferenceNode[] {
    const issues = rows.map((row): IssueNode => ({
      kind: 'issue',
      document,
      target: row.referenceGroup.target,
      row,
    }));
    const nodes: ReferenceNode[] = [];
    if (this.#hasAnswered && issues.some((issue) => this.#needsSignIn(issue))) nodes.push({ kind: 'signIn' });
    for (const group of GROUPS) {
      const inGroup = issues.filter(({ row }) => row.group === group);
      if (inGroup.length > 0) nodes.push({ kind: 'group', group, issues: inGroup });
    }
    return nodes;
  }

  #needsSignIn({ target, row: { answer } }: IssueNode): boolean {
    return (
      answer === null &&
      target !== null &&
      this.#gitHub.accounts.status(target.repository.host)?.signedIn === false
    );
  }

  /** Why nothing newer is to be had for some of the targets, in words; empty where all is well. */
  #trouble(targets: readonly Target[]): string {
    for (const host of new Set(targets.map(({ repository }) => repository.host))) {
      const { limitedUntil = null, offline = false } = this.#gitHub.accounts.status(host) ?? {};
      if (limitedUntil !== null) return failureText({ kind: 'limited', until: limitedUntil });
      if (offline) return failureText({ kind: 'offline' });
    }
    return '';
  }

  #allOf(nodes: readonly ReferenceNode[]): ReferenceNode[] {
    return nodes.flatMap((node) => [node, ...this.#allOf(this.getChildren(node))]);
  }
}

/** The lines of a document, of which what was read may name more for a moment. */
const linesOf =
  (document: vscode.TextDocument) =>
  (line: number): string =>
    line < document.lineCount ? document.lineAt(line).text : '';

/** What a row looks like. */
function pictureOf(node: ReferenceNode): unknown {
  const { id, label, description, iconPath, accessibilityInformation } = referenceItem(node);
  const icon = iconPath instanceof vscode.ThemeIcon ? iconPath.id : null;
  return [id, label, description, icon, accessibilityInformation?.label];
}
