import type * as vscode from 'vscode';
import { shownBy, type Shown } from '../../notes/minutes';
import type { Note } from '../../notes/note';
import { isTooLarge } from '../../notes/noteSize';
import { read, type Reading } from '../../notes/reading';
import type { Contexts } from './contexts';
import { placeOf } from './place';

/** What an open document says. */
interface DocumentReading {
  readonly version: number;
  /** Of nothing where the document is too large. */
  readonly reading: Reading;
  readonly isTooLarge: boolean;
}

/** The readings of the open documents, each read on from what it was before an edit. */
export class Readings {
  readonly #contexts: Contexts;
  #readings = new WeakMap<vscode.TextDocument, DocumentReading>();
  readonly #shown = new WeakMap<Note, Shown>();

  constructor(contexts: Contexts) {
    this.#contexts = contexts;
  }

  of(document: vscode.TextDocument): DocumentReading {
    const known = this.#readings.get(document);
    if (known?.version === document.version) return known;
    // All readings are forgotten when the context may be another one.
    const context = known?.reading.context ?? this.#contexts.of(document.uri);
    const text = document.getText();
    const tooLarge = isTooLarge(text);
    const reading = read(tooLarge ? '' : text, context, known?.reading);
    const now = { version: document.version, reading, isTooLarge: tooLarge };
    this.#readings.set(document, now);
    return now;
  }

  /** What `document` shows of itself, whatever stands beside it. */
  shownBy(document: vscode.TextDocument): Shown {
    const { note } = this.of(document).reading;
    let shown = this.#shown.get(note);
    if (!shown) this.#shown.set(note, (shown = shownBy(note, placeOf(document.uri))));
    return shown;
  }

  /** The contexts may be others. */
  clear(): void {
    this.#readings = new WeakMap();
  }
}
