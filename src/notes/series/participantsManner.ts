import { newBullets, type Bullets } from './bullets';
import { findPlace, isAnnouncement } from './participantsPlace';
import type { Reading } from '../reading';
import { describeLines, nameOf } from './recurringLines';

/** How and where the notes of a series name who attended. */
export interface Manner {
  readonly kind: 'list' | 'inline' | 'unknown';
  /** The heading or label; null where it is not known. */
  readonly announcement: string | null;
  /** Of a new list. */
  readonly bullets: Bullets;
  /** Whether the list follows the heading without a blank line. */
  readonly isTight: boolean;
  /** What the headings behind it are called, the next one first. */
  readonly followers: readonly string[];
}

const HYPHENS: Bullets = { first: '- ', step: 0 };
const UNKNOWN: Manner = {
  kind: 'unknown',
  announcement: null,
  bullets: HYPHENS,
  isTight: false,
  followers: [],
};

export function mannerOf(model: Reading | undefined): Manner {
  if (!model) return UNKNOWN;
  const lines = describeLines(model);
  const place = findPlace(model, lines);
  const first = model.found.participants[0]?.range.start.line ?? -1;
  const above = lines.filter((line) => line.from <= first && isAnnouncement(line)).at(-1);
  const followers = lines.filter(({ kind, from }) => kind === 'heading' && from > first).map(nameOf);
  if (!place || !above) return { ...UNKNOWN, followers };
  const isInline = place.kind === 'inline' && above.kind !== 'heading';
  const announcement = isInline ? above.source.slice(0, above.labelEnd) : above.source;
  const bullets = place.kind === 'list' ? newBullets(place.bullets) : HYPHENS;
  return {
    kind: isInline || place.kind === 'inline' ? 'inline' : 'list',
    announcement,
    bullets,
    isTight: lines[lines.indexOf(above) + 1]?.from === above.to,
    followers,
  };
}

/** A heading or label as one that people follow in its line. */
export function inlineLabel(announcement: string): string {
  if (/[:：][^\w:：]*$/.test(announcement)) return announcement;
  const words = announcement.replace(/\([^()]*\)|^[\s#*_-]+|(?<![\s#*_])[\s#*_]+$/g, '').trim();
  return `**${words}:**`;
}
