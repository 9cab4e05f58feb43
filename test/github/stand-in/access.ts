import type { DataSet } from './data/dataSet';
import type { User } from './data/model';

/** A token that is accepted, and whose it is. */
export interface Grant {
  readonly token: string;
  /** `ada-brandt` where left out. */
  readonly login?: string | undefined;
}

/** Who asks: somebody, nobody, or somebody with a token that is not accepted. */
export type Identity =
  | { readonly kind: 'user'; readonly user: User }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'badCredentials' };

const someone = 'ada-brandt';

/** Decides whose requests are answered. At first any token is good, and public data needs none. */
export class Access {
  #grants: readonly Grant[] | null = null;
  /** Whether public data may be read over REST without a token, as on github.com. */
  anonymous = true;

  /** From now on only these tokens are good; none at all where the list is empty. */
  demand(grants: readonly Grant[], anonymous = true): void {
    this.#grants = grants;
    this.anonymous = anonymous;
  }

  reset(): void {
    this.#grants = null;
    this.anonymous = true;
  }

  /** Reads an `authorization` header: `token …` or `Bearer …`. */
  identify(header: string | undefined, data: DataSet): Identity {
    if (header === undefined) return { kind: 'anonymous' };
    const token = /^(?:token|bearer) +(\S+)$/i.exec(header)?.[1];
    const grant = this.#grants
      ? this.#grants.find((candidate) => candidate.token === token)
      : token !== undefined && { token, login: someone };
    const user = grant ? data.user(grant.login ?? someone) : undefined;
    return user ? { kind: 'user', user } : { kind: 'badCredentials' };
  }
}
