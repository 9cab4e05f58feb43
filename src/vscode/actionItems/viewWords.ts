import { l10n } from 'vscode';
import type { ItemFilter } from '../../notes/notebook/itemFilter';
import { oneLine, shorten } from '../../notes/references/untrusted';

const LENGTH = 40;

/** What the view shows at the moment. */
export interface Shown {
  readonly isReading: boolean;
  readonly isFiltered: boolean;
  readonly filter: ItemFilter;
  /** The name of the series that the filter asks for; null where it is gone, or none is asked for. */
  readonly series: string | null;
  /** Nobody knows who looks. */
  readonly isNobody: boolean;
  readonly shown: number;
  readonly all: number;
}

/** What is not shown, and why; none where all that is open is shown, or where nothing is: VS Code shows no welcome text beside it. */
export function viewMessage({ isReading, isFiltered, shown, all, ...of }: Shown): string | undefined {
  if (shown === 0) return undefined;
  const reading = isReading ? l10n.t('Reading the notes…') : '';
  if (!isFiltered) return reading || undefined;
  const filtered = l10n.t('Shown: {0} ({1} of {2}).', filterWords(of.filter, of.series), shown, all);
  const unknown =
    of.filter.mine && of.isNobody
      ? l10n.t(
          'Who you are is not known: sign in to GitHub, or name yourself in the setting meetingNotes.actions.aliases.',
        )
      : '';
  return [reading, filtered, unknown].filter(Boolean).join(' ');
}

/** How many of one's own are open, for the badge. */
export const countOwn = (count: number): string =>
  count === 1 ? l10n.t('1 open action item of yours') : l10n.t('{0} open action items of yours', count);

function filterWords({ mine, state, series, text }: ItemFilter, name: string | null): string {
  const states = { open: l10n.t('open'), done: l10n.t('done'), all: l10n.t('open and done') };
  return [
    mine ? l10n.t('mine') : '',
    states[state],
    series === null ? '' : l10n.t('series {0}', shorten(oneLine(name ?? l10n.t('gone')), LENGTH)),
    text.trim() === '' ? '' : l10n.t('“{0}”', shorten(oneLine(text), LENGTH)),
  ]
    .filter(Boolean)
    .join(', ');
}
