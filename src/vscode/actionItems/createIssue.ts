import vscode = require('vscode');
import { errorMessage } from '../editor/errorMessage';
import { GITHUB } from '../../github/hosts';
import type { Creation } from '../../github/endpoints/newIssues';
import { draftIssue, issueSource, type IssueDraft } from '../../notes/edits/issueDraft';
import { addIssueLink, issueOf, itemsNaming, linkedSince } from '../../notes/edits/linkEdit';
import type { ActionItem, Note, Repository, Target } from '../../notes/note';
import { formatTarget, repositoryKey } from '../../notes/recognisers/targets';
import { checkWritable } from '../editor/applyEdit';
import type { GitHub } from '../../github/client';
import { signedInAs } from '../github/signedInAs';
import type { WorkspaceRepositories } from '../workspace/workspaceRepositories';
import { ItemLostError, type ItemEditor, type OpenNote } from './itemEditor';
import {
  warnOfPossibleIssue,
  failIssue,
  leftOut,
  offerIssue,
  tellOfIssue,
  warnOfIssue,
} from './issueMessages';
import { askRepository, nameOf, reviewIssue, type ReviewedIssue } from './issueReview';
import { IssueTextEditor } from './issueText';
import type { ItemNode } from './itemNode';
import { showProgress } from '../editor/messages';

/** An item in its note as both stand now. */
interface OpenItem extends OpenNote {
  readonly action: ActionItem;
}

/** Shows what is to be said at the end. */
type Message = () => Promise<void>;

const SILENCE: Message = () => Promise.resolve();

/** Creates issues of action items, one for each, and writes the link into the note. */
export class IssueCreator implements vscode.Disposable {
  readonly #editor: ItemEditor;
  readonly #gitHub: GitHub;
  readonly #repositories: WorkspaceRepositories;
  readonly #text = new IssueTextEditor();
  /** What was changed in issues that were not created, by the keys of their items. */
  readonly #unsent = new Map<string, ReviewedIssue>();
  /** The keys of the items that are under way: asking twice creates one issue. */
  readonly #underWay = new Set<string>();

  constructor(dependencies: {
    readonly editor: ItemEditor;
    readonly gitHub: GitHub;
    readonly repositories: WorkspaceRepositories;
  }) {
    this.#editor = dependencies.editor;
    this.#gitHub = dependencies.gitHub;
    this.#repositories = dependencies.repositories;
  }

  /** Asks and creates, and says what came of it. Throws where nothing was sent for a reason of ours. */
  async create(node: ItemNode): Promise<void> {
    const { uri } = node.stored;
    const key = JSON.stringify([uri.toString(), issueSource(node.action, uri.path)]);
    // Its text may be open in an editor behind others.
    if (this.#underWay.has(key)) return this.#text.reveal();
    this.#underWay.add(key);
    try {
      const tell = await this.#create(node, key);
      // The command does not wait until the message is closed.
      void tell();
    } finally {
      this.#underWay.delete(key);
    }
  }

  dispose(): void {
    this.#text.dispose();
  }

  async #create(node: ItemNode, key: string): Promise<Message> {
    const shown = await this.#find(node);
    if ('number' in shown) return () => offerIssue(shown);
    const repositories = this.#repositoriesOf(shown);
    const repository = repositories[0] ?? (await askRepository([], GITHUB));
    if (!repository) return SILENCE;
    const signedIn = await this.#signIn(repository);
    if (signedIn === null) return SILENCE;
    await checkLink(shown, repository);
    const { body, ...draft } = this.#draft(shown);
    const wanted = await reviewIssue(
      this.#unsent.get(key) ?? { repository, ...draft, body: null, labels: [] },
      { gitHub: this.#gitHub, text: this.#text, repositories, body, who: signedIn },
      (issue) => this.#unsent.set(key, issue),
    );
    if (!wanted) return SILENCE;
    // Where it fails the next try begins with what was changed.
    this.#unsent.set(key, wanted);
    if (wanted.repository.host !== repository.host && (await this.#signIn(wanted.repository)) === null)
      return SILENCE;
    // While the questions were open anything may have happened to the note.
    const item = await this.#find(node);
    if ('number' in item) return () => offerIssue(item);
    await checkLink(item, wanted.repository);
    const result = await this.#send(item, wanted);
    if (!result.ok) {
      const { failure, mayExist = false } = result;
      const status = this.#gitHub.accounts.status(wanted.repository.host);
      const again = { repository: wanted.repository, node, signedIn: status?.signedIn ?? false };
      return () => (mayExist ? warnOfPossibleIssue(failure, again) : failIssue(failure, again));
    }
    this.#unsent.delete(key);
    return this.#writeBack(node, result, result.isNew ? leftOut(wanted, result.value) : '');
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

  async #send(item: OpenItem, { repository, ...wanted }: ReviewedIssue): Promise<Creation> {
    const { reading, action, snapshot } = item;
    const source = issueSource(action, vscode.workspace.asRelativePath(snapshot.document.uri));
    const isTaken = (issue: Target) => itemsNaming(issue, reading).some((other) => other !== action);
    // Its line may be another one by now.
    const body = wanted.body ?? this.#draft(item).body;
    return showProgress(vscode.l10n.t('Creating an issue in {0}', nameOf(repository)), () =>
      this.#gitHub.newIssues.create(repository, { ...wanted, body, source, isTaken }),
    );
  }

  #draft({ snapshot, reading, action }: OpenItem): IssueDraft {
    const { uri } = snapshot.document;
    const path = vscode.workspace.asRelativePath(uri);
    const url = this.#repositories.addressOf(uri, action.range.start.line);
    return draftIssue(reading, action, { path, url });
  }

  /** Where it may be created: where the note's issues are, the most named first, and the workspace's own. */
  #repositoriesOf({ snapshot, reading: { note, context } }: OpenItem): Repository[] {
    return repositoriesOf(note, [
      context.repository,
      this.#repositories.repositoryFor(snapshot.document.uri),
    ]);
  }

  #signIn(repository: Repository): Promise<string | null> {
    const question = vscode.l10n.t('Sign in to create an issue in {0}?', nameOf(repository));
    return signedInAs(this.#gitHub, repository.host, question);
  }

  /** Writes the link into the item. Where that fails the next try finds the issue on GitHub and does only this. */
  async #writeBack(
    node: ItemNode,
    { value: { repository, number, url }, isNew }: Extract<Creation, { ok: true }>,
    shortfall: string,
  ): Promise<Message> {
    const target: Target = { repository, number, kind: 'issue' };
    const name = formatTarget(target);
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
      const cause = errorMessage(error);
      const text = [
        vscode.l10n.t('{0} was created, but its link was not written into the note: {1}.', name, cause),
        shortfall,
        vscode.l10n.t('It is at {0}', url),
      ];
      return () => warnOfIssue(text.filter(Boolean).join(' '), target, url);
    }
    const done = isNew
      ? vscode.l10n.t('Created {0}.', name)
      : vscode.l10n.t(
          '{0} was already created from this action item. No second issue was created, and the note now links to it.',
          name,
        );
    const text = [done, shortfall].filter(Boolean).join(' ');
    return () => tellOfIssue(text, target);
  }
}

/** Throws where the link to an issue could not be written into the item: no issue is created then. */
async function checkLink({ reading, action, snapshot }: OpenItem, repository: Repository): Promise<void> {
  await checkWritable(snapshot.document);
  const target: Target = { repository, number: 1, kind: 'issue' };
  const url = `https://${nameOfHost(repository)}/issues/1`;
  if (!addIssueLink(reading, action, target, url)) throw new Error(noLink());
}

const noLink = (): string => vscode.l10n.t('its line cannot hold a link');

/** The repositories of a note's references, the most mentioned first, then others; each once. */
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

const nameOfHost = ({ host, owner, name }: Repository): string => `${host}/${owner}/${name}`;
