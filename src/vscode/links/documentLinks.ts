import vscode = require('vscode');
import { findLinkTargets, type LinkTarget } from '../../notes/references/linkTargets';
import type { Target } from '../../notes/note';
import { hostOfPeople } from '../../notes/references/mentioned';
import { targetUrl } from '../../notes/recognisers/targets';
import { MARKDOWN } from '../editor/markdown';
import type { NoteStore } from '../workspace/noteStore';
import { toRange } from '../editor/positions';
import { onDidChangeNoteFiles, readSettings, type Settings } from '../editor/settings';

/**
 * Makes references and mentions clickable. Of a Markdown link only its text: VS Code itself links the address. Of a bare URL
 * the whole, which goes before VS Code's own link as ours is for Markdown alone.
 */
export function registerDocumentLinks(notes: NoteStore): vscode.Disposable {
  const register = () =>
    vscode.languages.registerDocumentLinkProvider(MARKDOWN, {
      async provideDocumentLinks(document) {
        // VS Code asks again only when the text has changed.
        if (!(await notes.isNoteByNeighbours(document))) return [];
        const note = notes.noteFor(document);
        const host = hostOfPeople(note);
        const { linksOpen } = readSettings();
        const found = findLinkTargets(note, (line) => document.lineAt(line).text);
        return found.map(({ range, meaning }) => {
          // With its target at once: VS Code loses a click on an unresolved link while it computes the links again.
          const link = new vscode.DocumentLink(toRange(range), destinationOf(meaning, host, linksOpen));
          link.tooltip = tooltip(meaning, linksOpen); // VS Code adds the keys to hold
          return link;
        });
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
    onDidChangeNoteFiles(registerAgain),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('meetingNotes.links.open')) registerAgain();
    }),
  );
}

function destinationOf(
  meaning: LinkTarget['meaning'],
  host: string,
  linksOpen: Settings['linksOpen'],
): vscode.Uri {
  if ('handle' in meaning) return vscode.Uri.parse(`https://${host}/${meaning.handle}`);
  if ('id' in meaning || meaning.target === null) return vscode.Uri.parse(meaning.url ?? '');
  return linksOpen === 'panel'
    ? openReferenceUri(meaning.target)
    : vscode.Uri.parse(meaning.url ?? targetUrl(meaning.target));
}

function openReferenceUri(target: Target): vscode.Uri {
  const query = JSON.stringify([target]);
  return vscode.Uri.from({ scheme: 'command', path: 'meetingNotes.openReference', query });
}

function tooltip(meaning: LinkTarget['meaning'], linksOpen: Settings['linksOpen']): string {
  if ('handle' in meaning) return vscode.l10n.t('Show profile on GitHub');
  return 'id' in meaning || linksOpen === 'browser'
    ? vscode.l10n.t('Open on GitHub')
    : vscode.l10n.t('Show issue');
}
