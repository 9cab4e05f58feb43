import type { Unit } from './blocks';
import { readFrontMatter } from './frontMatter';
import { parseUnits } from './mdast';
import { findMeetingDate } from './meetingDate';
import type { Note, NoteContext, Participant, Reference } from './note';
import { initialState, recognize, type Found } from './recognition';
import { resolveReferences, type PlacedReference } from './resolve';
import { readRepository } from './targets';

/** Reads a note: any text gives a note, and never an error. */
export function readNote(text: string, context: NoteContext): Note {
  const front = readFrontMatter(text);
  const units = parseUnits(withoutFrontMatter(text, front.lines));
  const date = findMeetingDate(units, front, context.path);
  const settings = { date, hosts: context.hosts };
  let state = initialState;
  const found: Found[] = [];
  for (const [index, unit] of units.entries()) {
    const [one, next] = recognize(unit, state, units[index + 1]?.kind ?? null, settings);
    found.push(one);
    state = next;
  }
  const declared = front.values.get('repository') ?? front.values.get('repo');
  return {
    date,
    title: front.values.get('title') ?? titleOf(units),
    participants: distinct(found.flatMap(({ participants }) => participants)),
    mentions: found.flatMap(({ mentions }) => mentions),
    references: resolved(units, found, {
      byNote: declared === undefined ? null : readRepository(declared),
      byContext: context.repository,
    }),
    actions: found.flatMap(({ actions }) => actions),
  };
}

/** The text with its front matter blanked out, so that lines keep their numbers. */
function withoutFrontMatter(text: string, lines: number): string {
  if (lines === 0) return text;
  let done = 0;
  return text.replace(/[^\r\n]*(\r\n|\n|\r|$)/g, (line: string, end: string) =>
    done++ < lines ? end : line,
  );
}

function titleOf(units: readonly Unit[]): string | null {
  const title = units.find(({ kind }) => kind === 'heading')?.blocks[0]?.prose.shown.trim();
  return title === undefined || title === '' ? null : title;
}

function resolved(
  units: readonly Unit[],
  found: readonly Found[],
  declared: Parameters<typeof resolveReferences>[1],
): Reference[] {
  let section = 0;
  const placed: PlacedReference[] = [];
  for (const [unit, { references }] of found.entries()) {
    if (units[unit]?.kind === 'heading') section++;
    for (const { reference, block } of references) placed.push({ reference, block, unit, section });
  }
  const targets = resolveReferences(placed, declared);
  return placed.map(({ reference: { range, text, form, url } }, index) => ({
    range,
    text,
    form,
    url,
    target: targets[index] ?? null,
  }));
}

/** Each person once, as first named. */
function distinct(people: readonly Participant[]): Participant[] {
  const seen = new Set<string>();
  return people.filter(({ handle, name }) => {
    const key = handle === null ? `name ${name ?? ''}` : `@${handle}`;
    if (seen.has(key.toLowerCase())) return false;
    seen.add(key.toLowerCase());
    return true;
  });
}
