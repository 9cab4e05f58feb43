import vscode = require('vscode');
import type { People } from '../../../github/endpoints/people';
import type { Person } from '../../../github/model';
import { identities } from '../../../notes/series/attendanceHistory';
import { foldName } from '../../../notes/text/fold';
import type { PersonRef } from '../../../notes/series/participantEntry';
import { dotted } from '../../editor/hoverMarkdown';
import { escapeIcons } from '../../editor/untrusted';
import { calledHandle } from '../../../notes/text/handles';

/** A person whom a checklist shows from the start. */
export interface OfferedPerson {
  readonly person: PersonRef;
  /** Why this person is offered, in a few words. */
  readonly why: string;
  readonly isTicked: boolean;
}

/** What a checklist of people, and perhaps of other things above and below them, asks. */
interface Question<T> {
  readonly title: string;
  readonly placeholder: string;
  readonly people: readonly OfferedPerson[];
  readonly organizations: readonly string[];
  /** The heading above the people, if there are other things. */
  readonly heading?: string;
  readonly above?: readonly T[];
  readonly below?: readonly T[];
}

/** What is ticked. */
interface Ticked<T> {
  readonly people: readonly PersonRef[];
  readonly others: readonly T[];
}

interface PersonItem extends vscode.QuickPickItem {
  readonly person: PersonRef;
  /** Found by what was typed; goes when something else is typed, unless it is ticked. */
  readonly isFound: boolean;
}

/** Milliseconds of quiet after which GitHub is asked for what was typed. */
const TYPING_PAUSE = 250;
const MAX_FOUND_PEOPLE = 20;

/**
 * A checklist of people, and perhaps of other things. A name that matches no row is searched for among the organizations' members and
 * on GitHub; any name can be added.
 */
export class PeoplePick<T extends vscode.QuickPickItem = never> implements vscode.Disposable {
  readonly #pick = vscode.window.createQuickPick<PersonItem | T>();
  readonly #question: Question<T>;
  readonly #source: Pick<People, 'members' | 'search'>;
  #known: PersonItem[];
  #search = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(question: Question<T>, source: Pick<People, 'members' | 'search'>) {
    const { title, placeholder, people, above = [], below = [] } = question;
    this.#question = question;
    this.#source = source;
    this.#known = people.map(({ person, why }) => toItem(person, why, false));
    this.#pick.title = title;
    this.#pick.placeholder = placeholder;
    this.#pick.canSelectMany = true;
    this.#pick.matchOnDescription = true;
    this.#pick.ignoreFocusOut = true;
    this.#pick.keepScrollPosition = true;
    const ticked = [
      ...[...above, ...below].filter(({ picked }) => picked),
      ...this.#known.filter((_, index) => people[index]?.isTicked),
    ];
    // Never seen empty: Enter pressed in haste takes what was proposed.
    this.#show([], ticked);
    this.#pick.onDidChangeValue((value) => this.#onType(value.trim()));
    this.#pick.onDidChangeSelection((items) => this.#onTick(items));
  }

  /** What is ticked; undefined if the user cancels. */
  ask(): Promise<Ticked<T> | undefined> {
    return new Promise((resolve) => {
      this.#pick.onDidAccept(() => {
        // Enter behind a name ticks it; the list is closed by one behind none.
        if (this.#pick.value.trim() !== '') return this.#tick();
        const items = this.#pick.selectedItems;
        const people = items.filter(isPerson).map(({ person }) => person);
        resolve({ people, others: items.filter((item): item is T => !isPerson(item)) });
        this.#pick.hide();
      });
      this.#pick.onDidHide(() => resolve(undefined));
      this.#pick.show();
    });
  }

  dispose(): void {
    this.#stop();
    this.#pick.dispose();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#search.abort();
    this.#pick.busy = false;
  }

  /** Ticks what Enter is pressed on: where the arrows led (a checklist itself leads nowhere), else the first that matches. */
  #tick(): void {
    const text = this.#pick.value.trim();
    const isMeant = (item: PersonItem | T) =>
      isPerson(item) ? item.isFound || matches(item.person, text) : holds(item, text);
    const all = this.#pick.items.filter(isMeant);
    const meant = this.#pick.activeItems.find(isMeant) ?? all.find(isKnownPerson) ?? all[0];
    if (meant && isPerson(meant) && meant.isFound) this.#add([meant]);
    else if (meant) this.#pick.selectedItems = [...new Set([...this.#pick.selectedItems, meant])];
    this.#clear();
  }

  #onTick(items: readonly (PersonItem | T)[]): void {
    const found = items.filter(isPerson).filter(({ isFound }) => isFound);
    if (found.length === 0) return;
    this.#add(found);
    this.#clear();
  }

  /** People who were found by a search and ticked stay in the list. */
  #add(found: readonly PersonItem[]): void {
    const added = found.map(({ person }) => toItem(person, '', false));
    const selected = this.#pick.selectedItems.filter((item) => !isPerson(item) || !item.isFound);
    this.#known = [...this.#known, ...added];
    this.#show([], [...selected, ...added]);
  }

  #clear(): void {
    this.#stop();
    this.#pick.value = '';
    this.#show([]);
  }

  #onType(text: string): void {
    this.#stop();
    const alike = this.#known.filter((item) => matches(item.person, text));
    const isKnown = alike.some(({ person }) => isCalled(person, text));
    this.#show(text === '' || isKnown ? [] : [addItem(text)], this.#pick.selectedItems, text);
    if (text === '' || alike.length > 0) return;
    this.#search = new AbortController();
    const { signal } = this.#search;
    this.#timer = setTimeout(() => void this.#look(text, signal), TYPING_PAUSE);
  }

  async #look(text: string, signal: AbortSignal): Promise<void> {
    this.#pick.busy = true;
    try {
      const people = await this.#find(text, signal);
      if (signal.aborted) return;
      const keyOf = identities(people.map(toPersonRef));
      const found = new Map(people.map((person) => [keyOf(toPersonRef(person)), toPersonRef(person)]));
      const items = [...found.values()]
        .slice(0, MAX_FOUND_PEOPLE)
        .map((person) => toItem(person, vscode.l10n.t('on GitHub'), true));
      this.#show([...items, addItem(text)]);
    } catch (error) {
      // Typing on cancels the search.
      if (!signal.aborted) throw error;
    } finally {
      if (!signal.aborted) this.#pick.busy = false;
    }
  }

  /** Members of the organizations, else people that GitHub's search finds; none if it cannot be asked. */
  async #find(text: string, signal: AbortSignal): Promise<readonly Person[]> {
    const answers = await Promise.all(
      this.#question.organizations.map((organization) =>
        this.#source.members(organization, undefined, signal),
      ),
    );
    const members = answers.flatMap((answer) => (answer.ok ? answer.value : []));
    const found = members.filter((person) => matches(toPersonRef(person), text));
    const words = text.replace(/^@/, '');
    if (found.length > 0 || words.length < 2) return found;
    const answer = await this.#source.search(words, undefined, signal);
    return answer.ok ? answer.value : [];
  }

  /** Shows the people in the list, and `found`; accents are ignored. */
  #show(
    found: readonly PersonItem[],
    selected: readonly (PersonItem | T)[] = this.#pick.selectedItems,
    text = '',
  ): void {
    for (const item of this.#known) item.alwaysShow = text !== '' && matches(item.person, text);
    const { heading, above = [], below = [] } = this.#question;
    const people = heading === undefined || this.#known.length === 0 ? [] : [separator(heading)];
    this.#pick.items = [...above, ...people, ...this.#known, ...below, ...found];
    this.#pick.selectedItems = selected;
  }
}

const NOBODY: PersonRef = { handle: null, name: null };

const separator = (label: string): PersonItem => ({
  label,
  kind: vscode.QuickPickItemKind.Separator,
  person: NOBODY,
  isFound: false,
});

const isPerson = (item: vscode.QuickPickItem): item is PersonItem => 'person' in item;

const isKnownPerson = (item: vscode.QuickPickItem): boolean => isPerson(item) && !item.isFound;

/** By name, where it is known, and handle. */
function toItem(person: PersonRef, why: string, isFound: boolean): PersonItem {
  const handle = person.handle === null ? '' : `@${person.handle}`;
  const [label = '', ...rest] = [person.name ?? '', handle, why].filter(Boolean).map(escapeIcons);
  return { label, description: dotted(...rest), person, isFound, alwaysShow: isFound };
}

function addItem(text: string): PersonItem {
  const handle = calledHandle(text);
  const person = { handle, name: handle === null ? text : null };
  return {
    label: `$(add) ${vscode.l10n.t('Add “{0}”', escapeIcons(text))}`,
    person,
    isFound: true,
    alwaysShow: true,
  };
}

const toPersonRef = ({ login, name }: Person): PersonRef => ({ handle: login, name });

function matches({ handle, name }: PersonRef, text: string): boolean {
  const wanted = foldName(text.replace(/^@/, ''));
  return foldName(handle ?? '').includes(wanted) || foldName(name ?? '').includes(wanted);
}

function isCalled({ handle, name }: PersonRef, text: string): boolean {
  const wanted = foldName(text.replace(/^@/, ''));
  return foldName(handle ?? '') === wanted || foldName(name ?? '') === wanted;
}

function holds({ kind, label, description = '' }: vscode.QuickPickItem, text: string): boolean {
  return (
    kind !== vscode.QuickPickItemKind.Separator &&
    foldName(`${label} ${description}`).includes(foldName(text))
  );
}
