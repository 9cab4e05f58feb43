import { any } from '../words/patterns';

/** ` yet`, ` this time` */
const LAST = `(?:,? ${any('noTaskLast')}){0,3}`;
/** ` action items`, ` new items` */
const THEN = `(?: [\\p{L}'’-]+){0,3}? ${any('noTaskThen')}`;
/** `None`, `none this time`, `TBD` */
const NONE = `${any('noTask')}${LAST}`;
/** `None, first meeting`, `n/a - too early`: what stands behind the sign only says why. */
const NONE_SINCE = `${any('noTask')}(?: ?[,–—(]| -) ?[^@:;]{1,40}`;
/** `No new action items were recorded`, `None yet` */
const NONE_OF_THEM = `${any('noTaskFirst')}(?:${THEN})?${LAST}`;
/** `add your action items here` */
const ASKED = `(?:${any('askForTask')} ){1,4}${any('noTaskThen')}${LAST}`;
const PLACEHOLDER = new RegExp(`^(?:${[NONE, NONE_SINCE, NONE_OF_THEM, ASKED].join('|')})$`, 'u');
/** `{{task}}`, `<task>`, `…` */
const BLANK_FORM = /^\s*(?:\{.*\}|<.*>|…)\s*$/;
/** Longer lines say something. */
const MAX_CHARACTERS = 100;

/** Whether a line stands in for a task that nobody has written yet, and says nothing else. */
export function isPlaceholder(text: string): boolean {
  if (text.length > MAX_CHARACTERS) return text.trim() === '';
  const bare = text.replace(/[*_[\]]+/g, ' ').replace(/\s+/g, ' ');
  const words = bare.replace(/^[\s.!?()–—-]+|(?<![\s.!?()–—-])[\s.!?()–—-]+$/g, '');
  return words === '' || PLACEHOLDER.test(words.toLowerCase()) || BLANK_FORM.test(text);
}
