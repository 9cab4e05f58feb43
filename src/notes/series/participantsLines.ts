import { bulletAt, type Bullets } from './bullets';
import { replaceLines } from './lineEdit';
import type { TextEdit } from '../note';
import { linesIn } from './outline';
import type { PersonRef } from './participantEntry';
import { inlineLabel, mannerOf, type Manner } from './participantsManner';
import type { Place } from './participantsPlace';
import { addRows } from './participantsTable';
import type { Reading } from '../reading';
import { bulletOf, nameOf, type Line } from './recurringLines';

/** Edits that name people in a note. */
export interface Naming {
  readonly edits: readonly TextEdit[];
  /** What they may be said to replace, where it is more than they do: whole rows of a table. */
  readonly replaced: readonly TextEdit[];
}

/** Names people among the lines of a note, in the manner of its series. */
export class ParticipantsLines {
  readonly #text: string;
  readonly #source: readonly string[];
  readonly #lines: readonly Line[];
  /** How many lines of front matter there are. */
  readonly #front: number;
  readonly #manner: Manner;

  /** `lines`: those of the note, as they are described; `model`: a note that shows the manner of the series. */
  constructor({ text, front }: Reading, lines: readonly Line[], model: Reading | undefined) {
    this.#text = text;
    this.#source = linesIn(text);
    this.#lines = lines;
    this.#front = front.lines;
    this.#manner = mannerOf(model);
  }

  at(place: Place, entries: readonly string[], people: readonly PersonRef[]): Naming {
    switch (place.kind) {
      case 'list': {
        const { at, replaces, bullets, hasBox } = place;
        return this.#replace(at, replaces, items(entries, bullets, hasBox ? '[x] ' : ''));
      }
      case 'inline':
        return insertion(place.line, place.character, entries.map((entry) => place.before + entry).join(''));
      case 'lines':
        return this.#replace(place.at, 0, entries);
      case 'table':
        return this.#inTable(place.rows, people);
      case 'empty':
        return this.#below(place.line, place.isOpen, entries);
    }
  }

  /**
   * Sections for people, best first: as the series has it, in front of the heading that follows it there, else of the second one;
   * then where else one can stand.
   */
  *newSections(entries: readonly string[]): Generator<Naming> {
    const manner = this.#manner;
    const headings = this.#lines.filter(({ kind }) => kind === 'heading');
    const [title, second] = headings;
    const next = headings.find((line) => line !== title && manner.followers.includes(nameOf(line))) ?? second;
    const usual = `${'#'.repeat(Math.min(6, (title?.depth ?? 1) + 1))} Participants`;
    const body = this.#lines.filter(({ kind, from }) => kind !== 'heading' && from >= this.#front);
    // Below a heading of its own, all that the note says would be people.
    const isInline = manner.kind === 'inline' || (next === undefined && body.length > 0);
    const at = next?.from ?? title?.to ?? body[0]?.from ?? this.#front;
    const announced = manner.announcement ?? usual;
    yield this.#section(at, announced, entries, isInline);
    const further = headings.slice(2, 4).map(({ from }) => from);
    for (const place of new Set([at, title?.to ?? this.#front, ...further, this.#front])) {
      for (const each of new Set([announced, usual])) {
        yield this.#section(place, each, entries, false);
        yield this.#section(place, each, entries, true);
      }
    }
  }

  #section(at: number, announced: string, entries: readonly string[], isInline: boolean): Naming {
    const { isTight, bullets } = this.#manner;
    const people = isInline
      ? [`${inlineLabel(announced)} ${entries.join(', ')}`]
      : [announced, ...(isTight ? [] : ['']), ...items(entries, bullets, '')];
    const before = this.#source[at - 1] ?? '';
    const behind = this.#source[at] ?? '';
    if (before.trim() !== '') people.unshift('');
    if (behind.trim() !== '') people.push('');
    return this.#replace(at, 0, people);
  }

  #inTable(rows: readonly Line[], people: readonly PersonRef[]): Naming {
    const { marked, added } = addRows(rows, people);
    const cells = marked.map(({ row, from, to, text }): { edit: TextEdit; replaced: TextEdit } => {
      const line = rows[row]?.from ?? 0;
      const source = this.#source[line] ?? '';
      const at = (start: number, end: number) => ({
        start: { line, character: start },
        end: { line, character: end },
      });
      return {
        edit: { range: at(from, to), newText: text },
        replaced: {
          range: at(0, source.length),
          newText: source.slice(0, from) + text + source.slice(to),
        },
      };
    });
    const below = added.length === 0 ? [] : this.#replace(rows.at(-1)?.to ?? 0, 0, added).edits;
    return {
      edits: [...cells.map(({ edit }) => edit), ...below],
      replaced: [...cells.map(({ replaced }) => replaced), ...below],
    };
  }

  #below(line: Line, isOpen: boolean, entries: readonly string[]): Naming {
    const { kind, isTight, bullets } = this.#manner;
    const isHeading = line.kind === 'heading' && line.depth <= 6;
    if (!isHeading && isOpen && kind !== 'list') {
      const words = (this.#source[line.from] ?? '').trimEnd().length;
      // Two blanks at a line's end break it.
      const isApart = /^[ \t]$/.test((this.#source[line.from] ?? '').slice(words));
      return insertion(line.from, words + (isApart ? 1 : 0), `${isApart ? '' : ' '}${entries.join(', ')}`);
    }
    const indent = line.kind === 'item' ? bulletOf(line.source).replace(/\S/g, ' ') : '';
    const list =
      kind === 'inline'
        ? [entries.join(', ')]
        : items(entries, { ...bullets, first: indent + bullets.first }, '');
    const behind = this.#source[line.to];
    const isEnd = behind === undefined || behind.trim() === '';
    const block = [...(line.kind === 'item' || isTight ? [] : ['']), ...list, ...(isEnd ? [] : [''])];
    return this.#replace(line.to, 0, block);
  }

  #replace(at: number, count: number, inserted: readonly string[]): Naming {
    const edits = [replaceLines(this.#text, at, count, inserted)];
    return { edits, replaced: edits };
  }
}

function insertion(line: number, character: number, newText: string): Naming {
  const place = { line, character };
  const edits = [{ range: { start: place, end: place }, newText }];
  return { edits, replaced: edits };
}

/** Entries as items; numbers go on. */
function items(entries: readonly string[], bullets: Bullets, box: string): string[] {
  return entries.map((entry, index) => bulletAt(bullets, index) + box + entry);
}
