import * as vscode from 'vscode';
import { NO_FILTER, type ItemFilter } from '../../notes/notebook/itemFilter';
import { GROUPINGS, type Grouping } from '../../notes/notebook/itemGroups';
import { askText } from '../ask';
import { counted } from '../hover/hoverMarkdown';
import { withoutIcons } from '../plainText';

export const GROUPING_NAMES: Record<Grouping, string> = {
  owner: 'Owner',
  due: 'Due Date',
  meeting: 'Meeting',
  series: 'Series',
  repository: 'Repository',
};
export const STATE_NAMES: Record<ItemFilter['state'], string> = {
  open: 'Open',
  done: 'Done',
  all: 'Open and done',
};

/** A series that items may be filtered by. */
export interface SeriesChoice {
  readonly key: string;
  readonly name: string;
}

interface Choice<T> extends vscode.QuickPickItem {
  readonly value?: T;
}

/** Asks how items are to be grouped; undefined where the user thinks better of it. */
export async function chooseGrouping(current: Grouping): Promise<Grouping | undefined> {
  const items = GROUPINGS.map((value) => choice(GROUPING_NAMES[value], value, value === current));
  return pick('Group Action Items', 'What items are grouped by', items);
}

/** Asks for one change of the filter; `countOf` tells how many items a filter lets through. */
export async function chooseFilter(
  filter: ItemFilter,
  series: readonly SeriesChoice[],
  isKnown: boolean,
  countOf: (filter: ItemFilter) => number,
): Promise<ItemFilter | undefined> {
  const { mine, state, text } = filter;
  const change = (label: string, changed: Partial<ItemFilter>, isCurrent: boolean, more = '') => {
    const value = { ...filter, ...changed };
    return choice(label, value, isCurrent, more || counted(countOf(value), 'item'));
  };
  const states = (['open', 'done', 'all'] as const).map((each) =>
    change(STATE_NAMES[each], { state: each }, each === state),
  );
  const unknown = isKnown ? '' : 'sign in, or name yourself in the setting meetingNotes.actions.aliases';
  const ownText = { ...filter, text: ' ' };
  const items: Choice<ItemFilter>[] = [
    separator('Whose'),
    change('Mine', { mine: true }, mine, unknown),
    change('Everybody’s', { mine: false }, !mine),
    separator('State'),
    ...states,
    separator('Words'),
    choice(text === '' ? 'Containing…' : `Containing “${text}”…`, ownText, text !== ''),
    separator('Series'),
    change('All series', { series: null }, filter.series === null),
    ...series.map(({ key, name }) => change(name, { series: key }, filter.series === key)),
    separator(''),
    choice('Clear filter', NO_FILTER, false, counted(countOf(NO_FILTER), 'item')),
  ];
  const chosen = await pick('Filter Action Items', 'Which items are shown', items);
  return chosen === ownText ? chooseText(filter, countOf) : chosen;
}

async function chooseText(
  filter: ItemFilter,
  countOf: (filter: ItemFilter) => number,
): Promise<ItemFilter | undefined> {
  const text = await askText({
    title: 'Filter Action Items',
    prompt: 'Words that an item, its owner or its meeting contains; nothing for all',
    placeholder: 'Words',
    value: filter.text,
    judge: (words) => ({
      message: `${counted(countOf({ ...filter, text: words }), 'item')} shown`,
      isRefused: false,
    }),
  });
  return text === undefined ? undefined : { ...filter, text: text.trim().slice(0, 200) };
}

async function pick<T>(
  title: string,
  placeHolder: string,
  items: readonly Choice<T>[],
): Promise<T | undefined> {
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
  return chosen?.value;
}

/** Who cannot see the tick reads or hears that it is the current one. */
function choice<T>(label: string, value: T, isCurrent: boolean, more = ''): Choice<T> {
  const description = [isCurrent ? 'current' : '', more].filter(Boolean).join(' · ');
  return { label: `${isCurrent ? '$(check) ' : ''}${withoutIcons(label)}`, description, value };
}

function separator(label: string): { label: string; kind: vscode.QuickPickItemKind } {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
