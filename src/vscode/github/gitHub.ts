import * as vscode from 'vscode';
import { ownerOf, type HostAccess } from '../../github/account';
import { GitHubClient } from '../../github/client';
import type { Target } from '../../notes/note';
import type { AnswerStore } from './answerStore';
import type { Session } from './session';
import { onDidChangeSettings, readSettings } from '../editor/settings';

/** Whose accounts the window's panels were filled by, which VS Code shows again in the next session. */
const SEEN_BY = 'meetingNotes.seenBy';

/** GitHub as the present settings and the present user see it. */
export class GitHub extends GitHubClient implements vscode.Disposable {
  readonly #session: Session;
  readonly #store: AnswerStore;
  readonly #state: vscode.Memento;
  readonly #events: Events;
  readonly #listeners: vscode.Disposable;
  #hosts = hostsOfSettings();
  #lookups = 0;
  /** With which tokens hosts are asked now. */
  #accesses: readonly HostAccess[] = [];

  /** There is something new to know of these; of none: anything may be answered otherwise, e.g. after a sign-in. */
  readonly onDidLearn: vscode.Event<readonly Target[]>;
  /** A session has ended: what was seen in it must not be shown any longer. `onDidLearn` follows. */
  readonly onDidEnd: vscode.Event<void>;
  /** There is something new to know of somebody's page. */
  readonly onDidLearnPerson: vscode.Event<void>;
  /** What `status` tells may have changed. */
  readonly onDidChangeStatus: vscode.Event<void>;

  /** `state`: the workspace's. */
  constructor(session: Session, store: AnswerStore, state: vscode.Memento) {
    const events = new Events();
    super({
      fetch: (...request) => fetch(...request),
      now: Date.now,
      onLearn: (targets) => events.learnt.fire(targets),
      onEnd: () => events.ended.fire(),
      onLearnPerson: () => events.person.fire(),
      onStatus: () => events.status.fire(),
    });
    this.#session = session;
    this.#store = store;
    this.#state = state;
    this.#events = events;
    this.onDidLearn = events.learnt.event;
    this.onDidEnd = events.ended.event;
    this.onDidLearnPerson = events.person.event;
    this.onDidChangeStatus = events.status.event;
    this.#listeners = vscode.Disposable.from(
      session.onDidChange(() => void this.#sign()),
      session.onDidEnd((host) => this.#signOut(host)),
      onDidChangeSettings(() => this.#onSettings()),
    );
    void this.#sign();
  }

  override refresh(): void {
    super.refresh();
    this.#events.learnt.fire([]);
  }

  override dispose(): void {
    super.dispose();
    const { learnt, ended, person, status } = this.#events;
    vscode.Disposable.from(this.#listeners, learnt, ended, person, status).dispose();
  }

  async #sign(): Promise<void> {
    const lookup = ++this.#lookups;
    const { hosts, isSettled } = await this.#session.access();
    if (lookup !== this.#lookups) return; // a later one knows better
    // Kept answers must not be dropped because VS Code is slow to tell whose they are.
    this.use(hosts, isSettled ? this.#store : null);
  }

  override use(accesses: readonly HostAccess[], store: AnswerStore | null): void {
    this.#accesses = accesses;
    super.use(accesses, store);
    if (store) this.#compare(accesses.filter(({ token }) => token !== null).map(ownerOf));
  }

  /** A session may have ended while the workspace was closed. */
  #compare(owners: readonly string[]): void {
    const before = this.#state.get<unknown>(SEEN_BY);
    if (JSON.stringify(before ?? []) === JSON.stringify(owners)) return;
    void this.#state.update(SEEN_BY, owners.length > 0 ? owners : undefined);
    if (!Array.isArray(before) || before.every((owner) => owners.includes(owner as string))) return;
    this.#events.ended.fire();
    this.#events.learnt.fire([]);
  }

  /** At once, however long VS Code takes to tell who is signed in instead. */
  #signOut(name: string): void {
    const accesses = this.#accesses.map((access) =>
      access.host.name === name ? { host: access.host, token: null, account: null } : access,
    );
    this.use(accesses, this.#store);
  }

  #onSettings(): void {
    const hosts = hostsOfSettings();
    if (hosts === this.#hosts) return;
    this.#hosts = hosts;
    this.#session.forgetLookup();
    void this.#sign();
  }
}

class Events {
  readonly learnt = new vscode.EventEmitter<readonly Target[]>();
  readonly ended = new vscode.EventEmitter<void>();
  readonly person = new vscode.EventEmitter<void>();
  readonly status = new vscode.EventEmitter<void>();
}

function hostsOfSettings(): string {
  return JSON.stringify(readSettings().hosts);
}
