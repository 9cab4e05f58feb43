import vscode = require('vscode');
import { type ItemFilter, type Time } from '../../notes/notebook/itemFilter';
import { MINE } from '../../notes/notebook/itemGroups';
import { accepted } from '../editor/ask';
import { countItems } from '../editor/counts';
import { escapeIcons } from '../editor/untrusted';
import { stateName, timeName } from './viewWords';

/** A person or a series that items may be filtered by. */
export interface FilterChoice {
  readonly key: string;
  readonly name: string;
}

/** What there is to choose from. */
export interface FilterChoices {
  /** Those with most items first. */
  readonly people: readonly FilterChoice[];
  readonly series: readonly FilterChoice[];
  /** Whether it is known who the user is. */
  readonly isKnown: boolean;
  readonly countOf: (filter: ItemFilter) => number;
}

interface Choice extends vscode.QuickPickItem {
  /** The part of the filter that it sets; of exclusive choices one is always ticked. */
  readonly part: 'people' | 'series' | 'time' | 'state' | 'isIssueClosed' | 'text' | null;
  readonly key: string;
}

const MAX_PEOPLE = 50;
const MAX_TEXT = 200;
const TIME_CHOICES: readonly Time[] = ['recent', 'all', 'overdue', 'week'];
const STATE_CHOICES = ['open', 'done', 'all'] as const;
/** Of these one is chosen at a time. */
const SINGLE = ['time', 'state'] as const;

/**
 * Asks for all of the filter in one list: people, time, state, series are ticked, and words that are typed are looked for. undefined where
 * the user cancels.
 */
export async function pickFilter(
  filter: ItemFilter,
  choices: FilterChoices,
): Promise<ItemFilter | undefined> {
  const pick = vscode.window.createQuickPick<Choice>();
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.placeholder = vscode.l10n.t('Tick what to show, or type words and press Enter');
  pick.items = itemsOf(filter, choices);
  pick.selectedItems = pick.items.filter((item) => isTicked(item, filter));
  let ticked: readonly Choice[] = pick.selectedItems;
  /** What was typed when something was last ticked: it only led there. */
  let spent = '';
  const chosen = (): ItemFilter => {
    const typed = pick.value.trim() === spent ? '' : pick.value.trim().slice(0, MAX_TEXT);
    return { ...filterOf(ticked), ...(typed !== '' && { text: typed }) };
  };
  const tell = () => {
    pick.title = vscode.l10n.t('Filter Action Items: {0}', countItems(choices.countOf(chosen())));
  };
  tell();
  pick.onDidChangeSelection((selected) => {
    if (selected.length === ticked.length && selected.every((item) => ticked.includes(item))) return;
    spent = pick.value.trim();
    const kept = oneOfEach(selected, ticked, pick.items);
    ticked = kept;
    if (kept.length !== selected.length) pick.selectedItems = kept;
    tell();
  });
  pick.onDidChangeValue(tell);
  return accepted(pick, chosen);
}

function itemsOf(filter: ItemFilter, { people, series, isKnown, countOf }: FilterChoices): Choice[] {
  const count = (changed: Partial<ItemFilter>): string => countItems(countOf({ ...filter, ...changed }));
  const unknown = isKnown
    ? ''
    : vscode.l10n.t('sign in, or add your name to the setting meetingNotes.actions.aliases');
  const named = people
    .map((person) => ({ ...person, most: countOf({ ...filter, people: [person.key] }) }))
    .filter(({ key, most }) => most > 0 || filter.people.includes(key));
  return [
    separator(vscode.l10n.t('When')),
    ...TIME_CHOICES.map((time) => choice('time', time, timeName(time), count({ time }))),
    separator(vscode.l10n.t('State')),
    ...STATE_CHOICES.map((state) => choice('state', state, stateName(state), count({ state }))),
    choice(
      'isIssueClosed',
      'closed',
      vscode.l10n.t('Mentions a closed issue'),
      count({ isIssueClosed: true }),
    ),
    ...wordsOf(filter.text),
    separator(vscode.l10n.t('Whose')),
    choice('people', MINE, vscode.l10n.t('Mine'), unknown || count({ people: [MINE] })),
    ...named.slice(0, MAX_PEOPLE).map(({ key, name, most }) => choice('people', key, name, countItems(most))),
    separator(vscode.l10n.t('Series')),
    ...series.map(({ key, name }) => choice('series', key, name, count({ series: [key] }))),
  ];
}

function wordsOf(text: string): Choice[] {
  if (text === '') return [];
  return [
    separator(vscode.l10n.t('Words')),
    choice('text', text, vscode.l10n.t('Containing “{0}”', text), ''),
  ];
}

function isTicked({ part, key }: Choice, filter: ItemFilter): boolean {
  switch (part) {
    case 'people':
    case 'series':
      return filter[part].includes(key);
    case 'time':
    case 'state':
    case 'text':
      return filter[part] === key;
    case 'isIssueClosed':
      return filter.isIssueClosed;
    default:
      return false;
  }
}

function filterOf(ticked: readonly Choice[]): ItemFilter {
  const keysOf = (part: Choice['part']): string[] =>
    ticked.flatMap((item) => (item.part === part ? item.key : []));
  return {
    people: keysOf('people'),
    series: keysOf('series'),
    time: TIME_CHOICES.find((time) => keysOf('time').includes(time)) ?? 'all',
    state: STATE_CHOICES.find((state) => keysOf('state').includes(state)) ?? 'open',
    isIssueClosed: keysOf('isIssueClosed').length > 0,
    text: keysOf('text').join(' '),
  };
}

/** What is ticked when one more or one less is: of time and state the one that was ticked last, or the one before where none is. */
function oneOfEach(now: readonly Choice[], before: readonly Choice[], all: readonly Choice[]): Choice[] {
  let kept = [...now];
  for (const part of SINGLE) {
    const own = kept.filter((item) => item.part === part);
    const last =
      own.find((item) => !before.includes(item)) ?? own[0] ?? before.find((item) => item.part === part);
    kept = [...kept.filter((item) => item.part !== part), ...(last ? [last] : [])];
  }
  return all.filter((item) => kept.includes(item));
}

function choice(part: Choice['part'], key: string, label: string, description: string): Choice {
  return { part, key, label: escapeIcons(label), description };
}

function separator(label: string): Choice {
  return { part: null, key: '', label, kind: vscode.QuickPickItemKind.Separator };
}
