import vscode = require('vscode');
import type { Profile } from '../../github/model';
import type { Attended } from '../../notes/series/attended';
import { avatar, dotted, lines, webLink } from '../editor/hoverMarkdown';
import { escapeMarkdown } from '../editor/untrusted';

/** What a hover says of a person or an organisation, as paragraphs; `discussed` is Markdown. */
export function personCard(profile: Profile, attended: Attended, discussed = ''): readonly string[] {
  const { login, name, kind, company, bio } = profile;
  const handle = webLink(escapeMarkdown(`@${login}`), profile.url);
  return [
    avatar(profile.avatarUrl),
    lines(
      name === null ? `**${handle}**` : `**${escapeMarkdown(name, 100)}** · ${handle}`,
      dotted(
        kind === 'organization' ? vscode.l10n.t('Organization') : '',
        company === null ? '' : escapeMarkdown(company, 100),
      ),
    ),
    bio === null ? '' : escapeMarkdown(bio),
    lines(attendance(attended), discussed),
  ];
}

/** How many meetings a person attended, by the notes of the workspace; empty for none. */
export function attendance({ meetings, last }: Attended): string {
  if (meetings === 0) return '';
  const often =
    meetings === 1 ? vscode.l10n.t('Attended 1 meeting') : vscode.l10n.t('Attended {0} meetings', meetings);
  return last === null ? often : vscode.l10n.t('{0}, last {1}', often, last);
}
