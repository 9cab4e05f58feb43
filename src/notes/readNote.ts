import type { Note, NoteContext } from './note';
import { read } from './reading';

/** Reads a note: any text gives a note, and never an error. */
export function readNote(text: string, context: NoteContext): Note {
  return read(text, context).note;
}
