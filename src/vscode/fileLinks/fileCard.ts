import vscode = require('vscode');
import { isBinary } from '../../notes/fileText';
import { isOfSeveral, meetingAt, ofMeeting } from '../../notes/heldMeetings';
import { sectionOf } from '../../notes/references/headingSlug';
import { titleBesideDate } from '../../notes/notebook/meetingTitle';
import { linesOf } from '../../notes/references/fileAddress';
import type { Note, NoteContext, Participant } from '../../notes/note';
import { readNote } from '../../notes/readNote';
import { openItems } from '../../notes/series/carryOver';
import { andMore, countOpenItems } from '../editor/counts';
import { readText } from '../editor/files';
import { dotted, lines } from '../editor/hoverMarkdown';
import { TooLargeError } from '../editor/tooLargeError';
import { escapeMarkdown } from '../editor/untrusted';
import { codeBlock } from '../present/codeBlock';
import type { LinkedFile } from '../workspace/linkedFiles';
import type { NoteFile } from '../workspace/noteFile';
import { isMarkdown } from './openFileLink';

const MAX_PEOPLE = 6;
const MAX_ITEMS = 5;
const MAX_LINES = 12;
const MAX_LINES_MEANT = 20;

/** Paragraphs on a note that is linked to: what it is of, who was there, what is open, and what of it is meant. */
export function noteCard({ note, path, uri }: NoteFile, fragment: string): string[] {
  const { line, title } = meantIn(note, fragment);
  const meeting = isOfSeveral(note) && line !== null ? meetingAt(note, line) : null;
  const open = openItems({ actions: meeting ? ofMeeting(note.actions, meeting) : note.actions });
  const shown = open.slice(0, MAX_ITEMS).map(({ text }) => `- ${escapeMarkdown(text, 120)}`);
  const more = open.length - shown.length;
  const name = note.title ?? nameOf(path);
  const day = meeting?.date ?? note.date;
  // A title that is nothing but the day says it already.
  const isSaid = titleBesideDate({ date: day, title: note.title }) === '' && note.title !== null;
  const place = uri.with({ fragment: line === null ? '' : `L${line + 1}` }).toString();
  return [
    lines(
      `$(calendar) **${escapeMarkdown(name, 150)}**`,
      dotted(isSaid ? '' : (day ?? ''), `[${escapeMarkdown(path)}](${place})`),
    ),
    title === '' ? '' : `$(symbol-string) ${escapeMarkdown(title, 150)}`,
    people(meeting ? ofMeeting(note.attendance, meeting) : note.participants),
    open.length === 0
      ? ''
      : [`$(checklist) ${countOpenItems(open.length)}`, '', ...shown, more > 0 ? `- ${andMore(more)}` : '']
          .join('\n')
          .trimEnd(),
  ];
}

/** Where in a note a fragment leads: the line (zero-based), and the words of the heading or of what is said in that line. */
function meantIn(note: Note, fragment: string): { readonly line: number | null; readonly title: string } {
  const [line] = linesOf(fragment) ?? [];
  if (line === undefined) {
    const section = sectionOf(note.sections, fragment);
    return { line: section?.heading.start.line ?? null, title: section?.title ?? '' };
  }
  const said = [...note.actions, ...note.decisions].find(
    ({ range: { start, end } }) => start.line <= line && line <= end.line,
  );
  const section = note.sections.findLast(({ range }) => range.start.line <= line && line <= range.end.line);
  return { line, title: said?.text ?? section?.title ?? '' };
}

/** Paragraphs on a file or a folder: its first lines or those that are meant, or why none are shown. */
export async function fileCard({ uri, fragment }: LinkedFile, context: NoteContext): Promise<string[]> {
  const path = escapeMarkdown(vscode.workspace.asRelativePath(uri));
  const { type, size } = await vscode.workspace.fs.stat(uri);
  if (type & vscode.FileType.Directory) {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    return [dotted(`$(folder) ${path}`, countEntries(entries.length))];
  }
  const head = (icon: string, words = '') =>
    dotted(`$(${icon}) [${path}](${uri.with({ fragment }).toString()})`, words);
  // A device or a pipe may have no end.
  if (!(type & vscode.FileType.File)) return [head('file-binary', vscode.l10n.t('not a text file'))];
  let text: string;
  try {
    text = await readText(uri);
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    return [head('file', vscode.l10n.t('too large to be shown: {0} MB', Math.ceil(size / 1_000_000)))];
  }
  if (isBinary(text)) return [head('file-binary', vscode.l10n.t('not a text file'))];
  if (text.trim() === '') return [head('file', vscode.l10n.t('empty'))];
  const all = text.split(/\r\n?|\n/);
  const [first, last] =
    linesOf(fragment) ?? linesFrom(isMarkdown(uri) ? headingLine(text, fragment, context) : 0);
  const shown = all.slice(first, Math.min(last + 1, first + MAX_LINES_MEANT));
  return [head('file'), shown.length === 0 ? '' : codeBlock(shown, uri.path)];
}

const linesFrom = (line: number): readonly [first: number, last: number] => [line, line + MAX_LINES - 1];

/** The line (zero-based) of the heading that a fragment means, the first one for none. */
function headingLine(text: string, fragment: string, context: NoteContext): number {
  if (fragment === '') return 0;
  return sectionOf(readNote(text, context).sections, fragment)?.heading.start.line ?? 0;
}

function people(participants: readonly Participant[]): string {
  if (participants.length === 0) return '';
  const names = participants
    .slice(0, MAX_PEOPLE)
    .map(({ name, handle }) => escapeMarkdown(name ?? `@${handle ?? ''}`, 60));
  const more = participants.length - names.length;
  const who = names.join(', ') + (more > 0 ? ` ${andMore(more)}` : '');
  return `$(organization) ${vscode.l10n.t('{0} attended', participants.length)}: ${who}`;
}

const countEntries = (count: number): string =>
  count === 1 ? vscode.l10n.t('1 entry') : vscode.l10n.t('{0} entries', count);

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
