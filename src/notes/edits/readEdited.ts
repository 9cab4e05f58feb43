import type { TextEdit } from '../note';
import { read, type Reading } from '../reading';
import { applyEdits } from './textEdits';

/** What a note says after edits, at the cost of what they touch. */
export function readEdited(reading: Reading, edits: readonly TextEdit[]): Reading {
  return read(applyEdits(reading.text, edits), reading.context, reading);
}
