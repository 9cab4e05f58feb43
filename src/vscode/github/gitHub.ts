import * as vscode from 'vscode';
import { GitHubClient } from '../../github/client';
import type { Target } from '../../notes/note';
import type { AnswerStore } from './answerStore';
import type { Session } from './session';
import { onDidChangeSettings, readSettings } from '../settings';

/** GitHub as the present settings and the present user see it. */
export class GitHub extends GitHubClient implements vscode.Disposable {
  readonly #session: Session;
  readonly #store: AnswerStore;
  readonly #events: Events;
  readonly #listeners: vscode.Disposable;
  #hosts = hostsOfSettings();
  #lookups = 0;

  /** There is something new to know of these; of none: anything may be answered otherwise, e.g. after a sign-in. */
  readonly onDidLearn: vscode.Event<readonly Target[]>;
  /** There is something new to know of somebody's page. */
  readonly onDidLearnPerson: vscode.Event<void>;
  /** What `status` tells may have changed. */
  readonly onDidChangeStatus: vscode.Event<void>;

  constructor(session: Session, store: AnswerStore) {
    const events = new Events();
    super({
      fetch: (...request) => fetch(...request),
      now: Date.now,
      onLearn: (targets) => events.learnt.fire(targets),
      onLearnPerson: () => events.person.fire(),
      onStatus: () => events.status.fire(),
    });
    this.#session = session;
    this.#store = store;
    this.#events = events;
    this.onDidLearn = events.learnt.event;
    this.onDidLearnPerson = events.person.event;
    this.onDidChangeStatus = events.status.event;
    this.#listeners = vscode.Disposable.from(
      session.onDidChange(() => void this.#sign()),
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
    const { learnt, person, status } = this.#events;
    vscode.Disposable.from(this.#listeners, learnt, person, status).dispose();
  }

  async #sign(): Promise<void> {
    const lookup = ++this.#lookups;
    const { hosts, isSettled } = await this.#session.access();
    if (lookup !== this.#lookups) return; // a later one knows better
    // Kept answers must not be dropped because VS Code is slow to tell whose they are.
    this.use(hosts, isSettled ? this.#store : null);
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
  readonly person = new vscode.EventEmitter<void>();
  readonly status = new vscode.EventEmitter<void>();
}

function hostsOfSettings(): string {
  return JSON.stringify(readSettings().hosts);
}
