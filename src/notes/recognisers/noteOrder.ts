import type { Unit } from '../markdown/blocks';
import type { DayOrder } from '../dates/dayOrder';
import { orderShown } from '../dates/numericDays';
import { rememberedOf } from '../remembered';

const known = new WeakMap<Unit, DayOrder | null>();

/** The order in which the dates of one unit can only be; null where it holds none of these, or both. */
const orderIn = (unit: Unit): DayOrder | null => rememberedOf(known, unit, () => readOrder(unit));

function readOrder({ blocks }: Unit): DayOrder | null {
  for (const { kind, prose, cells } of blocks)
    for (const { matchText } of kind === 'row' ? cells : [prose]) {
      const order = orderShown(matchText);
      if (order !== null) return order;
    }
  return null;
}

/** The order of day and month that a text shows: `14/05/2026` anywhere in it. null where it shows none, or both. */
export function orderOf(parts: readonly { readonly unit: Unit }[]): DayOrder | null {
  let shown: DayOrder | null = null;
  for (const { unit } of parts) {
    const order = orderIn(unit);
    if (order === null || order === shown) continue;
    if (shown !== null) return null;
    shown = order;
  }
  return shown;
}

/** Whether some of a text shows an order. */
export function showsOrder(parts: readonly { readonly unit: Unit }[]): boolean {
  return parts.some(({ unit }) => orderIn(unit) !== null);
}
