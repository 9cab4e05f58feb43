import { l10n, type QuickPickItem } from 'vscode';
import type { PlainReason, Reason } from '../../notes/explanation';
import { shorten, toOneLine } from '../../notes/references/untrusted';
import { countMeetings } from '../editor/counts';
import { dotted } from '../editor/hoverMarkdown';
import { megabytes } from '../editor/tooLargeError';
import { escapeIcons } from '../editor/untrusted';
import { SECTION } from './noteSettings';

/** In characters: rows are narrow. */
const MAX_NAME = 60;

/** A reason as a row: whether it speaks for a note, what it is, and in which line it stands. */
export function reasonRow(reason: Reason): QuickPickItem {
  const icon = reason.kind === 'begun' ? 'info' : reason.isFor ? 'check' : iconAgainst(reason);
  const place = reason.range ? l10n.t('line {0}', reason.range.start.line + 1) : '';
  const label = `$(${icon}) ${wordsOf(reason)}`;
  const description = dotted(patternOf(reason), place);
  return description === '' ? { label } : { label, description };
}

const iconAgainst = ({ kind }: Reason): string =>
  kind === 'excluded' || kind === 'notIncluded' || kind === 'tooLarge' ? 'circle-slash' : 'close';

/** An untrusted name or pattern in a row. */
export const shownName = (name: string): string => escapeIcons(shorten(toOneLine(name), MAX_NAME));

function patternOf(reason: Reason): string {
  switch (reason.kind) {
    case 'named':
      return l10n.t('"{0}" in {1}', shownName(reason.pattern), `${SECTION}.notes.include`);
    case 'excluded':
      return l10n.t('"{0}" in {1}', shownName(reason.pattern), settingOf(reason.setting));
    case 'notIncluded':
      return `${SECTION}.notes.include`;
    default:
      return '';
  }
}

/** A setting by its full name. */
export const settingOf = (setting: 'notes.include' | 'notes.exclude' | 'files.exclude'): string =>
  setting === 'files.exclude' ? setting : `${SECTION}.${setting}`;

function wordsOf(reason: Reason): string {
  switch (reason.kind) {
    case 'dayInName':
      return l10n.t('Date in its name: {0}', reason.day);
    case 'dayInFolder':
      return l10n.t('Date in its folder’s name: {0}', reason.day);
    case 'meetings':
      return l10n.t('Several dates: {0}', countMeetings(reason.count));
    case 'folder':
      return l10n.t('Its folder mentions meetings: {0}', shownName(reason.name));
    case 'otherFolder':
      return l10n.t('A folder for other things: {0}', shownName(reason.name));
    case 'people':
      return reason.count === 1
        ? l10n.t('Attendance: 1 person')
        : l10n.t('Attendance: {0} people', reason.count);
    case 'tasks':
      return reason.count === 1
        ? l10n.t('1 action item with an owner')
        : l10n.t('{0} action items with owners', reason.count);
    case 'beside':
      return besideWords(reason);
    case 'named':
      return l10n.t('The settings name it');
    case 'excluded':
      return l10n.t('The settings leave it out');
    default:
      return PLAIN[reason.kind]();
  }
}

const PLAIN: Readonly<Record<PlainReason, () => string>> = {
  dayInTitle: () => l10n.t('Date in the title'),
  dayInText: () => l10n.t('Date in the text'),
  wordsInName: () => l10n.t('Its name mentions a meeting'),
  wordsInTitle: () => l10n.t('The title mentions a meeting'),
  attendance: () => l10n.t('A heading for attendance'),
  agenda: () => l10n.t('An agenda'),
  decisions: () => l10n.t('Decisions'),
  begun: () => l10n.t('Just begun: the views do not list it yet'),
  placeholder: () => l10n.t('The title is still to be filled in'),
  otherFile: () => l10n.t('Named like a README or a changelog'),
  calledAsFolder: () => l10n.t('Named like its folder'),
  template: () => l10n.t('Named like a template'),
  numbered: () => l10n.t('The title is numbered like a record, as in “ADR-7”'),
  otherPageByName: () => l10n.t('Named like another kind of page'),
  otherPageByTitle: () => l10n.t('The title is that of another kind of page'),
  notIncluded: () => l10n.t('No pattern in the settings includes it'),
  tooLarge: () => l10n.t('Larger than {0} MB, so it is not read', megabytes()),
  tooLittle: () => l10n.t('This is too little for a meeting note'),
  nothing: () => l10n.t('Nothing in it points to a meeting'),
};

function besideWords({ minutes, files }: { readonly minutes: number; readonly files: number }): string {
  if (minutes === 0) return l10n.t('No file beside it looks like minutes');
  if (files === 1) return l10n.t('The file beside it looks like minutes');
  return minutes === 1
    ? l10n.t('1 of {0} files beside it looks like minutes', files)
    : l10n.t('{0} of {1} files beside it look like minutes', minutes, files);
}
