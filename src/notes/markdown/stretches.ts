/** A stretch of a text, in UTF-16 units from its start. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What an editor tells of a change: all of one event as the text was before. */
export interface Change {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** Where a stretch stands after changes; null where they reach into it. */
export function moveStretch({ from, to }: Stretch, changes: readonly Change[]): Stretch | null {
  let shift = 0;
  for (const { rangeOffset, rangeLength, text } of changes) {
    if (rangeOffset >= to) continue;
    if (rangeOffset + rangeLength > from) return null;
    shift += text.length - rangeLength;
  }
  return { from: from + shift, to: to + shift };
}

/** The stretches that are new if changes only insert a text; null if they do anything else. */
export function insertions(changes: readonly Change[], text: string): Stretch[] | null {
  if (changes.length === 0 || changes.some((change) => change.rangeLength > 0 || change.text !== text))
    return null;
  const starts = changes.map(({ rangeOffset }) => rangeOffset).sort((one, other) => one - other);
  return starts.map((start, index) => {
    const from = start + index * text.length;
    return { from, to: from + text.length };
  });
}

/** Where the stretches stood, in the text without them, if changes remove them and nothing else; else null. */
export function removals(changes: readonly Change[], stretches: readonly Stretch[]): number[] | null {
  const isGone = ({ from, to }: Stretch) =>
    changes.some(
      (change) => change.rangeOffset === from && change.rangeLength === to - from && change.text === '',
    );
  if (changes.length !== stretches.length || !stretches.every(isGone)) return null;
  let removed = 0;
  return stretches.map(({ from, to }) => {
    const start = from - removed;
    removed += to - from;
    return start;
  });
}
