import { any } from '../words/patterns';

/** `Owner: `, `Assignee: ` */
export const OWNER_LABEL = labelled(any('ownerColumns', 'whoColumns'));
/** `Due date: `, `Target date: ` */
export const DUE_LABEL = labelled(
  `(?:[^\\s:]{1,30} )?${any('dueColumns', 'deadlineColumns')}(?: [^\\s:]{1,30})?`,
);
/** `Status: ` */
export const STATUS_LABEL = labelled(any('statusLabels', 'statusColumns'));

function labelled(label: string): RegExp {
  return new RegExp(`^\\s*${label}[ \\t]?(?:::|[:：])\\s*(?=\\S)`, 'i');
}

/** Whether a line names who is to do a task, until when, or how far it is, and nothing else. */
export function isDetail(words: string): boolean {
  const label = words.slice(0, 40);
  if (!/[:：]/.test(label)) return false;
  return OWNER_LABEL.test(label) || DUE_LABEL.test(label) || STATUS_LABEL.test(label);
}
