import vscode = require('vscode');
import type { LogFolder } from './indexLog';

/** Files of the log, and of earlier versions. */
const FILE = /^notes(?:[-.].*)?\.(?:jsonl|tmp|ready)$/;

/** Stores the log of the index in a folder of the workspace's storage. */
export function logFolder(folder: vscode.Uri): LogFolder {
  const { fs } = vscode.workspace;
  const file = (name: string) => vscode.Uri.joinPath(folder, name);
  return {
    list: async () => {
      const entries = await fs.readDirectory(folder).then(undefined, () => []);
      const names = entries.map(([name]) => name).filter((name) => FILE.test(name));
      const sizes = names.map(async (name): Promise<[string, number]> => {
        const { size } = await fs.stat(file(name));
        return [name, size];
      });
      return new Map(await Promise.all(sizes));
    },
    read: async (name) => fs.readFile(file(name)),
    write: async (name, content) => fs.writeFile(file(name), content),
    delete: async (name) => fs.delete(file(name)),
  };
}
