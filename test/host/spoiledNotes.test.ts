import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readNote } from '../../src/notes/readNote';
import { noteFolder } from './noteFolder';
import { accepting } from './quickInput';

const OLD = '# 2026-11-04\n\n* AI @bo-lind: mount them\n* [ ] ask why it was not open by Friday\n';
const LINK = '([2026-11-04](20261104.md#L3))';

describe('writing into a note that is easily spoiled', () => {
  const { file, write, onDisk } = noteFolder('spoiled');

  beforeEach(() => write('20261104.md', OLD));
  afterEach(() => vscode.commands.executeCommand('notifications.clearAll'));

  /** Carries items of the old note, as the view showed them, into the newest one. */
  async function carry(words: RegExp): Promise<void> {
    const note = readNote(OLD, { path: '20261104.md', repository: null, hosts: ['github.com'] });
    const nodes = note.actions
      .filter(({ text }) => words.test(text))
      .map((action) => ({ stored: { uri: file('20261104.md'), note }, action }));
    await vscode.commands.executeCommand('meetingNotes.carryToNewest', nodes[0], nodes);
  }

  for (const [where, newest, expected] of [
    [
      'among lines',
      '# 2026-11-11\n\n## Action items\n\nAda: write the report\nBo: call the printer\n',
      `# 2026-11-11\n\n## Action items\n\nAda: write the report\nBo: call the printer\nAI @bo-lind: mount them ${LINK}\n`,
    ],
    [
      'above code that nothing ends',
      '# 2026-11-11\r\n\n## Action items\r\n\r\n```\r\ncode',
      `# 2026-11-11\r\n\n## Action items\r\n\r\n* AI @bo-lind: mount them ${LINK}\r\n\r\n\`\`\`\r\ncode`,
    ],
  ] as const) {
    it(`carries an item ${where}, once`, async () => {
      await write('20261111.md', newest);
      await carry(/mount/);
      assert.equal(await onDisk('20261111.md'), expected);
      await carry(/mount/);
      assert.equal(await onDisk('20261111.md'), expected);
      assert.equal(await onDisk('20261104.md'), OLD);
    });
  }

  it('carries the items that are read there, and no other', async () => {
    await write('20261111.md', '# 2026-11-11\n');
    await carry(/./);
    assert.equal(
      await onDisk('20261111.md'),
      `# 2026-11-11\n\n## Open action items\n\n* AI @bo-lind: mount them ${LINK}\n`,
    );
  });

  it('inserts participants above a comment that nothing ends', async () => {
    await write('20261104.md', '# 2026-11-04\n\n## Present\n\n* @ada-brandt\n');
    await write('20261111.md', '# 2026-11-11\n\n<!-- comment\n\n## Present\n');
    await vscode.window.showTextDocument(file('20261111.md'));
    await accepting('meetingNotes.insertParticipants');
    const text = await onDisk('20261111.md');
    assert.match(text, /^# 2026-11-11\n\n.*@ada-brandt\n\n<!-- comment\n\n## Present\n$/s);
    const { participants } = readNote(text, { path: '', repository: null, hosts: [] });
    assert.deepEqual(
      participants.map(({ handle }) => handle),
      ['ada-brandt'],
    );
  });
});
