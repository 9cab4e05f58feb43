import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackLine } from '../../src/notes/cache/cachedFile';
import type { StandIn } from '../github/stand-in';
import { appear, clickOn, eventually } from './eventually';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const NOTE = 'weekly/20261104.md';
const LAMPS = [1, 2, 3, 4, 5, 6, 7, 8];
const itemOf = (lamp: number) => `* AI @bo-lind: mount lamp ${lamp}`;
/** Notes that are open are not in the index. */
const CLOSED = 'weekly/20261028.md';
const CLOSED_TEXT = '# 2026-10-28\n\n- @bo-lind\n\n* AI @bo-lind: order lamps\n';
const TEXT = `# 2026-11-04\n\n- @bo-lind\n\nAbout harbour-lights/beacon#12.\n\n${LAMPS.map(itemOf).join('\n')}\n`;
const LINK = ' \\[beacon#\\d+\\]\\(https://github\\.com/harbour-lights/beacon/issues/\\d+\\)';
const TICK = 'Meeting Notes: Mark Done or Open';
const CREATE = 'Meeting Notes: Create GitHub Issue';

// Each has an extension host of its own, and both share what is kept.
describe('two windows on one folder', () => {
  let gitHub: StandIn;
  let folder: string;
  let one: Workbench;
  let other: Workbench;

  inWindow({ files: { [NOTE]: TEXT, [CLOSED]: CLOSED_TEXT }, recover: 'anew' }, async (window) => {
    ({ gitHub, folder, workbench: one } = window);
    other = await one.another();
    for (const each of [one, other]) {
      await each.openFile(NOTE);
      await each.runCommand('Meeting Notes: Sign In to GitHub');
      await each.signIn('good');
    }
  });

  beforeEach(async () => {
    await writeFile(join(folder, NOTE), TEXT);
    for (const each of [one, other])
      await eventually('the note as it was', async () =>
        assert.match(await each.editor.visibleText(), /lamp 1\n[^]*lamp 8\n?$/),
      );
  });

  const onDisk = () => readFile(join(folder, NOTE), 'utf8');
  const isPost = ({ method, path }: { method: string; path: string }) =>
    method === 'POST' && path.endsWith('/issues');
  const posts = () => gitHub.requests.records.filter(isPost).length;
  const create = ({ picks }: Workbench) => picks.filter({ hasText: /^\s*Create Issue/ }).last();

  /** Asks for an issue of an item, up to the question whether to create it. */
  async function ask(window: Workbench, lamp: number): Promise<void> {
    await window.page.bringToFront();
    await window.editor.placeCursor(`lamp ${lamp}`);
    await window.runCommand(CREATE);
    await appear(create(window));
  }

  const confirm = (window: Workbench) => clickOn(create(window));

  /** The note with its only link, taken out of it again, is as it was. */
  async function isLinkedOnce(lamp: number): Promise<void> {
    await eventually('the link', async () => {
      const text = await onDisk();
      assert.equal(text.replace(new RegExp(`(?<=lamp ${lamp})${LINK}`), ''), TEXT);
      assert.notEqual(text, TEXT);
    });
  }

  it('create one issue of an item, though both ask and the first has no answer yet', async () => {
    await ask(one, 1);
    await ask(other, 1);
    gitHub.faults.add({ match: { method: 'POST' }, then: { hold: true } });
    await confirm(one);
    await gitHub.requests.waitFor(isPost);
    await confirm(other);
    await other.waitForNotification('No second issue was created');
    await isLinkedOnce(1);
    gitHub.faults.release();
    await one.waitForNotification('Created harbour-lights/beacon#');
    await isLinkedOnce(1);
    assert.equal(posts(), 1);
  });

  it('create none of an item that the other has linked while one asks', async () => {
    await ask(one, 2);
    await ask(other, 2);
    await confirm(other);
    await isLinkedOnce(2);
    await confirm(one);
    await one.waitForNotification('so no second issue was created');
    await one.screenshot('two-windows-linked');
    await isLinkedOnce(2);
    assert.equal(posts(), 1);
  });

  it('create none of an item that is gone, nor of a note that is', async () => {
    await ask(one, 3);
    await writeFile(join(folder, NOTE), TEXT.replace(`${itemOf(3)}\n`, ''));
    await confirm(one);
    await one.waitForNotification('No issue was created: its note has changed in the meantime');
    await ask(one, 4);
    await rm(join(folder, NOTE));
    await confirm(one);
    await one.waitForNotification('No issue was created: its file is no longer there');
    assert.equal(posts(), 0);
  });

  it('link an issue whose answer was cut off', async () => {
    await ask(one, 5);
    gitHub.faults.add({ match: { method: 'POST' }, then: { cut: 'before' } });
    await confirm(one);
    await one.waitForNotification('Created harbour-lights/beacon#');
    await isLinkedOnce(5);
    assert.equal(posts(), 1);
  });

  it('link an issue that was created before the extension host was killed', async () => {
    await ask(other, 6);
    gitHub.faults.add({ match: { method: 'POST' }, then: { hold: true } });
    await confirm(other);
    await gitHub.requests.waitFor(isPost);
    await other.killExtensionHost();
    gitHub.faults.release();
    assert.equal(await onDisk(), TEXT);
    await ask(other, 6);
    await confirm(other);
    await other.waitForNotification('No second issue was created');
    await other.screenshot('two-windows-killed');
    await isLinkedOnce(6);
    assert.equal(posts(), 1);
  });

  /** Has the palette ready to tick an item: what is left is to press Enter. */
  async function chooseTick(window: Workbench, lamp: number): Promise<void> {
    const { page, editor, picks } = window;
    await editor.placeCursor(`lamp ${lamp}`);
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget:visible input.input').fill(`>${TICK}`);
    await appear(picks.and(page.getByRole('option', { name: TICK })).and(page.locator('.focused')));
  }

  it('lose no tick, though both tick at once, and keep what is right', async () => {
    for (const at of [1, 3, 5, 7]) {
      await chooseTick(one, at);
      await chooseTick(other, at + 1);
      await Promise.all([one, other].map(({ page }) => page.keyboard.press('Enter')));
      await eventually('both done', async () => {
        const open = (await onDisk()).match(/lamp \d+$/gm) ?? [];
        assert.equal(open.length, 7 - at);
      });
    }
    assert.equal(await onDisk(), TEXT.replace(/lamp \d/g, '$& ✅'));
    for (const each of [one, other]) assert.deepEqual(await each.notifications(), []);

    await writeFile(join(folder, CLOSED), CLOSED_TEXT.replace('order', 'pay for'));
    await eventually('the index', async () => {
      const kept = await one.keptFiles();
      const logs = [...kept].filter(([name]) => /^notes-[\w-]+\.jsonl$/.test(name));
      const texts = await Promise.all(logs.map(([, path]) => readFile(path, 'utf8')));
      const lines = texts.flatMap((text) => text.trimEnd().split('\n').slice(1));
      for (const line of lines) assert.notEqual(unpackLine(line), null, line);
      assert.ok(
        lines.some((line) => /20261028\.md.*pay for lamps/.test(line)),
        lines.join('\n'),
      );
      const answers = JSON.parse(await readFile(kept.get('answers.json') ?? '', 'utf8')) as unknown;
      assert.match(JSON.stringify(answers), /Fog horn/);
      assert.deepEqual(
        [...kept.keys()].filter((name) => /\.(?:tmp|ready)$/.test(name)),
        [],
      );
    });
  });
});
