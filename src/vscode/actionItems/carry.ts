import vscode = require('vscode');
import { carryItems } from '../../notes/edits/carryEdit';
import { isOfSeveral } from '../../notes/heldMeetings';
import type { Note } from '../../notes/note';
import { errorMessage } from '../editor/errorMessage';
import { parentOf } from '../editor/files';
import { findStoredSeries } from '../workspace/seriesFiles';
import type { NoteStore } from '../workspace/noteStore';
import { ItemLostError, type ItemEditor, type NoteChange, type OpenNote } from './itemEditor';
import type { ItemNode } from './itemNode';

/** What was carried on. */
interface Carried {
  /** What became of the items, in words. */
  readonly said: string;
  /** None where the newest notes held them already. */
  readonly changes: readonly NoteChange[];
  /** Why some were not carried on; null where all were. */
  readonly failure: string | null;
}

/** Writes open items into the newest note of their series, with a link to where each stood. */
export async function carryToNewest(
  nodes: readonly ItemNode[],
  notes: NoteStore,
  editor: ItemEditor,
): Promise<Carried> {
  const open = nodes.filter(({ action }) => !action.done);
  if (open.length === 0) throw new Error(vscode.l10n.t('done items need not be carried over'));
  const byNote = new Map<string, ItemNode[]>();
  for (const node of open) {
    const key = node.stored.uri.toString();
    byNote.set(key, [...(byNote.get(key) ?? []), node]);
  }
  const changes: NoteChange[] = [];
  const into = new Set<string>();
  const causes = new Set<string>();
  let count = 0;
  let failed = 0;
  for (const own of byNote.values()) {
    try {
      const { newest, carried } = await carryFrom(own, { notes, editor, changes });
      const path = vscode.workspace.asRelativePath(newest);
      if (carried.refused.length < own.length) into.add(path);
      count += carried.count;
      failed += carried.refused.length;
      if (carried.refused.length > 0) causes.add(noPlaceIn(path));
    } catch (error) {
      failed += own.length;
      causes.add(errorMessage(error));
    }
  }
  const cause = [...causes].join('; ');
  const failure = open.length === 1 ? cause : vscode.l10n.t('{0} of {1}: {2}', failed, open.length, cause);
  const said = whatBecame(count, open.length - failed, [...into].join(', '));
  return { said, changes, failure: failed === 0 ? null : failure };
}

/** Carries items of one note on. */
async function carryFrom(
  own: readonly ItemNode[],
  { notes, editor, changes }: { notes: NoteStore; editor: ItemEditor; changes: NoteChange[] },
) {
  const [first] = own;
  if (!first) throw new ItemLostError();
  const { uri } = first.stored;
  const newest = await newestOf(notes, uri);
  const source = await editor.current(uri);
  if (newest.toString() === uri.toString()) checkOlder(own, source.reading.note, uri);
  const actions = own.map((node) => editor.findIn(source.reading, node));
  const found = actions.flatMap((action) => action ?? []);
  if (found.length < own.length) throw new ItemLostError();
  const carry = ({ reading }: OpenNote) => {
    const { edits, ...result } = carryItems(reading, source.reading, found);
    return { edits, result };
  };
  return { newest, carried: await editor.write(newest, carry, changes) };
}

/** Throws where items of the newest note are of no older meeting than its newest. */
function checkOlder(nodes: readonly ItemNode[], note: Note, uri: vscode.Uri): void {
  const path = vscode.workspace.asRelativePath(uri);
  if (!isOfSeveral(note)) throw new Error(vscode.l10n.t('{0} is the newest note of its series', path));
  if (nodes.some(({ action }) => action.meeting === note.date))
    throw new Error(vscode.l10n.t('it is of the newest meeting of {0}', path));
}

function whatBecame(count: number, all: number, where: string): string {
  if (count === 0)
    return all === 1
      ? vscode.l10n.t('{0} already has it.', where)
      : vscode.l10n.t('{0} already has them.', where);
  return count === 1
    ? vscode.l10n.t('Carried over 1 action item to {0}.', where)
    : vscode.l10n.t('Carried over {0} action items to {1}.', count, where);
}

/** Why items were not carried over into a note. */
const noPlaceIn = (path: string): string =>
  vscode.l10n.t(
    'there is no place in {0} where it would be read as an action item and the rest as before; add a heading “Action items” at the top of that note and try again',
    path,
  );

/** The newest note of the series that a note belongs to. */
async function newestOf(notes: NoteStore, uri: vscode.Uri): Promise<vscode.Uri> {
  const { root, series } = await findStoredSeries(notes, parentOf(uri), uri);
  const newest = series.notes.at(-1);
  return newest ? vscode.Uri.joinPath(root, newest.path) : uri;
}
