import { plain } from '../text/plain';
import { Finder } from '../words/finder';
import { any, wordsOf } from '../words/patterns';

/** `Owner: `, `Assignee: ` */
export const OWNER_LABEL = labelled(any('ownerColumns', 'whoColumns'));
/** `Due date: `, `Target date: ` */
export const DUE_LABEL = labelled(
  `(?:[^\\s:]{1,30} )?${any('dueColumns', 'deadlineColumns')}(?: [^\\s:]{1,30})?`,
);
/** `Status: ` */
export const STATUS_LABEL = labelled(any('statusLabels', 'statusColumns'));

/** Most labels are others. */
const LABELS = new Finder({
  owner: wordsOf('ownerColumns', 'whoColumns'),
  due: wordsOf('dueColumns', 'deadlineColumns'),
  status: wordsOf('statusLabels', 'statusColumns'),
});

function labelled(label: string): RegExp {
  return new RegExp(`^\\s*${label}[ \\t]?(?:::|[:：])\\s*(?=\\S)`);
}

/** The start of a line in lower case if it may hold such a label, else empty. */
export function labelStart(words: string, characters: number): string {
  const start = words.slice(0, characters);
  if (!/[:：]/.test(start) || !LABELS.hasAnyIn(plain(start))) return '';
  return start.replaceAll('İ', 'i').toLowerCase();
}

/** Whether a line names who is to do a task, until when, or how far it is, and nothing else. */
export function isDetail(words: string): boolean {
  const label = labelStart(words, 40);
  return label !== '' && (OWNER_LABEL.test(label) || DUE_LABEL.test(label) || STATUS_LABEL.test(label));
}

/** Whether a line says until when, and nothing else: `Deadline: 4 April`. */
export function isDeadline(words: string): boolean {
  const label = labelStart(words, 40);
  if (words.length > 60 || label === '' || !DUE_LABEL.test(label)) return false;
  return /^[^:：]*[:：]\s*(?:\p{L}{2,9},? )?\d[^,;]{0,20}$/u.test(words);
}
