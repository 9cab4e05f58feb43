import vscode = require('vscode');
import { likelyAttendees, type LikelyAttendee } from '../../../notes/series/likelyAttendees';
import type { Note } from '../../../notes/note';
import type { GitHub } from '../../../github/client';
import { dotted } from '../../editor/hoverMarkdown';
import type { NoteStore } from '../../workspace/noteStore';
import { MentionSources, NOBODY } from './mentionSources';
import { within } from '../../editor/within';
import type { OfferedPerson } from './peoplePick';
import { suggestionReason } from './suggestionReason';

/** Milliseconds that a checklist waits for the names that GitHub knows. */
const ACCOUNTS_TIMEOUT_MS = 500;

interface Meeting {
  readonly uri: vscode.Uri;
  /** null where it is still to be written. */
  readonly note: Note | null;
  /** The notes before it, newest first. */
  readonly recent: readonly Note[];
}

/** Who may attend a meeting, and why each is suggested or ticked. */
export async function offeredPeople(
  { uri, note, recent }: Meeting,
  notes: NoteStore,
  gitHub: GitHub,
): Promise<OfferedPerson[]> {
  const people = likelyAttendees(recent, note);
  const [first, ...others] = note ? [note, ...recent] : recent;
  if (people.length === 0 || !first) return [];
  // A note that was just begun has no references yet.
  const spoken = { ...first, references: [first, ...others].flatMap(({ references }) => references) };
  const accounts = await within(ACCOUNTS_TIMEOUT_MS, new MentionSources(notes, gitHub).accounts(uri, spoken));
  const { accountOf } = accounts ?? NOBODY;
  return people.map((likely): OfferedPerson => {
    const { handle, name } = likely.person;
    const known = name ?? (handle === null ? null : (accountOf(handle)?.name ?? null));
    return { person: { handle, name: known }, why: whyLikely(likely), isTicked: likely.isLikely };
  });
}

function whyLikely({ attended, of, streak, openItems, isMentioned }: LikelyAttendee): string {
  return dotted(
    streak > 1
      ? vscode.l10n.t('attended the last {0} times', streak)
      : streak === 1
        ? vscode.l10n.t('attended last time')
        : '',
    attended > streak ? suggestionReason({ attended, of }) : '',
    openItems === 1
      ? vscode.l10n.t('1 open action item')
      : openItems > 1
        ? vscode.l10n.t('{0} open action items', openItems)
        : '',
    isMentioned ? suggestionReason('mentioned') : '',
  );
}
