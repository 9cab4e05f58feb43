import * as vscode from 'vscode';
import { NO_FILTER, type ItemFilter } from '../../notes/notebook/itemFilter';
import { GROUPINGS, type Grouping } from '../../notes/notebook/itemGroups';
import { askText } from '../ask';
import { countItems } from '../counts';
import { withoutIcons } from '../plainText';

function groupingName(grouping: Grouping): string {
  switch (grouping) {
    case 'owner':
      return vscode.l10n.t('Owner');
    case 'due':
      return vscode.l10n.t('Due Date');
    case 'meeting':
      return vscode.l10n.t('Meeting');
    case 'series':
      return vscode.l10n.t('Series');
    case 'repository':
      return vscode.l10n.t('Repository');
  }
}

/** What stands behind the view's title. */
export function groupedBy(grouping: Grouping): string {
  switch (grouping) {
    case 'owner':
      return vscode.l10n.t('by owner');
    case 'due':
      return vscode.l10n.t('by due date');
    case 'meeting':
      return vscode.l10n.t('by meeting');
    case 'series':
      return vscode.l10n.t('by series');
    case 'repository':
      return vscode.l10n.t('by repository');
  }
}

function stateName(state: ItemFilter['state']): string {
  switch (state) {
    case 'open':
      return vscode.l10n.t('Open');
    case 'done':
      return vscode.l10n.t('Done');
    case 'all':
      return vscode.l10n.t('Open and done');
  }
}

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
  const items = GROUPINGS.map((value) => choice(groupingName(value), value, value === current));
  return pick(vscode.l10n.t('Group Action Items'), vscode.l10n.t('What items are grouped by'), items);
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
    return choice(label, value, isCurrent, more || countItems(countOf(value)));
  };
  const states = (['open', 'done', 'all'] as const).map((each) =>
    change(stateName(each), { state: each }, each === state),
  );
  const unknown = isKnown
    ? ''
    : vscode.l10n.t('sign in, or name yourself in the setting meetingNotes.actions.aliases');
  const ownText = { ...filter, text: ' ' };
  const items: Choice<ItemFilter>[] = [
    separator(vscode.l10n.t('Whose')),
    change(vscode.l10n.t('Mine'), { mine: true }, mine, unknown),
    change(vscode.l10n.t('Everybody’s'), { mine: false }, !mine),
    separator(vscode.l10n.t('State')),
    ...states,
    separator(vscode.l10n.t('Words')),
    choice(
      text === '' ? vscode.l10n.t('Containing…') : vscode.l10n.t('Containing “{0}”…', text),
      ownText,
      text !== '',
    ),
    separator(vscode.l10n.t('Series')),
    change(vscode.l10n.t('All series'), { series: null }, filter.series === null),
    ...series.map(({ key, name }) => change(name, { series: key }, filter.series === key)),
    separator(''),
    choice(vscode.l10n.t('Clear filter'), NO_FILTER, false, countItems(countOf(NO_FILTER))),
  ];
  const chosen = await pick(
    vscode.l10n.t('Filter Action Items'),
    vscode.l10n.t('Which items are shown'),
    items,
  );
  return chosen === ownText ? chooseText(filter, countOf) : chosen;
}

async function chooseText(
  filter: ItemFilter,
  countOf: (filter: ItemFilter) => number,
): Promise<ItemFilter | undefined> {
  const text = await askText({
    title: vscode.l10n.t('Filter Action Items'),
    prompt: vscode.l10n.t('Words that an item, its owner or its meeting contains; nothing for all'),
    placeholder: vscode.l10n.t('Words'),
    value: filter.text,
    judge: (words) => ({
      message: shown(countOf({ ...filter, text: words })),
      isRefused: false,
    }),
  });
  return text === undefined ? undefined : { ...filter, text: text.trim().slice(0, 200) };
}

const shown = (count: number): string =>
  count === 1 ? vscode.l10n.t('1 item shown') : vscode.l10n.t('{0} items shown', count);

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
  const description = [isCurrent ? vscode.l10n.t('current') : '', more].filter(Boolean).join(' · ');
  return { label: `${isCurrent ? '$(check) ' : ''}${withoutIcons(label)}`, description, value };
}

function separator(label: string): { label: string; kind: vscode.QuickPickItemKind } {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
