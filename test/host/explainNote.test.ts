import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverOver } from './editor';
import { eventually } from './eventually';
import { noteFolder } from './noteFolder';
import { reset } from './standIn';

const COMMAND = 'meetingNotes.explainNote';
const INCLUDE = 'notes.include';
const EXCLUDE = 'notes.exclude';
const DEFAULT_INCLUDE = ['**/*.{md,markdown}'];
const DEFAULT_EXCLUDE = ['**/node_modules/**'];

const TEXT = 'See harbour-lights/beacon#12, and ask @ada-brandt.\n';
const MINUTES = `# Weekly meeting 2026-11-04

- @ada-brandt
- @bo-lind

- AI @bo-lind: mount the lamps, see harbour-lights/beacon#12
`;

describe('why a file is a meeting note', () => {
  const { file, write } = noteFolder('explain');
  beforeEach(reset);
  afterEach(async () => {
    for (const key of [INCLUDE, EXCLUDE]) await set(key, undefined);
  });

  const settings = () => vscode.workspace.getConfiguration('meetingNotes', file('x.md'));
  const set = (key: string, value: unknown) =>
    settings().update(key, value, vscode.ConfigurationTarget.Workspace);
  const written = (key: string) => settings().inspect(key)?.workspaceValue;
  const pathOf = (path: string) => vscode.workspace.asRelativePath(file(path), false);

  async function open(path: string, text: string): Promise<vscode.TextDocument> {
    await write(path, text);
    const document = await vscode.workspace.openTextDocument(file(path));
    await vscode.window.showTextDocument(document);
    return document;
  }

  /**
   * Runs the command and takes its last row, which is the change. Nothing tells an extension that a list has opened: what is
   * done before it has is lost, and where only the choice comes too early, it is the first row, which goes to its place.
   */
  async function change(document: vscode.TextDocument, pause: number): Promise<void> {
    let isRunning = true;
    const end = () => void (isRunning = false);
    const running = vscode.commands.executeCommand(COMMAND, document.uri).then(end, end);
    const wait = () => Promise.race([running, new Promise((next) => setTimeout(next, pause))]);
    while (isRunning) {
      await wait();
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectPrevious');
      await wait();
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await wait();
    }
  }

  /** Tries until the settings are as expected, each time more slowly. */
  async function changeTo(document: vscode.TextDocument, include: unknown, exclude: unknown): Promise<void> {
    const isReached = () =>
      JSON.stringify([written(INCLUDE), written(EXCLUDE)]) === JSON.stringify([include, exclude]);
    for (let pause = 100; pause < 2_000 && !isReached(); pause *= 2) await change(document, pause);
    assert.deepEqual([written(INCLUDE), written(EXCLUDE)], [include, exclude]);
  }

  const shows = (document: vscode.TextDocument, isShown: boolean) =>
    eventually(async () => {
      const text = await hoverOver(document, 'beacon#12');
      assert.equal(text !== '', isShown, text);
      const links = await vscode.commands.executeCommand<unknown[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      assert.equal(links.length > 0, isShown);
    });

  it('is written behind the defaults, and taken back exactly', async () => {
    const document = await open('README.md', `# Lamps\n\n${TEXT}`);
    await shows(document, false);
    await changeTo(document, [...DEFAULT_INCLUDE, pathOf('README.md')], undefined);
    await shows(document, true);
    await changeTo(document, undefined, undefined);
    await shows(document, false);
  });

  it('is written so that an open file really shows nothing any more', async () => {
    const document = await open('minutes/sync.md', MINUTES);
    await shows(document, true);
    await changeTo(document, undefined, [...DEFAULT_EXCLUDE, pathOf('minutes/sync.md')]);
    await shows(document, false);
    // Nor when it changes.
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n- AI @ada-brandt: go\n');
    await vscode.workspace.applyEdit(edit);
    await shows(document, false);
    await changeTo(document, undefined, undefined);
    await shows(document, true);
  });

  it('leaves what else stands there in its order', async () => {
    const document = await open('minutes/sync.md', MINUTES);
    const path = pathOf('minutes/sync.md');
    await set(EXCLUDE, ['b/**', 'a/**']);
    await changeTo(document, undefined, ['b/**', 'a/**', path]);
    await set(EXCLUDE, ['b/**', path, 'a/**']);
    await changeTo(document, undefined, ['b/**', 'a/**']);
  });

  it('takes the name of a file out of the one list before it writes it into the other', async () => {
    const document = await open('minutes/sync.md', MINUTES);
    const path = pathOf('minutes/sync.md');
    await set(INCLUDE, ['**/*.md', path]);
    await changeTo(document, ['**/*.md'], [...DEFAULT_EXCLUDE, path]);
  });

  it('is written for names that mean more in a pattern', async () => {
    const document = await open('notes [1], {a}.md', `# Lamps\n\n${TEXT}`);
    const glob = pathOf('notes [1], {a}.md').replace(/[[\]{}]/g, '[$&]');
    await changeTo(document, [...DEFAULT_INCLUDE, glob], undefined);
    await shows(document, true);
    await changeTo(document, undefined, undefined);
  });

  it('is not written where a wider pattern leaves the file out', async () => {
    const document = await open('minutes/sync.md', MINUTES);
    const [folder = ''] = pathOf('minutes/sync.md').split('/');
    await set(EXCLUDE, [`${folder}/**`]);
    await shows(document, false);
    await change(document, 400);
    assert.deepEqual([written(INCLUDE), written(EXCLUDE)], [undefined, [`${folder}/**`]]);
  });

  it('is not written into a setting that is no list', async () => {
    const document = await open('README.md', `# Lamps\n\n${TEXT}`);
    await set(INCLUDE, 'notes');
    await change(document, 400);
    await change(document, 400);
    assert.equal(written(INCLUDE), 'notes');
  });

  it('is not written for a file that is not saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: MINUTES });
    await change(document, 400);
    assert.deepEqual([written(INCLUDE), written(EXCLUDE)], [undefined, undefined]);
  });
});
