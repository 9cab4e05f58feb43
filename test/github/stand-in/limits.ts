export type Resource = 'core' | 'search' | 'graphql';

/** What is left of a limit, as GitHub tells it; `reset` in seconds since the epoch. */
export interface Allowance {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  readonly reset: number;
}

interface Rule {
  readonly anonymous: number;
  readonly user: number;
  /** Seconds. */
  readonly window: number;
}

/** GitHub's numbers. */
const published: Readonly<Record<Resource, Rule>> = {
  core: { anonymous: 60, user: 5000, window: 3600 },
  search: { anonymous: 10, user: 30, window: 60 },
  graphql: { anonymous: 0, user: 5000, window: 3600 },
};

interface Account {
  used: number;
  /** Seconds since the epoch. */
  reset: number;
}

/** Counts what each asker has used up of GitHub's primary limits. */
export class Limits {
  readonly #accounts = new Map<string, Account>();
  readonly #limits = new Map<Resource, number>();

  /** Sets one limit for everybody, from zero used; 0 refuses everything. */
  set(resource: Resource, limit: number): void {
    if (!(resource in published)) throw new RangeError(`There is no limit named ${resource}.`);
    this.#limits.set(resource, limit);
    for (const key of this.#accounts.keys()) {
      if (key.startsWith(`${resource} `)) this.#accounts.delete(key);
    }
  }

  reset(): void {
    this.#accounts.clear();
    this.#limits.clear();
  }

  /** `login`: null for the anonymous. */
  allowance(resource: Resource, login: string | null): Allowance {
    const { reset, used } = this.#account(resource, login);
    const rule = published[resource];
    const limit = this.#limits.get(resource) ?? (login === null ? rule.anonymous : rule.user);
    return { limit, used: Math.min(used, limit), remaining: Math.max(0, limit - used), reset };
  }

  /** Takes points off; false, and nothing taken, where not enough are left. */
  spend(resource: Resource, login: string | null, points: number): boolean {
    if (this.allowance(resource, login).remaining < points) return false;
    this.#account(resource, login).used += points;
    return true;
  }

  /** Gives a point back. */
  refund(resource: Resource, login: string): void {
    this.#account(resource, login).used -= 1;
  }

  #account(resource: Resource, login: string | null): Account {
    const key = `${resource} ${login ?? ''}`;
    const now = Math.floor(Date.now() / 1000);
    let account = this.#accounts.get(key);
    if (!account || account.reset <= now) {
      account = { used: 0, reset: now + published[resource].window };
      this.#accounts.set(key, account);
    }
    return account;
  }
}
