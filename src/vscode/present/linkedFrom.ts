import { l10n } from 'vscode';
import type { Backlink } from '../workspace/backlinks';

/** `Linked from 3 meetings`: each counts once, however many links it has. */
export function linkedFrom(backlinks: readonly Backlink[]): string {
  const count = new Set(backlinks.map(({ from, date }) => `${from.uri.toString()}\n${date ?? ''}`)).size;
  return count === 1 ? l10n.t('Linked from 1 meeting') : l10n.t('Linked from {0} meetings', count);
}
