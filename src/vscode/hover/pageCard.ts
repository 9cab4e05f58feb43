import vscode = require('vscode');
import type { Page } from '../../github/model';
import { dotted, lines, webLink } from '../editor/hoverMarkdown';
import { excerptMarkdown } from '../present/excerpt';
import { escapeMarkdown } from '../editor/untrusted';
import { relativeTime } from '../editor/times';

const ICONS: Record<Page['kind'], string> = {
  project: 'project',
  orgDiscussion: 'comment-discussion',
  milestone: 'milestone',
  release: 'tag',
  commit: 'git-commit',
};

/** What a hover says of a project, a milestone, a release, a commit or an organisation's discussion, as paragraphs. */
export function pageCard(page: Page, now: number): readonly string[] {
  const { kind, progress } = page;
  return [
    lines(
      `$(${ICONS[kind]}) **${webLink(escapeMarkdown(page.title), page.url)}**`,
      dotted(
        kindName(kind),
        stateName(page),
        date(page, now),
        page.author === null ? '' : vscode.l10n.t('by {0}', escapeMarkdown(`@${page.author.login}`)),
        progress ? vscode.l10n.t('{0} of {1} closed', progress.completed, progress.total) : '',
      ),
    ),
    excerptMarkdown(page.excerpt),
  ];
}

function kindName(kind: Page['kind']): string {
  switch (kind) {
    case 'project':
      return vscode.l10n.t('Project');
    case 'orgDiscussion':
      return vscode.l10n.t('Discussion of the organization');
    case 'milestone':
      return vscode.l10n.t('Milestone');
    case 'release':
      return vscode.l10n.t('Release');
    case 'commit':
      return vscode.l10n.t('Commit');
  }
}

function stateName({ state }: Page): string {
  switch (state) {
    case 'open':
      return vscode.l10n.t('open');
    case 'closed':
      return vscode.l10n.t('closed');
    case 'prerelease':
      return vscode.l10n.t('pre-release');
    case 'answered':
      return vscode.l10n.t('answered');
    case null:
      return '';
  }
}

function date({ kind, date }: Page, now: number): string {
  if (date === null) return '';
  const ago = relativeTime(Date.parse(date), now);
  // A milestone's is a day whatever its time: GitHub keeps it as the morning of its own time zone.
  return kind === 'milestone' ? vscode.l10n.t('due {0} ({1})', date.slice(0, 10), ago) : ago;
}
