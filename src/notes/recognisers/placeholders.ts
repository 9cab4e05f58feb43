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
/** `task 1`, `action item #2`: what a form counts. */
const COUNTED = new RegExp(`^${any('taskTitles', 'taskSingulars')} ?#?\\d{1,2}$`);
/** `{{task}}`, `<task>`, `…` */
const BLANK_FORM = /^\s*(?:\{.*\}|<.*>|…)\s*$/;
/** `@: `, where an owner is to be named, and ` by Friday` behind a task that nobody has written: what a form holds already. */
const NOBODY = /^@(?![\p{L}\p{N}_-])[\s:,]*/u;
const DAY = / by [\p{L} ]{1,30}$/u;
/** What the snippet asks for, whoever is named in front of it. */
const UNWRITTEN = /^@[\w-]+(?:(?:,| and)? @[\w-]+)*:? what to do(?: by [\p{L} ]{1,30})?$/u;
/** ` by YYYY-MM-DD` */
const DAY_FORM = /(?: ?\bby)? ?\b(?:YYYY-MM-DD|DD\.MM\.YYYY|MM\/DD\/YYYY)$/;
/** ` ✅` */
const SIGNS = /(?<=\p{L})[^\p{L}]+$/u;
/** Longer lines say something. */
const MAX_CHARACTERS = 100;

/** Whether a line stands in for a task that nobody has written yet, and says nothing else. */
export function isPlaceholder(text: string): boolean {
  if (text.length > MAX_CHARACTERS) return text.trim() === '';
  const bare = text.replace(/[*_[\]]+/g, ' ').replace(/\s+/g, ' ');
  const words = bare.replace(/^[\s.!?()–—-]+|(?<![\s.!?()–—-])[\s.!?()–—-]+$/g, '').replace(DAY_FORM, '');
  const own = words.startsWith('@') ? words.replace(NOBODY, '').replace(DAY, '').replace(SIGNS, '') : words;
  const said = own.toLowerCase();
  return (
    own === '' ||
    PLACEHOLDER.test(said) ||
    COUNTED.test(said) ||
    UNWRITTEN.test(words) ||
    BLANK_FORM.test(text)
  );
}
