import { any } from '../words/patterns';

/** ` yet`, ` this time` */
const LAST = `(?:,? ${any('noTaskLast')})*`;
/** ` action items`, ` new items` */
const THEN = any('noTaskThen');
/** `, first meeting`, ` - too early`: what stands behind such a sign only says why. */
const SINCE = '(?: ?[,–—(]| -) ?[^@:;]{1,40}';
/** `none`, `no new action items`, `add your action items` */
const NONE = `(?:${any('noTask')}|${any('noTaskFirst')}(?:(?: [^ ]{1,30}){0,3}? ${THEN})?|(?:${any('askForTask')} )+${THEN})`;
const PLACEHOLDER = new RegExp(`^${NONE}${LAST}(?:${SINCE})?$`);
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
