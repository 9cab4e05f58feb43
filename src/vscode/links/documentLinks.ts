import * as vscode from 'vscode';
import { findClickables, type Clickable } from '../../notes/references/clickables';
import type { Target } from '../../notes/note';
import { hostOfPeople } from '../../notes/references/mentioned';
import { targetUrl } from '../../notes/recognisers/targets';
import { MARKDOWN } from '../markdown';
import type { NoteStore } from '../noteStore';
import { toRange } from '../positions';
import { readSettings } from '../settings';

/**
 * Makes references and mentions clickable. Of a Markdown link only its text: VS Code itself links the address. Of a bare URL
 * the whole, which goes before VS Code's own link as ours is for Markdown alone.
 */
export function registerDocumentLinks(notes: NoteStore): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(MARKDOWN, {
    provideDocumentLinks(document) {
      const note = notes.of(document);
      const host = hostOfPeople(note);
      const found = findClickables(note, (line) => document.lineAt(line).text);
      return found.map((clickable) => new NoteLink(clickable, host));
    },
    resolveDocumentLink(link: NoteLink) {
      link.target = link.destination();
      return link;
    },
  });
}

/** A link that does not know where it leads until it is clicked: the setting may change before. */
class NoteLink extends vscode.DocumentLink {
  readonly #meaning: Clickable['meaning'];
  readonly #host: string;

  constructor({ range, meaning }: Clickable, host: string) {
    super(toRange(range));
    this.#meaning = meaning;
    this.#host = host;
    this.tooltip = tooltip(meaning); // VS Code adds the keys to hold
  }

  destination(): vscode.Uri {
    const meaning = this.#meaning;
    if ('handle' in meaning) return vscode.Uri.parse(`https://${this.#host}/${meaning.handle}`, true);
    if ('id' in meaning || meaning.target === null) return vscode.Uri.parse(meaning.url ?? '', true);
    return readSettings().linksOpen === 'panel'
      ? openReferenceUri(meaning.target)
      : vscode.Uri.parse(meaning.url ?? targetUrl(meaning.target), true);
  }
}

function openReferenceUri(target: Target): vscode.Uri {
  const query = JSON.stringify([target]);
  return vscode.Uri.from({ scheme: 'command', path: 'meetingNotes.openReference', query });
}

function tooltip(meaning: Clickable['meaning']): string {
  if ('handle' in meaning) return vscode.l10n.t('Show profile on GitHub');
  return 'id' in meaning ? vscode.l10n.t('Open on GitHub') : vscode.l10n.t('Show issue');
}
