import { l10n } from 'vscode';
import type { ActionItem, Note, Range } from '../../notes/note';
import { whyOf, type ItemReasons } from '../../notes/notebook/why';
import { escapeMarkdown } from '../editor/untrusted';

/** By what an item was read as a task, and whose it is by what, in Markdown. */
export function whyWords(note: Note, action: ActionItem): string {
  const { task, owners } = whyOf(note, action);
  const reasons = owners.map((reason, index) => ownerWords(action.owners[index] ?? '', reason));
  return [taskWords(note, task), ...new Set(reasons)].join(' · ');
}

function taskWords(note: Note, { by, range }: ItemReasons['task']): string {
  switch (by) {
    case 'marker':
      return l10n.t('a task because of its marker');
    case 'box':
      return l10n.t('a task because of its checkbox');
    case 'heading':
      return l10n.t('a task because it is below “{0}”', titleAt(note, range));
    case 'label':
      return l10n.t('a task because of the words above its list');
    case 'table':
      return l10n.t('a task because it is in a table of tasks');
  }
}

function ownerWords(owner: string, { by, range }: ItemReasons['owners'][number]): string {
  const who = escapeMarkdown(owner, 100);
  const line = (range?.start.line ?? 0) + 1;
  switch (by) {
    case 'handle':
      return l10n.t('{0} is mentioned by handle', who);
    case 'attends':
      return l10n.t('{0} attends (line {1})', who, line);
    case 'heading':
      return l10n.t('{0} is in the heading (line {1})', who, line);
    case 'words':
      return l10n.t('{0} is named in its text', who);
    case 'around':
      return l10n.t('{0} is named above or below it', who);
  }
}

function titleAt({ sections }: Note, range: Range | null): string {
  const section = sections.find(({ heading }) => heading === range);
  return escapeMarkdown(section?.title ?? '', 100);
}
