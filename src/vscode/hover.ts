import * as vscode from 'vscode';
import { targetUrl } from '../notes/targets';
import type { GitHub } from './gitHub';
import { failureHover, issueHover } from './issueText';
import { MARKDOWN } from './markdown';
import type { NoteStore } from './noteStore';
import { toRange } from './positions';

/** Shows the issue that a reference means. */
export function registerHover(notes: NoteStore, gitHub: GitHub): vscode.Disposable {
  return vscode.languages.registerHoverProvider(MARKDOWN, {
    async provideHover(document, position, token) {
      const reference = notes.of(document).references.find(({ range }) => toRange(range).contains(position));
      if (!reference) return null;
      const range = toRange(reference.range);
      const { target } = reference;
      if (!target) return new vscode.Hover(unresolved(), range);
      const answer = await gitHub.issue(target);
      if (token.isCancellationRequested) return null;
      const contents = answer.ok
        ? issueHover(answer.value)
        : failureHover(target, reference.url ?? targetUrl(target), answer.failure);
      return new vscode.Hover(contents, range);
    },
  });
}

function unresolved(): vscode.MarkdownString {
  const setting = encodeURIComponent(JSON.stringify('meetingNotes.defaultRepository'));
  const markdown = new vscode.MarkdownString(
    `$(info) Nothing in this note says which repository this number belongs to. [Set a default repository](command:workbench.action.openSettings?${setting})`,
    true,
  );
  markdown.isTrusted = { enabledCommands: ['workbench.action.openSettings'] };
  return markdown;
}
