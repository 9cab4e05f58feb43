import vscode = require('vscode');
import { heldMeetings } from '../../notes/heldMeetings';
import type { Meeting } from '../../notes/notebook/meetings';
import { linesIn } from '../../notes/series/outline';
import { readText } from '../editor/files';
import type { NoteFile } from '../workspace/noteFile';
import type { Notebook } from '../workspace/notebook';

const SCHEME = 'meeting-notes-meeting';

/** The lines of a meeting, as its note has them now. Rejects where it cannot be read. */
export async function linesOf({ at, held }: Pick<Meeting<NoteFile>, 'at' | 'held'>): Promise<string[]> {
  return linesIn(await readText(at.uri)).slice(held.from, held.to);
}

/** The text of one meeting of a note of several, as a document that cannot be written. It follows the note. */
export class MeetingTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #notebook: Notebook;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #shown = new Map<string, vscode.Uri>();
  readonly #listeners: vscode.Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(notebook: Notebook) {
    this.#notebook = notebook;
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.#shown.delete(uri.toString())),
      notebook.onDidChange(() => {
        for (const uri of this.#shown.values()) this.#changed.fire(uri);
      }),
    );
  }

  /** Where the text of a meeting is read. */
  uriOf({ at, held }: Meeting<NoteFile>): vscode.Uri {
    const alike = heldMeetings(at.note).filter(({ date }) => date === held.date);
    const query = JSON.stringify([at.uri.toString(), held.date, alike.indexOf(held)]);
    const name = at.path.slice(at.path.lastIndexOf('/') + 1);
    return vscode.Uri.from({ scheme: SCHEME, path: `/${held.date ?? ''}/${name}`, query });
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    this.#shown.set(uri.toString(), uri);
    const [source, date, nth] = JSON.parse(uri.query) as [string, string | null, number];
    const note = vscode.Uri.parse(source, true);
    const at = this.#notebook.known.find((each) => each.uri.toString() === note.toString());
    const held = at && heldMeetings(at.note).filter((each) => each.date === date)[nth];
    if (!held) return '';
    const lines = await linesOf({ at, held });
    return `${lines.join('\n').trimEnd()}\n`;
  }

  dispose(): void {
    this.#listeners.dispose();
  }
}
