/** A request that reached the stand-in. */
export interface RequestRecord {
  readonly method: string;
  /** With query, as it came. */
  readonly path: string;
  /** Of a GraphQL request, else null. */
  readonly graphql: {
    readonly operation: string | null;
    readonly query: string;
    readonly variables: unknown;
  } | null;
  /** Whether a token came along. The token itself is never kept. */
  readonly authorization: boolean;
  /** The JSON of a REST request's body, null where there was none. */
  readonly body: unknown;
  /** null as long as no answer has begun. */
  status: number | null;
  /** The asker went away before the answer was complete. */
  aborted: boolean;
}

/** The requests since the start or the last reset, and a way to wait for one without a clock. */
export class RequestLog {
  #records: RequestRecord[] = [];
  #waiting: (() => void)[] = [];

  get records(): readonly RequestRecord[] {
    return this.#records;
  }

  add(record: RequestRecord): void {
    this.#records.push(record);
    this.changed();
  }

  /** Tells those who wait that a record has been added or has changed. */
  changed(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const look of waiting) look();
  }

  reset(): void {
    this.#records = [];
  }

  /** The first record, past or to come, of which `matches` is true. */
  waitFor(matches: (record: RequestRecord) => boolean): Promise<RequestRecord> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.#records.find(matches);
        if (found) resolve(found);
        else this.#waiting.push(look);
      };
      look();
    });
  }
}
