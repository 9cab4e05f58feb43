import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appear, clickOn, eventually } from './eventually';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const handbook = 'https://github.com/harbour-lights/handbook';
const minutes = (date: string, ...lines: readonly string[]): string =>
  [`# Keepers ${date}`, '', '## Present', '', '- @ada-brandt', '- Bo Lind', '', ...lines, ''].join('\n');
const FILES = {
  'board/20261104.md': minutes(
    '2026-11-04',
    '## Lamps',
    '',
    '- see [last time](../weekly/20261028.md#open-things)',
    `- rules: [the rules](${handbook}/blob/fix/the-rules/docs/rules%20(old).md#paint)`,
    `- script: ${handbook}/blob/main/tools/lamp.sh#L2-L3`,
    `- elsewhere: [other](${handbook}/blob/main/gone.md)`,
    '- again: [by a definition][rules], [nearby]',
    `- out: [out](${handbook}/blob/main/../../../../../../etc/hostname)`,
    '',
    `[rules]: ${handbook}/blob/main/docs/rules%20(old).md "Rules"`,
    '[nearby]: <../docs/rules (old).md>',
  ),
  'weekly/20261028.md': minutes(
    '2026-10-28',
    '## Open *things*',
    '',
    '- AI @ada-brandt: buy the <b>lamp</b> of [the shop](command:evil)',
    '- AI Bo Lind: paint the door',
  ),
  'docs/rules (old).md': '# Rules\n\nNone.\n\n## Paint\n\nRed, and **only** red.\n',
  'tools/lamp.sh': '#!/bin/sh\necho "on"\n```\necho "off"\n',
};

describe('links to files, in a checkout', () => {
  let workbench: Workbench;
  let folder: string;

  inWindow(
    {
      files: FILES,
      remote: `${handbook}.git`,
      settings: { 'markdown.updateLinksOnFileMove.enabled': 'always' },
      quiet: true,
      recover: 'anew',
    },
    async (window) => {
      ({ workbench, folder } = window);
      // Until the notes are read, a link to one shows its text like that of any other file.
      await (await workbench.openView('Action Items')).waitForText('paint the door');
      await workbench.openFile('board/20261104.md');
    },
  );

  const tab = (name: string) => workbench.page.locator('.tab.active', { hasText: name });
  const line = (number: number) => appear(workbench.page.getByText(new RegExp(`^Ln ${number}, Col 1\\b`)));

  it('show a note, a text and lines of a script', async () => {
    const note = await workbench.editor.hover('last time', /Keepers 2026-10-28/);
    await workbench.screenshot('link-to-note');
    assert.match(note, /2026-10-28 · weekly\/20261028\.md/);
    assert.match(note, /Open things/);
    assert.match(note, /2 attended: .*Bo Lind/);
    assert.match(note, /2 open items/);
    assert.match(note, /buy the lamp of the shop/);
    await workbench.escape();
    const rules = await workbench.editor.hover('the rules', /Paint/);
    await workbench.screenshot('link-to-text');
    assert.match(rules, /docs\/rules \(old\)\.md[^]*##\sPaint[^]*only/);
    assert.doesNotMatch(rules, /None/);
    await workbench.escape();
    const script = await workbench.editor.hover('tools/lamp.sh', /echo/);
    await workbench.screenshot('link-to-lines');
    assert.match(script, /echo\s"on"\s+```\s+Open tools\/lamp\.sh \(/);
  });

  it('are links to what is here, and to nothing else', async () => {
    await eventually('links', async () => {
      const links = await workbench.editor.links();
      for (const text of ['last time', 'the rules'])
        assert.ok(links.includes(text), `${text} in ${links.join()}`);
      for (const text of ['other', 'out']) assert.ok(!links.includes(text), text);
    });
    await workbench.editor.followLink('the rules');
    await appear(tab('rules (old).md'));
    await line(5);
  });

  it('are told of where they lead', async () => {
    await workbench.openView('Action Items');
    await workbench.openFile('weekly/20261028.md');
    const view = await workbench.openView('References');
    await view.waitForText('Linked from 1 meeting');
    await view.unfold('Linked from');
    await view.waitForRows((rows) => {
      const row = rows.find(({ level }) => level === 2);
      assert.deepEqual([row?.label, row?.description], ['2026-11-04', 'line 10 · Keepers 2026-11-04']);
    });
    await workbench.screenshot('linked-from');
    assert.match(
      await workbench.editor.hover('Keepers 2026-10-28', /Linked from/),
      /Linked from 1 meeting\s+2026-11-04 · Keepers 2026-11-04/,
    );
    await view.click('2026-11-04');
    await appear(tab('20261104.md'));
  });

  it('stay right where a file is moved, by their address too', async () => {
    await workbench.openFile('docs/rules (old).md');
    await workbench.runCommand('File: Reveal Active File in Explorer View');
    await appear(workbench.page.locator('.explorer-folders-view .focused', { hasText: 'rules (old).md' }));
    await workbench.page.keyboard.press('F2');
    await appear(workbench.page.locator('.explorer-folders-view input'));
    await workbench.page.keyboard.press('ControlOrMeta+A');
    await workbench.page.keyboard.type('paint.md');
    await workbench.page.keyboard.press('Enter');
    // VS Code asks whether what a rename changes in other files is wanted.
    const question = workbench.page.locator('.monaco-dialog-box', { hasText: 'refactoring changes' });
    await clickOn(question.getByRole('button', { name: 'OK' }));
    await appear(tab('paint.md'));
    await workbench.openFile('board/20261104.md');
    await eventually('the new addresses', async () => {
      const text = await readFile(join(folder, 'board/20261104.md'), 'utf8');
      assert.ok(text.includes(`[the rules](${handbook}/blob/fix/the-rules/docs/paint.md#paint)`), text);
      assert.ok(text.includes(`[rules]: ${handbook}/blob/main/docs/paint.md "Rules"`), text);
      // VS Code leaves out the angle brackets that the new name does not need.
      assert.match(text, /\[nearby\]: <?\.\.\/docs\/paint\.md>?$/m);
    });
  });
});
