import vscode = require('vscode');
import { virtual, type FileOperation } from './protocol';

/**
 * The file system of a page that has none: the server does on its disk what is asked for. It is like that of github.dev in that it
 * can be searched, and tells of changes that are made in the page only.
 */
class ServerFiles implements vscode.FileSystemProvider {
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;

  /** @param server the address below which it answers */
  constructor(private readonly server: string) {}

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    return (await this.#json(uri, 'stat')) as vscode.FileStat;
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    return (await this.#json(uri, 'list')) as [string, vscode.FileType][];
  }

  /** All files below a folder: VS Code takes those that it looks for. */
  async find(folder: vscode.Uri): Promise<vscode.Uri[]> {
    const paths = (await this.#json(folder, 'find')) as string[];
    return paths.map((path) => vscode.Uri.joinPath(folder, path));
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return new Uint8Array(await (await this.#ask(uri, 'read')).arrayBuffer());
  }

  async writeFile(
    uri: vscode.Uri,
    content: Uint8Array,
    { create, overwrite }: { readonly create: boolean; readonly overwrite: boolean },
  ): Promise<void> {
    const exists = await this.#exists(uri);
    if (!exists && !create) throw vscode.FileSystemError.FileNotFound(uri);
    if (exists && create && !overwrite) throw vscode.FileSystemError.FileExists(uri);
    await this.#ask(uri, 'write', { body: content });
    this.#tell(exists ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
  }

  async createDirectory(uri: vscode.Uri): Promise<void> {
    await this.#ask(uri, 'create folder');
    this.#tell(vscode.FileChangeType.Created, uri);
  }

  async delete(uri: vscode.Uri): Promise<void> {
    await this.#ask(uri, 'delete');
    this.#tell(vscode.FileChangeType.Deleted, uri);
  }

  async rename(
    from: vscode.Uri,
    to: vscode.Uri,
    { overwrite }: { readonly overwrite: boolean },
  ): Promise<void> {
    if (!overwrite && (await this.#exists(to))) throw vscode.FileSystemError.FileExists(to);
    await this.#ask(from, 'rename', { to: to.path });
    this.#tell(vscode.FileChangeType.Deleted, from);
    this.#tell(vscode.FileChangeType.Created, to);
  }

  async #exists(uri: vscode.Uri): Promise<boolean> {
    return this.stat(uri).then(
      () => true,
      () => false,
    );
  }

  #tell(type: vscode.FileChangeType, uri: vscode.Uri): void {
    this.#changes.fire([{ type, uri }]);
  }

  async #json(uri: vscode.Uri, operation: FileOperation): Promise<unknown> {
    return (await this.#ask(uri, operation)).json();
  }

  async #ask(
    uri: vscode.Uri,
    operation: FileOperation,
    { body = new Uint8Array(), to }: { readonly body?: Uint8Array; readonly to?: string } = {},
  ): Promise<Response> {
    const query = new URLSearchParams({ operation, path: uri.path, ...(to !== undefined && { to }) });
    const response = await fetch(`${this.server}?${query.toString()}`, {
      method: 'POST',
      body: new Uint8Array(body),
    });
    if (response.ok) return response;
    switch (await response.text()) {
      case 'FileExists':
        throw vscode.FileSystemError.FileExists(uri);
      case 'FileIsADirectory':
        throw vscode.FileSystemError.FileIsADirectory(uri);
      case 'FileNotFound':
        throw vscode.FileSystemError.FileNotFound(uri);
      case 'FileNotADirectory':
        throw vscode.FileSystemError.FileNotADirectory(uri);
      default:
        throw vscode.FileSystemError.Unavailable(uri);
    }
  }
}

/** As far as it is used here: it is not in the stable API, and VS Code's own file systems have it. */
interface WithSearch {
  registerFileSearchProvider(
    scheme: string,
    provider: {
      provideFileSearchResults(
        query: unknown,
        options: { readonly folder: vscode.Uri },
      ): PromiseLike<vscode.Uri[]>;
    },
  ): vscode.Disposable;
}

export function activate({ extensionUri, subscriptions }: vscode.ExtensionContext): void {
  const server = vscode.Uri.joinPath(extensionUri, '..', 'files').toString(true);
  const files = new ServerFiles(server);
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider(virtual.scheme, files, { isCaseSensitive: true }),
    (vscode.workspace as unknown as WithSearch).registerFileSearchProvider(virtual.scheme, {
      provideFileSearchResults: (_query, { folder }) => files.find(folder),
    }),
  );
}
