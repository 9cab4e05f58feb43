import vscode = require('vscode');
import type { DayOrder } from '../../notes/dates/dayOrder';
import { offerDays } from '../../notes/dates/dateWords';
import { findDue } from '../../notes/recognisers/due';
import { accepted } from '../editor/ask';
import { escapeIcons } from '../editor/untrusted';
import { dayLabel } from '../editor/times';
import { today } from '../editor/today';
import type { ItemNode } from './itemNode';

interface DayItem extends vscode.QuickPickItem {
  /** ISO date, null: no deadline. */
  readonly date: string | null;
}

/** Asks for a deadline, in words or as a date, and shows the day that is meant; undefined where the user presses Escape. */
export async function askDue(items: readonly ItemNode[]): Promise<string | null | undefined> {
  const from = dayToCountFrom(items);
  const order = orderOf(items);
  const isDated = items.some(({ action }) => action.due !== null);
  const pick = vscode.window.createQuickPick<DayItem>();
  const [first] = items;
  pick.title =
    items.length === 1 && first
      ? vscode.l10n.t('Set Due Date: {0}', escapeIcons(first.action.text).slice(0, 80))
      : vscode.l10n.t('Set Due Date of {0} Action Items', items.length);
  pick.placeholder = vscode.l10n.t('“friday”, “in 2 weeks”, “end of month”, 24.11., 2024-02-29');
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  const offer = (typed: string) => {
    const days = daysFor(typed, from, order).map(toItem);
    const words = vscode.l10n.t('No due date');
    const none = { label: `$(circle-slash) ${words}`, date: null, alwaysShow: true };
    const offersNone = isDated && words.toLowerCase().includes(typed.trim().toLowerCase());
    pick.items = offersNone ? [...days, none] : days;
  };
  pick.onDidChangeValue(offer);
  offer('');
  // A text that is no date stays for the user to correct. After typing and pressing Enter at once, the active item is one of the previous list.
  return accepted(pick, () => (pick.selectedItems[0] ?? pick.items[0])?.date);
}

/** The deadline that words mean, the likeliest where they may mean several; null for none. Throws where they mean no day. */
export function dueOf(words: string, items: readonly ItemNode[]): string | null {
  if (words.trim() === '') return null;
  const [day] = daysFor(words, dayToCountFrom(items), orderOf(items));
  if (!day) throw new Error(vscode.l10n.t('“{0}” is not a date', words.slice(0, 40)));
  return day.date;
}

/** Days in words are relative to the meeting, but never in the past. */
function dayToCountFrom(items: readonly ItemNode[]): string {
  const dates = items.flatMap(({ stored }) => stored.note.date ?? []);
  return [today(), ...dates].sort().at(-1) ?? today();
}

/** The order of day and month in the items' notes; null where these differ. */
function orderOf(items: readonly ItemNode[]): DayOrder | null {
  const [order = null, ...others] = new Set(items.map(({ stored }) => stored.note.dayOrder));
  return others.length === 0 ? order : null;
}

function daysFor(typed: string, from: string, order: DayOrder | null): { date: string; words: string }[] {
  const days = offerDays(typed, from, order).map(({ date, words }) => ({ date, words }));
  if (days.length > 0) return days;
  const date = typed.trim() === '' ? null : findDue(`by ${typed.trim()}`, from, order);
  return date === null ? [] : [{ date, words: typed.trim() }];
}

function toItem({ date, words }: { date: string; words: string }): DayItem {
  return { label: dayLabel(date), description: escapeIcons(words), date, alwaysShow: true };
}
