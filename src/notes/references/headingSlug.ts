import type { Section } from '../note';
import { rememberedOf } from '../remembered';
import { sectionsAbove } from '../sectionsAbove';

/** What GitHub and VS Code call a heading in an address: `Any other business!` is `any-other-business`. */
function slugOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .replace(/\s/g, '-');
}

/** The slug of each of some headings: those that are called alike are counted, `agenda-1`, past what another heading is called already. */
export function slugsOf(titles: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return titles.map((title) => {
    const own = slugOf(title);
    let count = counts.get(own) ?? 0;
    let slug = count === 0 ? own : `${own}-${count}`;
    while (counts.has(slug)) slug = `${own}-${++count}`;
    counts.set(own, count + 1);
    if (slug !== own) counts.set(slug, 1);
    return slug;
  });
}

/** The section that a fragment means, be it written as GitHub or as VS Code has it; null for none. */
export function sectionOf(sections: readonly Section[], fragment: string): Section | null {
  if (fragment === '') return null;
  const { exact, inShort } = slugIndexOf(sections);
  return exact.get(fragment.toLowerCase()) ?? inShort.get(loose(fragment)) ?? null;
}

/** The slug of the innermost heading above a line (zero-based); null where none is. */
export function slugAbove(sections: readonly Section[], line: number): string | null {
  return slugIndexOf(sections).slugs[sectionsAbove(sections, line)[0] ?? -1] ?? null;
}

interface SlugIndex {
  readonly slugs: readonly string[];
  readonly exact: ReadonlyMap<string, Section>;
  readonly inShort: ReadonlyMap<string, Section>;
}

const indexes = new WeakMap<readonly Section[], SlugIndex>();

/** Made once for a note: very many links and decisions may ask for its headings. */
function slugIndexOf(sections: readonly Section[]): SlugIndex {
  return rememberedOf(indexes, sections, () => {
    const slugs = slugsOf(sections.map(({ title }) => title));
    const exact = new Map<string, Section>();
    const inShort = new Map<string, Section>();
    // Of several the first one counts.
    for (const [index, section] of [...sections.entries()].reverse()) {
      const slug = slugs[index] ?? '';
      exact.set(slug, section);
      inShort.set(loose(slug), section);
    }
    return { slugs, exact, inShort };
  });
}

/** Others shorten dashes to one and leave them out at the ends. */
const loose = (slug: string): string => slugOf(slug).replace(/-+/g, '-').replace(/^-|-$/g, '');
