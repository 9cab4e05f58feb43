import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StandIn } from '../github/stand-in';
import { inDays } from './days';
import { appear, clickOn, eventually, vanish } from './eventually';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const [last, next] = [inDays(-7), inDays(7)];
/** Names no repository: what its numbers mean is said elsewhere. They stand so low that no hover lies over the tabs. */
const NOTE = `# ${last}
${'\n'.repeat(12)}
- AI @bo-lind: measure again, see #3
- and #2
- thanks to @
`;
const OF_TEMPLATE = 'What the template of the workspace says\n';

const settings = {
  'meetingNotes.organizations': ['harbour-lights'],
  'meetingNotes.newNote.template': 'house style.md',
  // Of scope `machine`: nothing would be known of any issue if a workspace could say it.
  'meetingNotes.github.apiUrl': 'http://127.0.0.1:9/workspace',
};
const withRepository = { ...settings, 'meetingNotes.defaultRepository': 'harbour-lights/charts' };

describe('a workspace in Restricted Mode', () => {
  let gitHub: StandIn;
  let folder: string;
  let workbench: Workbench;

  inWindow(
    {
      files: {
        [`weekly/${last}.md`]: NOTE,
        'links.md': '# Links of 2020-11-04\n\n- harbour-lights/beacon#12\n',
        'house style.md': OF_TEMPLATE,
        '.vscode/settings.json': JSON.stringify(withRepository),
      },
      remote: 'https://github.com/harbour-lights/handbook.git',
      restricted: true,
      quiet: true,
    },
    async (window) => {
      ({ gitHub, folder, workbench } = window);
      await workbench.openFile('links.md');
      await workbench.runCommand('Meeting Notes: Sign In to GitHub');
      await workbench.signIn('good');
      await workbench.waitForLanguageStatus(/signed in as/);
    },
  );

  const restricted = () => workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' });

  /** The text of a new note of the series, which is gone again. */
  async function newNote(): Promise<string> {
    await workbench.openFile(`${last}.md`);
    await workbench.runCommand('Meeting Notes: New Meeting Note');
    await workbench.waitForInput('weekly');
    await workbench.answer(next);
    await clickOn(workbench.page.locator('.quick-input-widget:visible').getByRole('button', { name: 'OK' }));
    await appear(workbench.page.locator('.tab.active', { hasText: `${next}.md` }));
    const path = join(folder, 'weekly', `${next}.md`);
    const text = await readFile(path, 'utf8');
    await workbench.runCommand('View: Close Editor');
    await rm(path);
    return text;
  }

  /** Who is offered where the workspace's note is about to call somebody. */
  async function offered(handle: string): Promise<string[]> {
    await workbench.editor.placeCursor('thanks to @');
    return workbench.editor.suggest(handle);
  }

  it('has its notes read, and the issues shown that they name', async () => {
    await appear(restricted());
    const view = await workbench.openView('Action Items');
    await view.waitForText('measure again');
    await workbench.openFile('links.md');
    await workbench.editor.hover('beacon#12', 'Fog horn falls silent');
    await workbench.screenshot('restricted');
  });

  it('says nothing of what a number means, whom to ask and how notes are made', async () => {
    await workbench.openFile(`${last}.md`);
    assert.deepEqual(await offered('bo-lind'), ['@bo-lind']);
    await workbench.escape();
    assert.ok(!(await newNote()).includes(OF_TEMPLATE));
    await workbench.openFile(`${last}.md`);
    await workbench.editor.hover('#3', 'Nothing in this note says which repository #3 belongs to');
    assert.doesNotMatch(JSON.stringify(gitHub.requests.records), /charts|handbook|members/);
  });

  it('says it once it is trusted', async () => {
    await eventually('trust', async () => {
      const trust = workbench.page.getByRole('button', { name: 'Trust', exact: true });
      if (!(await restricted().isVisible())) return;
      if (!(await trust.isVisible())) await restricted().click({ timeout: 2_000 });
      await clickOn(trust, 2_000);
      await vanish(restricted(), 5_000);
    });
    await workbench.escape();
    await workbench.openFile(`${last}.md`);
    await offered('ada-brandt');
    await workbench.escape();
    assert.ok((await newNote()).includes(OF_TEMPLATE));
    await workbench.openFile(`${last}.md`);
    await workbench.editor.hover('#3', 'Depth of the inner basin is out of date');
  });

  it('has git’s remote read then, where it says no repository', async () => {
    await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
    await workbench.openFile(`${last}.md`);
    await workbench.editor.hover('#2', 'Describe how a watch is handed over');
  });
});
