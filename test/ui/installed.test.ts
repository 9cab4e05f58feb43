import { appear } from './eventually';
import { inWindow } from './window';
import type { Workbench } from './workbench';

describe('the packaged extension', () => {
  let workbench: Workbench;

  // In a window of its own size the list would show a few rows only, and others do not exist.
  const settings = { 'workbench.editor.useModal': 'off' };
  inWindow({ files: { '2024-03-05.md': '# Weekly\n\n- @ada\n' }, settings, quiet: true }, (window) => {
    ({ workbench } = window);
  });

  it('is activated when a note is opened', async () => {
    await workbench.openFile('2024-03-05.md');
    await workbench.page.setViewportSize({ width: 1280, height: 2400 });
    await workbench.runCommand('Developer: Show Running Extensions');
    const extension = workbench.page.getByRole('listitem').filter({ hasText: 'Meeting Notes' });
    await appear(extension.filter({ hasText: /Activation: \d+ms/ }));
    await workbench.screenshot('running-extensions');
  });
});
