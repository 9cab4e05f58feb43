import vscode = require('vscode');
import { shellHtml } from '../../webview/shell';
import { languageOfWords } from '../editor/language';

/** Where the panel's files stand: nothing else can be loaded from the disk. */
export function panelRoots(extension: vscode.Uri): {
  readonly media: vscode.Uri;
  readonly script: vscode.Uri;
} {
  return {
    media: vscode.Uri.joinPath(extension, 'media'),
    script: vscode.Uri.joinPath(extension, 'dist', 'webview'),
  };
}

/** The panel's page as `webview` may load it, with pictures from these sources of a content security policy. */
export function issuePanelHtml(
  webview: vscode.Webview,
  extension: vscode.Uri,
  pictures: readonly string[],
): string {
  const { media, script } = panelRoots(extension);
  const address = (folder: vscode.Uri, name: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString();
  return shellHtml({
    script: address(script, 'issuePanel.js'),
    style: address(media, 'issuePanel.css'),
    source: webview.cspSource,
    pictures,
    nonce: makeNonce(),
    language: languageOfWords(),
    words: {
      title: vscode.l10n.t('Issue'),
      toolbar: vscode.l10n.t('Issue panel'),
      back: vscode.l10n.t('Back'),
      forward: vscode.l10n.t('Forward'),
      refresh: vscode.l10n.t('Refresh'),
      copyLink: vscode.l10n.t('Copy link'),
      openOnGitHub: vscode.l10n.t('Open on GitHub'),
      write: vscode.l10n.t('Write a comment'),
    },
  });
}

function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
