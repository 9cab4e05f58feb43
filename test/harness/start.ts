import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { localDay } from '../../src/notes/dates/dates';
import { sampleNotes } from '../../src/notes/series/sampleNotes';
import { startStandIn } from '../github/stand-in';
import { buildExtension, packageExtension, stageWebExtension } from './extension-package';
import { root, vscodeTest } from './paths';
import { step } from './progress.mjs';
import { installExtension, quiet, startServer, type Settings } from './server';
import { serverFiles, whyNoServer } from './server-files';
import { startServerless } from './serverless/server';
import { webBuild } from './serverless/web-build';
import { inSession, SetUpError, type Session } from './session';

const help = `Opens meeting notes in a separate VS Code in the browser, with the extension from this checkout.

Usage: npm start -- [options]

  --folder DIR   opens your own notes in place (default: a copy of the sample notes)
  --github WHICH stand-in: invented data, without network (default for the sample notes)
                 github.com: the real one (default for a folder of your own)
  --port N       the port of the page (default: any free one)
  --serverless   VS Code as at vscode.dev, all in the browser (default where its server cannot be built)
  --help         shows this help

Press Ctrl-C to stop.`;

interface Options {
  /** null: the sample notes. */
  readonly folder: string | null;
  readonly github: 'stand-in' | 'github.com';
  readonly port: number;
  readonly serverless: boolean;
}

void inSession(async (session) => {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(help);
    return 0;
  }
  if (options.folder !== null) await requireFolder(options.folder);
  if (options.port !== 0) await requireFreePort(options.port);
  await serve(options, session);
  return 0;
});

async function serve(options: Options, session: Session): Promise<void> {
  const { signal } = session;
  const reason = options.serverless ? null : await whyNoServer();
  if (reason !== null) console.log(`VS Code opens without a server, as at vscode.dev: ${reason}.`);
  const folder = options.folder ?? (await copySample());
  const open = options.serverless || reason !== null ? openServerless : openInServer;
  const { url, ended } = await open(options, folder, session);
  console.log(`
Notes:  ${folder}${options.folder === null ? ' (a copy of media/sample, moved to these days at each start)' : ''}
GitHub: ${options.github === 'stand-in' ? 'a stand-in on this machine with invented data' : 'github.com'}
Open    ${url}
Press Ctrl-C to stop.`);
  const interrupted = new Promise<null>((done) => signal.addEventListener('abort', () => done(null)));
  const end = await Promise.race([ended, interrupted]);
  if (end !== null && !signal.aborted) throw new SetUpError(end);
}

/** A page of VS Code, and a promise of the reason why it can be used no longer. */
interface Opened {
  readonly url: string;
  readonly ended: Promise<string>;
}

async function openInServer(options: Options, folder: string, session: Session): Promise<Opened> {
  const { signal } = session;
  const files = await serverFiles(session);
  const dataFolder = await session.temporaryFolder();
  await step('Building the extension and installing it', async () => {
    await buildExtension(signal);
    await installExtension(files, await packageExtension(signal), { dataFolder }, signal);
  });
  const settings = await settingsFor(options, session);
  const server = await startServer(files, { dataFolder, settings, port: options.port }, session);
  return { url: server.url(folder), ended: server.ended };
}

async function openServerless(options: Options, folder: string, session: Session): Promise<Opened> {
  const build = await webBuild(session);
  const extension = await session.temporaryFolder();
  await step('Building the extension', async () => {
    await buildExtension(session.signal);
    await stageWebExtension(extension);
  });
  const url = await startServerless(
    {
      build,
      extension,
      mounts: { [`/local/${basename(folder)}`]: folder },
      settings: { ...quiet, ...(await settingsFor(options, session)) },
      port: options.port,
    },
    session,
  );
  return { url, ended: new Promise(() => undefined) };
}

const settingsFor = ({ github }: Options, session: Session): Promise<Settings> =>
  github === 'stand-in' ? standInSettings(session) : Promise.resolve({});

function readOptions(args: string[]): Options | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  const folder = values.folder === undefined ? null : resolve(values.folder);
  const github = values.github ?? (folder === null ? 'stand-in' : 'github.com');
  if (github !== 'stand-in' && github !== 'github.com') {
    throw new SetUpError(`--github is stand-in or github.com, not ${github}.`);
  }
  const port = values.port === undefined ? 0 : Number(values.port);
  if (values.port !== undefined && !(Number.isInteger(port) && port >= 1 && port <= 65535)) {
    throw new SetUpError(`--port is a number from 1 to 65535, not ${values.port}.`);
  }
  return { folder, github, port, serverless: values.serverless ?? false };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        folder: { type: 'string' },
        github: { type: 'string' },
        port: { type: 'string' },
        serverless: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('. ');
    throw new SetUpError(`${reason.replace(/\.?$/, '.')} See npm start -- --help.`);
  }
}

async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new SetUpError(`There is no folder ${folder}.`);
}

async function requireFreePort(port: number): Promise<void> {
  await new Promise<void>((free, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new SetUpError(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is in use: choose another with --port, or leave it out to use any free one.`
            : `Port ${port} cannot be used: ${error.message}.`,
        ),
      ),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => free()));
  });
}

/** Copies the notes: what the user ticks and writes must not change the checkout. */
async function copySample(): Promise<string> {
  const source = join(root, 'media', 'sample');
  const folder = join(vscodeTest, 'sample');
  await rm(folder, { recursive: true, force: true });
  const texts = new Map<string, string>();
  for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    texts.set(relative(source, path), await readFile(path, 'utf8'));
  }
  for (const { path, text } of sampleNotes(texts, localDay(new Date()))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

async function standInSettings(session: Session): Promise<Settings> {
  const standIn = await startStandIn();
  session.defer(() => standIn.close());
  standIn.limits.set('core', 5000); // GitHub's 60 an hour are soon used up
  return { 'meetingNotes.github.apiUrl': standIn.url };
}
