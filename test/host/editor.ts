import * as vscode from 'vscode';

/** Opens `text` as an unsaved Markdown document, once the extension runs. */
export async function openNote(text: string): Promise<vscode.TextDocument> {
  await activate();
  for (;;) {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    await vscode.window.showTextDocument(document);
    // A document of the same name that is just being closed may close this one, too.
    if (document.getText() === text) return document;
  }
}

/** `vscode.execute…Provider` does not wait for an extension that is activating. */
export async function activate(): Promise<void> {
  await vscode.extensions.getExtension('meeting-notes.meeting-notes')?.activate();
}

/** Closes all editors without saving. Settings are left out: VS Code saves them itself. */
export async function closeEditors(): Promise<void> {
  const unsaved = vscode.workspace.textDocuments.filter(
    ({ isDirty, uri }) => isDirty && !uri.path.endsWith('/settings.json'),
  );
  for (const document of unsaved) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The position `offset` characters after the start of the first `needle`. */
export function placeOf(document: vscode.TextDocument, needle: string, offset = 0): vscode.Position {
  const index = document.getText().indexOf(needle);
  if (index < 0) throw new Error(`The note does not hold ${needle}`);
  return document.positionAt(index + offset);
}

/** The hovers of all providers over the first `needle`. */
export function hoversOver(document: vscode.TextDocument, needle: string): Thenable<vscode.Hover[]> {
  return vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, needle, 1),
  );
}

/** The Markdown of these hovers, with character references decoded. */
export async function hoverOver(document: vscode.TextDocument, needle: string): Promise<string> {
  const hovers = await hoversOver(document, needle);
  const texts = hovers
    .flatMap(({ contents }) => contents as vscode.MarkdownString[])
    .map(({ value }) => value);
  return decoded(texts.join('\n'));
}

/** Markdown with its character references decoded. */
export function decoded(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

/** The handles that completion offers after the first `needle`, in order. */
export async function handlesBehind(document: vscode.TextDocument, needle: string): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    placeOf(document, needle, needle.length),
    '@',
  );
  return list.items
    .filter(({ kind }) => kind === vscode.CompletionItemKind.User)
    .sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''))
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** The file at `path` in the workspace of the run. */
export function workspaceFile(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The host tests run in a workspace');
  return vscode.Uri.joinPath(folder.uri, path);
}
