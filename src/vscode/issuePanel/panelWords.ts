import { l10n } from 'vscode';
import type { Words } from '../../webview/messages';

/** What the panel says by itself; it fills in the places. */
export function panelWords(): Words {
  return {
    opened: l10n.t('opened {0} by {1}'),
    details: l10n.t('Details'),
    description: l10n.t('Description'),
    noComments: l10n.t('No comments'),
    comments: l10n.t('Comments ({0})'),
    oneMore: l10n.t('1 more comment on GitHub'),
    more: l10n.t('{0} more comments on GitHub'),
    commented: l10n.t('{0} on {1}'),
    onGitHub: l10n.t('This comment can only be seen on GitHub.'),
    video: l10n.t('Video: {0}'),
    audio: l10n.t('Audio: {0}'),
    done: l10n.t('Completed task'),
    notDone: l10n.t('Incomplete task'),
    image: l10n.t('[Image: {0}]'),
    noImage: l10n.t('not shown'),
    showPicture: l10n.t('Show picture from {0}'),
  };
}
