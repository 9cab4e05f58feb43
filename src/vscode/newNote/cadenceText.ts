import { l10n } from 'vscode';
import type { Cadence } from '../../notes/series/cadence';
import { listed } from '../editor/language';
import { weekdayName } from '../editor/times';

/** E.g. `The series meets every second Wednesday.` */
export function cadenceText(cadence: Cadence): string {
  if (cadence.kind === 'monthly') return monthly(cadence.nth, weekdayName(cadence.weekday));
  const { weeks, weekdays } = cadence;
  if (weekdays.join() === '1,2,3,4,5') return l10n.t('The series meets every working day.');
  return weekly(weeks, listed(weekdays.map(weekdayName)));
}

function monthly(nth: number, weekday: string): string {
  switch (nth) {
    case 1:
      return l10n.t('The series meets on the first {0} of the month.', weekday);
    case 2:
      return l10n.t('The series meets on the second {0} of the month.', weekday);
    case 3:
      return l10n.t('The series meets on the third {0} of the month.', weekday);
    case 4:
      return l10n.t('The series meets on the fourth {0} of the month.', weekday);
    default:
      return l10n.t('The series meets on the last {0} of the month.', weekday);
  }
}

function weekly(weeks: number, weekdays: string): string {
  switch (weeks) {
    case 1:
      return l10n.t('The series meets every {0}.', weekdays);
    case 2:
      return l10n.t('The series meets every second {0}.', weekdays);
    case 3:
      return l10n.t('The series meets every third {0}.', weekdays);
    default:
      return l10n.t('The series meets every fourth {0}.', weekdays);
  }
}
