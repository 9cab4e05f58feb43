import vscode = require('vscode');
import { namesIn, parentOf } from '../editor/files';
import { nearest } from './nearest';

/** So many files beside an open one tell what it is. */
const MAX_NEIGHBOURS = 40;

/** The Markdown files that stand beside open ones: they tell whether these are minutes, and who comes to their meetings. */
export class Neighbours {
  /** The folders that were looked into, by URI. */
  readonly #folders = new Set<string>();

  /** The nearest files beside `uri`; none where its folder was looked into before, or cannot be. */
  async beside(uri: vscode.Uri): Promise<vscode.Uri[]> {
    const folder = parentOf(uri);
    if (this.has(uri)) return [];
    this.#folders.add(folder.toString());
    const names = await namesIn(folder, vscode.FileType.File).catch(() => []);
    const notes = names.filter((name) => /\.(?:md|markdown)$/i.test(name));
    const own = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    return nearest(notes, own, MAX_NEIGHBOURS).map((name) => vscode.Uri.joinPath(folder, name));
  }

  /** Whether the folder of `uri` was looked into. */
  has(uri: vscode.Uri): boolean {
    return this.#folders.has(parentOf(uri).toString());
  }

  clear(): void {
    this.#folders.clear();
  }
}
