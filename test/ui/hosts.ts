/** In this window VS Code runs the extension in the server's host, unless the user wants it in the browser. */
export const hosts = [
  { host: 'node', shown: /127\.0\.0\.1/, settings: {} },
  {
    host: 'web',
    shown: /web worker/,
    settings: { 'remote.extensionKind': { 'meeting-notes.meeting-notes': ['web'] } },
  },
];
