import vscode = require('vscode');
import { findWordsOfLinks } from '../../notes/references/linkTargets';
import { MARKDOWN } from '../editor/markdown';
import { toRange } from '../editor/positions';
import { onDidChangeNoteFiles } from '../editor/settings';
import type { LinkedFile, LinkedFiles } from '../workspace/linkedFiles';
import type { NoteStore } from '../workspace/noteStore';
import type { WorkspaceRepositories } from '../workspace/workspaceRepositories';
import { openFileUri } from './openFileLink';

/** More links of one note are left to VS Code. */
const MAX_LINKS = 200;

/**
 * Makes links to files of the workspace clickable: of a Markdown link its text, as VS Code links its address, of a bare URL the whole.
 * What does not exist here stays as it is, so that the browser opens an address on GitHub.
 */
export function registerFileLinks(
  notes: NoteStore,
  linkedFiles: LinkedFiles,
  repositories: WorkspaceRepositories,
): vscode.Disposable {
  const register = () =>
    vscode.languages.registerDocumentLinkProvider(MARKDOWN, {
      async provideDocumentLinks(document, token) {
        if (!(await notes.isNoteByNeighbours(document))) return [];
        const found = findWordsOfLinks(
          notes.noteFor(document).fileLinks,
          (line) => document.lineAt(line).text,
        );
        // Where many links lead to one file, that is looked for once.
        const files = new Map<string, Promise<LinkedFile | null>>();
        const find = (address: string) => {
          const known = files.get(address) ?? linkedFiles.find(document.uri, address);
          files.set(address, known);
          return known;
        };
        const links = await Promise.all(
          found.slice(0, MAX_LINKS).map(async ({ range, meaning }) => {
            const file = await find(meaning.address);
            if (!file) return [];
            const link = new vscode.DocumentLink(toRange(range), openFileUri(file.uri, file.fragment));
            link.tooltip = vscode.l10n.t('Open {0}', vscode.workspace.asRelativePath(file.uri));
            return [link];
          }),
        );
        return token.isCancellationRequested ? [] : links.flat();
      },
    });
  let provider = register();
  // VS Code asks again only when the provider has changed.
  const registerAgain = () => {
    provider.dispose();
    provider = register();
  };
  return vscode.Disposable.from(
    new vscode.Disposable(() => void provider.dispose()),
    // Remotes are known some time after a note is shown.
    repositories.onDidChange(registerAgain),
    onDidChangeNoteFiles(registerAgain),
  );
}
