import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { build } from 'esbuild';
import { root } from '../paths';
import type { Settings } from '../server';
import type { Session } from '../session';
import { Disk, type Mounts } from './disk';
import { virtual, type FileOperation } from './protocol';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
};

export interface ServerlessOptions {
  /** VS Code's web build. */
  readonly build: string;
  /** The extension, whose manifest has no `main`. */
  readonly extension: string;
  /** What is there. The first is opened, as the root of a repository on github.dev, `/OWNER/NAME`. */
  readonly mounts: Mounts;
  readonly settings: Settings;
  /** Any free port if 0. */
  readonly port: number;
  /** The bundle of tests to run, within `extension`. */
  readonly tests?: string;
}

/**
 * Serves VS Code without a server: everything runs in the page, but for the files of the folder. Returns the page's address. Ends
 * with the session.
 */
export async function startServerless(options: ServerlessOptions, session: Session): Promise<string> {
  const files = await session.temporaryFolder();
  await buildFileSystem(files);
  // Any web page can send requests to a port on loopback: only who knows the path may read and write.
  const token = randomBytes(16).toString('hex');
  const disk = new Disk(options.mounts);
  const folders: Readonly<Record<string, string>> = {
    build: options.build,
    extension: options.extension,
    'file-system': files,
  };
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  session.defer(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = `http://localhost:${(server.address() as AddressInfo).port}/${token}`;
  return `${base}/`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // The page of webviews has an origin of its own.
    response.setHeader('Access-Control-Allow-Origin', '*');
    const { pathname, searchParams } = new URL(request.url ?? '/', base);
    const [, given, area = '', ...rest] = decodeURIComponent(pathname).split('/');
    if (given !== token) return void response.writeHead(404).end();
    if (area === '') return void response.setHeader('Content-Type', 'text/html').end(page(base, options));
    if (area === 'files') return answerFile(request, response, searchParams);
    const folder = folders[area];
    const path = folder === undefined ? null : join(folder, normalize(sep + rest.join(sep)));
    const found = path === null ? null : await stat(path).catch(() => null);
    if (path === null || !found?.isFile()) return void response.writeHead(404).end();
    response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
    response.setHeader('Content-Length', found.size);
    await pipeline(createReadStream(path), response);
  }

  async function answerFile(
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
  ): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const operation = query.get('operation') as FileOperation;
    const path = query.get('path') ?? '';
    try {
      response.end(await disk.do(operation, path, Buffer.concat(parts), query.get('to')));
    } catch (error) {
      response.writeHead(409).end((error as Error).message);
    }
  }
}

/** The extension that brings the files of the folder into the page. */
async function buildFileSystem(folder: string): Promise<void> {
  await build({
    entryPoints: [join(root, 'test', 'harness', 'serverless', 'fileSystem.ts')],
    outfile: join(folder, 'extension.js'),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'files-of-the-server',
      publisher: 'meeting-notes',
      version: '0.0.1',
      engines: { vscode: '^1.100.0' },
      browser: './extension.js',
      enabledApiProposals: ['fileSearchProvider'],
      // Without it VS Code would not watch the folder.
      activationEvents: [`onFileSystem:${virtual.scheme}`],
      capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
    }),
  );
}

function page(base: string, { mounts, settings, tests }: ServerlessOptions): string {
  const uri = (path: string) => {
    const { protocol, host, pathname } = new URL(`${base}/${path}`);
    return { scheme: protocol.slice(0, -1), authority: host, path: pathname };
  };
  const extension = uri('extension');
  const configuration = {
    productConfiguration: { extensionsGallery: undefined, enableTelemetry: false },
    folderUri: { scheme: virtual.scheme, authority: virtual.authority, path: Object.keys(mounts)[0] },
    additionalBuiltinExtensions: [uri('file-system'), ...(tests === undefined ? [extension] : [])],
    configurationDefaults: settings,
    webviewEndpoint: `${base.replace('//', '//{{uuid}}.')}/build/out/vs/workbench/contrib/webview/browser/pre/`,
    ...(tests !== undefined && {
      developmentOptions: {
        extensions: [extension],
        extensionTestsPath: uri(`extension/${tests}`),
        enableSmokeTestDriver: true,
      },
    }),
  };
  const data = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <meta id="vscode-workbench-web-configuration" data-settings="${data}">
    <link rel="stylesheet" href="${base}/build/out/vs/workbench/workbench.web.main.internal.css">
  </head>
  <body aria-label=""></body>
  <script>globalThis._VSCODE_FILE_ROOT = '${base}/build/out/';</script>
  <script type="module" src="${base}/build/out/nls.messages.js"></script>
  <script type="module">
    import open from '${base}/build/workbench.js';
    open();
  </script>
</html>`;
}
