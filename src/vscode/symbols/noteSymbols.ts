import vscode = require('vscode');
import { findSymbols, type NoteSymbol } from '../../notes/notebook/symbols';
import type { NoteFile } from '../workspace/noteFile';
import type { Notebook } from '../workspace/notebook';
import { toRange } from '../editor/positions';

/** Icons of their own: the Markdown extension offers every heading as a string. */
const KINDS: Record<NoteSymbol<NoteFile>['kind'], vscode.SymbolKind> = {
  meeting: vscode.SymbolKind.Event,
  agenda: vscode.SymbolKind.Interface,
  decision: vscode.SymbolKind.Constant,
  action: vscode.SymbolKind.Property,
};

/**
 * "Go to Symbol in Workspace" finds meetings, agenda items, decisions and action items by their words, each once: headings that the
 * Markdown extension finds are left to it.
 */
export function registerNoteSymbols(notebook: Notebook): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (query, token) => {
      const pause = async () => {
        await new Promise((next) => setTimeout(next, 0));
        return !token.isCancellationRequested;
      };
      // A search for code does not wait for notes, and reads none if there are none.
      if ((await notebook.nearby()).length > 0) void notebook.all();
      const areHeadingsListed = await listsHeadings();
      return (await findSymbols(notebook.known, { query, areHeadingsListed, pause })).map(toSymbol);
    },
  });
}

/** Whether VS Code's Markdown extension lists the headings of all Markdown files; it may run in another host than this one. */
async function listsHeadings(): Promise<boolean> {
  const extension = vscode.extensions.getExtension('vscode.markdown-language-features');
  if (extension) return extension.isActive;
  return (await vscode.commands.getCommands(true)).includes('markdown.showPreview');
}

function toSymbol({
  kind,
  name,
  container,
  isDone,
  at,
  range,
}: NoteSymbol<NoteFile>): vscode.SymbolInformation {
  const location = new vscode.Location(at.uri, toRange(range));
  const symbol = new vscode.SymbolInformation(name, KINDS[kind], container, location);
  if (isDone) symbol.tags = [vscode.SymbolTag.Deprecated]; // is struck through
  return symbol;
}
