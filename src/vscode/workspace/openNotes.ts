import type * as vscode from 'vscode';
import type { Evidence } from '../../notes/explanation';
import { shownBy, signsOf, type Shown } from '../../notes/minutes';
import type { Note, NoteContext } from '../../notes/note';
import { isTooLarge } from '../../notes/noteSize';
import { read, type Reading } from '../../notes/reading';
import type { NoteContexts } from './noteContexts';
import type { OpenFile } from './workspaceFiles';
import { placeOf } from './place';

/** What an open document says. */
interface DocumentReading {
  readonly version: number;
  /** Of nothing where the document is too large. */
  readonly reading: Reading;
  readonly isTooLarge: boolean;
  /** Which contexts it was read with. */
  readonly contexts: number;
}

/** The open documents and their readings, each read on from what it was before an edit. */
export class OpenNotes {
  readonly #contexts: NoteContexts;
  /** By URI. */
  readonly #documents = new Map<string, vscode.TextDocument>();
  readonly #readings = new WeakMap<vscode.TextDocument, DocumentReading>();
  readonly #shown = new WeakMap<Note, Shown>();
  /** Counts up when contexts may be others. */
  #current = 0;

  constructor(contexts: NoteContexts) {
    this.#contexts = contexts;
  }

  add(document: vscode.TextDocument): void {
    this.#documents.set(document.uri.toString(), document);
  }

  delete(uri: vscode.Uri): void {
    this.#documents.delete(uri.toString());
  }

  get documents(): Iterable<vscode.TextDocument> {
    return this.#documents.values();
  }

  /** The document that is open by just this URI. */
  documentBy(key: string): vscode.TextDocument | undefined {
    return this.#documents.get(key);
  }

  /** What it holds. */
  openBy(key: string): OpenFile | null {
    const document = this.#documents.get(key);
    if (!document) return null;
    return {
      uri: document.uri,
      note: this.readingOf(document).reading.note,
      isDirty: document.isDirty,
    };
  }

  readingOf(document: vscode.TextDocument): DocumentReading {
    const known = this.#readings.get(document);
    const isCurrent = known?.contexts === this.#current;
    if (isCurrent && known.version === document.version) return known;
    const context: NoteContext = isCurrent ? known.reading.context : this.#contexts.contextFor(document.uri);
    const text = document.getText();
    const tooLarge = isTooLarge(text);
    const reading = read(tooLarge ? '' : text, context, known?.reading);
    const now = { version: document.version, reading, isTooLarge: tooLarge, contexts: this.#current };
    this.#readings.set(document, now);
    return now;
  }

  /** What `document` shows of itself, whatever stands beside it. */
  shownBy(document: vscode.TextDocument): Shown {
    const { note } = this.readingOf(document).reading;
    let shown = this.#shown.get(note);
    if (!shown) this.#shown.set(note, (shown = shownBy(note, placeOf(document.uri))));
    return shown;
  }

  /** By what it shows that. */
  evidenceFor(document: vscode.TextDocument): Omit<Evidence, 'beside'> {
    const { reading, isTooLarge } = this.readingOf(document);
    const { note, text } = reading;
    const path = placeOf(document.uri);
    return { note, text, path, signs: signsOf(note, path), isTooLarge };
  }

  /** The contexts may be others. What a text says is not read again for another repository. */
  reconsider(): void {
    this.#current++;
  }
}
