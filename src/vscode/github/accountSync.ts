import vscode = require('vscode');
import { ownerOf, type HostAccess } from '../../github/account';
import type { Accounts } from '../../github/accounts';
import { onDidChangeSettings, readSettings } from '../editor/settings';
import type { AnswerStore } from './answerStore';
import type { Session } from './session';

/** The key of the accounts whose answers were shown: VS Code restores the panels that show them in the next session. */
const SHOWN_FOR = 'meetingNotes.seenBy';

interface AccountSyncDependencies {
  readonly accounts: Accounts;
  readonly session: Session;
  readonly store: AnswerStore;
  /** Of the workspace. */
  readonly state: vscode.Memento;
}

/** Keeps the client's accounts in step with the settings and the user's sign-ins. */
export class AccountSync implements vscode.Disposable {
  readonly #dependencies: AccountSyncDependencies;
  readonly #listeners: vscode.Disposable;
  #hosts = hostsOfSettings();
  #lookups = 0;
  #accesses: readonly HostAccess[] = [];

  constructor(dependencies: AccountSyncDependencies) {
    const { session } = dependencies;
    this.#dependencies = dependencies;
    this.#listeners = vscode.Disposable.from(
      session.onDidChange(() => void this.#lookUp()),
      session.onDidEnd((host) => this.#signOut(host)),
      onDidChangeSettings(() => this.#onSettings()),
    );
    void this.#lookUp();
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  async #lookUp(): Promise<void> {
    const lookup = ++this.#lookups;
    const { hosts, isSettled } = await this.#dependencies.session.access();
    // Stored answers must not be erased just because VS Code is slow to tell who is signed in.
    if (lookup === this.#lookups) this.#use(hosts, isSettled);
  }

  /** Signs out of the host at once, before VS Code tells who is signed in now. */
  #signOut(name: string): void {
    const accesses = this.#accesses.map((access) =>
      access.host.name === name ? { host: access.host, token: null, account: null } : access,
    );
    this.#use(accesses, true);
  }

  #use(accesses: readonly HostAccess[], isSettled: boolean): void {
    const { accounts, store } = this.#dependencies;
    this.#accesses = accesses;
    if (!isSettled) return accounts.use(accesses, null);
    const owners = accesses.filter(({ token }) => token !== null).map(ownerOf);
    accounts.use(accesses, store, this.#haveEndedSince(owners));
  }

  /** Whether a session ended while the workspace was closed. */
  #haveEndedSince(owners: readonly string[]): boolean {
    const { state } = this.#dependencies;
    const before = state.get<unknown>(SHOWN_FOR);
    if (JSON.stringify(before ?? []) !== JSON.stringify(owners))
      void state.update(SHOWN_FOR, owners.length > 0 ? owners : undefined);
    return Array.isArray(before) && before.some((owner) => !owners.includes(owner as string));
  }

  #onSettings(): void {
    const hosts = hostsOfSettings();
    if (hosts === this.#hosts) return;
    this.#hosts = hosts;
    this.#dependencies.session.invalidate();
    void this.#lookUp();
  }
}

function hostsOfSettings(): string {
  return JSON.stringify(readSettings().hosts);
}
