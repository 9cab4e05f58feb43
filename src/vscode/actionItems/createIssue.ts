import * as vscode from 'vscode';
import type { Failure } from '../../github/model';
import type { Creation } from '../../github/questions/newIssue';
import { cleanTitle, draftIssue, issueSource, type IssueDraft } from '../../notes/edits/issueDraft';
import { addIssueLink, issueOf, itemsNaming, linkedSince } from '../../notes/edits/linkEdit';
import type { ActionItem, Note, Repository, Target } from '../../notes/note';
import { formatTarget, repositoryKey } from '../../notes/recognisers/targets';
import { checkWritable } from '../applyEdit';
import { askText } from '../ask';
import { failureText } from '../github/failureText';
import { showFailure } from '../github/failureMessage';
import type { GitHub } from '../github/gitHub';
import { withoutIcons } from '../plainText';
import type { WorkspaceRepositories } from '../workspaceRepositories';
import { ItemLostError, type ItemEditor, type OpenNote } from './itemEditor';
import type { ItemNode } from './itemNode';

/** An item in its note as both stand now. */
interface OpenItem extends OpenNote {
  readonly action: ActionItem;
}

/** Shows what is to be said at the end. */
type Message = () => Promise<void>;

const SILENCE: Message = () => Promise.resolve();

/** Creates issues of action items, one for each, and writes the link into the note. */
export class IssueCreator {
  readonly #editor: ItemEditor;
  readonly #gitHub: GitHub;
  readonly #repositories: WorkspaceRepositories;
  /** The keys of the items that are under way: who asks twice gets one issue. */
  readonly #underWay = new Set<string>();

  constructor(parts: {
    readonly editor: ItemEditor;
    readonly gitHub: GitHub;
    readonly repositories: WorkspaceRepositories;
  }) {
    this.#editor = parts.editor;
    this.#gitHub = parts.gitHub;
    this.#repositories = parts.repositories;
  }

  /** Asks and creates, and says what came of it. Throws where nothing was sent for a reason of ours. */
  async create(node: ItemNode): Promise<void> {
    const { uri } = node.stored;
    const key = JSON.stringify([uri.toString(), issueSource(node.action, uri.path)]);
    if (this.#underWay.has(key)) return;
    this.#underWay.add(key);
    try {
      const tell = await this.#create(node);
      // The act is over: nobody waits until a message is closed.
      void tell();
    } finally {
      this.#underWay.delete(key);
    }
  }

  async #create(node: ItemNode): Promise<Message> {
    const shown = await this.#find(node);
    if ('number' in shown) return () => this.#offer(shown);
    const repository = await this.#chooseRepository(shown);
    if (!repository) return SILENCE;
    if (!this.#isSignedIn(repository)) return () => this.#fail(node, { kind: 'signedOut' }, repository);
    await checkLink(shown, repository);
    const draft = await confirm(repository, this.#draft(shown));
    if (!draft) return SILENCE;
    // While the questions were open anything may have happened to the note.
    const item = await this.#find(node);
    if ('number' in item) return () => this.#offer(item);
    await checkLink(item, repository);
    const result = await this.#send(repository, item, { ...draft, body: this.#draft(item).body });
    if (!result.ok) {
      const { failure, mayExist = false } = result;
      return () => this.#fail(node, failure, repository, mayExist);
    }
    const { assignees } = result.value;
    const taken = new Set(assignees.map(({ login }) => login.toLowerCase()));
    const left = draft.assignees.filter((login) => !taken.has(login.toLowerCase()));
    return this.#writeBack(node, result, left);
  }

  /** The item as its note has it now, or the issue that it names by now. Throws where it is not certain which item is meant. */
  async #find(node: ItemNode): Promise<OpenItem | Target> {
    const { stored, action } = node;
    const note = await this.#editor.current(stored.uri);
    const { reading } = note;
    const found = this.#editor.findIn(reading, node);
    const named = found ? issueOf(reading, found) : linkedSince(stored.note, action, reading);
    if (named) return named;
    if (!found) throw new ItemLostError();
    return { ...note, action: found };
  }

  async #send(repository: Repository, item: OpenItem, draft: IssueDraft): Promise<Creation> {
    const { reading, action, snapshot } = item;
    const source = issueSource(action, vscode.workspace.asRelativePath(snapshot.document.uri));
    const isTaken = (issue: Target) => itemsNaming(issue, reading).some((other) => other !== action);
    return vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Creating an issue in {0}', nameOf(repository)),
      },
      () => this.#gitHub.createIssue(repository, { ...draft, source, isTaken }),
    );
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

  /** Writes the link into the item. Where that fails the next try finds the issue on GitHub and does only this. */
  async #writeBack(
    node: ItemNode,
    { value: { repository, number, url }, isNew }: Extract<Creation, { ok: true }>,
    left: readonly string[],
  ): Promise<Message> {
    const target: Target = { repository, number, kind: 'issue' };
    const name = formatTarget(target);
    const shortfall =
      left.length > 0 ? vscode.l10n.t('GitHub did not assign it to {0}.', left.join(', ')) : '';
    try {
      await this.#editor.write(node.stored.uri, ({ reading }) => {
        // Another window may have found it meanwhile.
        if (itemsNaming(target, reading).length > 0) return { edits: [], result: undefined };
        const action = this.#editor.findIn(reading, node);
        if (!action) throw new ItemLostError();
        const edits = addIssueLink(reading, action, target, url);
        if (!edits) throw new Error(noLink());
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
    const done = isNew
      ? vscode.l10n.t('Created {0}.', name)
      : vscode.l10n.t(
          '{0} had been created from this action item before; no second issue was created, and its link is in the note now.',
          name,
        );
    const text = [done, shortfall].filter(Boolean).join(' ');
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

  async #fail(node: ItemNode, failure: Failure, repository: Repository, mayExist = false): Promise<void> {
    const url = `https://${nameOfHost(repository)}/issues`;
    if (mayExist) {
      const text = vscode.l10n.t(
        'Whether the issue was created is not known. {0} Trying again looks for it before another one is created.',
        failureText(failure),
      );
      const again = vscode.l10n.t('Try Again');
      const open = vscode.l10n.t('Open on GitHub');
      const chosen = await vscode.window.showErrorMessage(text, again, open);
      if (chosen === again) await vscode.commands.executeCommand('meetingNotes.createIssue', node);
      if (chosen === open) await vscode.env.openExternal(vscode.Uri.parse(url, true));
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
      retry: () => vscode.commands.executeCommand('meetingNotes.createIssue', node),
      url,
    });
  }
}

/** Throws where the link to an issue could not be written into the item: no issue is created then. */
async function checkLink({ reading, action, snapshot }: OpenItem, repository: Repository): Promise<void> {
  await checkWritable(snapshot.document);
  const target: Target = { repository, number: 1, kind: 'issue' };
  const url = `https://${nameOfHost(repository)}/issues/1`;
  if (!addIssueLink(reading, action, target, url)) throw new Error(noLink());
}

const noLink = (): string => vscode.l10n.t('a link cannot stand in its line');

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
