import type { Section } from '../note';

/** What GitHub and VS Code call a heading in an address: `Any other business!` is `any-other-business`. */
function slugOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .replace(/\s/g, '-');
}

/** The slug of each of some headings: those that are called alike are counted, `agenda-1`. */
export function slugsOf(titles: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return titles.map((title) => {
    const slug = slugOf(title);
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}

/** The section that a fragment means, be it written as GitHub or as VS Code has it; null for none. */
export function sectionOf(sections: readonly Section[], fragment: string): Section | null {
  if (fragment === '') return null;
  const slugs = slugsOf(sections.map(({ title }) => title));
  const wanted = loose(fragment);
  const index = slugs.indexOf(fragment.toLowerCase());
  return sections[index >= 0 ? index : slugs.findIndex((slug) => loose(slug) === wanted)] ?? null;
}

/** The slug of the innermost heading above a line (zero-based); null where none is. */
export function slugAbove(sections: readonly Section[], line: number): string | null {
  const index = sections.findLastIndex(({ range }) => range.start.line <= line && line <= range.end.line);
  return slugsOf(sections.map(({ title }) => title))[index] ?? null;
}

/** Others shorten dashes to one and leave them out at the ends. */
const loose = (slug: string): string => slugOf(slug).replace(/-+/g, '-').replace(/^-|-$/g, '');
