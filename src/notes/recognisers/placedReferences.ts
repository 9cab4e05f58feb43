import { EMPTY, only, type Findings } from './findings';
import type { Words } from './passages';
import { findReferences } from './references';
import type { Settings } from './state';

/** Finds references, and keeps where they stand: that tells which repository a short one means. */
export function findPlacedReferences({ prose, block, unit, inTitle }: Words, { hosts }: Settings): Findings {
  const all = findReferences(prose, hosts, inTitle);
  if (all.length === 0) return EMPTY;
  const place = { block: block.line, unit: unit.line, opens: unit.opens };
  return only(
    'references',
    all.map(({ range, text, form, url, target, name, number }) => {
      return { range, text, form, url, target, name, number, ...place };
    }),
  );
}
