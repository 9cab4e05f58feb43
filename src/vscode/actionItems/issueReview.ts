import vscode = require('vscode');
import { cleanTitle } from '../../notes/edits/issueDraft';
import type { Repository } from '../../notes/note';
import { readRepository, repositoryKey } from '../../notes/recognisers/targets';
import { accepted, askText } from '../editor/ask';
import { askChecklist } from '../editor/checklist';
import { assigneeChoices } from '../present/people/assigneeChoices';
import type { GitHub } from '../../github/client';
import { escapeIcons } from '../editor/untrusted';
import { knownHosts } from '../editor/settings';
import type { IssueTextEditor } from './issueText';
import { typedLogin } from '../../notes/text/handles';

/** An issue as it is to be created. */
export interface ReviewedIssue {
  readonly repository: Repository;
  readonly title: string;
  /** Markdown; null: as it is made of the item. */
  readonly body: string | null;
  readonly labels: readonly string[];
  /** Logins. */
  readonly assignees: readonly string[];
}

interface Review {
  readonly gitHub: GitHub;
  readonly text: IssueTextEditor;
  /** Among which the user chooses, unless another one is typed. */
  readonly repositories: readonly Repository[];
  /** What the text is unless it is changed. */
  readonly body: string;
  /** The account that creates it: `@ada-brandt`. */
  readonly who: string;
}

type Row = 'repository' | 'title' | 'body' | 'labels' | 'assignees' | 'create';

/** Letters that GitHub allows in a label. */
const LABEL_LENGTH = 50;

export const nameOf = ({ owner, name }: Repository): string => escapeIcons(`${owner}/${name}`);

/**
 * Shows what is to be created, line by line. Enter creates it; each line can be changed before. Escape in a line leaves it as it
 * was, and in the list ends the review: `onLeave` is given what it had become.
 */
export async function reviewIssue(
  issue: ReviewedIssue,
  review: Review,
  onLeave: (issue: ReviewedIssue) => void,
): Promise<ReviewedIssue | undefined> {
  let now = issue;
  for (;;) {
    const row = await pickRow(now, review);
    if (row === undefined) {
      onLeave(now);
      return undefined;
    }
    if (row === 'create') return now;
    now = { ...now, ...(await CHANGES[row](now, review)) };
  }
}

const CHANGES: Record<
  Exclude<Row, 'create'>,
  (issue: ReviewedIssue, review: Review) => Promise<Partial<ReviewedIssue>>
> = {
  repository: async (issue, { repositories }) => {
    const repository = await askRepository(repositories, issue.repository.host);
    return repository ? { repository } : {};
  },
  title: async ({ title, repository }) => {
    const typed = await askText({
      title: vscode.l10n.t('Create GitHub Issue'),
      prompt: vscode.l10n.t('Title of the issue in {0}.', nameOf(repository)),
      placeholder: vscode.l10n.t('Title'),
      value: title,
      judge: (text) => {
        const clean = cleanTitle(text);
        if (clean === '') return { message: vscode.l10n.t('An issue needs a title.'), isRefused: true };
        return {
          message: clean === text.trim() ? '' : vscode.l10n.t('Will be “{0}”.', clean),
          isRefused: false,
        };
      },
    });
    return typed === undefined ? {} : { title: cleanTitle(typed) };
  },
  body: async ({ body }, { text, body: drafted }) => {
    const typed = await text.edit(body ?? drafted);
    return typed === drafted ? { body: null } : { body: typed };
  },
  labels: async ({ labels, repository }, { gitHub }) => {
    const ticked = await askChecklist({
      title: vscode.l10n.t('Labels of the issue in {0}', nameOf(repository)),
      placeholder: vscode.l10n.t('Tick labels'),
      unknown: vscode.l10n.t('GitHub’s list is not available: type a label and press Enter'),
      ticked: labels,
      offered: gitHub.issues.labels(repository).then((answer) => (answer.ok ? answer.value : null)),
      show: (name) => name,
      read: (text) => text.slice(0, LABEL_LENGTH),
    });
    return ticked ? { labels: ticked } : {};
  },
  assignees: async ({ assignees, repository }, { gitHub }) => {
    const login = gitHub.accounts.status(repository.host)?.login ?? null;
    const ticked = await askChecklist({
      title: vscode.l10n.t('Assignees of the issue in {0}', nameOf(repository)),
      placeholder: vscode.l10n.t('Tick the assignees'),
      unknown: vscode.l10n.t('GitHub’s list is not available: type a handle and press Enter'),
      ticked: assignees,
      offered: assigneeChoices(gitHub, repository, login),
      show: (name) => `@${name}`,
      read: typedLogin,
    });
    return ticked ? { assignees: ticked } : {};
  },
};

async function pickRow(issue: ReviewedIssue, { body, who }: Review): Promise<Row | undefined> {
  const { repository, title, labels, assignees } = issue;
  const row = (name: Row, label: string, description: string) => ({ name, label, description });
  const none = vscode.l10n.t('none');
  const text = (issue.body ?? body).trim();
  const create = row(
    'create',
    `$(check) ${vscode.l10n.t('Create Issue')}`,
    vscode.l10n.t('in {0} as {1}', nameOf(repository), who),
  );
  const items = [
    row('repository', `$(repo) ${vscode.l10n.t('Repository')}`, nameOf(repository)),
    row('title', `$(edit) ${vscode.l10n.t('Title')}`, escapeIcons(title)),
    {
      ...row('body', `$(note) ${vscode.l10n.t('Text')}`, ''),
      detail: text === '' ? none : escapeIcons(text),
    },
    row('labels', `$(tag) ${vscode.l10n.t('Labels')}`, labels.map(escapeIcons).join(', ') || none),
    row(
      'assignees',
      `$(person) ${vscode.l10n.t('Assignees')}`,
      assignees.map((login) => `@${login}`).join(', ') || vscode.l10n.t('nobody'),
    ),
    create,
  ];
  const pick = vscode.window.createQuickPick<(typeof items)[number]>();
  pick.title = vscode.l10n.t('Create GitHub Issue');
  pick.placeholder = vscode.l10n.t('Press Enter to create it, or choose a line to change it first.');
  pick.ignoreFocusOut = true;
  pick.items = items;
  pick.activeItems = [create];
  return accepted(pick, () => pick.activeItems[0]?.name);
}

/** Asks for one of some repositories, or another one of the host, which is typed; undefined where the user presses Escape. */
export async function askRepository(
  repositories: readonly Repository[],
  host: string,
): Promise<Repository | undefined> {
  const known = repositories.map((repository) => ({
    label: `$(repo) ${nameOf(repository)}`,
    description: repository.host === host ? '' : repository.host,
    repository,
  }));
  const pick = vscode.window.createQuickPick<(typeof known)[number]>();
  pick.title = vscode.l10n.t('Create GitHub Issue');
  pick.placeholder = vscode.l10n.t('In which repository? Type owner/name for another one');
  pick.ignoreFocusOut = true;
  pick.items = known;
  const read = (text: string) => {
    const typed = readRepository(text, host);
    return typed && knownHosts().includes(typed.host) ? typed : null;
  };
  const onType = (text: string) => {
    const typed = read(text);
    const isKnown =
      typed && repositories.some((repository) => repositoryKey(repository) === repositoryKey(typed));
    pick.items =
      typed && !isKnown
        ? [...known, { label: `$(add) ${nameOf(typed)}`, description: host, repository: typed }]
        : known;
  };
  pick.onDidChangeValue(onType);
  // Enter may come before what is typed is in the list.
  return accepted(pick, () => pick.activeItems[0]?.repository ?? read(pick.value) ?? undefined);
}
