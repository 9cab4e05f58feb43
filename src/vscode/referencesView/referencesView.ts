import vscode = require('vscode');
import type { Target } from '../../notes/note';
import { LiveTree, type TreeContent, type TreeState } from '../editor/liveTree';
import { BackgroundRequests } from '../present/backgroundRequests';
import { requestAgain } from '../present/requestAgain';
import { failureText } from '../present/failureText';
import type { GitHub } from '../../github/client';
import type { ActiveNote } from '../editor/activeNote';
import type { Backlinks } from '../workspace/backlinks';
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

/** Shows the issues of the note in front in the view "References", with the acts on them. */
export function registerReferencesView(
  notes: NoteStore,
  gitHub: GitHub,
  activeNote: ActiveNote,
  backlinks: Backlinks,
): vscode.Disposable {
  const commands = new ReferencesViewCommands(notes, gitHub, activeNote);
  const command = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    new ReferencesView(notes, gitHub, activeNote, backlinks),
    command('meetingNotes.revealReference', (node: IssueNode | PlaceNode) => commands.reveal(node)),
    command('meetingNotes.copyReferences', () => commands.copyAll()),
  );
}

/** The issues that the active note mentions, with their states. GitHub is asked only while the view is visible. */
class ReferencesView implements TreeContent<ReferenceNode>, vscode.Disposable {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;
  readonly #activeNote: ActiveNote;
  readonly #backlinks: Backlinks;
  readonly #requests: BackgroundRequests;
  readonly #tree: LiveTree<ReferenceNode>;
  readonly #listeners: vscode.Disposable;
  #roots: readonly ReferenceNode[] = [];
  /** GitHub has answered once, so its status is known. */
  #hasAnswered = false;

  constructor(notes: NoteStore, gitHub: GitHub, activeNote: ActiveNote, backlinks: Backlinks) {
    this.#backlinks = backlinks;
    this.#notes = notes;
    this.#gitHub = gitHub;
    this.#activeNote = activeNote;
    const drawSoon = () => this.#tree.drawSoon();
    this.#requests = new BackgroundRequests(gitHub.issues, () => {
      this.#hasAnswered = true;
      drawSoon();
    });
    this.#tree = new LiveTree<ReferenceNode>(VIEW, this);
    this.#listeners = vscode.Disposable.from(
      this.#tree,
      this.#requests,
      requestAgain(this.#requests, gitHub),
      activeNote.onDidChange(() => this.#tree.draw()),
      activeNote.onDidEdit(drawSoon),
      notes.onDidChange(drawSoon),
      gitHub.accounts.onDidChangeStatus(drawSoon),
      gitHub.accounts.onDidChangeIssues(drawSoon),
      gitHub.accounts.onDidEndSession(() => this.#clear()),
    );
    this.#tree.draw();
  }

  children(node?: ReferenceNode): ReferenceNode[] {
    if (!node) return [...this.#roots];
    if (node.kind === 'group') return [...node.issues];
    if (node.kind === 'linked') return node.backlinks.map((backlink) => ({ kind: 'backlink', backlink }));
    if (node.kind !== 'issue' || node.row.referenceGroup.places.length === 1) return [];
    return node.row.referenceGroup.places.map((_, index) => ({ kind: 'place', issue: node, index }));
  }

  item(node: ReferenceNode): vscode.TreeItem {
    return referenceItem(node);
  }

  tooltip(node: ReferenceNode): vscode.MarkdownString | undefined {
    return node.kind === 'issue'
      ? referenceTooltip(node, node.target && this.#gitHub.issues.peek(node.target))
      : undefined;
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  /** What is known of the note in front; the rest is asked for. */
  update(): TreeState | null {
    if (!this.#tree.view.visible) {
      this.#requests.want([]);
      return null;
    }
    const document = this.#activeNote.note;
    const known = (target: Target) => this.#gitHub.issues.peek(target);
    const rows = document
      ? referenceRows(this.#notes.noteFor(document).references, known, linesOf(document))
      : [];
    const targets = rows.flatMap(({ referenceGroup }) => referenceGroup.target ?? []);
    this.#requests.want(targets);
    this.#roots = document ? this.#nodes(document, rows) : [];
    const isTooLarge = document !== null && this.#notes.isTooLarge(document);
    return {
      picture: JSON.stringify([document?.uri.toString(), this.#allOf(this.#roots).map(pictureOf)]),
      context: {
        [CONTEXT]: !document ? 'noNote' : isTooLarge ? 'tooLarge' : rows.length === 0 ? 'none' : 'some',
      },
      message: this.#trouble(targets),
    };
  }

  /** The rows and their tooltips may show what was seen in a session that has ended, also while the view is hidden. */
  #clear(): void {
    this.#roots = [];
    this.#tree.redraw();
  }

  #nodes(document: vscode.TextDocument, rows: readonly ReferenceRow[]): ReferenceNode[] {
    const issues = rows.map((row): IssueNode => ({
      kind: 'issue',
      document,
      target: row.referenceGroup.target,
      row,
    }));
    const nodes: ReferenceNode[] = [];
    // A number that counts some of the notes would be wrong. One row, which nobody would find below all others.
    const backlinks = this.#notes.isRead ? this.#backlinks.to(document.uri) : [];
    if (backlinks.length > 0) nodes.push({ kind: 'linked', backlinks });
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
    return nodes.flatMap((node) => [node, ...this.#allOf(this.children(node))]);
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
