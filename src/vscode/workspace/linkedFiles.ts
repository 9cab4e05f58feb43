import vscode = require('vscode');
import { pathsOf, readFileUrl, readRelative, type FileUrl } from '../../notes/references/fileAddress';
import { exists, parentOf } from '../editor/files';
import type { WorkspaceRepositories } from './workspaceRepositories';

/** A file or folder of the workspace that a note links to. */
export interface LinkedFile {
  readonly uri: vscode.Uri;
  /** The heading or the lines that are meant, as the address has them; empty for the whole. */
  readonly fragment: string;
}

/** Where links of notes to files lead in the workspace. Nothing outside of it is ever looked at. */
export class LinkedFiles {
  readonly #repositories: WorkspaceRepositories;

  constructor(repositories: WorkspaceRepositories) {
    this.#repositories = repositories;
  }

  /**
   * What an address in the note at `uri` may mean, the likeliest first. One on GitHub may mean several files, as a branch's name may
   * have several parts. None where it leads out of the workspace.
   */
  candidates(uri: vscode.Uri, address: string): LinkedFile[] {
    const url = readFileUrl(address);
    const files = url ? this.#onGitHub(url) : relativeFiles(uri, address);
    return files.filter((file) => vscode.workspace.getWorkspaceFolder(file.uri));
  }

  /** The file or folder that is meant; null where none of those it may be is there. */
  async find(uri: vscode.Uri, address: string): Promise<LinkedFile | null> {
    for (const file of this.candidates(uri, address)) if (await exists(file.uri)) return file;
    return null;
  }

  /** Where the checkouts stand of the repository that an address on GitHub names. */
  rootsOf(address: string): readonly vscode.Uri[] {
    const url = readFileUrl(address);
    return url ? this.#repositories.checkoutsOf(url) : [];
  }

  #onGitHub(url: FileUrl): LinkedFile[] {
    const paths = pathsOf(url);
    return this.#repositories
      .checkoutsOf(url)
      .flatMap((root) =>
        paths.map((path) => ({ uri: vscode.Uri.joinPath(root, ...path), fragment: url.fragment })),
      );
  }
}

/** Whether an address may lead to the file or folder at `uri`, as far as can be told without resolving it, which takes longer. */
export function mayLeadTo(address: string, { path }: vscode.Uri): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  return address.includes('%') || address.includes(name);
}

/** As VS Code reads it: a `/` in front stands for the folder of the workspace, and `.md` may be left out. */
function relativeFiles(uri: vscode.Uri, address: string): LinkedFile[] {
  const file = readRelative('', address);
  const folder = address.startsWith('/') ? vscode.workspace.getWorkspaceFolder(uri)?.uri : parentOf(uri);
  if (!file || !folder) return [];
  const { path, fragment } = file;
  const paths = /(?:^|\/)[^./][^/.]*$/.test(path) ? [path, `${path}.md`] : [path];
  return paths.map((each) => ({ uri: vscode.Uri.joinPath(folder, each), fragment }));
}
