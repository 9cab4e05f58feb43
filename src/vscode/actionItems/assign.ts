import vscode = require('vscode');
import type { Note } from '../../notes/note';
import { isHandleIn } from '../../notes/edits/ownersEdit';
import { mentionCandidates, together, PeopleIndex } from '../../notes/series/mentionCandidates';
import type { PersonRef } from '../../notes/series/participantEntry';
import type { GitHub } from '../../github/client';
import type { NoteStore } from '../workspace/noteStore';
import { MentionSources, NOBODY } from '../present/people/mentionSources';
import { within } from '../editor/within';
import { organizationsOf } from '../present/people/organizations';
import { PeoplePick, type OfferedPerson } from '../present/people/peoplePick';
import { suggestionReason } from '../present/people/suggestionReason';
import { readSettings } from '../editor/settings';
import type { ItemNode } from './itemNode';

/** Milliseconds that the list waits for the series and for GitHub; people who are missing are found by typing. */
const SOURCES_TIMEOUT_MS = 500;
const MAX_ORGANIZATIONS = 5;
const NOWHERE = { line: -1, character: 0 };

/** Asks for the owners of items, in the order of `@` completion, the current owners first and ticked; undefined if the user presses Escape. */
export async function askOwners(
  items: readonly ItemNode[],
  notes: NoteStore,
  gitHub: GitHub,
): Promise<readonly PersonRef[] | undefined> {
  const [first] = items;
  if (!first) return undefined;
  const { uri, note } = first.stored;
  const people = new MentionSources(notes, gitHub);
  const [attendees, accounts] = await Promise.all([
    within(SOURCES_TIMEOUT_MS, people.attendees(uri, note)),
    within(SOURCES_TIMEOUT_MS, people.accounts(uri, note)),
  ]);
  const { index, accountOf } = accounts ?? NOBODY;
  const candidates = mentionCandidates({ note, attendees: attendees ?? [], accountOf }, NOWHERE);
  const offered = together(new PeopleIndex(candidates).find(''), index.find('')).map(
    ({ handle, name, why }): OfferedPerson => ({
      person: { handle, name },
      why: suggestionReason(why),
      isTicked: false,
    }),
  );
  const named = note.participants
    .filter(({ handle, name }) => handle === null && name !== null)
    .map((person): OfferedPerson => ({
      person,
      why: suggestionReason('attends'),
      isTicked: false,
    }));
  const owners = ownersOf(items);
  const others = [...offered, ...named].filter(
    ({ person }) => !owners.some((owner) => isSame(owner.person, person)),
  );
  const pick = new PeoplePick(
    {
      title:
        items.length === 1
          ? vscode.l10n.t('Assign Action Item')
          : vscode.l10n.t('Assign {0} Action Items', items.length),
      placeholder: vscode.l10n.t('Tick the owners, or type a name or handle and press Enter'),
      people: [...owners, ...others],
      organizations: organizationsOf([note], readSettings(uri).organizations).slice(0, MAX_ORGANIZATIONS),
    },
    gitHub.people,
  );
  return (await pick.ask().finally(() => pick.dispose()))?.people;
}

/** The current owners that all of these items have in common. */
function ownersOf(items: readonly ItemNode[]): OfferedPerson[] {
  const [first, ...others] = items;
  if (!first) return [];
  const { note } = first.stored;
  return first.action.owners
    .filter((owner) => others.every(({ action }) => action.owners.includes(owner)))
    .map((owner) => ({
      person: toPersonRef(owner, note),
      why: vscode.l10n.t('current owner'),
      isTicked: true,
    }));
}

function toPersonRef(owner: string, note: Note): PersonRef {
  return isHandleIn(note, owner)
    ? { handle: owner, name: nameOf(owner, note) }
    : { handle: null, name: owner };
}

function nameOf(handle: string, { participants }: Note): string | null {
  return participants.find((each) => each.handle?.toLowerCase() === handle.toLowerCase())?.name ?? null;
}

function isSame(one: PersonRef, other: PersonRef): boolean {
  if (one.handle !== null || other.handle !== null)
    return one.handle?.toLowerCase() === other.handle?.toLowerCase();
  return one.name?.toLowerCase() === other.name?.toLowerCase();
}
