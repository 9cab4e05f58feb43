import type { Discussed } from '../../notes/notebook/discussed';
import { commandLink, counted } from '../hover/hoverMarkdown';

/** Where a hover stands: the command behind its link looks there again. */
export interface HoverPlace {
  readonly uri: string;
  /** Both zero-based. */
  readonly line: number;
  readonly character: number;
}

/** `Discussed in 4 meetings, last 2023-11-08`, with a link that lists the places; empty where no meeting did. */
export function discussedLine(verb: string, { meetings, last }: Discussed, place: HoverPlace): string {
  if (meetings === 0) return '';
  const link = commandLink(`${verb} in ${counted(meetings, 'meeting')}`, 'meetingNotes.findDiscussed', place);
  return `$(comment-discussion) ${link}${last === null ? '' : `, last ${last}`}`;
}
