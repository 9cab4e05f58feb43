import type * as vscode from 'vscode';
import { meetingAt } from '../../notes/heldMeetings';
import type { FileLink, Note } from '../../notes/note';
import { rememberedOf } from '../../notes/remembered';
import { mayLeadTo, type LinkedFiles } from './linkedFiles';
import type { NoteFile } from './noteFile';
import type { NoteStore } from './noteStore';

/** A link in a note to another one. */
export interface Backlink {
  readonly from: NoteFile;
  readonly link: FileLink;
  /** ISO date of the meeting that it stands in; null where that is not known. */
  readonly date: string | null;
}

/** Which notes link to which: from what the index holds, no text is read. */
export class Backlinks {
  /** The links that may lead to the file asked about last, by note: while a note is written, it is asked about again and again. */
  #mayLead: { readonly key: string; readonly byNote: WeakMap<Note, readonly FileLink[]> } = {
    key: '',
    byNote: new WeakMap(),
  };

  constructor(
    private readonly notes: NoteStore,
    private readonly files: LinkedFiles,
  ) {}

  /** The links to a note from other ones, those of the newest meetings first. */
  to(uri: vscode.Uri): Backlink[] {
    const key = uri.toString();
    const found: Backlink[] = [];
    for (const from of this.notes.known) {
      for (const link of this.#linksThatMayLead(key, uri, from.note)) {
        if (!this.#leadsTo(key, from, link)) continue;
        const { start } = link.range;
        found.push({ from, link, date: meetingAt(from.note, start.line)?.date ?? from.note.date });
      }
    }
    // In a note they are in the order of its lines already.
    return found.sort(
      (one, other) => compare(other.date ?? '', one.date ?? '') || compare(pathOf(one), pathOf(other)),
    );
  }

  #linksThatMayLead(key: string, uri: vscode.Uri, note: Note): readonly FileLink[] {
    if (note.fileLinks.length === 0) return note.fileLinks;
    if (this.#mayLead.key !== key) this.#mayLead = { key, byNote: new WeakMap() };
    return rememberedOf(this.#mayLead.byNote, note, () =>
      note.fileLinks.filter(({ address }) => mayLeadTo(address, uri)),
    );
  }

  #leadsTo(key: string, { uri }: NoteFile, { address }: FileLink): boolean {
    if (uri.toString() === key) return false;
    const all = this.files.candidates(uri, address).map((file) => file.uri);
    return all.find((each) => this.notes.isNoteAt(each))?.toString() === key;
  }
}

const pathOf = ({ from }: Backlink): string => from.path;
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
