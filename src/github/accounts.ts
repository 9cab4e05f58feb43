import { ownerOf, type Account, type HostAccess } from './account';
import { restore, snapshotOf, type Store } from './persistence';

/** What the accounts' owner does for them. */
interface Surroundings {
  readonly open: (access: HostAccess) => Account;
  /** Told after other accounts are used, and whether a session has ended with that. */
  readonly onReplace: (hasEnded: boolean) => void;
}

/** Who asks which host. What somebody saw is kept in a store for them alone, and erased there once they are gone. */
export class Accounts {
  readonly #surroundings: Surroundings;
  /** By the host's name. */
  #byHost: ReadonlyMap<string, Account> = new Map();
  #store: Store | null = null;
  #loaded: Promise<void> = Promise.resolve();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Uses these from now on. Without a store nothing outlives the session, and what is stored is left alone. */
  use(accesses: readonly HostAccess[], store: Store | null): void {
    const accounts = accesses.map((access) => {
      const known = this.#byHost.get(access.host.name);
      return known?.isOf(access) ? known : this.#surroundings.open(access);
    });
    this.#store = store;
    this.#replace(accounts);
    this.#loaded = this.#load(store, accounts);
  }

  /** Forgets all that was seen, in the store too. */
  forget(): void {
    this.#replace(this.all.map(({ access }) => this.#surroundings.open(access)));
    this.save(true);
  }

  get all(): Account[] {
    return [...this.#byHost.values()];
  }

  /** Names of the hosts, lower case. */
  get hosts(): string[] {
    return [...this.#byHost.keys()];
  }

  of(host: string): Account | undefined {
    return this.#byHost.get(host);
  }

  isUsed(account: Account): boolean {
    return this.of(account.host) === account;
  }

  /** Resolves once what was stored is remembered. */
  get loaded(): Promise<void> {
    return this.#loaded;
  }

  /** Has what is remembered stored; `atOnce` where what is stored so far must not stay. */
  save(atOnce = false): void {
    const store = this.#store;
    // While nobody knows who is signed in, what is stored is left alone.
    store?.save(() => (store === this.#store ? snapshotOf(this.all) : undefined), atOnce);
  }

  #replace(accounts: readonly Account[]): void {
    const former = this.all;
    for (const one of former) if (!accounts.includes(one)) one.cache.abort();
    this.#byHost = new Map(accounts.map((account) => [account.host, account]));
    const owners = accounts.map(({ access }) => ownerOf(access));
    this.#surroundings.onReplace(
      former.some(({ access, isSignedIn }) => isSignedIn && !owners.includes(ownerOf(access))),
    );
  }

  /** What cannot be loaded is asked for anew; what others saw must not stay. */
  async #load(store: Store | null, accounts: readonly Account[]): Promise<void> {
    const kept = await store?.load().catch(() => null);
    const isAll = restore(accounts, kept);
    // Others may be used by now: they look at what is stored themselves.
    if (!isAll && accounts.every((account) => this.isUsed(account))) this.save(true);
  }
}
