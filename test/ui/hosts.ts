import { longVariable } from '../harness/choice';

/** In this window VS Code runs the extension in the server's host, unless the user wants it in the browser. */
export const bothHosts = [
  { host: 'node', shown: /127\.0\.0\.1/, settings: {} },
  {
    host: 'web',
    shown: /web worker/,
    settings: { 'remote.extensionKind': { 'meeting-notes.meeting-notes': ['web'] } },
  },
];

/** What looks the same in both, as the host suite holds for what stands behind it, is tried in the second one with all that takes long. */
export const hosts = process.env[longVariable] ? bothHosts : bothHosts.slice(0, 1);
