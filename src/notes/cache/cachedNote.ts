import { listOf, mapped, text, tuple, type Decoder } from '../../decoder';
import type { Note, Repository } from '../note';
import type { Reading } from '../reading';
import { declaredIn } from '../recognisers/assembly';
import { resolveByContext, resolveInNote } from '../recognisers/resolve';
import { Repositories } from '../shapes';
import { lazyNote } from './lazyNote';
import { HEAD_RECORD, LISTS, OPEN, type NoteHead, type NoteLists } from './noteFields';

/** Stands between the parts of a packed note: JSON has none. */
const DIVIDER = '\t';
const NAMES = Object.keys(LISTS) as (keyof NoteLists)[];
/** In front of the lists stand the head, the repositories, and the references that are left to the context. */
const FIRST_LIST = 3;
/** Lists that hold the same as another one in a note of one meeting. */
const SAME_IN_ONE: Partial<Record<keyof NoteLists, keyof NoteLists>> = {
  attendance: 'participants',
  absences: 'regrets',
};

/**
 * A note as one text, a part in JSON for each of its lists. Each list is made when somebody asks for it: of thousands of notes
 * few are wanted whole. The repository is told when the note is taken out, so that another one needs no reading.
 */
export class CachedNote {
  readonly packed: string;
  readonly head: NoteHead;
  #taken: { readonly repository: Repository | null; readonly note: Note } | null = null;

  private constructor(packed: string, head: NoteHead) {
    this.packed = packed;
    this.head = head;
  }

  /** Of a text that was read without a repository. */
  static of({ note, found, front }: Reading): CachedNote {
    const { open } = resolveInNote(found, declaredIn(front));
    const repositories = new Repositories();
    const lists = NAMES.map((name) => {
      const same = SAME_IN_ONE[name];
      return same !== undefined && note[name] === note[same]
        ? null
        : LISTS[name].pack(note[name] as never, repositories);
    });
    const head = JSON.stringify(HEAD_RECORD.pack(note, repositories));
    const parts = [repositories.list.map(packRepository), OPEN.pack(open, repositories), ...lists];
    const packed = [head, ...parts.map((part) => JSON.stringify(part))].join(DIVIDER);
    // What was just read is part of its text, and would hold on to it.
    return new CachedNote(packed, unpackPart(head, unpackHead) ?? note);
  }

  /** The note that was packed; null where this is none. */
  static unpack(packed: string): CachedNote | null {
    const head = unpackPart(packed.slice(0, packed.indexOf(DIVIDER)), unpackHead);
    return head ? new CachedNote(packed, head) : null;
  }

  /** The note where the context tells this repository: the same object as long as it says the same. */
  in(repository: Repository | null): Note {
    if (!this.#taken) this.#taken = { repository, note: this.#take(repository) };
    else if (!isSameRepository(this.#taken.repository, repository))
      this.#taken = { repository, note: this.#isOpen ? this.#take(repository) : this.#taken.note };
    return this.#taken.note;
  }

  /** Whether a reference is left to the context. */
  get #isOpen(): boolean {
    return this.#part(2) !== '[]';
  }

  #take(repository: Repository | null): Note {
    const { head } = this;
    return lazyNote((field) =>
      field in head ? head[field as keyof NoteHead] : this.#list(field as keyof NoteLists, repository),
    );
  }

  #list(name: keyof NoteLists, repository: Repository | null): unknown {
    const part = this.#part(FIRST_LIST + NAMES.indexOf(name));
    const same = SAME_IN_ONE[name];
    if (part === 'null' && same !== undefined) return this.#list(same, repository);
    const repositories = new Repositories(unpackPart(this.#part(1), listOf(unpackRepository)) ?? []);
    const unpack: Decoder<unknown> = (value) => LISTS[name].unpack(value, repositories);
    const list = unpackPart(part, unpack) ?? [];
    if (name !== 'references' || !this.#isOpen) return list;
    const open = unpackPart(this.#part(2), (value) => OPEN.unpack(value, repositories)) ?? [];
    return resolveByContext(list as Note['references'], open, repository);
  }

  #part(index: number): string {
    let start = 0;
    for (let nth = 0; nth < index; nth++) start = this.packed.indexOf(DIVIDER, start) + 1;
    const end = this.packed.indexOf(DIVIDER, start);
    return end < 0 ? this.packed.slice(start) : this.packed.slice(start, end);
  }
}

const unpackHead: Decoder<NoteHead> = (value) => HEAD_RECORD.unpack(value, new Repositories());

const packRepository = ({ host, owner, name }: Repository): unknown => [host, owner, name];

const unpackRepository: Decoder<Repository> = mapped(tuple(text, text, text), ([host, owner, name]) => ({
  host,
  owner,
  name,
}));

/** What a part says; undefined where it is broken. */
function unpackPart<T>(part: string, decode: Decoder<T>): T | undefined {
  try {
    return decode(JSON.parse(part));
  } catch {
    return undefined;
  }
}

function isSameRepository(one: Repository | null, other: Repository | null): boolean {
  return (
    one === other || (one?.host === other?.host && one?.owner === other?.owner && one?.name === other?.name)
  );
}
