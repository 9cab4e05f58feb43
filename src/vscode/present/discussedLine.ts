import * as vscode from 'vscode';
import type { DiscussedMeeting } from '../../notes/notebook/discussedMeetings';
import type { KeptNote } from '../workspace/notebook';
import { commandLink } from '../editor/hoverMarkdown';

/** Where a hover stands: the command behind its link looks there again. */
export interface HoverPlace {
  readonly uri: string;
  /** Both zero-based. */
  readonly line: number;
  readonly character: number;
}

/** `Discussed in 4 meetings, last 2023-11-08`, with a link that lists the places; empty where no meeting did. */
export function discussedLine(
  isPerson: boolean,
  meetings: readonly DiscussedMeeting<KeptNote>[],
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
