import vscode = require('vscode');
import { showNotice } from '../editor/notice';
import type { Target } from '../../notes/note';
import { readTarget } from '../../notes/references/readTarget';
import { formatTarget, targetOfUrl, targetUrl } from '../../notes/recognisers/targets';
import { showFailure } from '../present/failureMessage';
import type { GitHub } from '../../github/client';
import type { NoteStore } from '../workspace/noteStore';
import { toRange } from '../editor/positions';
import { knownHosts, readSettings } from '../editor/settings';
import { stateOf } from '../present/issueStatus';
import { showInformation } from '../editor/messages';

/**
 * The acts on a reference: from hovers and views with its target as the argument, from the palette on the one at the cursor.
 * Arguments are untrusted: they may come from any Markdown.
 */
export function registerReferenceCommands(
  notes: NoteStore,
  gitHub: GitHub,
  panels: { show(target: Target, keepsFocus: boolean): Promise<void> },
): vscode.Disposable {
  const commands = new ReferenceCommands(notes, gitHub);
  const register = (name: string, act: (meant: Meant, isGiven: boolean) => Promise<void>) =>
    vscode.commands.registerCommand(name, async (argument?: unknown) => {
      const isGiven = argument !== undefined;
      const meant = isGiven ? commands.given(argument) : commands.atCursor();
      if (typeof meant === 'string') void showInformation(meant);
      else await act(meant, isGiven);
    });
  return vscode.Disposable.from(
    // A click leaves the focus in the note; the keyboard moves it into the panel.
    register('meetingNotes.openReference', (meant, isGiven) =>
      readSettings().linksOpen === 'panel' ? panels.show(meant.target, isGiven) : commands.open(meant),
    ),
    register('meetingNotes.openOnGitHub', (meant) => commands.open(meant)),
    register('meetingNotes.copyReference', (meant) => commands.copy(meant)),
    register('meetingNotes.refreshReference', (meant) => commands.refresh(meant)),
  );
}

const noReference = (): string =>
  vscode.l10n.t(
    'There is no reference at the cursor. Put the cursor on one, such as owner/repo#12, and try again.',
  );
const noRepository = (): string =>
  vscode.l10n.t(
    'Nothing in this note says which repository this number belongs to. You can set it in "meetingNotes.defaultRepository".',
  );
const noTarget = (): string => vscode.l10n.t('This is not an issue on a GitHub host from the settings.');

/** An issue, and the address that the note gives for it. */
interface Meant {
  readonly target: Target;
  readonly url: string | null;
}

class ReferenceCommands {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;

  constructor(notes: NoteStore, gitHub: GitHub) {
    this.#notes = notes;
    this.#gitHub = gitHub;
  }

  /** What an argument means: a target, or a view's entry that has one; else why there is none. */
  given(argument: unknown): Meant | string {
    const hosts = knownHosts();
    const inner =
      typeof argument === 'object' && argument !== null && 'target' in argument ? argument.target : null;
    const target = readTarget(argument, hosts) ?? readTarget(inner, hosts);
    return target ? { target, url: null } : noTarget();
  }

  /** The reference at the cursor, else the only one in its line; else why there is none. */
  atCursor(): Meant | string {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'markdown') return noReference();
    const { active } = editor.selection;
    const inLine = this.#notes
      .noteFor(editor.document)
      .references.filter(({ range }) => range.start.line <= active.line && active.line <= range.end.line);
    const reference =
      inLine.find(({ range }) => toRange(range).contains(active)) ??
      (inLine.length === 1 ? inLine[0] : undefined);
    if (!reference) return noReference();
    return reference.target ? { target: reference.target, url: reference.url } : noRepository();
  }

  async open({ target, url }: Meant): Promise<void> {
    // As written it may lead to a comment.
    const written = url?.startsWith('https://') && targetOfUrl(url, knownHosts()) ? url : this.#urlOf(target);
    await vscode.env.openExternal(vscode.Uri.parse(written, true));
  }

  async copy({ target }: Meant): Promise<void> {
    const text = formatTarget(this.#now(target));
    await vscode.env.clipboard.writeText(`[${text}](${this.#urlOf(target)})`);
    showNotice(vscode.l10n.t('Copied the link to {0}', text));
  }

  /** Asks GitHub anew. The hover that offered it is out of date then; at the cursor it comes again. */
  async refresh(meant: Meant): Promise<void> {
    const { target } = meant;
    const name = formatTarget(target);
    await vscode.commands.executeCommand('editor.action.hideHover');
    const result = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Asking GitHub about {0}', name) },
      () => this.#gitHub.threads.load(target),
    );
    if (!result.ok) {
      await showFailure(vscode.l10n.t('{0} was not refreshed.', name), result.failure, {
        signedIn: this.#gitHub.accounts.status(target.repository.host)?.signedIn ?? false,
        retry: () => this.refresh(meant),
        url: this.#urlOf(target),
      });
      return;
    }
    showNotice(`${name}: ${stateOf(result.value.issue).words}`);
    const shown = this.atCursor();
    if (typeof shown !== 'string' && formatTarget(shown.target) === name)
      await vscode.commands.executeCommand('editor.action.showHover');
  }

  /** Where it is now, as far as known. */
  #now(target: Target): Target {
    const known = this.#gitHub.issues.peek(target);
    return known?.ok ? known.value : target;
  }

  #urlOf(target: Target): string {
    const known = this.#gitHub.issues.peek(target);
    return known?.ok ? known.value.url : targetUrl(target);
  }
}
