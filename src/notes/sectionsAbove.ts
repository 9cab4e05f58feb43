import type { Section } from './note';
import { firstFrom } from './recognisers/findings';
import { rememberedOf } from './remembered';

const parentsOfSections = new WeakMap<readonly Section[], readonly number[]>();

/** The numbers of the sections that hold a line (zero-based), the innermost first. Quick, for very many lines of a note may be asked about. */
export function sectionsAbove(sections: readonly Section[], line: number): number[] {
  const above: number[] = [];
  const parents = parentsOf(sections);
  for (let index = firstFrom(sections, line + 1) - 1; index >= 0; index = parents[index] ?? -1)
    if ((sections[index]?.range.end.line ?? -1) >= line) above.push(index);
  return above;
}

/** Within which other section each one is, by their numbers; -1 for none. */
function parentsOf(sections: readonly Section[]): readonly number[] {
  return rememberedOf(parentsOfSections, sections, () => {
    const around: number[] = [];
    return sections.map(({ range: { start } }, index) => {
      // A section ends where the next line begins.
      while ((sections[around.at(-1) ?? -1]?.range.end.line ?? Infinity) <= start.line) around.pop();
      const parent = around.at(-1) ?? -1;
      around.push(index);
      return parent;
    });
  });
}
