import * as vscode from 'vscode';
import { GITHUB } from '../github/hosts';
import type { Repository } from '../notes/note';
import { pickRemote, readRemote } from '../notes/remotes';
import { readSettings } from './settings';

/** What we use of the built-in git extension's API, version 1. */
interface Git {
  readonly state: 'uninitialized' | 'initialized';
  readonly repositories: readonly GitRepository[];
  readonly onDidChangeState: vscode.Event<unknown>;
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  readonly onDidCloseRepository: vscode.Event<GitRepository>;
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitRepository {
  readonly state: {
    readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string }[];
    readonly onDidChange: vscode.Event<void>;
  };
}

/** Milliseconds that git is waited for. */
const PATIENCE = 3_000;

/** Knows the repositories on GitHub that the files of the workspace come from. */
export class WorkspaceRepositories implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: { dispose(): unknown }[] = [this.#changed];
  /** Resolves once git has told what it knows at the start, or takes too long. */
  readonly ready: Promise<void>;
  #git: Git | null = null;

  /** Files may come from other repositories than before. */
  readonly onDidChange = this.#changed.event;

  constructor(log: vscode.LogOutputChannel) {
    const connected = this.#connect().catch((error: unknown) =>
      log.info('git’s remotes are not known here:', error),
    );
    this.ready = Promise.race([connected, new Promise<void>((next) => setTimeout(next, PATIENCE))]);
  }

  /** The repository of a file, null where none on GitHub is known. */
  of(uri: vscode.Uri): Repository | null {
    if (uri.scheme === 'vscode-vfs') return ofVirtualFile(uri);
    const remote = pickRemote(this.#git?.getRepository(uri)?.state.remotes ?? []);
    return remote?.fetchUrl === undefined
      ? null
      : readRemote(
          remote.fetchUrl,
          readSettings().hosts.map(({ name }) => name),
        );
  }

  dispose(): void {
    vscode.Disposable.from(...this.#listeners).dispose();
  }

  /** Without git, or in the web, there is no such extension, or it is switched off and throws. */
  async #connect(): Promise<void> {
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
    if (!extension) return;
    this.#git = (await extension.activate()).getAPI(1);
    this.#listeners.push(
      this.#git.onDidOpenRepository((repository) => this.#watch(repository)),
      this.#git.onDidCloseRepository(() => this.#changed.fire()),
    );
    for (const repository of this.#git.repositories) this.#watch(repository);
    this.#changed.fire();
    await settled(this.#git);
  }

  /** A repository's remotes are known some time after it is opened. */
  #watch({ state }: GitRepository): void {
    let known = remotesOf(state);
    this.#listeners.push(
      state.onDidChange(() => {
        const now = remotesOf(state);
        if (now === known) return;
        known = now;
        this.#changed.fire();
      }),
    );
    this.#changed.fire();
  }
}

/** Git has looked for repositories, and told of each for the first time. */
async function settled(git: Git): Promise<void> {
  while (git.state !== 'initialized') await once(git.onDidChangeState);
  const silent = git.repositories.filter(({ state }) => state.remotes.length === 0);
  await Promise.all(silent.map(({ state }) => once(state.onDidChange)));
}

function once(event: vscode.Event<unknown>): Promise<void> {
  return new Promise((next) => {
    const listener = event(() => {
      listener.dispose();
      next();
    });
  });
}

function remotesOf({ remotes }: GitRepository['state']): string {
  return remotes.map(({ name, fetchUrl }) => `${name} ${fetchUrl ?? ''}`).join('\n');
}

/** github.dev and "Open Remote Repository": `vscode-vfs://github/owner/name/path`; behind the host may stand more. */
function ofVirtualFile({ authority, path }: vscode.Uri): Repository | null {
  const [, owner, name] = path.split('/');
  return /^github(?:\+|%2b|$)/i.test(authority) && owner && name ? { host: GITHUB, owner, name } : null;
}
