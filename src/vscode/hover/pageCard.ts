import type { Page } from '../../github/model';
import { relativeTime } from '../../notes/dates/relativeTime';
import { dotted, lines, quoted, webLink } from './hoverMarkdown';
import { plainText } from '../plainText';

const KINDS: Record<Page['kind'], { readonly icon: string; readonly words: string }> = {
  project: { icon: 'project', words: 'Project' },
  orgDiscussion: { icon: 'comment-discussion', words: 'Discussion of the organisation' },
  milestone: { icon: 'milestone', words: 'Milestone' },
  release: { icon: 'tag', words: 'Release' },
  commit: { icon: 'git-commit', words: 'Commit' },
};

const STATES = { open: 'open', closed: 'closed', prerelease: 'pre-release', answered: 'answered' } as const;

/** What a hover says of a project, a milestone, a release, a commit or an organisation's discussion, as paragraphs. */
export function pageCard(page: Page, now: number): readonly string[] {
  const { icon, words } = KINDS[page.kind];
  const { progress, state } = page;
  return [
    lines(
      `$(${icon}) **${webLink(plainText(page.title), page.url)}**`,
      dotted(
        words,
        state === null ? '' : STATES[state],
        date(page, now),
        page.author === null ? '' : `by ${plainText(`@${page.author.login}`)}`,
        progress ? `${progress.completed} of ${progress.total} closed` : '',
      ),
    ),
    quoted(page.excerpt),
  ];
}

function date({ kind, date }: Page, now: number): string {
  if (date === null) return '';
  const ago = relativeTime(Date.parse(date), now);
  // A milestone's is a day whatever its time: GitHub keeps it as the morning of its own time zone.
  return kind === 'milestone' ? `due ${date.slice(0, 10)} (${ago})` : ago;
}
