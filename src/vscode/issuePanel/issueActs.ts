import vscode = require('vscode');
import type { Comment, Failure, Issue, Written } from '../../github/model';
import type { Target } from '../../notes/note';
import { formatTarget, targetUrl } from '../../notes/recognisers/targets';
import { askChecklist } from '../editor/checklist';
import { assigneeChoices } from '../present/people/assigneeChoices';
import { showFailure } from '../present/failureMessage';
import { writeFailureText } from '../present/failureText';
import type { GitHub } from '../../github/client';
import { signedInAs } from '../github/signedInAs';
import { escapeIcons } from '../editor/untrusted';
import type { CommentDrafts } from './commentDrafts';
import { actWords, askState, askWhether, type Subject } from './actWords';
import { typedLogin } from '../../notes/text/handles';
import { showError, showWarning } from '../editor/messages';

interface Dependencies {
  readonly gitHub: GitHub;
  readonly drafts: CommentDrafts;
  readonly log: vscode.LogOutputChannel;
  /** What is to be shown of the acts has changed; `done` says in words what was done. */
  readonly onChange: (done: string | null) => void;
}

/** What can be done to an issue or a pull request, one thing at a time: each asks before anything is sent, and reports a failure once. */
export class IssueActs {
  readonly #dependencies: Dependencies;
  #isBusy = false;
  #isSending = false;
  #revision = 0;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  get isSending(): boolean {
    return this.#isSending;
  }

  /** Another number once a comment is sent: its text is to go. */
  get revision(): number {
    return this.#revision;
  }

  comment(target: Target, text: string): Promise<void> {
    if (text.trim() === '') return Promise.resolve();
    return this.#act(target, actWords.comment, async (subject) => {
      if (await askWhether(subject, text)) await this.#comment(subject, text);
    });
  }

  /** Closes for the reason that is chosen, or reopens; words that are typed are sent before. */
  setState(target: Target, change: 'close' | 'reopen', text: string): Promise<void> {
    return this.#act(target, actWords[change], async (subject) => {
      const words = text.trim() === '' ? null : text;
      const wanted = await askState(subject, change, words);
      if (!wanted || (words !== null && !(await this.#comment(subject, words)))) return;
      const result = await this.#send(() => this.#dependencies.gitHub.issueWrites.setState(target, wanted));
      const what = change === 'close' ? vscode.l10n.t('Closed.') : vscode.l10n.t('Reopened.');
      if (result.ok) this.#dependencies.onChange(what);
      else
        void this.#fail(subject, result.failure, actWords[change].failed(subject.name), () =>
          this.setState(target, change, ''),
        );
    });
  }

  assign(target: Target): Promise<void> {
    return this.#act(target, actWords.assign, async (subject) => {
      const { gitHub } = this.#dependencies;
      const before = subject.issue?.assignees.map(({ login }) => login) ?? [];
      const login = gitHub.accounts.status(target.repository.host)?.login ?? null;
      const ticked = await askChecklist({
        title: vscode.l10n.t('Assign {0} as {1}', subject.name, subject.who),
        placeholder: vscode.l10n.t('Tick the assignees; Enter sends them to GitHub'),
        unknown: vscode.l10n.t(
          'GitHub’s list is not available: type a handle and press Enter, then Enter again to send it',
        ),
        ticked: before,
        offered: assigneeChoices(gitHub, subject.issue?.repository ?? target.repository, login),
        show: (name) => `@${name}`,
        read: typedLogin,
      });
      if (!ticked) return;
      const add = without(ticked, before);
      const remove = without(before, ticked);
      if (add.length + remove.length === 0) return;
      const result = await this.#send(() => gitHub.issueWrites.setAssignees(target, { add, remove }));
      if (result.ok) this.#tellAssigned(subject, result.value, { add, remove });
      else
        void this.#fail(subject, result.failure, actWords.assign.failed(subject.name), () =>
          this.assign(target),
        );
    });
  }

  /** GitHub silently ignores people who cannot be assigned. */
  #tellAssigned(
    { name }: Subject,
    issue: Issue,
    { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
  ): void {
    const now = issue.assignees.map(({ login }) => login);
    const refused = [...without(add, now), ...remove.filter((login) => without([login], now).length === 0)];
    if (refused.length === 0) return this.#dependencies.onChange(vscode.l10n.t('Assigned.'));
    this.#dependencies.onChange(null);
    void showWarning(
      vscode.l10n.t(
        'GitHub changed nothing for {1}: only people whom it lists can be assigned to {0}, and only by people with write access.',
        name,
        refused.map((login) => `@${login}`).join(', '),
      ),
    );
  }

  /** Whether it is sent. */
  async #comment(subject: Subject, text: string): Promise<boolean> {
    const { target, name } = subject;
    const { gitHub, drafts } = this.#dependencies;
    const result: Written<Comment> = await this.#send(() => gitHub.issueWrites.comment(target, text));
    if (!result.ok) {
      if (result.mayExist === true) void this.#warnOfPossibleComment(subject, result.failure);
      else
        void this.#fail(subject, result.failure, actWords.comment.failed(name), () =>
          this.comment(target, drafts.textFor(target)),
        );
      return false;
    }
    // What was typed in the meantime is the next comment.
    if (drafts.textFor(target) === text) {
      drafts.save(target, '');
      this.#revision++;
    }
    this.#dependencies.onChange(vscode.l10n.t('The comment was sent.'));
    return true;
  }

  /** Signs in if necessary, then acts on what is known by then. Nothing happens while another action is under way. */
  async #act(
    target: Target,
    words: { readonly signIn: (name: string) => string; readonly failed: (name: string) => string },
    act: (subject: Subject) => Promise<void>,
  ): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    const { gitHub, log } = this.#dependencies;
    const nameOf = () => escapeIcons(formatTarget(this.#issue(target) ?? target));
    try {
      const who = await signedInAs(gitHub, target.repository.host, words.signIn(nameOf()));
      if (who !== null) await act({ target, name: nameOf(), issue: this.#issue(target), who });
    } catch (error) {
      log.error('Changing an issue failed:', error);
      void showError(words.failed(nameOf()));
    } finally {
      this.#isBusy = false;
    }
  }

  async #send<T extends Written<Comment | Issue>>(send: () => Promise<T>): Promise<T> {
    this.#isSending = true;
    this.#dependencies.onChange(null);
    try {
      return await send();
    } finally {
      this.#isSending = false;
      this.#dependencies.onChange(null);
    }
  }

  #issue(target: Target): Issue | null {
    const known = this.#dependencies.gitHub.issues.peek(target);
    return known?.ok ? known.value : null;
  }

  #fail(
    { target, issue }: Subject,
    failure: Failure,
    what: string,
    retry: () => Promise<void>,
  ): Promise<void> {
    const signedIn = this.#dependencies.gitHub.accounts.status(target.repository.host)?.signedIn ?? false;
    const url = issue?.url ?? targetUrl(target);
    return showFailure(what, failure, { signedIn, retry, url, isWrite: true });
  }

  async #warnOfPossibleComment({ target, issue, name }: Subject, failure: Failure): Promise<void> {
    const open = vscode.l10n.t('Open on GitHub');
    const text = vscode.l10n.t(
      'It is not known whether the comment on {0} was sent. {1} Look there before you send it again; its text is kept.',
      name,
      writeFailureText(failure),
    );
    const chosen = await showWarning(text, open);
    const url = issue?.url ?? targetUrl(target);
    if (chosen === open) await vscode.env.openExternal(vscode.Uri.parse(url, true));
  }
}

/** Those of the first list that are not in the other; upper and lower case are the same. */
function without(logins: readonly string[], others: readonly string[]): string[] {
  const left = new Set(others.map((login) => login.toLowerCase()));
  return logins.filter((login) => !left.has(login.toLowerCase()));
}
