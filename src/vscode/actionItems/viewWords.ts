import { l10n } from 'vscode';
import type { Grouping } from '../../notes/notebook/groupings';
import { MINE } from '../../notes/notebook/itemGroups';
import { VIEW_FILTER, type ItemFilter, type Time } from '../../notes/notebook/itemFilter';
import { toOneLine, shorten } from '../../notes/references/untrusted';
import { countItems } from '../editor/counts';

const LENGTH = 40;

/** A part of the filter, in words, and what is let through without it. */
interface FilterPart {
  readonly words: string;
  readonly without: number;
}

/** What the view shows at the moment. */
export interface Shown {
  readonly isReading: boolean;
  readonly isMine: boolean;
  /** It is unknown who the user is. */
  readonly isNobody: boolean;
  /** What hides items besides what is usual. */
  readonly parts: readonly FilterPart[];
  readonly shown: number;
  readonly all: number;
}

/** What is not shown, and why; none where all that is usual is shown. */
export function viewMessage({ isReading, isMine, isNobody, parts, shown, all }: Shown): string | undefined {
  const reading = isReading ? l10n.t('Reading the notes…') : '';
  if (parts.length === 0) return (shown > 0 && reading) || undefined;
  const words = parts.map((part) => part.words).join(', ');
  const filtered =
    shown > 0
      ? l10n.t('Shown: {0} ({1} of {2}).', words, shown, all)
      : l10n.t('No action item matches: {0}.', words);
  const unknown =
    isMine && isNobody
      ? l10n.t(
          'It is not known who you are: sign in to GitHub, or add your name to the setting meetingNotes.actions.aliases.',
        )
      : '';
  return [reading, filtered, shown > 0 ? '' : culprit(parts), unknown].filter(Boolean).join(' ');
}

/** Which part of a filter alone leaves nothing. */
function culprit(parts: readonly FilterPart[]): string {
  const [worst] = parts.toSorted((one, other) => other.without - one.without);
  if (!worst || worst.without === 0 || parts.length === 1) return '';
  return l10n.t('Without {0}: {1}.', worst.words, countItems(worst.without));
}

/** How many of one's own are open, for the badge. */
export const countOwn = (count: number): string =>
  count === 1 ? l10n.t('You have 1 open action item') : l10n.t('You have {0} open action items', count);

/** How many are hidden because they are old. */
export const countOlder = (count: number): string =>
  count === 1 ? l10n.t('1 older item · Show') : l10n.t('{0} older items · Show', count);

/** The parts of a filter that differ from what is usual: its words, and the filter without it. */
export function filterParts(
  filter: ItemFilter,
  nameOf: (part: 'people' | 'series', key: string) => string | null,
): { readonly words: string; readonly without: ItemFilter }[] {
  const { people, series, time, state, isIssueClosed, text } = filter;
  const named = (part: 'people' | 'series', key: string) =>
    key === MINE ? l10n.t('mine') : shorten(toOneLine(nameOf(part, key) ?? l10n.t('gone')), LENGTH);
  const parts: [words: string, without: Partial<ItemFilter>][] = [];
  if (people.length > 0) parts.push([people.map((key) => named('people', key)).join(' + '), { people: [] }]);
  if (time !== VIEW_FILTER.time && time !== 'all') parts.push([timeName(time), { time: 'all' }]);
  if (state !== VIEW_FILTER.state) parts.push([stateName(state), { state: 'all' }]);
  if (isIssueClosed) parts.push([l10n.t('with a closed issue'), { isIssueClosed: false }]);
  if (series.length > 0) {
    const names = series.map((key) => named('series', key)).join(' + ');
    parts.push([l10n.t('series {0}', names), { series: [] }]);
  }
  if (text.trim() !== '') parts.push([l10n.t('“{0}”', shorten(toOneLine(text), LENGTH)), { text: '' }]);
  return parts.map(([words, without]) => ({ words, without: { ...filter, ...without } }));
}

export function timeName(time: Time): string {
  switch (time) {
    case 'recent':
      return l10n.t('Recent');
    case 'all':
      return l10n.t('All');
    case 'overdue':
      return l10n.t('Overdue');
    case 'week':
      return l10n.t('This week');
  }
}

export function stateName(state: ItemFilter['state']): string {
  switch (state) {
    case 'open':
      return l10n.t('Open');
    case 'done':
      return l10n.t('Done');
    case 'all':
      return l10n.t('Open and done');
  }
}

/** The description beside the view's title: which items, and how they are grouped. */
export const viewDescription = (time: Time, grouping: Grouping): string =>
  `${timeName(time)} · ${groupedBy(grouping)}`;

function groupedBy(grouping: Grouping): string {
  switch (grouping) {
    case 'owner':
      return l10n.t('by owner');
    case 'due':
      return l10n.t('by due date');
    case 'meeting':
      return l10n.t('by meeting');
    case 'series':
      return l10n.t('by series');
    case 'repository':
      return l10n.t('by repository');
  }
}
