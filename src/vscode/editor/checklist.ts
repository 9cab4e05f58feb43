import vscode = require('vscode');
import { escapeIcons } from './untrusted';

/** Something that may be ticked. */
export interface Choice {
  /** Untrusted; upper and lower case are the same. */
  readonly name: string;
  readonly description?: string;
}

interface Question {
  readonly title: string;
  readonly placeholder: string;
  /** Names that are ticked from the start. */
  readonly ticked: readonly string[];
  /** null where the list cannot be had. */
  readonly offered: Promise<readonly Choice[] | null>;
  /** Said in the placeholder where it cannot be had. */
  readonly unknown: string;
  /** How a name is shown. */
  readonly show: (name: string) => string;
  /** The name in what the user has typed; null if it cannot be one. */
  readonly read: (text: string) => string | null;
}

interface Item extends vscode.QuickPickItem {
  readonly name: string;
  /** The row that adds what is typed. */
  readonly isTyped: boolean;
}

/** Shows a checklist at once, its offers once they are there; what they lack is typed. undefined where the user presses Escape. */
export async function askChecklist(question: Question): Promise<readonly string[] | undefined> {
  const list = new Checklist(question);
  return list.ask().finally(() => list.dispose());
}

class Checklist implements vscode.Disposable {
  readonly #question: Question;
  readonly #pick = vscode.window.createQuickPick<Item>();
  #items: Item[];
  /** The row that adds what is typed, if nothing in the list matches. */
  #typed: Item | null = null;

  constructor(question: Question) {
    this.#question = question;
    this.#items = question.ticked.map((name) => this.#item({ name }));
    this.#pick.title = question.title;
    this.#pick.placeholder = question.placeholder;
    this.#pick.canSelectMany = true;
    this.#pick.matchOnDescription = true;
    this.#pick.ignoreFocusOut = true;
    this.#pick.keepScrollPosition = true;
    this.#pick.busy = true;
    this.#pick.items = this.#items;
    this.#pick.selectedItems = this.#items;
    this.#pick.onDidChangeValue(() => this.#onType());
    this.#pick.onDidChangeSelection((items) => {
      const typed = items.find(({ isTyped }) => isTyped);
      if (typed) this.#tick(typed);
    });
    void this.#load();
  }

  ask(): Promise<readonly string[] | undefined> {
    return new Promise((resolve) => {
      this.#pick.onDidAccept(() => {
        // Enter behind a name ticks it; the list is closed by one behind none.
        if (this.#pick.value.trim() !== '') return this.#tickTyped();
        resolve(this.#pick.selectedItems.map(({ name }) => name));
      });
      this.#pick.onDidHide(() => resolve(undefined));
      this.#pick.show();
    });
  }

  dispose(): void {
    this.#pick.dispose();
  }

  async #load(): Promise<void> {
    const offered = await this.#question.offered.catch(() => null);
    this.#pick.busy = false;
    if (!offered) this.#pick.placeholder = this.#question.unknown;
    const known = new Map((offered ?? []).map((choice) => [keyOf(choice.name), choice]));
    const own = this.#items.map(({ name }) => this.#item(known.get(keyOf(name)) ?? { name }));
    const ownKeys = new Set(own.map(({ name }) => keyOf(name)));
    const others = [...known.values()].filter(({ name }) => !ownKeys.has(keyOf(name)));
    const ticked = new Set(this.#ticked.map(({ name }) => keyOf(name)));
    this.#items = [...own, ...others.map((choice) => this.#item(choice))];
    this.#show(this.#items.filter(({ name }) => ticked.has(keyOf(name))));
  }

  #item({ name, description }: Choice): Item {
    return {
      label: escapeIcons(this.#question.show(name)),
      ...(description !== undefined && { description: escapeIcons(description) }),
      name,
      isTyped: false,
    };
  }

  /** Each new list loses and restores the ticks, sometimes late: it is replaced only if what is typed is not in it. */
  #onType(): void {
    const text = this.#pick.value.trim();
    const isKnown = text === '' || this.#items.some((item) => matches(item, text));
    const name = isKnown ? null : this.#question.read(text);
    if (name === (this.#typed?.name ?? null)) return;
    this.#typed = name === null ? null : typedItem(name);
    this.#show(this.#ticked);
  }

  get #ticked(): Item[] {
    return this.#pick.selectedItems.filter(({ isTyped }) => !isTyped);
  }

  #show(ticked: readonly Item[]): void {
    this.#pick.items = this.#typed ? [...this.#items, this.#typed] : this.#items;
    this.#pick.selectedItems = ticked;
  }

  /** Ticks what Enter is pressed on: the first that matches, unless the arrows led to another. */
  #tickTyped(): void {
    const text = this.#pick.value.trim();
    const isMeant = (item: Item) => item.isTyped || matches(item, text);
    const meant = this.#pick.activeItems.find(isMeant) ?? this.#pick.items.find(isMeant);
    if (meant) this.#tick(meant);
  }

  #tick({ name }: Item): void {
    const ticked = this.#ticked;
    this.#pick.value = '';
    const known = this.#items.find((item) => keyOf(item.name) === keyOf(name));
    if (known) {
      this.#pick.selectedItems = [...new Set([...ticked, known])];
      return;
    }
    const added = this.#item({ name });
    this.#items = [...this.#items, added];
    this.#typed = null;
    this.#show([...ticked, added]);
  }
}

function typedItem(name: string): Item {
  const label = `$(add) ${vscode.l10n.t('Add “{0}”', escapeIcons(name))}`;
  return { label, name, isTyped: true, alwaysShow: true };
}

const keyOf = (name: string): string => name.toLowerCase();

function matches({ label, description = '' }: Item, text: string): boolean {
  const wanted = text.toLowerCase();
  return `${label} ${description}`.toLowerCase().includes(wanted);
}
