import * as vscode from 'vscode';
import { findClickables, type Clickable } from '../notes/clickables';
import { targetUrl } from '../notes/targets';
import { MARKDOWN } from './markdown';
import type { NoteStore } from './noteStore';
import { openReferenceUri } from './openReference';
import { toRange } from './positions';
import { GITHUB, readSettings } from './settings';

type Meaning = Clickable['meaning'];

/** A link that does not know yet where it leads: a setting may change before it is clicked. */
class NoteLink extends vscode.DocumentLink {
  readonly meaning: Meaning;

  constructor({ range, meaning }: Clickable) {
    super(toRange(range));
    this.meaning = meaning;
    // VS Code adds the keys to hold.
    this.tooltip =
      'handle' in meaning ? 'Show profile on GitHub' : 'id' in meaning ? 'Open on GitHub' : 'Show issue';
  }
}

/**
 * Makes references and mentions clickable. Of a Markdown link only its text: VS Code itself links the address. Of a bare URL
 * the whole, which goes before VS Code's own link as ours is for Markdown alone.
 */
export function registerDocumentLinks(notes: NoteStore): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(MARKDOWN, {
    provideDocumentLinks: (document) =>
      findClickables(notes.of(document), (line) => document.lineAt(line).text).map(
        (clickable) => new NoteLink(clickable),
      ),
    resolveDocumentLink(link: NoteLink) {
      link.target = destination(link.meaning);
      return link;
    },
  });
}

function destination(meaning: Meaning): vscode.Uri {
  if ('handle' in meaning) return vscode.Uri.parse(`https://${GITHUB}/${meaning.handle}`, true);
  if ('id' in meaning || meaning.target === null) return vscode.Uri.parse(meaning.url ?? '', true);
  if (readSettings().linksOpen === 'browser')
    return vscode.Uri.parse(meaning.url ?? targetUrl(meaning.target), true);
  return openReferenceUri(meaning.target);
}
