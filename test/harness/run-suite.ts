import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endGroup, groupVariable, startGroup } from './command.mjs';
import { out, root } from './paths';
import type { Session } from './session';
import type { Ending } from './suites';

const limitMinutes = 40;

/** Runs a suite as a process group of its own, and writes its output to `out/results`. */
export async function runToEnd(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  session: Session,
): Promise<Ending> {
  const child = startGroup(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...(await confined(session)), ...env },
  });
  const limit = AbortSignal.timeout(limitMinutes * 60_000);
  const stop = AbortSignal.any([session.signal, limit]);
  const end = () => void endGroup(child, 30_000);
  stop.addEventListener('abort', end);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const status = await new Promise<number | null>((done) =>
    child.once('close', (code: number | null) => done(code)),
  );
  stop.removeEventListener('abort', end);
  await endGroup(child); // ends processes that the suite has left running
  session.signal.throwIfAborted();
  await mkdir(join(out, 'results'), { recursive: true });
  await writeFile(join(out, 'results', `${name}.log`), output);
  return { status: limit.aborted ? null : status, output };
}

/** The environment of a suite: even if it is killed, its processes end with the group and its files with our folder. */
async function confined(session: Session): Promise<NodeJS.ProcessEnv> {
  const folder = await session.temporaryFolder();
  return { [groupVariable]: '1', TMPDIR: folder, TEMP: folder, TMP: folder };
}
