import type { ServerFiles } from './server-files';
import { SetUpError } from './session';

/** What the UI suite finds ready; absolute paths. */
export interface UiInstallation {
  readonly server: ServerFiles;
  readonly chromium: string;
  /** The packaged extension is installed there. */
  readonly extensionsFolder: string;
}

/** The environment variable that hands it over, as JSON. */
export const uiVariable = 'MEETING_NOTES_UI';

export function uiInstallation(): UiInstallation {
  const json = process.env[uiVariable];
  if (!json) throw new SetUpError('The UI suite runs by: npm run test:ui');
  return JSON.parse(json) as UiInstallation;
}
