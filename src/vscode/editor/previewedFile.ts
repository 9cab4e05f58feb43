/**
 * The file that a tab of VS Code's Markdown preview shows, by the tab's name: `Preview 2026-11-04.md`, `[Preview] …`
 * or the same in the user's language. Of several files of that name it is the first.
 */
export function previewedFile<F extends { readonly path: string }>(
  label: string,
  files: readonly F[],
): F | undefined {
  const shown = files.filter(({ path }) => label.endsWith(` ${nameOf(path)}`));
  // `Preview weekly notes.md` is no preview of `notes.md` where both are there.
  const longest = Math.max(...shown.map(({ path }) => nameOf(path).length));
  return shown.find(({ path }) => nameOf(path).length === longest);
}

/** What may be the name of the file that a tab of that name shows, the longest first. */
export function namesIn(label: string): string[] {
  const starts = Array.from(label.matchAll(/(?<=\s)\S/g), ({ index }) => index);
  return starts.map((start) => label.slice(start)).filter((name) => name.includes('.'));
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
