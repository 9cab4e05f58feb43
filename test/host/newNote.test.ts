import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { workspaceFile } from './editor';
import { assertExcludes, assertIncludes } from './includes';
import { MemoryFiles } from './memoryFiles';
import { noteFolder } from './noteFolder';
import { accepting, escaping } from './quickInput';

const NEW_NOTE = 'meetingNotes.newNote';

/** So many days before today, as `2026-11-04` and as `20261104`. */
function daysAgo(days: number): { dashed: string; plain: string } {
  const date = new Date();
  date.setDate(date.getDate() - days);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return { dashed: parts.join('-'), plain: parts.join('') };
}

const today = daysAgo(0);
const lastWeek = daysAgo(7);
const before = daysAgo(14);

const noteOf = (date: string, item: string) => `# ${date}

## Participants

- @ada-brandt
- @bo-lind

## Recurring items

- Anything to add to the agenda?

## Agenda

### On the ${date.slice(8)}th: ${item.split(' ').at(-1) ?? ''}

* ${item.length} words
    * ${item}
`;

const skeletonOf = (date: string, items: string, people = '- @') => `# ${date}

## Participants

${people}

## Recurring items

- Anything to add to the agenda?

${items}## Agenda

`;

/** Who was at the last meeting. */
const PEOPLE = '- @ada-brandt\n- @bo-lind';
const LAST = noteOf(lastWeek.dashed, 'AI @bo-lind to mount them');
const carriedFrom = (path: string) =>
  `## Open action items\n\n* AI @bo-lind to mount them ([${lastWeek.dashed}](${path}#L17))\n\n`;

describe('new note', () => {
  const { name, folder, file, write, onDisk } = noteFolder('new-note');

  function front(): vscode.TextEditor {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    return editor;
  }

  async function names(uri = folder()): Promise<string[]> {
    return (await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name).sort();
  }

  async function set(key: string, value: unknown): Promise<void> {
    const configuration = vscode.workspace.getConfiguration('meetingNotes', folder());
    await configuration.update(key, value, vscode.ConfigurationTarget.Workspace);
  }

  beforeEach(async () => {
    await write(`${before.plain}.md`, noteOf(before.dashed, 'AI @ada-brandt to read it ✅'));
    await write(`${lastWeek.plain}.md`, LAST);
  });

  afterEach(async () => {
    await set('newNote.carryOver', undefined);
    await set('newNote.template', undefined);
  });

  it('is made on the day that the rhythm tells, of what recurs, with what is open', async () => {
    await accepting(NEW_NOTE, folder());
    const { document, selection } = front();
    assert.equal(document.uri.toString(), file(`${today.plain}.md`).toString());
    assert.equal(document.getText(), skeletonOf(today.dashed, carriedFrom(`${lastWeek.plain}.md`), PEOPLE));
    assert.equal(await onDisk(document.uri), document.getText());
    assert.equal(document.isDirty, false);
    assert.deepEqual([selection.active.line, selection.active.character], [17, 0], 'below “Agenda”');
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.isPreview, false);
    assert.equal(await onDisk(file(`${lastWeek.plain}.md`)), LAST, 'the old note is not changed');
  });

  it('is of the series of the note in front', async () => {
    await vscode.window.showTextDocument(file(`${lastWeek.plain}.md`));
    await accepting(NEW_NOTE);
    assert.equal(front().document.uri.toString(), file(`${today.plain}.md`).toString());
  });

  it('is the one after a note of today', async () => {
    await write(`${today.plain}.md`, noteOf(today.dashed, 'talk'));
    await accepting(NEW_NOTE, folder());
    assert.equal(front().document.uri.toString(), file(`${daysAgo(-7).plain}.md`).toString());
  });

  it('leaves older open items where they are, unless they are ticked', async () => {
    await write(`${daysAgo(21).plain}.md`, noteOf(daysAgo(21).dashed, 'AI @bo-lind to paint it'));
    await accepting(NEW_NOTE, folder());
    assertIncludes(front().document.getText(), 'mount them');
    assertExcludes(front().document.getText(), 'paint it');
  });

  it('takes over without asking, or nothing at all, as the setting says', async () => {
    await set('newNote.carryOver', 'never');
    await accepting(NEW_NOTE, folder());
    assert.equal(front().document.getText(), skeletonOf(today.dashed, ''));
    await vscode.workspace.fs.delete(file(`${today.plain}.md`));
    await set('newNote.carryOver', 'always');
    await accepting(NEW_NOTE, folder());
    assertIncludes(await onDisk(file(`${today.plain}.md`)), carriedFrom(`${lastWeek.plain}.md`));
  });

  it('counts what the last note holds unsaved', async () => {
    // In the browser VS Code saves by itself.
    const files = vscode.workspace.getConfiguration('files');
    await files.update('autoSave', 'off', vscode.ConfigurationTarget.Workspace);
    const editor = await vscode.window.showTextDocument(file(`${lastWeek.plain}.md`));
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '    * AI @ada-brandt to sing\n'));
    await accepting(NEW_NOTE, folder());
    assertIncludes(
      await onDisk(file(`${today.plain}.md`)),
      `* AI @ada-brandt to sing ([${lastWeek.dashed}](${lastWeek.plain}.md#L18))`,
    );
    assert.equal(editor.document.isDirty, true, 'the old note is not saved');
    await files.update('autoSave', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('is opened, not written again, where it stands already', async () => {
    // No rhythm: today is proposed.
    await vscode.workspace.fs.delete(file(`${before.plain}.md`));
    await vscode.workspace.fs.delete(file(`${lastWeek.plain}.md`));
    await write(`${today.plain}.md`, 'mine');
    await accepting(NEW_NOTE, folder());
    assert.equal(front().document.getText(), 'mine');
    assert.deepEqual(await names(), [`${today.plain}.md`]);
  });

  it('is not made where the user escapes', async () => {
    const there = await names();
    await escaping(NEW_NOTE, folder());
    assert.deepEqual(await names(), there);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('comes from the folder’s template', async () => {
    await write(
      'Template.MD',
      '# {{series}}, {{weekday}}\n\nBefore: {{previous}}\n\n* {{participants}}\n\n## Action items\n',
    );
    await accepting(NEW_NOTE, folder());
    const weekday = new Date(`${today.dashed}T00:00:00Z`).toLocaleDateString('en', {
      weekday: 'long',
      timeZone: 'UTC',
    });
    assert.equal(
      front().document.getText(),
      `# ${name()}, ${weekday}\n\nBefore: [${lastWeek.dashed}](${lastWeek.plain}.md)\n\n* @ada-brandt\n* @bo-lind\n\n## Action items\n\n* AI @bo-lind to mount them ([${lastWeek.dashed}](${lastWeek.plain}.md#L17))\n`,
    );
  });

  it('comes from the template that the setting names, if it can be read', async () => {
    await set('newNote.carryOver', 'never');
    await set('newNote.template', `${name()}/forms/meeting.md`);
    await write('forms/meeting.md', '# Meeting on {{date:D.M.YYYY}}\n');
    await accepting(NEW_NOTE, folder());
    const [year, month, day] = today.dashed.split('-').map(Number);
    assert.equal(front().document.getText(), `# Meeting on ${day}.${month}.${year}\n`);
    await vscode.workspace.fs.delete(file(`${today.plain}.md`));
    await set('newNote.template', '../outside.md');
    await accepting(NEW_NOTE, folder());
    assert.equal(await onDisk(file(`${today.plain}.md`)), skeletonOf(today.dashed, ''));
  });

  it('stands in the folder of its year', async () => {
    const year = today.dashed.slice(0, 4);
    await write(`weekly/${Number(year) - 1}/11-02-call.md`, noteOf(`${Number(year) - 1}-11-02`, 'talk'));
    await write(
      `weekly/${Number(year) - 1}/11-30-call.md`,
      noteOf(`${Number(year) - 1}-11-30`, 'AI @bo-lind to go'),
    );
    await write(
      `weekly/${Number(year) - 1}/12-21-call.md`,
      noteOf(`${Number(year) - 1}-12-21`, 'AI @bo-lind to go on'),
    );
    await accepting(NEW_NOTE, file('weekly'));
    const made = vscode.Uri.joinPath(file('weekly'), year, `${today.dashed.slice(5)}-call.md`);
    assert.equal(front().document.uri.toString(), made.toString());
    assertIncludes(
      front().document.getText(),
      `* AI @bo-lind to go on ([${Number(year) - 1}-12-21](../${Number(year) - 1}/12-21-call.md#L17))`,
    );
  });

  it('comes from a template of the sample', async () => {
    await accepting(NEW_NOTE, workspaceFile('steering'));
    const { document } = front();
    assert.match(document.uri.path, /\/steering\/\d{4}-\d\d-\d\d\.md$/);
    const date = document.uri.path.slice(-13, -3);
    assert.equal(
      document.getText().startsWith(`# Steering group, ${date}\n\n**Present:** Ada Brandt (@ada-brandt), `),
      true,
      document.getText(),
    );
    await vscode.workspace.fs.delete(document.uri);
  });

  describe('in a virtual workspace', () => {
    const files = {
      [`/notes/${before.plain}.md`]: noteOf(before.dashed, 'talk'),
      [`/notes/${lastWeek.plain}.md`]: LAST,
    };

    it('is made as elsewhere', async () => {
      const memory = new MemoryFiles(files);
      const provider = vscode.workspace.registerFileSystemProvider('memory', memory, {
        isCaseSensitive: true,
      });
      try {
        await accepting(NEW_NOTE, vscode.Uri.parse('memory:/notes'));
        assert.equal(front().document.uri.toString(), `memory:/notes/${today.plain}.md`);
        assert.equal(
          memory.text(`/notes/${today.plain}.md`),
          skeletonOf(today.dashed, carriedFrom(`${lastWeek.plain}.md`), PEOPLE),
        );
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      } finally {
        provider.dispose();
      }
    });

    it('is not made where nothing can be written', async () => {
      const memory = new MemoryFiles(files);
      const provider = vscode.workspace.registerFileSystemProvider('sealed', memory, { isReadonly: true });
      try {
        await accepting(NEW_NOTE, vscode.Uri.parse('sealed:/notes'));
        assert.deepEqual(memory.paths, Object.keys(files).sort());
      } finally {
        provider.dispose();
      }
    });
  });
});
