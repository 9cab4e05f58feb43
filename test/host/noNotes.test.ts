import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { quickFixesAt } from './codeActions';
import { openNote, placeOf } from './editor';
import { eventually } from './eventually';
import { noteFolder } from './noteFolder';
import { reset } from './standIn';

/** What each place of ours could speak of. */
const TEXT = `See harbour-lights/beacon#12, and ask @ada-brandt.

- AI @bo-lind: mount the lamps by fri
- with @ and beacon#
`;
const MINUTES = `# Weekly meeting 2026-11-04

- @ada-brandt
- @bo-lind

${TEXT}`;

/** Milliseconds in which problems would have been told. */
const QUIET = 1_000;

describe('Markdown', () => {
  const { file, write } = noteFolder('no-notes');
  beforeEach(reset);

  const show = async (path: string) => {
    const document = await vscode.workspace.openTextDocument(file(path));
    await vscode.window.showTextDocument(document);
    return document;
  };

  async function ask<T>(document: vscode.TextDocument, what: string, needle: string): Promise<readonly T[]> {
    const place = placeOf(document, needle, needle.length - 1);
    return (await vscode.commands.executeCommand<T[] | undefined>(what, document.uri, place)) ?? [];
  }

  async function completions(document: vscode.TextDocument, needle: string): Promise<number> {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      placeOf(document, needle, needle.length),
      needle.at(-1),
    );
    const ours = [
      vscode.CompletionItemKind.User,
      vscode.CompletionItemKind.Issue,
      vscode.CompletionItemKind.Event,
    ];
    return items.filter(({ kind }) => kind !== undefined && ours.includes(kind)).length;
  }

  /** What is shown and offered in a document, by its kind. */
  async function offered(document: vscode.TextDocument): Promise<string[]> {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const counts = {
      hover: (await ask(document, 'vscode.executeHoverProvider', 'beacon#12')).length,
      links: links.length,
      people: await completions(document, 'with @'),
      issues: await completions(document, 'and beacon#'),
      days: await completions(document, 'by fri'),
      acts: (await quickFixesAt(document, 'mount')).length,
      fixes: (await quickFixesAt(document, 'harbour-lights')).length,
      places: (await ask(document, 'vscode.executeReferenceProvider', 'beacon#12')).length,
      problems: vscode.languages.getDiagnostics(document.uri).length,
    };
    return Object.entries(counts).flatMap(([kind, count]) => (count > 0 ? kind : []));
  }

  /** The same without what is odd about it. */
  const withoutProblems = async (document: vscode.TextDocument) =>
    (await offered(document)).filter((kind) => kind !== 'problems');

  const ALL = ['hover', 'links', 'people', 'issues', 'days', 'acts', 'fixes', 'places'];
  const wait = () => new Promise((next) => setTimeout(next, QUIET));

  const others: Record<string, string> = {
    'README.md': `# Lamps\n\n${TEXT}`,
    'CHANGELOG.md': `# Changelog\n\n## 1.2.0 (2026-11-04)\n\n${TEXT}`,
    'docs/setup.md': `# How to set up a lamp\n\n${TEXT}`,
    'ideas.md': TEXT,
  };
  for (const [path, text] of Object.entries(others)) {
    it(`is left alone in ${path}`, async () => {
      await write(path, text);
      const document = await show(path);
      await wait();
      assert.deepEqual(await offered(document), []);
    });
  }

  it('is left alone where it is not saved and says nothing of a meeting', async () => {
    const document = await openNote(TEXT);
    await wait();
    assert.deepEqual(await offered(document), []);
  });

  const notes: Record<string, string> = {
    'meetings/sync.md': MINUTES,
    '2026-11-11.md': TEXT,
    'ideas.md': `# 2026-11-11\n\n${TEXT}`,
    'minutes/topics.md': TEXT,
  };
  for (const [path, text] of Object.entries(notes)) {
    it(`is a note where it is minutes or begins as such: ${path}, ${text.slice(0, 12).trim()}`, async () => {
      await write(path, text);
      assert.deepEqual(await withoutProblems(await show(path)), ALL);
    });
  }

  it('is a note among minutes, which are read for it', async () => {
    await write('weekly/one.md', MINUTES);
    await write('weekly/two.md', TEXT);
    assert.deepEqual(await withoutProblems(await show('weekly/two.md')), ALL);
  });

  it('becomes a note while it is written', async () => {
    await write('ideas.md', TEXT);
    const document = await show('ideas.md');
    assert.deepEqual(await offered(document), []);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# Weekly meeting\n\n- @ada-brandt\n- @bo-lind\n\n');
    await vscode.workspace.applyEdit(edit);
    await eventually(async () => assert.deepEqual(await withoutProblems(document), ALL));
  });

  it('is a note that the settings name', async () => {
    await write('README.md', `# Lamps\n\n${TEXT}`);
    const document = await show('README.md');
    const settings = vscode.workspace.getConfiguration('meetingNotes', document.uri);
    const path = vscode.workspace.asRelativePath(document.uri, false);
    await settings.update('notes.include', ['**/*.md', path], vscode.ConfigurationTarget.Workspace);
    try {
      await eventually(async () => assert.deepEqual(await withoutProblems(document), ALL));
    } finally {
      await settings.update('notes.include', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
