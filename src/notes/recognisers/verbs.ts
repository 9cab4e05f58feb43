import { wordsOf } from '../words/patterns';

/** Verbs that minutes give tasks with. They tell `AI remove the label` from `AI policy`, `Jane to add` from `Aim to please`. */
const VERBS: ReadonlySet<string> = new Set(wordsOf('verbs'));

/** `follow-up`, `set-up` and `re-check` are written as one word. */
const JOINED = /^re-|-(?:up|off|out|in|on|over|down|back)$/;

/** Whether a word is the base form of a verb that tasks are given with. */
export function isVerb(word: string): boolean {
  const lower = word.toLowerCase();
  return VERBS.has(lower) || VERBS.has(lower.replace(JOINED, ''));
}

/** Whether a word is such a verb's third person: `pings`, `creates`, `tries`. */
export function isThirdPerson(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    (lower.endsWith('s') && VERBS.has(lower.slice(0, -1))) ||
    (/(?:s|x|z|ch|sh|o)es$/.test(lower) && VERBS.has(lower.slice(0, -2))) ||
    (lower.endsWith('ies') && VERBS.has(`${lower.slice(0, -3)}y`))
  );
}
