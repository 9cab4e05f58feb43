import { join } from 'node:path';
import { findChromium } from './chromium';
import { packageExtension } from './extension-package';
import { installExtension } from './server';
import { serverFiles, type ServerFiles } from './server-files';
import { SetUpError, type Session } from './session';

/** What the UI suite finds ready; absolute paths. */
export interface UiInstallation {
  readonly server: ServerFiles;
  readonly chromium: string;
  /** The packaged extension is installed there. */
  readonly extensionsFolder: string;
}

/** The environment variable that hands it over, as JSON. */
const uiVariable = 'MEETING_NOTES_UI';

/** Packages the extension and installs it for as long as the session lasts; returns what `uiInstallation` reads from the environment. */
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
