/** The folder of a path with forward slashes; empty at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** How a note in `folder` names the file at `path`; both are relative to the same place. */
export function relativeTo(folder: string, path: string): string {
  const from = partsOf(folder);
  const to = partsOf(path);
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** The path that a note in `folder` means by a relative one. */
export function resolveIn(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of [...partsOf(folder), ...partsOf(path)]) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');
