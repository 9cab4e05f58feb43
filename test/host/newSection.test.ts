import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually';
import { assertExcludes, assertIncludes } from './includes';
import { noteFolder } from './noteFolder';
import { accepting, escaping } from './quickInput';

const NEW_NOTE = 'meetingNotes.newNote';

/** So many days before today, as an ISO date. */
function daysAgo(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() - days);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

const section = (day: string, item: string) =>
  `## ${day}\n\n### Present\n\n- @ada-brandt\n- @bo-lind\n\n### Action items\n\n- @bo-lind: ${item}\n`;

const made = (day: string, item: string) =>
  `## ${day}\n\n### Present\n\n- @ada-brandt\n- @bo-lind\n\n### Action items\n\n- @bo-lind: ${item} ([${daysAgo(7)}](#${daysAgo(7)}))\n`;

const WEEKS = [
  section(daysAgo(7), 'mount them'),
  section(daysAgo(14), 'ring twice ✅'),
  section(daysAgo(21), 'ask in town ✅'),
];
const NEWEST_FIRST = `# Crew\n\n${WEEKS.join('\n')}`;
const NEWEST_LAST = `# Crew\n\n${WEEKS.toReversed().join('\n')}`;

describe('a new meeting in a file of several', () => {
  const { folder, file, write, onDisk } = noteFolder('new-section');

  function front(): vscode.TextEditor {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    return editor;
  }

  afterEach(() => vscode.commands.executeCommand('notifications.clearAll'));

  it('stands on top where the newest does, in one undo step, the cursor where one begins to write', async () => {
    await write('minutes.md', NEWEST_FIRST);
    await accepting(NEW_NOTE, folder());
    const { document, selection } = front();
    assert.equal(document.getText(), `# Crew\n\n${made(daysAgo(0), 'mount them')}\n${WEEKS.join('\n')}`);
    assert.ok(selection.active.line >= 2, String(selection.active.line));
    assert.ok(selection.active.line < 13, String(selection.active.line));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), NEWEST_FIRST);
  });

  it('stands below where the newest does', async () => {
    await write('minutes.md', NEWEST_LAST);
    await accepting(NEW_NOTE, folder());
    assert.equal(front().document.getText(), `${NEWEST_LAST}\n${made(daysAgo(0), 'mount them')}`);
  });

  it('begins with a date in bold where the others do', async () => {
    const day = (ago: number) => `**${daysAgo(ago)}**\n\nAgenda\n\n- the bell\n`;
    const text = `# Crew minutes\n\n${day(7)}\n${day(14)}`;
    await write('minutes.md', text);
    await accepting(NEW_NOTE, folder());
    const made = `**${daysAgo(0)}**\n\nAgenda\n\n`;
    assert.ok(front().document.getText().startsWith(`# Crew minutes\n\n${made}`), front().document.getText());
    assertIncludes(front().document.getText(), `${day(7)}\n${day(14)}`);
  });

  it('keeps the line endings of the file', async () => {
    await write('minutes.md', NEWEST_FIRST.replaceAll('\n', '\r\n'));
    await accepting(NEW_NOTE, folder());
    const text = front().document.getText();
    assertIncludes(text, `## ${daysAgo(0)}\r\n\r\n### Present\r\n`);
    assertExcludes(text.replaceAll('\r\n', ''), '\n');
  });

  it('goes beside what is unsaved there', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('autoSave', 'off', vscode.ConfigurationTarget.Workspace);
    await write('minutes.md', NEWEST_FIRST);
    const editor = await vscode.window.showTextDocument(file('minutes.md'));
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '\nUnsaved.\n'));
    await accepting(NEW_NOTE);
    assertIncludes(front().document.getText(), 'Unsaved.');
    assertIncludes(front().document.getText(), `## ${daysAgo(0)}`);
    assert.equal(await onDisk('minutes.md'), NEWEST_FIRST);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await files.update('autoSave', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('is opened where there is one of the day', async () => {
    await write('minutes.md', `# Crew\n\n${section(daysAgo(0), 'rest')}\n${WEEKS.join('\n')}`);
    await accepting(NEW_NOTE, { folder: folder(), note: file('minutes.md'), day: daysAgo(14) });
    const { document, selection } = front();
    assert.equal(document.lineAt(selection.active.line).text, `## ${daysAgo(14)}`);
    assert.equal(document.isDirty, false);
  });

  it('is refused where it would change what is read elsewhere, and nothing happens if the user cancels', async () => {
    const text = `# Crew\n\n- AI @ada-brandt: rest by friday\n\n${WEEKS.join('\n')}`;
    await write('minutes.md', text);
    await accepting(NEW_NOTE, folder());
    await escaping(NEW_NOTE, folder());
    const document = await vscode.workspace.openTextDocument(file('minutes.md'));
    assert.deepEqual([document.getText(), document.isDirty], [text, false]);
    assert.equal(await onDisk('minutes.md'), text);
  });

  it('begins the file of its year as the last one began', async () => {
    const year = Number(daysAgo(0).slice(0, 4)) - 1;
    const of = (day: string) => `## ${year}-${day}\n\n### Notes\n\n- said on ${day}\n`;
    await write(`crew-${year}.md`, `# Crew ${year}\n\nAll are welcome.\n\n${of('12-09')}\n${of('11-11')}`);
    await accepting(NEW_NOTE, { folder: folder(), note: file(`crew-${year}.md`), day: `${year + 1}-01-13` });
    const { document } = front();
    assert.equal(document.uri.toString(), file(`crew-${year + 1}.md`).toString());
    assert.equal(
      document.getText().trimEnd(),
      `# Crew ${year + 1}\n\nAll are welcome.\n\n## ${year + 1}-01-13\n\n### Notes`,
    );
    await eventually(async () => assertIncludes(await onDisk(`crew-${year + 1}.md`), '-01-13'));
    await accepting(NEW_NOTE, { folder: folder(), note: file(`crew-${year}.md`), day: `${year + 1}-02-10` });
    const headings = document.getText().match(/^## .*/gm);
    assert.deepEqual(headings, [`## ${year + 1}-02-10`, `## ${year + 1}-01-13`]);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
