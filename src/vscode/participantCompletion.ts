import * as vscode from 'vscode';
import type { Person } from '../github/model';
import type { Note, Position } from '../notes/note';
import { mentionAt } from '../notes/mentionAt';
import type { GitHub } from './gitHub';
import { MARKDOWN } from './markdown';
import type { NoteStore } from './noteStore';
import { organizationsOf } from './organizations';
import { toRange } from './positions';
import { readSettings } from './settings';

/** Milliseconds that a list waits for GitHub; what comes later is there at the next keystroke. */
const PATIENCE = 700;

/** Offers people behind an `@`: first who attends, then the organisations' members. */
export function registerParticipantCompletion(notes: NoteStore, gitHub: GitHub): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    MARKDOWN,
    {
      async provideCompletionItems(document, position, token) {
        const range = mentionAt(document.getText(), position);
        if (!range) return null;
        const note = notes.of(document);
        const organizations = organizationsOf(note, readSettings(document.uri).organizations);
        const members = await within(
          PATIENCE,
          Promise.all(organizations.map((each) => gitHub.members(each))),
        );
        if (token.isCancellationRequested) return null;
        const people = (members ?? []).flatMap((answer) => (answer.ok ? answer.value : []));
        const items = complete(note, people, position).map((person, index) =>
          toItem(person, index, toRange(range)),
        );
        return new vscode.CompletionList(items, members === null);
      },
    },
    '@',
  );
}

interface Candidate {
  readonly handle: string;
  readonly name: string | null;
  readonly detail: string;
}

/** Everybody once, participants first. Somebody mentioned where the cursor stands is not known by that. */
function complete(note: Note, members: readonly Person[], cursor: Position): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (handle: string, name: string | null, detail: string) => {
    const key = handle.toLowerCase();
    if (!found.has(key)) found.set(key, { handle, name, detail });
  };
  for (const { handle, name } of note.participants) if (handle) add(handle, name, 'participant');
  for (const { handle, range } of note.mentions) {
    const here = range.start.line === cursor.line && range.end.character >= cursor.character;
    if (!here) add(handle, null, 'mentioned in this note');
  }
  for (const { login, name } of members) add(login, name, 'on GitHub');
  return [...found.values()];
}

function toItem(
  { handle, name, detail }: Candidate,
  index: number,
  range: vscode.Range,
): vscode.CompletionItem {
  const label = { label: `@${handle}`, description: [name, detail].filter(Boolean).join(' · ') };
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.User);
  item.range = range;
  item.insertText = `@${handle}`;
  item.filterText = `@${handle} ${name ?? ''}`;
  item.sortText = String(index).padStart(6, '0');
  return item;
}

/** The promise's value, or null where it takes longer than `milliseconds`. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
