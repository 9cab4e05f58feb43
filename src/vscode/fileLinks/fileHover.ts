import vscode = require('vscode');
import { errorMessage } from '../editor/errorMessage';
import { dotted, hoverMarkdown, lines } from '../editor/hoverMarkdown';
import { MARKDOWN } from '../editor/markdown';
import { toRange } from '../editor/positions';
import { escapeMarkdown } from '../editor/untrusted';
import { andMore } from '../editor/counts';
import { within } from '../editor/within';
import { linkedFrom } from '../present/linkedFrom';
import type { Backlink, Backlinks } from '../workspace/backlinks';
import type { LinkedFile, LinkedFiles } from '../workspace/linkedFiles';
import type { NoteFile } from '../workspace/noteFile';
import type { NoteStore } from '../workspace/noteStore';
import { fileCard, noteCard } from './fileCard';
import { isMarkdown } from './openFileLink';

interface Dependencies {
  readonly notes: NoteStore;
  readonly linkedFiles: LinkedFiles;
  readonly backlinks: Backlinks;
}

/** Milliseconds that a hover waits for the notes to be read. */
const READING_TIMEOUT_MS = 400;
const MAX_LISTED = 8;

/** Shows what a link to a note, a file or a folder leads to; over a note's title, which meetings link to it. */
export function registerFileHover(dependencies: Dependencies): vscode.Disposable {
  return vscode.languages.registerHoverProvider(MARKDOWN, {
    provideHover: (document, position, token) => provideHover(dependencies, document, position, token),
  });
}

async function provideHover(
  dependencies: Dependencies,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.Hover | null> {
  const { notes } = dependencies;
  if (!(await notes.isNoteByNeighbours(document))) return null;
  const note = notes.noteFor(document);
  const link = note.fileLinks.find(({ range }) => toRange(range).contains(position));
  const title = note.sections[0]?.heading;
  const contents = link
    ? await linkCard(dependencies, document.uri, link.address)
    : title && toRange(title).contains(position)
      ? await titleCard(dependencies, document.uri)
      : null;
  const range = link?.range ?? title;
  return contents && range && !token.isCancellationRequested
    ? new vscode.Hover(contents, toRange(range))
    : null;
}

/** null where the link leads out of the workspace. */
async function linkCard(
  { notes, linkedFiles }: Dependencies,
  uri: vscode.Uri,
  address: string,
): Promise<vscode.MarkdownString | null> {
  const [likeliest] = linkedFiles.candidates(uri, address);
  if (!likeliest) return null;
  const file = await linkedFiles.find(uri, address);
  // An address on GitHub may lead to another branch.
  if (!file) return /^https?:/i.test(address) ? null : warning(noFile(likeliest));
  if (isMarkdown(file.uri)) await within(READING_TIMEOUT_MS, notes.all());
  try {
    const note = await noteAt(notes, file.uri);
    return hoverMarkdown(
      ...(note ? noteCard(note, file.fragment) : await fileCard(file, notes.contextOf(file.uri))),
    );
  } catch (error) {
    const cause = escapeMarkdown(errorMessage(error));
    return warning(vscode.l10n.t('The file cannot be read: {0}', cause));
  }
}

/** The note at a place, which is read for it where the workspace is not read yet; null for none. */
async function noteAt(notes: NoteStore, uri: vscode.Uri): Promise<NoteFile | null> {
  const key = uri.toString();
  if (notes.isNoteAt(uri)) {
    const known = notes.known.find((each) => each.uri.toString() === key);
    if (known) return known;
  }
  if (notes.isRead || !isMarkdown(uri)) return null;
  // What is no text is shown as that.
  const document = await vscode.workspace.openTextDocument(uri).then(undefined, () => null);
  const isNote = document !== null && notes.isNote(document) && !notes.isTooLarge(document);
  return isNote ? notes.noteFileFor(document) : null;
}

const noFile = ({ uri }: LinkedFile): string =>
  vscode.l10n.t('There is no {0}.', escapeMarkdown(vscode.workspace.asRelativePath(uri)));

const warning = (words: string): vscode.MarkdownString => hoverMarkdown(`$(warning) ${words}`);

/** null as long as not all notes are read: a number that counts some of them would be wrong. */
async function titleCard(
  { notes, backlinks }: Dependencies,
  uri: vscode.Uri,
): Promise<vscode.MarkdownString | null> {
  await within(READING_TIMEOUT_MS, notes.all());
  const found = notes.isRead ? backlinks.to(uri) : [];
  if (found.length === 0) return null;
  const shown = found.slice(0, MAX_LISTED).map(placeOf);
  const more = found.length - shown.length;
  return hoverMarkdown(lines(`$(link) ${linkedFrom(found)}`, ...shown, more > 0 ? andMore(more) : ''));
}

function placeOf({ from: { note, path, uri }, link, date }: Backlink): string {
  const line = link.range.start.line + 1;
  const words = dotted(date ?? '', note.title ?? path);
  return `[${escapeMarkdown(words, 120)}](${uri.with({ fragment: `L${line}` }).toString()})`;
}
