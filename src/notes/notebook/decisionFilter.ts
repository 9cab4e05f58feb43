import { foldName } from '../text/fold';
import type { RecordedDecision } from './decisions';
import type { FiledNote } from './trackedItems';

/** Which decisions are wanted: those that each of these lets through. */
export interface DecisionFilter {
  /** Series, as `seriesKeys` tells them; of several one is enough, none means all. */
  readonly series: readonly string[];
  /** `inForce`: only those that no later one has superseded. */
  readonly state: 'all' | 'inForce' | 'superseded';
  /** Words that all must occur, in any order; empty for none. */
  readonly text: string;
}

export const ALL_DECISIONS: DecisionFilter = { series: [], state: 'all', text: '' };

/** The decisions that a filter lets through, in their order. */
export function filterDecisions<N extends FiledNote>(
  all: readonly RecordedDecision<N>[],
  { series, state, text }: DecisionFilter,
): RecordedDecision<N>[] {
  const words = foldName(text).split(' ').filter(Boolean);
  return all.filter((decision) => {
    if (series.length > 0 && !series.includes(decision.series)) return false;
    if (state !== 'all' && (decision.supersededBy === null) !== (state === 'inForce')) return false;
    return words.length === 0 || areIn(words, decision);
  });
}

/** Whether words occur in what a decision says, what it is about, its meeting or its issues. */
function areIn<N extends FiledNote>(words: readonly string[], decision: RecordedDecision<N>): boolean {
  const { at, date, subject, issues } = decision;
  const names = issues.map(({ repository: { owner, name }, number }) => `${owner}/${name}#${number}`);
  const all = foldName([decision.decision.text, subject, at.note.title, at.path, date, ...names].join(' '));
  return words.every((word) => all.includes(word));
}
