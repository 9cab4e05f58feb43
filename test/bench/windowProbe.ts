import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import vscode = require('vscode');

// An extension that stands beside the measured one, or alone: it tells over loopback what both cost their extension host.

const OURS = 'meeting-notes.meeting-notes';
const AT_A_TIME = 64;

/** What the probe tells. Times in milliseconds, sizes in bytes. */
export interface ProbeFigures {
  /** When the extension was found to be active, since 1970; null where it is not. */
  readonly activated: number | null;
  /** Spent by the main thread, and by all. */
  readonly main: number;
  readonly all: number;
  readonly resident: number;
  /** How late the main thread was, at most and at 95 of 100 times, since it was asked last. */
  readonly late: { readonly most: number; readonly p95: number };
}

let activated: number | null = null;
const delay = monitorEventLoopDelay({ resolution: 1 });

export function activate(): void {
  delay.enable();
  const watch = setInterval(() => {
    if (!vscode.extensions.getExtension(OURS)?.isActive) return;
    activated = Date.now();
    clearInterval(watch);
  }, 10);
  const acts: Record<string, () => unknown> = { '/figures': figures, '/look': look, '/read': lookAndRead };
  const server = createServer((request, response) => {
    void Promise.resolve(acts[request.url ?? '']?.()).then((told) =>
      response.end(JSON.stringify(told ?? null)),
    );
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    writeFileSync(join(process.env.MEETING_NOTES_PROBE ?? '', String(process.pid)), String(port));
  });
}

function figures(): ProbeFigures {
  const sum = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1_000;
  // Not known to the types of the oldest node that is supported.
  const { threadCpuUsage } = process as unknown as { threadCpuUsage: () => NodeJS.CpuUsage };
  const late = { most: delay.max / 1e6, p95: delay.percentile(95) / 1e6 };
  delay.reset();
  return {
    activated,
    main: sum(threadCpuUsage.call(process)),
    all: sum(process.cpuUsage()),
    resident: process.memoryUsage.rss(),
    late,
  };
}

/** Milliseconds to list all notes and look at each. */
const look = () => forAll((uri) => vscode.workspace.fs.stat(uri));

const lookAndRead = () =>
  forAll(async (uri) => {
    await vscode.workspace.fs.stat(uri);
    await vscode.workspace.fs.readFile(uri);
  });

async function forAll(act: (uri: vscode.Uri) => PromiseLike<unknown>): Promise<number> {
  const begun = performance.now();
  const queue = (await vscode.workspace.findFiles('**/*.md')).values();
  const worker = async () => {
    for (const uri of queue) await act(uri);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return performance.now() - begun;
}
