import { matchesOf } from '../matchesOf';
import { findDays } from '../dates/findDays';
import { outerRange, spansWithin } from '../markdown/prose';
import type { Supersession } from '../note';
import { any, ANY_UNPARTED, WORD_END, WORD_START } from '../words/patterns';
import { EMPTY, only, type Findings } from './findings';
import { mayHold } from './lineWords';
import type { ItemPassage } from './passages';

/** So many characters around its verb belong to what a sentence says of a decision. */
const REACH = 120;
/** Behind a verb that no decision is named beside: `Supersedes: `, `replaces (`. */
const NEXT_TO_VERB = /^[\s:(*_[–—-]{0,10}(?:(?:the|by|of|from|den|die|das|durch|vom|von)\s+){0,3}$/i;

// Made with the first decision that needs them: these are the words of all languages.
let patterns: Readonly<Record<'verb' | 'name' | 'negated' | 'clause' | 'negatedBehind', RegExp>> | null =
  null;

/** Finds a bullet below another one that says so. */
export function findSupersessions({ prose, lines, below, topic }: ItemPassage): Findings {
  // Below a heading such as `Decisions` it may be one by itself; then its own text is looked at.
  if (below === null || topic === 'decisions') return EMPTY;
  const found = lines.flatMap(([from, to]): Supersession[] => {
    const text = prose.visibleText.slice(from, to).trim();
    const isSaid = supersedingVerbs(text).some((verb) => verb.hasName || verb.from < 3);
    // It tells which one by a day, by its number or by a link.
    const tells =
      isSaid &&
      (findDays(text).length > 0 ||
        /#\d/.test(text) ||
        spansWithin(prose, from, to).some(({ kind }) => kind === 'link'));
    return tells ? [{ text, range: outerRange(prose, from, to) }] : [];
  });
  return found.length === 0 ? EMPTY : only('supersessions', found);
}

/** A verb that says that a decision takes the place of another one, and how far its sentence may reach. */
export interface SupersedingVerb {
  readonly from: number;
  readonly to: number;
  /** Whether a decision is spoken of: `replaces the decision of 12 May`. `Replace the lamp` speaks of none. */
  readonly hasName: boolean;
}

/** Such verbs in a text; most have none. What is not replaced, or has not been, stays. */
export function supersedingVerbs(text: string): SupersedingVerb[] {
  if (!mayHold(text, 'superseding')) return [];
  patterns ??= makePatterns();
  const { verb, name, negated, clause, negatedBehind } = patterns;
  return Array.from(matchesOf(text, verb)).flatMap(({ index, 0: { length } }) => {
    const before = text.slice(Math.max(0, index - REACH), index);
    const behind = text.slice(index + length, index + length + REACH);
    if (negated.test(before) || negatedBehind.test(clause.exec(behind)?.[0] ?? '')) return [];
    return {
      from: index,
      to: index + length,
      hasName: name.test(before + text.slice(index, index + length) + behind),
    };
  });
}

function makePatterns(): NonNullable<typeof patterns> {
  const negation = `${WORD_START}${any('negations', 'negationsOfVerbs')}${WORD_END}(?!\\s*${any('limits')}${WORD_END})`;
  return {
    // `取代2026年` needs no blank.
    verb: new RegExp(`${WORD_START}${any('superseding')}(?:(?<=${ANY_UNPARTED})|${WORD_END})`, 'gi'),
    name: new RegExp(`${WORD_START}${any('decisionNames')}${WORD_END}`, 'i'),
    negated: new RegExp(`(?:${negation}|n[’']t)(?:\\s+\\p{L}{1,20}|${ANY_UNPARTED}{1,2})?\\s*$`, 'iu'),
    // What is not so in another half of the sentence is another thing.
    clause: new RegExp(
      `^(?:(?!${WORD_START}${any('and')}${WORD_END})(?:[^,;:!?。、(–—.]|(?<=\\d)\\.)){1,${REACH}}`,
      'iu',
    ),
    // `ersetzt nicht den Beschluss`, `ersetzt den Beschluss nicht`: `den nicht mehr gültigen` tells of it something else.
    negatedBehind: new RegExp(
      `^(?:\\s*|${ANY_UNPARTED}{1,8}?)${negation}|${negation}(?:\\s+${any('verbEnds')})?\\s*$`,
      'iu',
    ),
  };
}

/** Whether what stands at an index is what the verb speaks of. */
export function reaches(text: string, { from, to, hasName }: SupersedingVerb, index: number): boolean {
  if (hasName) return index >= from - REACH && index <= to + REACH;
  return index >= to && NEXT_TO_VERB.test(text.slice(to, index));
}
