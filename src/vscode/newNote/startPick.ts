import vscode = require('vscode');
import { calledOwners } from '../../notes/edits/ownersEdit';
import type { ActionItem, Note } from '../../notes/note';
import type { CarriedItems } from '../../notes/series/newNote';
import type { PersonRef } from '../../notes/series/participantEntry';
import { openItemsOfSeries, type OpenItem } from '../../notes/series/seriesItems';
import type { FiledNote } from '../../notes/notebook/trackedItems';
import type { Reading } from '../../notes/reading';
import type { GitHub } from '../../github/client';
import type { NoteStore } from '../workspace/noteStore';
import { offeredPeople } from '../present/people/offeredPeople';
import { organizationsOf } from '../present/people/organizations';
import { PeoplePick } from '../present/people/peoplePick';
import { escapeIcons } from '../editor/untrusted';
import { readSettings } from '../editor/settings';
import { readNoteAt, type StoredSeries } from '../workspace/seriesFiles';

/** What a new note begins with. */
export interface Start {
  readonly carried: readonly CarriedItems[];
  /** null if the user was not asked. */
  readonly people: readonly PersonRef[] | null;
}

/** So many organisations at most are asked for their members. */
const MAX_ORGANIZATIONS = 5;

interface StartItem extends vscode.QuickPickItem {
  readonly open?: OpenItem<FiledNote>;
}

/** The place of a new note in its series. */
interface Place {
  readonly notes: NoteStore;
  readonly gitHub: GitHub;
  readonly uri: vscode.Uri;
  readonly stored: StoredSeries;
  readonly date: string;
  /** The notes before it, newest first; of a note of several meetings each of these as a note of its own. */
  readonly recent: readonly Reading[];
  /** The notes that hold the meetings before it where these are of several; none for notes of one meeting each. */
  readonly several: readonly Reading[];
}

/** Asks in one checklist which open action items to carry over and who attends; undefined if the user cancels. */
export async function askStart(
  place: Place,
  carryOver: 'ask' | 'always' | 'never',
): Promise<Start | undefined> {
  const [last] = place.recent;
  if (!last || carryOver === 'never') return { carried: [], people: null };
  const open = await openItemsBefore(place, last);
  if (carryOver === 'always') {
    const ofLast = open.filter(({ isOfLast }) => isOfLast);
    return { carried: await carriedOf(place, ofLast), people: null };
  }
  const before = place.recent.map(({ note }) => note);
  const people = await offeredPeople(
    { uri: place.uri, note: null, recent: before },
    place.notes,
    place.gitHub,
  );
  if (open.length === 0 && people.length === 0) return { carried: [], people: null };
  const { organizations } = readSettings(place.uri);
  const pick = new PeoplePick<StartItem>(
    {
      title: vscode.l10n.t('New Meeting Note: what to carry over, and who attends'),
      placeholder: vscode.l10n.t('Type a name to add someone; press Enter to create the note'),
      above: section(
        last.note.date === null
          ? vscode.l10n.t('open action items of the last meeting')
          : vscode.l10n.t('open action items of {0}', last.note.date),
        open.filter(({ isOfLast }) => isOfLast),
      ),
      heading: vscode.l10n.t('who attends'),
      people,
      below: section(
        vscode.l10n.t('older open action items'),
        open.filter(({ isOfLast }) => !isOfLast),
      ),
      organizations: organizationsOf(before, organizations).slice(0, MAX_ORGANIZATIONS),
    },
    place.gitHub.people,
  );
  const picked = await pick.ask().finally(() => pick.dispose());
  if (!picked) return undefined;
  const chosen = picked.others.flatMap(({ open: item }) => item ?? []);
  return { carried: await carriedOf(place, chosen), people: picked.people };
}

function section(label: string, items: readonly OpenItem<FiledNote>[]): StartItem[] {
  return items.length === 0
    ? []
    : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items.map(toItem)];
}

function toItem(open: OpenItem<FiledNote>): StartItem {
  const { at, item, isOfLast } = open;
  const day = item.meeting ?? at.note.date;
  const said = [isOfLast ? '' : (day ?? at.path), describe(at.note, item)].filter(Boolean);
  return {
    label: escapeIcons(item.text),
    description: escapeIcons(said.join(' · ')),
    picked: isOfLast,
    open,
  };
}

function describe(note: Note, { owners, due, text }: ActionItem): string {
  const named = owners.filter((owner) => !text.toLowerCase().includes(owner.toLowerCase()));
  return [calledOwners(note, named), due !== null && !text.includes(due) ? vscode.l10n.t('due {0}', due) : '']
    .filter(Boolean)
    .join(' · ');
}

/** The open items of the series before the new note; those of the last note with its unsaved changes. */
async function openItemsBefore(
  { notes, stored, date, several }: Place,
  last: Reading,
): Promise<OpenItem<FiledNote>[]> {
  const { path } = last.context;
  const uris = new Set(
    stored.series.notes
      .filter((note) => several.length > 0 || note.date === null || note.date < date)
      .map((note) => vscode.Uri.joinPath(stored.root, note.path).toString()),
  );
  const filed = (await notes.all())
    .filter(({ uri }) => uris.has(uri.toString()))
    .map(({ uri, note }): FiledNote => ({ path: notes.contextOf(uri).path, note }))
    .filter((each) => each.path !== path);
  const whole = several.find(({ context }) => context.path === path) ?? last;
  const day = several.length > 0 ? last.note.date : null;
  return openItemsOfSeries([...filed, { path, note: whole.note }], { path, day });
}

/** The items as they stand in their notes, by note. */
async function carriedOf(
  { notes, stored, recent, several }: Place,
  open: readonly OpenItem<FiledNote>[],
): Promise<CarriedItems[]> {
  const byNote = new Map<FiledNote, ActionItem[]>();
  for (const { at, item } of open) byNote.set(at, [...(byNote.get(at) ?? []), item]);
  const carried = await Promise.all(
    Array.from(byNote, async ([{ path }, items]): Promise<CarriedItems | null> => {
      const known = (several.length > 0 ? several : recent).find(({ context }) => context.path === path);
      const from = known ?? (await readNoteAt(notes, uriOf(stored, notes, path)));
      if (!from) return null;
      const isMeant = (action: ActionItem): boolean =>
        items.some(({ text, range }) => text === action.text && range.start.line === action.range.start.line);
      return { from, items: from.note.actions.filter((action) => !action.done && isMeant(action)) };
    }),
  );
  return carried.filter((each) => each !== null);
}

function uriOf({ root, series }: StoredSeries, notes: NoteStore, path: string): vscode.Uri {
  const uris = series.notes.map((note) => vscode.Uri.joinPath(root, note.path));
  return uris.find((uri) => notes.contextOf(uri).path === path) ?? vscode.Uri.joinPath(root, path);
}
