import vscode = require('vscode');
import type { Failure, Issue, Result, Thread } from '../../github/model';
import { formatTarget, sameTarget, targetOfUrl } from '../../notes/recognisers/targets';
import type { Target } from '../../notes/note';
import { current, move, visit, withoutLinked, type History } from '../../webview/history';
import type { Notice, Page } from '../../webview/messages';
import { readPanelMessage, type PanelMessage, type WrittenMessage } from '../../webview/panelMessages';
import type { GitHub } from '../../github/client';
import type { Notebook } from '../workspace/notebook';
import { pageActs } from './actWords';
import { CommentDrafts } from './commentDrafts';
import { IssueActs } from './issueActs';
import { clock, endedNotice, failureNotice, issuePage } from './issuePage';
import { issuePanelHtml, panelRoots } from './issuePanelHtml';
import { PanelMeetings } from './panelMeetings';
import { PanelPictures } from './panelPictures';
import { knownHosts } from '../editor/settings';
import { stateOf } from '../present/issueStatus';

/** What a panel needs besides itself. */
export interface Surroundings {
  readonly gitHub: GitHub;
  readonly notebook: Notebook;
  /** The workspace's. */
  readonly state: vscode.Memento;
  readonly extension: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

const TITLE_LENGTH = 40;
/** The picture of a state that is not known. */
const UNKNOWN = 'issue-draft';

/** An issue beside the note, and those that were shown before it. */
export class IssuePanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #surroundings: Surroundings;
  readonly #listeners: vscode.Disposable;
  readonly #moved = new vscode.EventEmitter<void>();
  #history: History;
  readonly #pictures = new PanelPictures();
  readonly #meetings: PanelMeetings;
  readonly #drafts: CommentDrafts;
  readonly #acts: IssueActs;
  /** Where the page lets pictures in from. */
  #policy: string | null = null;
  #asking: AbortController | null = null;
  #failure: Failure | null = null;
  #page: Page | null = null;
  #isReady = false;
  /** What was done last, in words. */
  #done: string | null = null;
  /** What is shown may be answered otherwise by now. */
  #isDoubtful = false;
  /** What was shown here was seen in a session that has ended. */
  #hasEnded = false;

  /** Another issue is shown, or the panel has come to the front or left it. */
  readonly onDidMove = this.#moved.event;

  constructor(panel: vscode.WebviewPanel, history: History, surroundings: Surroundings) {
    this.#panel = panel;
    this.#history = history;
    this.#surroundings = surroundings;
    const { gitHub, notebook, state, extension, log } = surroundings;
    this.#meetings = new PanelMeetings(notebook);
    this.#drafts = new CommentDrafts(state);
    this.#acts = new IssueActs({ gitHub, drafts: this.#drafts, log, onChange: (done) => this.#say(done) });
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: Object.values(panelRoots(extension)) };
    this.#listeners = vscode.Disposable.from(
      this.#moved,
      webview.onDidReceiveMessage((message: unknown) => void this.#onMessage(message)),
      panel.onDidChangeViewState(() => this.#onMoved()),
      gitHub.accounts.onDidEndSession(() => this.#onEnd()),
      gitHub.accounts.onDidChangeIssues((targets) => this.#onLearn(targets)),
      gitHub.accounts.onDidChangeStatus(() => this.#refreshPage()),
      this.#meetings,
      this.#meetings.onDidChange(() => this.#refreshPage()),
    );
    void this.#load();
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  /** Whether there is something to go back (-1) or forward (1) to. */
  can(step: -1 | 1): boolean {
    return move(this.#history, step) !== null;
  }

  /** Comes to the front with another issue. */
  show(target: Target, preserveFocus: boolean, isLinked = false): void {
    this.#panel.reveal(undefined, preserveFocus);
    const history = visit(this.#history, target, isLinked);
    if (history !== this.#history) this.#go(history);
    else if (!this.#asking) void this.#load();
  }

  go(step: -1 | 1): void {
    const there = move(this.#history, step);
    if (there) this.#go(there);
  }

  dispose(): void {
    this.#asking?.abort();
    this.#listeners.dispose();
  }

  #go(history: History): void {
    this.#history = history;
    this.#hasEnded = false;
    this.#moved.fire();
    void this.#load();
  }

  get #target(): Target {
    return current(this.#history).target;
  }

  /** Shows what is known at once, and the rest when GitHub has answered. */
  async #load(force = false): Promise<void> {
    this.#isDoubtful = false;
    this.#asking?.abort();
    this.#asking = null;
    this.#failure = null;
    this.#done = null;
    const target = this.#target;
    if (!force && this.#surroundings.gitHub.threads.peek(target)?.stale === false) {
      this.#post();
      return;
    }
    const asking = new AbortController();
    this.#asking = asking;
    this.#post();
    const result = await this.#ask(target, asking.signal);
    if (asking.signal.aborted) return;
    this.#asking = null;
    if (result.ok) this.#hasEnded = false;
    else this.#failure = result.failure;
    this.#post();
  }

  async #ask(target: Target, signal: AbortSignal): Promise<Result<Thread>> {
    const { gitHub, log } = this.#surroundings;
    try {
      return await gitHub.threads.load(target, signal);
    } catch (error) {
      if (!signal.aborted) log.error('An issue could not be read:', error);
      return { ok: false, failure: { kind: 'unreadable' } };
    }
  }

  /** Sends the current page. A script that is not ready yet asks for it later. */
  #post(): void {
    const target = this.#target;
    const thread = this.#surroundings.gitHub.threads.peek(target)?.value ?? null;
    const issue = this.#issue(thread);
    const page: Page = {
      ...issuePage({ target, issue, thread }),
      discussed: this.#meetings.shown(target, issue),
      acts: this.#pageActs(issue),
      history: this.#history,
      notice: this.#notice(),
      hosts: knownHosts(),
      pictures: this.#pictures.shown(target),
    };
    this.#panel.title = tabTitle(page.name, issue);
    this.#follow(this.#pictures.policy(target));
    this.#panel.iconPath = this.#picture(issue ? stateOf(issue).icon : UNKNOWN);
    // The same again would move a reader's focus for nothing.
    if (this.#page && JSON.stringify(this.#page) === JSON.stringify(page)) return;
    this.#page = page;
    if (this.#isReady) void this.#panel.webview.postMessage(page);
  }

  /** Something besides the issue has changed; a hidden panel is updated when it is shown. */
  #refreshPage(): void {
    if (this.#panel.visible && this.#isReady) this.#post();
  }

  /** What was done stays said, before how old the page is, until something else is. */
  #say(done: string | null): void {
    this.#done = done;
    this.#post();
  }

  /** What cannot be written to is not offered, but what was typed is never out of sight. */
  #pageActs(issue: Issue | null): Page['acts'] {
    const target = this.#target;
    const draft = this.#drafts.textFor(target);
    const canWrite = issue ? issue.kind !== 'discussion' : false;
    if (!canWrite && draft === '') return null;
    const { signedIn = false, login = null } =
      this.#surroundings.gitHub.accounts.status(target.repository.host) ?? {};
    const { isSending, revision } = this.#acts;
    return pageActs({
      name: formatTarget(issue ?? target),
      issue,
      draft,
      isSending,
      revision,
      signedIn,
      login,
    });
  }

  /** A page keeps its policy: another one is a page anew, which asks for its content. */
  #follow(pictures: readonly string[]): void {
    const policy = pictures.join(' ');
    if (policy === this.#policy) return;
    this.#policy = policy;
    this.#isReady = false;
    const { webview } = this.#panel;
    webview.html = issuePanelHtml(webview, this.#surroundings.extension, pictures);
  }

  #picture(icon: string): vscode.Uri {
    return vscode.Uri.joinPath(panelRoots(this.#surroundings.extension).media, 'icons', `${icon}.svg`);
  }

  /** What GitHub said last, be it in the thread or elsewhere. */
  #issue(thread: Thread | null): Issue | null {
    const { gitHub } = this.#surroundings;
    const known = gitHub.issues.peek(this.#target);
    const at = gitHub.threads.peek(this.#target)?.at ?? 0;
    return known?.ok && (thread === null || known.at > at) ? known.value : (thread?.issue ?? null);
  }

  #notice(): Notice {
    const target = this.#target;
    const { gitHub } = this.#surroundings;
    const kept = gitHub.threads.peek(target);
    if (this.#failure) {
      const { host } = target.repository;
      const signedIn = gitHub.accounts.status(host)?.signedIn ?? false;
      const isHidden = this.#failure.kind === 'notFound' || this.#failure.kind === 'signedOut';
      if (this.#hasEnded && !signedIn && isHidden) return endedNotice(host);
      const notice = failureNotice(this.#failure, signedIn);
      return kept
        ? { ...notice, text: `${notice.text} ${vscode.l10n.t('This is as of {0}.', clock(kept.at))}` }
        : notice;
    }
    if (this.#asking) return { kind: 'busy', text: vscode.l10n.t('Asking GitHub…'), step: null };
    const age = kept ? vscode.l10n.t('As of {0}', clock(kept.at)) : '';
    return { kind: 'done', text: [this.#done, age].filter(Boolean).join(' '), step: null };
  }

  #onMoved(): void {
    this.#moved.fire();
    if (this.#panel.visible && this.#isDoubtful) void this.#load();
  }

  /** A hidden panel is closed: the state that VS Code keeps of it cannot be changed. */
  #onEnd(): void {
    const history = withoutLinked(this.#history);
    if (!history || !this.#panel.visible) {
      this.#panel.dispose();
      return;
    }
    this.#history = history;
    this.#hasEnded = true;
    this.#pictures.clear();
    this.#moved.fire();
  }

  #onLearn(targets: readonly Target[]): void {
    if (targets.length === 0) {
      this.#isDoubtful = true;
      // GitHub is not asked while the panel is hidden.
      if (this.#panel.visible) void this.#load();
    } else if (targets.some((target) => sameTarget(target, this.#target))) this.#post();
  }

  async #onMessage(message: unknown): Promise<void> {
    const read = readPanelMessage(message);
    if (read) await this.#fulfil(read);
  }

  async #fulfil(message: PanelMessage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        // Also when it has been hidden meanwhile.
        this.#isReady = true;
        this.#page = null;
        return this.#post();
      case 'navigate': {
        const target = targetOfUrl(message.url, knownHosts());
        if (target) this.show(target, false, true);
        return;
      }
      case 'showPictures':
        this.#pictures.show(this.#target, message.host);
        return this.#post();
      case 'back':
        return this.go(-1);
      case 'forward':
        return this.go(1);
      case 'refresh':
        return this.#load(true);
      case 'copyLink':
        if (!this.#page) return;
        await vscode.env.clipboard.writeText(this.#page.url);
        return this.#say(vscode.l10n.t('The link was copied.'));
      case 'openOnGitHub':
        if (this.#page) await open(this.#page.url);
        return;
      case 'signIn':
        await vscode.commands.executeCommand('meetingNotes.signIn');
        return;
      case 'authorise':
        if (this.#failure?.kind === 'singleSignOn' && this.#failure.url) await open(this.#failure.url);
        return;
      case 'openMeeting': {
        const issue = this.#issue(this.#surroundings.gitHub.threads.peek(this.#target)?.value ?? null);
        return this.#meetings.open([this.#target, issue], message, this.#panel.viewColumn);
      }
      case 'assign':
        return this.#acts.assign(this.#target);
      case 'draft':
      case 'comment':
      case 'close':
      case 'reopen':
        return this.#write(message);
    }
  }

  /** The page may be about to show another issue than that below which it was written. */
  #write({ kind, entry, text }: WrittenMessage): Promise<void> | undefined {
    const target = this.#history.entries.find(({ id }) => id === entry)?.target;
    if (!target) return undefined;
    this.#drafts.save(target, text);
    if (kind === 'draft') return undefined;
    return kind === 'comment' ? this.#acts.comment(target, text) : this.#acts.setState(target, kind, text);
  }
}

async function open(url: string): Promise<void> {
  if (url.startsWith('https://')) await vscode.env.openExternal(vscode.Uri.parse(url, true));
}

/** `beacon#12 Fog horn falls silent…` */
function tabTitle(name: string, issue: Issue | null): string {
  const letters = Array.from(issue?.title ?? '');
  const title =
    letters.length > TITLE_LENGTH ? `${letters.slice(0, TITLE_LENGTH - 1).join('')}…` : letters.join('');
  return `${name.slice(name.indexOf('/') + 1)} ${title}`.trimEnd();
}
