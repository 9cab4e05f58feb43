import { join } from 'node:path';
import { findChromium } from './chromium';
import { packageExtension } from './extension-package';
import { installExtension } from './server';
import { serverFiles, type ServerFiles } from './server-files';
import { SetUpError, type Session } from './session';

/** What is prepared for the UI suite. All paths are absolute. */
export interface UiInstallation {
  readonly server: ServerFiles;
  readonly chromium: string;
  /** Has the packaged extension. */
  readonly extensionsFolder: string;
}

/** The environment variable that holds it, as JSON. */
const uiVariable = 'MEETING_NOTES_UI';

/** Packages and installs the extension until the session ends; returns the environment that `uiInstallation` reads. */
export async function installForUi(session: Session): Promise<NodeJS.ProcessEnv> {
  const server = await serverFiles(session);
  const chromium = await findChromium(session);
  const folder = await session.temporaryFolder();
  const extensionsFolder = join(folder, 'extensions');
  const vsix = await packageExtension(session.signal);
  await installExtension(
    server,
    vsix,
    { dataFolder: join(folder, 'data'), extensionsFolder },
    session.signal,
  );
  const installation: UiInstallation = { server, chromium, extensionsFolder };
  return { [uiVariable]: JSON.stringify(installation) };
}

export function uiInstallation(): UiInstallation {
  const json = process.env[uiVariable];
  if (!json) throw new SetUpError('The UI suite runs by: npm run test:ui');
  return JSON.parse(json) as UiInstallation;
}
