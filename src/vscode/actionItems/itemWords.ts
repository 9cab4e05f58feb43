import { l10n } from 'vscode';
import { daysUntil } from '../../notes/notebook/due';
import type { Flag } from '../../notes/notebook/issueFlags';
import type { Grouping } from '../../notes/notebook/groupings';
import { EVERYBODY, type Owner } from '../../notes/notebook/owners';
import type { GroupNode } from './itemNode';
import type { ActionItem } from '../../notes/note';

/** `due tomorrow`, `due in 5 days`, `3 days overdue`, `due 2026-12-24`. ISO dates. */
export function dueWords(due: string, today: string): string {
  const days = daysUntil(due, today);
  if (days === null) return due < today ? l10n.t('overdue since {0}', due) : l10n.t('due {0}', due);
  if (days === 0) return l10n.t('due today');
  if (days === 1) return l10n.t('due tomorrow');
  if (days > 0) return l10n.t('due in {0} days', days);
  return days === -1 ? l10n.t('1 day overdue') : l10n.t('{0} days overdue', -days);
}

/** A person as notes name them, or everybody. */
export function ownerName({ key, name }: Pick<Owner, 'key' | 'name'>): string {
  return key === EVERYBODY ? l10n.t('Everybody') : name;
}

/** What a group is called, strangers' words as they stand. */
export function groupName({ grouping, group: { key, name } }: GroupNode): string {
  if (grouping === 'due') return urgencyName(key) ?? name;
  if (grouping === 'owner' && key !== '') return ownerName({ key, name });
  return key === '' || name.trim() === '' ? missing(grouping) : name;
}

function urgencyName(key: string): string | null {
  switch (key) {
    case 'overdue':
      return l10n.t('Overdue');
    case 'week':
      return l10n.t('This week');
    case 'later':
      return l10n.t('Later');
    case 'none':
      return l10n.t('No due date');
    case 'done':
      return l10n.t('Done');
    default:
      return null;
  }
}

function missing(grouping: Grouping): string {
  switch (grouping) {
    case 'owner':
      return l10n.t('Nobody');
    case 'due':
      return l10n.t('No due date');
    case 'meeting':
      return l10n.t('Undated meeting');
    case 'series':
      return l10n.t('Top-level notes');
    case 'repository':
      return l10n.t('No issue mentioned');
  }
}

/** How an item and its issues disagree, beside its text. */
export function flagWords(flag: Flag): string {
  return flag === 'issuesClosed' ? l10n.t('issue is closed') : l10n.t('issue is still open');
}

/** The same as a sentence. */
export function flagSentence(flag: Flag): string {
  return flag === 'issuesClosed'
    ? l10n.t('It is open, but every issue it mentions is closed.')
    : l10n.t('It is done, but an issue it mentions is still open.');
}

/** What has become of an item. */
export function progressWord({ state }: Pick<ActionItem, 'state'>): string {
  switch (state) {
    case 'open':
      return l10n.t('open');
    case 'done':
      return l10n.t('done');
    case 'cancelled':
      return l10n.t('cancelled');
    case 'moved':
      return l10n.t('moved');
  }
}

/** The same, alone in a line. */
export function progressTitle({ state }: ActionItem): string {
  switch (state) {
    case 'open':
      return l10n.t('Open');
    case 'done':
      return l10n.t('Done');
    case 'cancelled':
      return l10n.t('Cancelled');
    case 'moved':
      return l10n.t('Moved');
  }
}
