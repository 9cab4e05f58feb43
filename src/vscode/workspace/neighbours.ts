import vscode = require('vscode');
import { namesIn, parentOf } from '../editor/files';
import { nearest } from './nearest';

/** The most files beside an open one that are read. */
const MAX_NEIGHBOURS = 40;

/** The Markdown files beside open ones, which tell whether these are minutes, and who attends their meetings. */
export class Neighbours {
  /** The folders that were listed, by URI. */
  readonly #folders = new Set<string>();

  /** The nearest files beside `uri`; none if its folder was listed before, or cannot be. */
  async beside(uri: vscode.Uri): Promise<vscode.Uri[]> {
    const folder = parentOf(uri);
    if (this.has(uri)) return [];
    this.#folders.add(folder.toString());
    const names = await namesIn(folder, vscode.FileType.File).catch(() => []);
    const notes = names.filter((name) => /\.(?:md|markdown)$/i.test(name));
    const own = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    return nearest(notes, own, MAX_NEIGHBOURS).map((name) => vscode.Uri.joinPath(folder, name));
  }

  /** Whether the folder of `uri` was listed. */
  has(uri: vscode.Uri): boolean {
    return this.#folders.has(parentOf(uri).toString());
  }

  clear(): void {
    this.#folders.clear();
  }
}
