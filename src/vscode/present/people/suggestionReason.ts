import { l10n } from 'vscode';
import type { SuggestionReason } from '../../../notes/series/mentionCandidates';

/** Why a person is suggested, in a few words. */
export function suggestionReason(why: SuggestionReason): string {
  switch (why) {
    case 'attends':
      return l10n.t('attends this meeting');
    case 'mentioned':
      return l10n.t('mentioned in this note');
    case 'known':
      return l10n.t('on GitHub');
    case 'found':
      return l10n.t('found on GitHub');
    default:
      return l10n.t('attended {0} of the last {1}', why.attended, why.of);
  }
}
