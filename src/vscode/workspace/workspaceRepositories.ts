import vscode = require('vscode');
import { GITHUB } from '../../github/hosts';
import type { Repository } from '../../notes/note';
import { repositoryKey } from '../../notes/recognisers/targets';
import { pickRemote, readRemote } from '../../notes/remotes';
import { pathBelow } from '../editor/files';
import { knownHosts, onDidChangeSettings } from '../editor/settings';
import { virtualRef } from './virtualRef';

/** The part of the built-in git extension's API, version 1, that is used here. */
interface Git {
  readonly state: 'uninitialized' | 'initialized';
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  readonly onDidCloseRepository: vscode.Event<GitRepository>;
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD?: {
      readonly name?: string;
      readonly commit?: string;
      readonly ahead?: number;
      readonly upstream?: { readonly remote: string; readonly name: string };
    };
    readonly workingTreeChanges: readonly { readonly uri: vscode.Uri }[];
    readonly indexChanges: readonly { readonly uri: vscode.Uri }[];
    readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string }[];
    readonly onDidChange: vscode.Event<void>;
  };
}

/** The GitHub repositories of the workspace's files. */
export class WorkspaceRepositories implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: { dispose(): unknown }[] = [this.#changed];
  #git: Git | null = null;
  /** By repository; null where that is to be worked out. */
  #checkouts: ReadonlyMap<string, readonly vscode.Uri[]> | null = null;

  /** The repositories of files may have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(log: vscode.LogOutputChannel) {
    const connect = () =>
      this.#connect().catch((error: unknown) => log.info('Git’s remotes are not available here:', error));
    void connect();
    const forget = () => (this.#checkouts = null);
    // In Restricted Mode the git extension is not active until the workspace is trusted.
    this.#listeners.push(
      vscode.extensions.onDidChange(() => {
        if (!this.#git) void connect();
      }),
      this.onDidChange(forget),
      onDidChangeSettings(forget),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
    );
  }

  /** The repository of a file; null if there is none on GitHub. */
  repositoryFor(uri: vscode.Uri): Repository | null {
    if (uri.scheme === 'vscode-vfs') return ofVirtualFile(uri);
    const remote = pickRemote(this.#git?.getRepository(uri)?.state.remotes ?? []);
    return remote?.fetchUrl === undefined ? null : readRemote(remote.fetchUrl, knownHosts());
  }

  /** Where the checkouts of a repository stand: as git has them, and folders that are opened on GitHub itself. */
  checkoutsOf(repository: Repository): readonly vscode.Uri[] {
    this.#checkouts ??= this.#listCheckouts();
    return this.#checkouts.get(repositoryKey(repository)) ?? [];
  }

  /** The URL of a file on GitHub, at a zero-based line; null if it is in no repository there. */
  addressOf(uri: vscode.Uri, line: number): string | null {
    const git = this.#git?.getRepository(uri) ?? null;
    const repository = git
      ? repositoryOfHead(git)
      : uri.scheme === 'vscode-vfs'
        ? this.repositoryFor(uri)
        : null;
    // The path of a virtual file begins with the owner and name of the repository.
    const path = git ? pathBelow(git.rootUri, uri) : uri.path.split('/').slice(3).join('/');
    if (!repository || path === null || path === '') return null;
    const ref = git ? refOfHead(git, uri) : virtualRef(uri.authority);
    const { host, owner, name } = repository;
    const file = [ref, path].flatMap((each) => each.split('/').map(encodeURIComponent)).join('/');
    return `https://${host}/${owner}/${name}/blob/${file.replace(/[()]/g, percent)}#L${line + 1}`;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#listeners).dispose();
  }

  #listCheckouts(): ReadonlyMap<string, readonly vscode.Uri[]> {
    const found = new Map<string, vscode.Uri[]>();
    const add = (repository: Repository | null, root: vscode.Uri) => {
      if (!repository) return;
      const key = repositoryKey(repository);
      // A checkout may have several remotes for one repository.
      found.set(key, [...new Set(found.get(key)).add(root)]);
    };
    const hosts = knownHosts();
    for (const { rootUri, state } of this.#git?.repositories ?? [])
      for (const { fetchUrl } of state.remotes)
        if (fetchUrl !== undefined) add(readRemote(fetchUrl, hosts), rootUri);
    for (const { uri } of vscode.workspace.workspaceFolders ?? [])
      if (uri.scheme === 'vscode-vfs')
        add(ofVirtualFile(uri), uri.with({ path: uri.path.split('/').slice(0, 3).join('/') }));
    return found;
  }

  /** There may be no git extension, as in the browser; a disabled one throws. */
  async #connect(): Promise<void> {
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
    if (!extension) return;
    const api = (await extension.activate()).getAPI(1);
    if (this.#git) return;
    this.#git = api;
    this.#listeners.push(
      this.#git.onDidOpenRepository((repository) => this.#watch(repository)),
      this.#git.onDidCloseRepository(() => this.#changed.fire()),
    );
    for (const repository of this.#git.repositories) this.#watch(repository);
    this.#changed.fire();
  }

  /** The remotes of a repository are only known some time after it is opened. */
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

function remotesOf({ remotes }: GitRepository['state']): string {
  return remotes.map(({ name, fetchUrl }) => `${name} ${fetchUrl ?? ''}`).join('\n');
}

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16)}`;

/** The repository that the current branch is pushed to, or else the one whose issues notes most likely mention. */
function repositoryOfHead({ state: { HEAD, remotes } }: GitRepository): Repository | null {
  const pushed = remotes.find(({ name }) => name === HEAD?.upstream?.remote);
  const url = (pushed ?? pickRemote(remotes))?.fetchUrl;
  return url === undefined ? null : readRemote(url, knownHosts());
}

/** The commit if GitHub has it and the file is unchanged, so that the line is right; else the branch. */
function refOfHead(
  { state: { HEAD, workingTreeChanges, indexChanges } }: GitRepository,
  uri: vscode.Uri,
): string {
  const key = uri.toString();
  const isChanged = [...workingTreeChanges, ...indexChanges].some((change) => change.uri.toString() === key);
  const isPushed = HEAD?.upstream !== undefined && HEAD.ahead === 0;
  if (isPushed && !isChanged && HEAD.commit !== undefined) return HEAD.commit;
  return HEAD?.upstream?.name ?? HEAD?.name ?? HEAD?.commit ?? 'HEAD';
}

/** github.dev and "Open Remote Repository": `vscode-vfs://github/owner/name/path`. The authority may have a suffix. */
function ofVirtualFile({ authority, path }: vscode.Uri): Repository | null {
  const [, owner, name] = path.split('/');
  return /^github(?:\+|%2b|$)/i.test(authority) && owner && name ? { host: GITHUB, owner, name } : null;
}
