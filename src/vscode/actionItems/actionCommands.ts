import vscode = require('vscode');
import { errorMessage } from '../editor/errorMessage';
import { showNotice } from '../editor/notice';
import { setDone, setDropped } from '../../notes/edits/doneEdit';
import { setDue } from '../../notes/edits/dueEdit';
import { offsetIn, sourceOf } from '../../notes/edits/itemSource';
import { setOwners } from '../../notes/edits/ownersEdit';
import type { ActionItem } from '../../notes/note';
import { linesIn } from '../../notes/series/outline';
import { shorten, toOneLine } from '../../notes/references/untrusted';
import type { GitHub } from '../../github/client';
import { listed } from '../editor/language';
import { learn } from '../editor/lessons';
import type { NoteStore } from '../workspace/noteStore';
import { escapeIcons } from '../editor/untrusted';
import { toRange } from '../editor/positions';
import type { Rewrites } from '../editor/rewrites';
import { readSettings } from '../editor/settings';
import { dayLabel } from '../editor/times';
import type { WindowTurns } from '../editor/windowTurns';
import type { WorkspaceRepositories } from '../workspace/workspaceRepositories';
import { ActNotice, areInSight, inShort } from './actNotice';
import { askOwners } from './assign';
import { carryToNewest } from './carry';
import { IssueCreator } from './createIssue';
import { isCommandArguments, readCommandArguments, type CommandArguments } from './commandArguments';
import { askDue, dueOf } from './dueDate';
import { ItemEditor, type NoteChange } from './itemEditor';
import type { ItemNode } from './itemNode';
import { makeItems } from './makeItem';
import { unmake } from './notAnItem';
import { addWordMeaningNothing } from './wordsMeaningNothing';
import { commandTargets, noItem } from './commandTargets';
import { showError, showInformation } from '../editor/messages';

const NAMES_LENGTH = 40;
/** So many issues at most are asked about one after the other. */
const MAX_ISSUES = 10;

interface Dependencies {
  readonly notes: NoteStore;
  readonly gitHub: GitHub;
  readonly repositories: WorkspaceRepositories;
  readonly turns: WindowTurns;
  readonly rewrites: Rewrites;
}

/**
 * The acts on action items: from a view with its nodes, from the palette and the editor on the lines of the cursors. Whatever
 * fails is reported in one message.
 */
export function registerActionCommands(dependencies: Dependencies): vscode.Disposable {
  const commands = new ActionItemCommands(dependencies);
  const register = (
    name: string,
    failed: () => string,
    act: (
      nodes: readonly ItemNode[],
      args: CommandArguments,
      isAtCursor: boolean,
    ) => Promise<string | undefined>,
  ) =>
    vscode.commands.registerCommand(`meetingNotes.${name}`, (...given: unknown[]) =>
      orSay(failed, async () => {
        const args = readCommandArguments(given);
        const [clicked, selected] = given.filter((each) => !isCommandArguments(each));
        const nodes = commandTargets(dependencies.notes, clicked, selected);
        if (nodes.length === 0) throw new Error(noItem());
        const notice = await act(nodes, args, clicked === undefined);
        if (notice !== undefined) showNotice(notice);
      }),
    );
  const changed = () => vscode.l10n.t('The action item was not changed');
  return vscode.Disposable.from(
    commands,
    vscode.commands.registerCommand('meetingNotes.makeItem', () =>
      orSay(
        () => vscode.l10n.t('No action item was made'),
        () => commands.make(),
      ),
    ),
    register('toggleDone', changed, (nodes, { done }, isAtCursor) =>
      // A click means the state that was shown; a key means the state that the keys before it left.
      isAtCursor
        ? commands.toggleDone(nodes, done ?? null)
        : commands.tick(nodes, done ?? areToBeDone(nodes.map(({ action }) => action))),
    ),
    register('dropAction', changed, (nodes) => commands.drop(nodes)),
    register('notAnItem', changed, (nodes) => commands.unmake(nodes)),
    register('assign', changed, (nodes, args) => commands.assign(nodes, args)),
    register('setDueDate', changed, (nodes, args) => commands.setDueDate(nodes, args)),
    register(
      'carryToNewest',
      () => vscode.l10n.t('The action item was not carried over'),
      (nodes) => commands.carry(nodes),
    ),
    register(
      'copyAction',
      () => vscode.l10n.t('The action item was not copied'),
      (nodes) => commands.copy(nodes),
    ),
    register(
      'revealAction',
      () => vscode.l10n.t('The action item cannot be shown'),
      (nodes) => commands.reveal(nodes),
    ),
    register(
      'createIssue',
      () => vscode.l10n.t('No issue was created'),
      (nodes) => commands.createIssue(nodes),
    ),
  );
}

/** Reports why something failed. */
async function orSay(failed: () => string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const cause = errorMessage(error).replace(/\.$/, '');
    void showError(vscode.l10n.t('{0}: {1}.', failed(), cause));
  }
}

/** Opens a note with what an act wrote there selected. */
async function showChange({ uri, back }: NoteChange): Promise<void> {
  const [first] = back;
  await vscode.window.showTextDocument(uri, first ? { selection: toRange(first.range) } : {});
}

/** Toggling marks all of several items done if one is open. */
const areToBeDone = (actions: readonly ActionItem[]): boolean => actions.some(({ done }) => !done);

const notUndone = (): string => vscode.l10n.t('Not undone');

class ActionItemCommands implements vscode.Disposable {
  readonly #dependencies: Dependencies;
  readonly #notice = new ActNotice();
  readonly #editor: ItemEditor;
  readonly #issues: IssueCreator;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
    this.#editor = new ItemEditor(dependencies);
    this.#issues = new IssueCreator({ ...dependencies, editor: this.#editor });
  }

  /** Marks items done or open; null: open ones done and done ones open, all done of several if one is open. */
  async toggleDone(
    nodes: readonly ItemNode[],
    wanted: boolean | null,
    tell?: (changed: readonly ItemNode[]) => void,
  ): Promise<undefined> {
    await this.#editor.change(
      nodes,
      (actions) => {
        const done = wanted ?? areToBeDone(actions);
        return (reading, action, { uri, back }) =>
          setDone(reading, action, done, { fallback: readSettings(uri).doneMark, back });
      },
      vscode.l10n.t('its marker is not on its line; please edit the note'),
      (changed) => {
        learn('hasTicked');
        tell?.(changed);
      },
    );
  }

  /** The same from a view, which may hide the item at once: says what was done. */
  tick(nodes: readonly ItemNode[], done: boolean): Promise<undefined> {
    return this.toggleDone(nodes, done, (marked) => {
      const changed = marked.filter(({ action }) => action.done !== done);
      const [node] = changed;
      if (!node) return;
      const what = inShort(changed);
      this.#notice.show({
        icon: done ? 'check' : 'circle-large-outline',
        said: done ? vscode.l10n.t('Done: {0}', what) : vscode.l10n.t('Open again: {0}', what),
        node,
        undo: () => vscode.commands.executeCommand('meetingNotes.toggleDone', node, changed, { done: !done }),
      });
    });
  }

  /** Marks items that nobody will do. */
  async drop(nodes: readonly ItemNode[]): Promise<undefined> {
    const open = nodes.filter(({ action }) => !action.done);
    if (open.length === 0) throw new Error(vscode.l10n.t('it is not open'));
    const isInSight = areInSight(open);
    await this.#editor.change(
      open,
      () => setDropped,
      vscode.l10n.t('it cannot be struck through on its line; please edit the note'),
      (changed, changes) => {
        if (isInSight) return;
        this.#tell('circle-slash', vscode.l10n.t('Won’t do: {0}', inShort(changed)), changed, changes);
      },
    );
  }

  /** Makes items of the lines that the cursors are in. */
  make(): Promise<void> {
    return makeItems(this.#editor);
  }

  /** Lets the user choose in what way an item is none. */
  async unmake(nodes: readonly ItemNode[]): Promise<undefined> {
    const [node, other] = nodes;
    if (!node || other) throw new Error(vscode.l10n.t('select one action item'));
    const isInSight = areInSight(nodes);
    const done = await unmake(this.#editor, node);
    if (typeof done === 'string') await this.#ignoreWord(node, done);
    else if (done && !isInSight)
      this.#tell('exclude', vscode.l10n.t('No action item: {0}', inShort(nodes)), nodes, done);
  }

  async #ignoreWord({ stored: { uri } }: ItemNode, word: string): Promise<void> {
    const undo = await addWordMeaningNothing(uri, word);
    const [said, button] = [
      vscode.l10n.t('“{0}” is ignored in all notes from now on.', shorten(toOneLine(word), NAMES_LENGTH)),
      vscode.l10n.t('Undo'),
    ];
    // Not awaited: the command is done.
    void showInformation(said, button).then(async (chosen) => {
      if (chosen === button) await orSay(notUndone, undo);
    });
  }

  async assign(nodes: readonly ItemNode[], { owners }: CommandArguments): Promise<undefined> {
    if (!owners) await this.#editor.checkWritable(nodes);
    const people = owners ?? (await askOwners(nodes, this.#dependencies.notes, this.#dependencies.gitHub));
    if (!people || (people.length === 0 && nodes.every(({ action }) => action.owners.length === 0))) return;
    const isInSight = areInSight(nodes);
    const names = listed(
      people.map(({ handle, name }) => escapeIcons(handle === null ? (name ?? '') : `@${handle}`)),
    );
    await this.#editor.change(
      nodes,
      () => (reading, action) => setOwners(reading, action, people),
      vscode.l10n.t('its owner cannot be written on its line; please edit the note'),
      (changed, changes) => {
        if (isInSight) return;
        const what = inShort(changed);
        const said =
          people.length === 0
            ? vscode.l10n.t('Unassigned: {0}', what)
            : vscode.l10n.t('Assigned to {0}: {1}', shorten(names, NAMES_LENGTH), what);
        this.#tell('person', said, changed, changes);
      },
    );
  }

  async setDueDate(nodes: readonly ItemNode[], args: CommandArguments): Promise<undefined> {
    if (args.due === undefined) await this.#editor.checkWritable(nodes);
    const due = args.due === undefined ? await askDue(nodes) : dueOf(args.due, nodes);
    if (due === undefined) return;
    const isInSight = areInSight(nodes);
    await this.#editor.change(
      nodes,
      () => (reading, action) => setDue(reading, action, due),
      vscode.l10n.t('its due date cannot be written on its line; please edit the note'),
      (changed, changes) => {
        if (isInSight) return;
        const what = inShort(changed);
        const said =
          due === null
            ? vscode.l10n.t('No due date: {0}', what)
            : vscode.l10n.t('Due {0}: {1}', dayLabel(due), what);
        this.#tell('calendar', said, changed, changes);
      },
    );
  }

  /** Carries items on, out of sight: says where, leads there, and takes it back. */
  async carry(nodes: readonly ItemNode[]): Promise<undefined> {
    const { said, changes, failure } = await carryToNewest(nodes, this.#dependencies.notes, this.#editor);
    const [change] = changes;
    const [show, undo] = [vscode.l10n.t('Show'), vscode.l10n.t('Undo')];
    // Not awaited: the command is done.
    if (change)
      void showInformation(said, show, undo).then(async (chosen) => {
        if (chosen === undo) return this.#takeBack(changes);
        if (chosen === show) await showChange(change);
      });
    if (failure !== null) throw new Error(failure);
    if (!change) void showInformation(said);
  }

  /** Says what has changed out of sight. */
  #tell(icon: string, said: string, [node]: readonly ItemNode[], changes: readonly NoteChange[]): void {
    if (node && changes.length > 0)
      this.#notice.show({ icon, said, node, undo: () => this.#takeBack(changes) });
  }

  #takeBack(changes: readonly NoteChange[]): Promise<void> {
    return orSay(notUndone, () => this.#editor.takeBack(changes));
  }

  /** Copies items as they are written, several as a list. */
  async copy(nodes: readonly ItemNode[]): Promise<string> {
    const texts = await Promise.all(nodes.map((node) => this.#sourceOf(node)));
    const text = texts.length === 1 ? texts.join('') : texts.map((each) => `- ${each}\n`).join('');
    await vscode.env.clipboard.writeText(text);
    return texts.length === 1
      ? vscode.l10n.t('Copied the action item')
      : vscode.l10n.t('Copied {0} action items', texts.length);
  }

  async #sourceOf(node: ItemNode): Promise<string> {
    const { reading } = await this.#editor.open(node.stored.uri);
    const found = this.#editor.findIn(reading, node);
    if (!found) return node.action.text;
    const source = sourceOf(linesIn(reading.text), found.range);
    const words = source.text.slice(found.range.start.character, offsetIn(source, found.range.end)).trim();
    return found.box ? `[${found.done ? 'x' : ' '}] ${words}` : words;
  }

  /** Opens the note with the item selected; at the line where it stood if it is not certain where it is. */
  async reveal([node]: readonly ItemNode[]): Promise<undefined> {
    if (!node) return;
    const { stored, action } = node;
    const { snapshot, reading } = await this.#editor.open(stored.uri);
    const found = this.#editor.findIn(reading, node);
    // Nothing is selected, so that no key replaces it.
    const start = found ? toRange(found.range).start : new vscode.Position(action.range.start.line, 0);
    const selection = new vscode.Range(start, start);
    await vscode.window.showTextDocument(snapshot.document, {
      selection: snapshot.document.validateRange(selection),
    });
  }

  async createIssue(nodes: readonly ItemNode[]): Promise<undefined> {
    if (nodes.length > MAX_ISSUES)
      throw new Error(vscode.l10n.t('choose at most {0} action items', MAX_ISSUES));
    for (const node of nodes) await this.#issues.create(node);
  }

  dispose(): void {
    this.#notice.dispose();
    this.#issues.dispose();
  }
}
