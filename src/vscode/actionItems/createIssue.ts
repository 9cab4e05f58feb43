import * as vscode from 'vscode';
import type { Failure } from '../../github/model';
import { cleanTitle, draftIssue, type IssueDraft } from '../../notes/edits/issueDraft';
import { addIssueLink, issueOf } from '../../notes/edits/linkEdit';
import { findAgain } from '../../notes/edits/findAgain';
import type { Note, Repository, Target } from '../../notes/note';
import { formatTarget, repositoryKey, targetUrl } from '../../notes/recognisers/targets';
import { askText } from '../ask';
import { failureText } from '../github/failureText';
import { showFailure } from '../github/failureMessage';
import type { GitHub } from '../github/gitHub';
import { withoutIcons } from '../plainText';
import type { WorkspaceRepositories } from '../workspaceRepositories';
import { ItemLostError, type ItemEditor, type OpenItem } from './itemEditor';
import type { ItemNode } from './itemNode';

/** Where issues are kept whose link could not be written into their notes. */
const KEPT = 'meetingNotes.createdIssues';
const MOST_KEPT = 100;

/** An issue that was created of an item. */
interface Created {
  readonly target: Target;
  readonly url: string;
}

/** Shows what is to be said at the end. */
type Message = () => Promise<void>;

const SILENCE: Message = () => Promise.resolve();

/** Creates issues of action items, one for each, and writes the link into the note. */
export class IssueCreator {
  readonly #editor: ItemEditor;
  readonly #gitHub: GitHub;
  readonly #repositories: WorkspaceRepositories;
  readonly #state: vscode.Memento;
  /** The keys of the items that are under way: who asks twice gets one issue. */
  readonly #underWay = new Set<string>();

  constructor(parts: {
    readonly editor: ItemEditor;
    readonly gitHub: GitHub;
    readonly repositories: WorkspaceRepositories;
    readonly state: vscode.Memento;
  }) {
    this.#editor = parts.editor;
    this.#gitHub = parts.gitHub;
    this.#repositories = parts.repositories;
    this.#state = parts.state;
  }

  /** Asks and creates, and says what came of it. Throws where nothing was sent for a reason of ours. */
  async create(node: ItemNode): Promise<void> {
    const key = keyOf(node);
    if (this.#underWay.has(key)) return;
    this.#underWay.add(key);
    try {
      const tell = await this.#create(node, key);
      // The act is over: nobody waits until a message is closed.
      void tell();
    } finally {
      this.#underWay.delete(key);
    }
  }

  async #create(node: ItemNode, key: string): Promise<Message> {
    const item = await this.#editor.find(node);
    const named = issueOf(item.reading, item.action);
    if (named) return () => this.#offer(named);
    const kept = this.#kept()[key];
    if (kept) return this.#writeBack(node, key, kept);
    const repository = await this.#chooseRepository(item);
    if (!repository) return SILENCE;
    if (!this.#isSignedIn(repository)) return () => this.#fail(node, { kind: 'signedOut' }, repository);
    const draft = await confirm(repository, this.#draft(item));
    if (!draft) return SILENCE;
    const result = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Creating an issue in {0}', nameOf(repository)),
      },
      () => this.#gitHub.createIssue(repository, draft),
    );
    if (!result.ok) {
      const { failure } = result;
      return () => this.#fail(node, failure, repository);
    }
    const { repository: now, number, url, assignees } = result.value;
    const created: Created = { target: { repository: now, number, kind: 'issue' }, url };
    await this.#keep(key, created);
    const taken = new Set(assignees.map(({ login }) => login.toLowerCase()));
    const left = draft.assignees.filter((login) => !taken.has(login.toLowerCase()));
    return this.#writeBack(node, key, created, left);
  }

  #draft({ snapshot, reading, action }: OpenItem): IssueDraft {
    const { uri } = snapshot.document;
    const path = vscode.workspace.asRelativePath(uri);
    const url = this.#repositories.addressOf(uri, action.range.start.line);
    return draftIssue(reading, action, { path, url });
  }

  /** The repository to create in: that of the note's issues or of the workspace; the user chooses among several. */
  async #chooseRepository({ snapshot, reading }: OpenItem): Promise<Repository | undefined> {
    const { note, context } = reading;
    const { uri } = snapshot.document;
    const found = repositoriesOf(note, [context.repository, this.#repositories.of(uri)]);
    const [only] = found;
    if (!only) {
      throw new Error(
        vscode.l10n.t(
          'neither the note nor the workspace tells a repository on GitHub; the setting "meetingNotes.defaultRepository" can',
        ),
      );
    }
    if (found.length === 1) return only;
    const items = found.map((repository) => ({ label: nameOf(repository), repository }));
    const chosen = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Create GitHub Issue'),
      placeHolder: vscode.l10n.t('In which repository?'),
      ignoreFocusOut: true,
    });
    return chosen?.repository;
  }

  #isSignedIn({ host }: Repository): boolean {
    return this.#gitHub.status(host)?.signedIn ?? false;
  }

  async #offer(target: Target): Promise<void> {
    const text = vscode.l10n.t(
      'This action item names {0} already, so no second issue is created.',
      formatTarget(target),
    );
    await this.#tell(text, target);
  }

  /** Writes the link into the item. Where that fails the issue is kept in mind: the next time only this is tried. */
  async #writeBack(
    node: ItemNode,
    key: string,
    { target, url }: Created,
    left: readonly string[] = [],
  ): Promise<Message> {
    const name = formatTarget(target);
    const shortfall =
      left.length > 0 ? vscode.l10n.t('GitHub did not assign it to {0}.', left.join(', ')) : '';
    try {
      await this.#editor.write(node.stored.uri, ({ reading }) => {
        const action = findAgain(node.stored.note, node.action, reading.note);
        if (!action) throw new ItemLostError();
        const edits = addIssueLink(reading, action, target, url);
        if (!edits) throw new Error(vscode.l10n.t('a link cannot stand in its line'));
        return { edits, result: undefined };
      });
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      const text = [
        vscode.l10n.t('{0} was created, but its link was not written into the note: {1}.', name, cause),
        shortfall,
        vscode.l10n.t('It is at {0}', url),
      ];
      return () => this.#warn(text.filter(Boolean).join(' '), target, url);
    }
    await this.#keep(key, null);
    const text = [vscode.l10n.t('Created {0}.', name), shortfall].filter(Boolean).join(' ');
    return () => this.#tell(text, target);
  }

  async #tell(text: string, target: Target): Promise<void> {
    const chosen = await vscode.window.showInformationMessage(text, vscode.l10n.t('Open Issue'));
    if (chosen !== undefined) await vscode.commands.executeCommand('meetingNotes.openReference', target);
  }

  async #warn(text: string, target: Target, url: string): Promise<void> {
    const open = vscode.l10n.t('Open Issue');
    const copy = vscode.l10n.t('Copy Link');
    const chosen = await vscode.window.showWarningMessage(text, open, copy);
    if (chosen === open) await vscode.commands.executeCommand('meetingNotes.openReference', target);
    if (chosen === copy) await vscode.env.clipboard.writeText(url);
  }

  async #fail(node: ItemNode, failure: Failure, repository: Repository): Promise<void> {
    const url = `https://${nameOfHost(repository)}/issues`;
    // What GitHub did not answer it may have done all the same.
    if (failure.kind === 'offline' || failure.kind === 'server' || failure.kind === 'unreadable') {
      const text = vscode.l10n.t(
        'Whether the issue was created is not known. {0} Look at the repository’s issues before you try again.',
        failureText(failure),
      );
      const chosen = await vscode.window.showErrorMessage(text, vscode.l10n.t('Open on GitHub'));
      if (chosen !== undefined) await vscode.env.openExternal(vscode.Uri.parse(url, true));
      return;
    }
    if (failure.kind === 'signedOut') {
      const text = vscode.l10n.t('No issue was created. Sign in to {0} to create one.', repository.host);
      const chosen = await vscode.window.showErrorMessage(text, vscode.l10n.t('Sign in'));
      if (chosen !== undefined) await vscode.commands.executeCommand('meetingNotes.signIn');
      return;
    }
    await showFailure(vscode.l10n.t('No issue was created.'), failure, {
      signedIn: this.#isSignedIn(repository),
      retry: () => this.create(node),
      url,
    });
  }

  #kept(): Readonly<Record<string, Created>> {
    const kept = this.#state.get<unknown>(KEPT);
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => isCreated(value)));
  }

  async #keep(key: string, created: Created | null): Promise<void> {
    const others = Object.entries(this.#kept()).filter(([each]) => each !== key);
    const now = created ? [...others, [key, created] as const] : others;
    await this.#state.update(KEPT, Object.fromEntries(now.slice(-MOST_KEPT)));
  }
}

/** Shows what is to be sent; the title may be changed. undefined where the user thinks better of it. */
async function confirm(repository: Repository, draft: IssueDraft): Promise<IssueDraft | undefined> {
  let { title } = draft;
  const create = vscode.l10n.t('Create Issue');
  const edit = vscode.l10n.t('Edit Title…');
  for (;;) {
    const assignees = draft.assignees.map((login) => `@${login}`).join(', ');
    const chosen = await vscode.window.showInformationMessage(
      vscode.l10n.t('Create an issue in {0}?', nameOf(repository)),
      {
        modal: true,
        detail: [
          vscode.l10n.t('Title: {0}', title),
          vscode.l10n.t('Assignees: {0}', assignees || vscode.l10n.t('nobody')),
          `\n${draft.body}`,
        ]
          .join('\n')
          .slice(0, 1_500),
      },
      create,
      edit,
    );
    if (chosen === create) return { ...draft, title };
    if (chosen !== edit) return undefined;
    const text = await askText({
      title: vscode.l10n.t('Create GitHub Issue'),
      prompt: vscode.l10n.t('Title of the issue in {0}.', nameOf(repository)),
      placeholder: vscode.l10n.t('Title'),
      value: title,
      judge: (typed) => {
        const clean = cleanTitle(typed);
        if (clean === '') return { message: vscode.l10n.t('An issue needs a title.'), isRefused: true };
        return {
          message: clean === typed.trim() ? '' : vscode.l10n.t('Will be “{0}”.', clean),
          isRefused: false,
        };
      },
    });
    if (text === undefined) return undefined;
    title = cleanTitle(text);
  }
}

/** The repositories of a note's references, what it speaks of most first, and others; each once. */
function repositoriesOf({ references }: Note, others: readonly (Repository | null)[]): Repository[] {
  const spokenOf = references.flatMap(({ target }) => target?.repository ?? []);
  const count = (repository: Repository) =>
    spokenOf.filter((each) => repositoryKey(each) === repositoryKey(repository)).length;
  const all = [...spokenOf.sort((one, other) => count(other) - count(one)), ...others].filter(
    (repository) => repository !== null,
  );
  const first = new Map<string, Repository>();
  for (const repository of all)
    if (!first.has(repositoryKey(repository))) first.set(repositoryKey(repository), repository);
  return [...first.values()];
}

const nameOf = ({ owner, name }: Repository): string => withoutIcons(`${owner}/${name}`);
const nameOfHost = ({ host, owner, name }: Repository): string => `${host}/${owner}/${name}`;

/** The same for an item wherever it stands in its note. */
function keyOf({ stored: { uri }, action: { text, owners, origin } }: ItemNode): string {
  return JSON.stringify([uri.toString(), text, owners, origin]);
}

function isCreated(value: unknown): value is Created {
  if (typeof value !== 'object' || value === null || !('url' in value) || !('target' in value)) return false;
  const { url, target } = value as { url: unknown; target: Partial<Target> | null };
  if (typeof url !== 'string' || !target || typeof target.number !== 'number') return false;
  const { repository } = target;
  if (
    !repository ||
    ![repository.host, repository.owner, repository.name].every((part) => typeof part === 'string')
  )
    return false;
  return (
    url === targetUrl({ repository, number: target.number, kind: 'issue' }) || url.startsWith('https://')
  );
}
