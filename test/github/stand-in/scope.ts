import type { Access } from './access';
import type { DataSet } from './data/dataSet';
import type { User } from './data/model';
import type { Limits } from './limits';

/** What an answer depends on besides the request itself. */
export interface Scope {
  readonly data: DataSet;
  readonly access: Access;
  readonly limits: Limits;
  /** null for the anonymous. */
  readonly viewer: User | null;
  /** Root of the REST API under which the request came, without trailing slash. */
  readonly api: string;
  /** Where avatars come from, without trailing slash. */
  readonly origin: string;
  /** Root of the web pages, e.g. `https://github.com`. */
  readonly web: string;
}
