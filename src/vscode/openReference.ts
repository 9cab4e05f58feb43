import * as vscode from 'vscode';
import type { Target } from '../notes/note';
import { readTarget } from '../notes/readTarget';
import { targetUrl } from '../notes/targets';
import type { IssuePanels } from './issuePanels';
import type { NoteStore } from './noteStore';
import { toRange } from './positions';
import { knownHosts, readSettings } from './settings';

const OPEN_REFERENCE = 'meetingNotes.openReference';
const NO_REFERENCE = 'The cursor stands on no reference. Put it on one such as owner/repo#12 and try again.';
const NO_REPOSITORY =
  'Nothing in this note says which repository this number belongs to. The setting "meetingNotes.defaultRepository" can.';
const NO_TARGET = 'This names no issue on a GitHub host that the settings know, so it is not opened.';

/** The command link that opens an issue. */
export function openReferenceUri(target: Target): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: OPEN_REFERENCE, query: JSON.stringify([target]) });
}

/** Shows an issue in the panel or in the browser: what a link or a view names, else the reference at the cursor. */
export function registerOpenReference(notes: NoteStore, panels: IssuePanels): vscode.Disposable {
  return vscode.commands.registerCommand(OPEN_REFERENCE, async (argument?: unknown) => {
    const meant = argument === undefined ? atCursor(notes) : given(argument);
    if (typeof meant === 'string') {
      void vscode.window.showErrorMessage(meant);
      return;
    }
    const { target, url } = meant;
    if (readSettings().linksOpen === 'panel') await panels.show(target, argument !== undefined);
    else await vscode.env.openExternal(vscode.Uri.parse(url, true));
  });
}

interface Meant {
  readonly target: Target;
  /** HTTPS. */
  readonly url: string;
}

/** What an argument means: a target, or a view's entry that has one; else why there is none. Anybody may have written it. */
function given(argument: unknown): Meant | string {
  const hosts = knownHosts();
  const { target: inner } = (argument ?? {}) as { target?: unknown };
  const target = readTarget(argument, hosts) ?? readTarget(inner, hosts);
  return target ? { target, url: targetUrl(target) } : NO_TARGET;
}

/** The reference at the cursor, else the only one in its line; else why there is none. */
function atCursor(notes: NoteStore): Meant | string {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return NO_REFERENCE;
  const { active } = editor.selection;
  const inLine = notes
    .of(editor.document)
    .references.filter(({ range }) => range.start.line <= active.line && active.line <= range.end.line);
  const [only, more] = inLine;
  const found = inLine.find(({ range }) => toRange(range).contains(active)) ?? (more ? undefined : only);
  if (!found) return NO_REFERENCE;
  return found.target ? { target: found.target, url: targetUrl(found.target) } : NO_REPOSITORY;
}
