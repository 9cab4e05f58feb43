import * as vscode from 'vscode';
import { placeOf } from './editor';
import { eventually } from './eventually';

/** The quick fixes at a place. VS Code cancels the request if the document or a provider changes meanwhile, so it is repeated. */
export async function quickFixesAt(
  document: vscode.TextDocument,
  needle: string,
  resolved?: number,
): Promise<vscode.CodeAction[]> {
  const place = placeOf(document, needle, 1);
  let found: vscode.CodeAction[] = [];
  await eventually(async () => {
    found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place, place),
      vscode.CodeActionKind.QuickFix.value,
      resolved,
    );
  });
  return found;
}
