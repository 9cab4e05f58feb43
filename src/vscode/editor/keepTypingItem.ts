import vscode = require('vscode');

/**
 * A list that only says that GitHub is asked with the next letter. The editor ends a list that is empty, and would not ask us
 * again; taking the entry changes nothing.
 */
export function keepTypingItem(document: vscode.TextDocument, range: vscode.Range): vscode.CompletionList {
  const typed = document.getText(range);
  const label = { label: typed, description: vscode.l10n.t('keep typing to search GitHub') };
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Text);
  item.range = range;
  item.insertText = typed;
  item.filterText = typed;
  return new vscode.CompletionList([item], true);
}
