import { identities } from './attendanceHistory';
import type { Participant, Position } from '../note';
import { linesIn } from './outline';
import type { Reading } from '../reading';
import { bulletOf } from './recurringLines';

/** Somebody to be named in a list. At least one of handle and name is known. */
export type PersonRef = Pick<Participant, 'handle' | 'name'>;

/** How a list names people: `{n}` stands for the name, `{h}` for the handle without `@`. */
export type EntryForm = string;

const NAME = '{n}';
const HANDLE = '{h}';
const DEFAULT: EntryForm = '@{h}';

/** An entry of an attendance list in the source. */
interface Entry {
  readonly person: Participant;
  /** The item behind its bullet and box, or the stretch between commas. */
  readonly source: string;
}

/** How a note names who attended; that of most entries, those with a handle going first. null where it names nobody. */
export function entryForm(reading: Reading): EntryForm | null {
  const forms = entriesOf(reading).flatMap((entry) => formOf(entry) ?? []);
  const withHandle = forms.filter((form) => form.includes(HANDLE));
  const [best = null] = mostFrequent(withHandle.length > 0 ? withHandle : forms);
  return best;
}

/** How people were named the same at their last two meetings or more, by a key that `keyOf` gives; newest notes first. */
export function usualEntries(
  notes: readonly Reading[],
  keyOf: ReturnType<typeof identities>,
): ReadonlyMap<string, string> {
  const entries = new Map<string, string[]>();
  for (const reading of notes) {
    for (const { person, source } of entriesOf(reading)) {
      const key = keyOf(person);
      entries.set(key, [...(entries.get(key) ?? []), source]);
    }
  }
  return new Map(
    [...entries].flatMap(([key, [last, before]]) =>
      last !== undefined && last === before ? [[key, last]] : [],
    ),
  );
}

/** Names somebody in the form of a list, as far as it is known who it is. */
export function writeEntry({ handle, name }: PersonRef, form: EntryForm | null): string {
  const wanted = form ?? DEFAULT;
  const safeName = name === null ? null : escapeName(name);
  if (handle === null) return wrapOf(wanted, safeName ?? '');
  const isWhole = safeName !== null || !wanted.includes(NAME);
  if (!isWhole) return wrapOf(wanted, `@${handle}`);
  return wanted.replaceAll(NAME, () => safeName ?? '').replaceAll(HANDLE, () => handle);
}

/** What is set in italics or bold stays so. */
function wrapOf(form: EntryForm, text: string): string {
  const [, mark = ''] = /^([*_]{1,2})[^*_]+\1$/.exec(form) ?? [];
  return mark + text + mark;
}

/** A name typed, or told by GitHub, as words that Markdown takes for nothing else. */
function escapeName(name: string): string {
  return name
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]|^[#+-](?= )|(?<=^\d{1,9})[.)](?= )/g, '\\$&');
}

function entriesOf(reading: Reading): Entry[] {
  const lines = linesIn(reading.text);
  return reading.note.participants.map((person) => {
    const line = lines[person.range.start.line] ?? '';
    const alone = reading.note.participants.every(
      (other) => other === person || other.range.start.line !== person.range.start.line,
    );
    const bullet = bulletOf(line);
    if (alone && bullet !== '' && !/:\**\s/.test(line.slice(0, person.range.start.character)))
      return {
        person,
        source: line
          .slice(bullet.length)
          .replace(/^\[[ xX]\]\s+/, '')
          .trim(),
      };
    return { person, source: stretchOf(line, person.range.start, person.range.end) };
  });
}

/** A stretch with the emphasis and the link around it. */
function stretchOf(line: string, { character: from }: Position, { character: to }: Position): string {
  const before = /(?<![[*_<])[[*_<]*$/.exec(line.slice(0, from))?.[0] ?? '';
  const behind = before === '' ? '' : (/^(?:[*_]{1,2}|\]\([^()\s]*\)|>)*/.exec(line.slice(to))?.[0] ?? '');
  return line.slice(from - before.length, to + behind.length);
}

/** An entry with its person taken out, and without what is remarked behind. */
function formOf({ person: { handle, name }, source }: Entry): EntryForm | null {
  let form = source;
  if (name !== null) form = form.replace(name, () => NAME);
  if (handle !== null) {
    form = form.replaceAll(`@${handle}`, () => `@${HANDLE}`).replace(`/${handle})`, () => `/${HANDLE})`);
  }
  if (name !== null && !form.includes(NAME)) return null;
  if (handle !== null && !form.includes(HANDLE)) return null;
  const last = Math.max(form.lastIndexOf(NAME) + NAME.length, form.lastIndexOf(HANDLE) + HANDLE.length);
  const closing = /^(?:\]\([^()\s]*\)|[)\]*_>])*/.exec(form.slice(last))?.[0] ?? '';
  const whole = form.slice(0, last) + closing;
  // `(@ann - has no sound)`: the remark ends what the bracket began.
  const opened = whole.split('(').length - whole.split(')').length;
  return opened > 0 ? whole.replace(/^\(/, '') : whole;
}

function mostFrequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.entries()].sort((one, other) => other[1] - one[1]).map(([value]) => value);
}
