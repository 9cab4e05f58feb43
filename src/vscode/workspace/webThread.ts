import vscode = require('vscode');
import type { StartThread } from './backgroundReader';

/** The bundle, as `package.json` names it. */
const BUNDLE = 'dist/web.js';

/** Starts web workers, in the browser: a worker there may be refused the extension's own address. */
export function webThreads(extension: vscode.Uri): StartThread {
  return (port, onEnd) => {
    let worker: Worker | undefined;
    let url = '';
    let isEnded = false;
    const start = async () => {
      const bundle = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, BUNDLE));
      if (isEnded) return;
      const before = 'self.module={exports:{}};self.exports=module.exports;\n';
      const after = '\nself.onmessage=({data})=>module.exports.serveReader(data);';
      const script = new Blob([before, new Uint8Array(bundle), after], { type: 'text/javascript' });
      url = URL.createObjectURL(script);
      worker = new Worker(url);
      worker.onerror = ({ message }) => {
        end();
        onEnd(message);
      };
      worker.postMessage(port, [port]);
    };
    const end = () => {
      isEnded = true;
      worker?.terminate();
      URL.revokeObjectURL(url);
    };
    start().catch(onEnd);
    return end;
  };
}
