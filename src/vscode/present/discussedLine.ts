import vscode = require('vscode');
import { placesOf, subjectAt } from '../../notes/notebook/discussed';
import { meetingsOf, type DiscussedMeeting } from '../../notes/notebook/discussedMeetings';
import type { NoteFile } from '../workspace/noteFile';
import type { Notebook } from '../workspace/notebook';
import { commandLink } from '../editor/hoverMarkdown';
import { within } from '../editor/within';

/** The position of a hover: the command behind its link looks there again. */
export interface HoverPlace {
  readonly uri: string;
  /** Both zero-based. */
  readonly line: number;
  readonly character: number;
}

/** Milliseconds that a hover waits for the notes to be read. */
const READING_TIMEOUT_MS = 400;

/** What a hover says about the meetings that discussed what is at a position; nothing before all notes are read. */
export async function discussedAt(
  notebook: Notebook,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<string> {
  const found = subjectAt(notebook.noteFileFor(document), position);
  if (!found) return '';
  await within(READING_TIMEOUT_MS, notebook.all());
  if (!notebook.isRead) return '';
  const { subject } = found;
  const places = placesOf(subject, notebook.withDocument(notebook.known, document));
  const meetings = meetingsOf(places);
  // Its own note always mentions an action item.
  if (subject.kind === 'action' && meetings.length < 2) return '';
  const { line, character } = position;
  return discussedLine(subject.kind === 'person', meetings, {
    uri: document.uri.toString(),
    line,
    character,
  });
}

/** `Discussed in 4 meetings, last 2023-11-08`, with a link that lists the places; empty where no meeting did. */
function discussedLine(
  isPerson: boolean,
  meetings: readonly DiscussedMeeting<NoteFile>[],
  place: HoverPlace,
): string {
  if (meetings.length === 0) return '';
  const words = isPerson ? mentionedIn(meetings.length) : discussedIn(meetings.length);
  const last = meetings[0]?.date ?? null;
  const link = commandLink(words, 'meetingNotes.findDiscussed', place);
  return `$(comment-discussion) ${last === null ? link : vscode.l10n.t('{0}, last {1}', link, last)}`;
}

const mentionedIn = (meetings: number): string =>
  meetings === 1
    ? vscode.l10n.t('Mentioned in 1 meeting')
    : vscode.l10n.t('Mentioned in {0} meetings', meetings);

/** `Discussed in 4 meetings` */
export const discussedIn = (meetings: number): string =>
  meetings === 1
    ? vscode.l10n.t('Discussed in 1 meeting')
    : vscode.l10n.t('Discussed in {0} meetings', meetings);
