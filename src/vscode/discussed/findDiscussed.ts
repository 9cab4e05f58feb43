import vscode = require('vscode');
import { record, text, whole, type Decoder } from '../../decoder';
import { addressOf } from '../../notes/references/addressOf';
import { contains, placesOf, subjectAt, type Place } from '../../notes/notebook/discussed';
import { MARKDOWN } from '../editor/markdown';
import type { NoteFile } from '../workspace/noteFile';
import type { Notebook } from '../workspace/notebook';
import { toRange } from '../editor/positions';
import type { HoverPlace } from '../present/discussedLine';
import { showInformation } from '../editor/messages';

/** "Find All References" on a reference, a person or an action item, and the command that shows the same beside the text. */
export function registerFindDiscussed(notebook: Notebook): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider(MARKDOWN, {
      provideReferences: async (document, position, { includeDeclaration }, token) => {
        // Others ask about any Markdown: the notes are read only for what they may speak of.
        if (!notebook.isNote(document) || !subjectAt(notebook.noteFileFor(document), position)) return null;
        const notes = await notebook.all();
        if (token.isCancellationRequested) return null;
        return locationsAt(notebook, notes, { document, position }, includeDeclaration);
      },
    }),
    vscode.commands.registerCommand('meetingNotes.findDiscussed', (place?: unknown) => show(notebook, place)),
  );
}

/** Every place that mentions what is at a position, which counts as its declaration; null if nothing is there that can be searched for. */
function locationsAt(
  notebook: Notebook,
  notes: readonly NoteFile[],
  { document, position }: { readonly document: vscode.TextDocument; readonly position: vscode.Position },
  withOwn: boolean,
): vscode.Location[] | null {
  const own = notebook.noteFileFor(document);
  const found = subjectAt(own, position);
  if (!found) return null;
  const places = placesOf(found.subject, notebook.withDocument(notes, document));
  const isOwn = ({ at, range }: Place<NoteFile>) =>
    at.uri.toString() === document.uri.toString() && contains(range, position);
  // On a link's address the Markdown extension finds the same links, which would be listed twice.
  const isAddress = isOnAddress(own, position);
  return places
    .filter((place) => withOwn || !isOwn(place))
    .map(({ at, range }) => {
      const reference = isAddress ? at.note.references.find((each) => each.range === range) : undefined;
      return new vscode.Location(at.uri, toRange((reference && addressOf(reference)) ?? range));
    });
}

function isOnAddress({ note }: NoteFile, position: vscode.Position): boolean {
  return note.references.some((reference) => {
    const address = addressOf(reference);
    return address !== null && contains(address, position);
  });
}

/** Lists the places in the editor: of what is at the hover's position, else at the cursor. */
async function show(notebook: Notebook, argument: unknown): Promise<void> {
  const { activeTextEditor } = vscode.window;
  const place = hoverPlace(argument);
  const editor = place
    ? vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === place.uri)
    : activeTextEditor;
  const position = place ? new vscode.Position(place.line, place.character) : editor?.selection.active;
  // The hover whose link this was would cover the list.
  if (place) await vscode.commands.executeCommand('editor.action.hideHover');
  const notes = await notebook.all();
  const isNote =
    editor && vscode.languages.match(MARKDOWN, editor.document) > 0 && notebook.isNote(editor.document);
  const locations =
    isNote && position ? locationsAt(notebook, notes, { document: editor.document, position }, true) : null;
  if (!editor || !position || !locations) {
    void showInformation(
      vscode.l10n.t(
        'There is no reference, person or action item at the cursor. Put the cursor on one and try again.',
      ),
    );
    return;
  }
  if (locations.length === 0) {
    void showInformation(vscode.l10n.t('No note in this workspace mentions it.'));
    return;
  }
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    editor.document.uri,
    position,
    locations,
  );
}

/** Untrusted: arguments may come from any Markdown. */
const hoverPlace: Decoder<HoverPlace> = record({ uri: text, line: whole, character: whole });
