import * as vscode from 'vscode';
import type { Answer, Person } from '../../github/model';
import { fold, identities, type Attendee } from '../../notes/series/attendanceHistory';
import type { PersonRef } from '../../notes/series/participantEntry';
import { withoutIcons } from '../plainText';
import { whyText } from './whyText';

/** What GitHub may be asked for people. */
export interface PeopleSource {
  members(organization: string, host?: string, signal?: AbortSignal): Promise<Answer<readonly Person[]>>;
  searchPeople(words: string, host?: string, signal?: AbortSignal): Promise<Answer<readonly Person[]>>;
}

/** Somebody whom a checklist shows from the start. */
export interface OfferedPerson {
  readonly person: PersonRef;
  readonly description: string;
  readonly isTicked: boolean;
}

interface PersonItem extends vscode.QuickPickItem {
  readonly person: PersonRef;
  /** Found by what was typed; goes when something else is typed, unless it is ticked. */
  readonly isFound: boolean;
}

/** Milliseconds of quiet after which GitHub is asked for what was typed. */
const TYPING_PAUSE = 250;
const MOST_FOUND = 20;

/**
 * A checklist of people, those of the last meeting ticked. Who is typed and matches nobody is looked for among the
 * organisations' members and on GitHub, or added by name.
 */
export class PeoplePick implements vscode.Disposable {
  readonly #pick = vscode.window.createQuickPick<PersonItem>();
  readonly #gitHub: PeopleSource;
  readonly #organizations: readonly string[];
  #known: PersonItem[];
  #search = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    question: {
      readonly title: string;
      readonly placeholder: string;
      readonly people: readonly OfferedPerson[];
      readonly organizations: readonly string[];
    },
    gitHub: PeopleSource,
  ) {
    const { title, placeholder, people, organizations } = question;
    this.#gitHub = gitHub;
    this.#organizations = organizations;
    this.#known = people.map(({ person, description }) => toItem(person, description, false));
    this.#pick.title = title;
    this.#pick.placeholder = placeholder;
    this.#pick.canSelectMany = true;
    this.#pick.matchOnDescription = true;
    this.#pick.ignoreFocusOut = true;
    this.#pick.keepScrollPosition = true;
    this.#pick.items = this.#known;
    this.#pick.selectedItems = this.#known.filter((_, index) => people[index]?.isTicked);
    this.#pick.onDidChangeValue((value) => this.#onType(value.trim()));
    this.#pick.onDidChangeSelection((items) => this.#onTick(items));
  }

  /** The people ticked; undefined where the user thinks better of it. */
  ask(): Promise<readonly PersonRef[] | undefined> {
    return new Promise((resolve) => {
      this.#pick.onDidAccept(() => {
        // Enter behind a name ticks it; the list is closed by one behind none.
        if (this.#pick.value.trim() !== '') return this.#tick();
        resolve(this.#pick.selectedItems.map(({ person }) => person));
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

  /** Ticks what Enter is pressed on: the first that matches, unless the arrows led to another (a checklist itself leads nowhere). */
  #tick(): void {
    const text = this.#pick.value.trim();
    const isMeant = ({ person, isFound }: PersonItem) => isFound || matches(person, text);
    const meant = this.#pick.activeItems.find(isMeant) ?? this.#pick.items.find(isMeant);
    if (meant?.isFound) this.#keep([meant]);
    else if (meant) this.#pick.selectedItems = [...new Set([...this.#pick.selectedItems, meant])];
    this.#clear();
  }

  #onTick(items: readonly PersonItem[]): void {
    const found = items.filter(({ isFound }) => isFound);
    if (found.length === 0) return;
    this.#keep(found);
    this.#clear();
  }

  /** Those found who are ticked stay. */
  #keep(found: readonly PersonItem[]): void {
    const added = found.map(({ person }) => toItem(person, describePerson(person), false));
    const selected = this.#pick.selectedItems.filter(({ isFound }) => !isFound);
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
    const isKnown = this.#known.some((item) => matches(item.person, text));
    if (text === '' || isKnown) {
      this.#show([], this.#pick.selectedItems, text);
      return;
    }
    this.#show([addItem(text)]);
    this.#search = new AbortController();
    const { signal } = this.#search;
    this.#timer = setTimeout(() => void this.#look(text, signal), TYPING_PAUSE);
  }

  async #look(text: string, signal: AbortSignal): Promise<void> {
    this.#pick.busy = true;
    try {
      const people = await this.#find(text, signal);
      if (signal.aborted) return;
      const keyOf = identities(people.map(toSomebody));
      const found = new Map(people.map((person) => [keyOf(toSomebody(person)), toSomebody(person)]));
      const items = [...found.values()]
        .slice(0, MOST_FOUND)
        .map((person) =>
          toItem(person, [person.name ?? '', vscode.l10n.t('on GitHub')].join(' ').trim(), true),
        );
      this.#show([...items, addItem(text)]);
    } catch (error) {
      // Who goes on typing takes the question back.
      if (!signal.aborted) throw error;
    } finally {
      if (!signal.aborted) this.#pick.busy = false;
    }
  }

  /** Members of the organisations, else whoever GitHub finds; nobody where it cannot be asked. */
  async #find(text: string, signal: AbortSignal): Promise<readonly Person[]> {
    const answers = await Promise.all(
      this.#organizations.map((organization) => this.#gitHub.members(organization, undefined, signal)),
    );
    const members = answers.flatMap((answer) => (answer.ok ? answer.value : []));
    const found = members.filter((person) => matches(toSomebody(person), text));
    const words = text.replace(/^@/, '');
    if (found.length > 0 || words.length < 2) return found;
    const answer = await this.#gitHub.searchPeople(words, undefined, signal);
    return answer.ok ? answer.value : [];
  }

  /** Shows those known, and `found`; accents do not hide anybody. */
  #show(
    found: readonly PersonItem[],
    selected: readonly PersonItem[] = this.#pick.selectedItems,
    text = '',
  ): void {
    for (const item of this.#known) item.alwaysShow = text !== '' && matches(item.person, text);
    this.#pick.items = [...this.#known, ...found];
    this.#pick.selectedItems = selected;
  }
}

function toItem(person: PersonRef, description: string, isFound: boolean): PersonItem {
  const label = person.handle === null ? withoutIcons(person.name ?? '') : `@${person.handle}`;
  return { label, description: withoutIcons(description), person, isFound, alwaysShow: isFound };
}

function addItem(text: string): PersonItem {
  const [, handle] = /^@([a-z\d]+(?:[-_]+[a-z\d]+)*)$/i.exec(text) ?? [];
  const person = handle === undefined ? { handle: null, name: text } : { handle, name: null };
  return {
    label: `$(add) ${vscode.l10n.t('Add “{0}”', withoutIcons(text))}`,
    person,
    isFound: true,
    alwaysShow: true,
  };
}

/** Those of the last meeting are ticked. */
export function offerAttendee(attendee: Attendee): OfferedPerson {
  return { person: attendee, description: describe(attendee), isTicked: attendee.wasLast };
}

function describe(attendee: Attendee): string {
  const { attended, of } = attendee;
  const often = of === 1 ? vscode.l10n.t('attended the last one') : whyText({ attended, of });
  return [describePerson(attendee), often].filter(Boolean).join(' · ');
}

const describePerson = ({ handle, name }: PersonRef): string => (handle === null ? '' : (name ?? ''));

const toSomebody = ({ login, name }: Person): PersonRef => ({ handle: login, name });

function matches({ handle, name }: PersonRef, text: string): boolean {
  const wanted = fold(text.replace(/^@/, ''));
  return fold(handle ?? '').includes(wanted) || fold(name ?? '').includes(wanted);
}
