import type { Workbench } from '../ui/workbench';
import type { inWindow } from '../ui/window';

export const NOTE = 'beacon-weekly/20261104.md';

/** Nothing that moves, and nothing beside what is to be seen. */
export const settings = {
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'files.autoSave': 'off',
  'window.commandCenter': false,
  'workbench.reduceMotion': 'on',
  'workbench.layoutControl.enabled': false,
};

/** Makes a window on the sample notes as large as the picture, with a note open and its writer signed in. */
export async function showSample(
  { workbench, gitHub }: Parameters<Parameters<typeof inWindow>[1]>[0],
  size: { readonly width: number; readonly height: number },
): Promise<Workbench> {
  gitHub.access.demand([{ token: 'sample', login: 'ada-brandt' }]);
  await workbench.page.setViewportSize(size);
  await workbench.openFile(NOTE);
  await workbench.runCommand('Meeting Notes: Sign In to GitHub');
  await workbench.signIn('sample');
  await workbench.waitForLanguageStatus(/signed in as @ada-brandt/);
  await workbench.openView('Action Items');
  return workbench;
}
