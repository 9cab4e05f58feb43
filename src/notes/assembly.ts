import type { Found, Heading } from './found';
import type { FrontMatter } from './frontMatter';
import type { Note, NoteContext, Participant, Position, Section } from './note';
import { resolveReferences } from './resolve';
import { readRepository } from './targets';

/** Makes a note of what was found in its text, which ends at `end`. */
export function assemble(
  found: Found,
  front: FrontMatter,
  context: NoteContext,
  date: string | null,
  end: Position,
): Note {
  const declared = front.values.get('repository') ?? front.values.get('repo');
  return {
    date,
    title: front.values.get('title') ?? found.headings[0]?.title ?? null,
    series: context.path.includes('/') ? context.path.slice(0, context.path.lastIndexOf('/')) : '',
    participants: distinct(found.participants),
    regrets: distinct(found.regrets),
    mentions: found.mentions,
    references: resolveReferences(found.references, found.headings, {
      byNote: declared === undefined ? null : readRepository(declared),
      byContext: context.repository,
    }),
    actions: found.actions,
    sections: sectionsOf(found.headings, end),
    agenda: found.agenda,
    decisions: found.decisions,
    links: found.links,
  };
}

/** Each person once, as first named. */
function distinct(people: readonly Participant[]): Participant[] {
  const seen = new Set<string>();
  return people.filter(({ handle, name }) => {
    const key = (handle === null ? `name ${name ?? ''}` : `@${handle}`).toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function sectionsOf(headings: readonly Heading[], end: Position): Section[] {
  const ends: Position[] = [];
  const open: number[] = [];
  for (const [index, { depth, range }] of headings.entries()) {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.depth ?? 0) >= depth)
      ends[open.pop() ?? 0] = { line: range.start.line, character: 0 };
    open.push(index);
  }
  return headings.map(({ title, depth, range }, index) => ({
    title,
    depth,
    heading: range,
    range: {
      start: { line: range.start.line, character: 0 },
      end: ends[index] ?? end,
    },
  }));
}
