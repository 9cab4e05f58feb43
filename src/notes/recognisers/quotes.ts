import type { Unit } from '../markdown/blocks';
import { walkItem } from './items';
import type { Line, Walked } from './passages';
import type { Prose } from '../markdown/prose';
import type { Settings, State } from './state';

/** Tells of the blocks of an item in a quote what stands above it: in the quote, and above that. */
export function walkQuotedItem(unit: Unit, state: State, settings: Settings): Walked {
  const above = state.quote ?? state;
  const walked = walkItem(unit, state, settings);
  return { ...walked, after: { ...state, isReport: walked.after.isReport, quote: above } };
}

/** `[!TODO]`, `[!note]- Title` */
const CALLOUT = /^\[!(\w{1,20})\][+-]?(?=\s|$)/;

/** Whether the first line of a quote only says what kind of callout it is; null where it does not. */
export function calloutOf({ matchText }: Prose, [from, to]: Line): { readonly holdsTasks: boolean } | null {
  const kind = from === 0 ? CALLOUT.exec(matchText.slice(from, to))?.[1] : undefined;
  return kind === undefined ? null : { holdsTasks: /^(?:to-?do|tasks?|actions?)$/i.test(kind) };
}
