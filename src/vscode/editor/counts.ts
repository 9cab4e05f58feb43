import { l10n } from 'vscode';

// Whole phrases for one and for many: languages form them in their own ways.

export const countItems = (count: number): string =>
  count === 1 ? l10n.t('1 item') : l10n.t('{0} items', count);

export const countOpenItems = (count: number): string =>
  count === 1 ? l10n.t('1 open item') : l10n.t('{0} open items', count);

export const countOpenActions = (count: number): string =>
  count === 1 ? l10n.t('1 open action item') : l10n.t('{0} open action items', count);

export const countMeetings = (count: number): string =>
  count === 1 ? l10n.t('1 meeting') : l10n.t('{0} meetings', count);

export const countDecisions = (count: number): string =>
  count === 1 ? l10n.t('1 decision') : l10n.t('{0} decisions', count);

/** What a list leaves out. */
export const andMore = (count: number): string => l10n.t('and {0} more', count);
