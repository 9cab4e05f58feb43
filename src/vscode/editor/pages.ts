/** Rows that are shown at first, and that are added each time that the user asks for more. */
const PAGE = 100;

/** The row in place of those that are not shown yet. */
export interface MoreNode {
  readonly kind: 'more';
  readonly id: string;
  /** What has them, by its id. */
  readonly of: string;
  readonly left: number;
}

/** How many rows are shown of what may have thousands: of groups, and of the items in each. */
export class Pages {
  /** By the id of what has the rows, where it is more than a page. */
  readonly #most = new Map<string, number>();

  most(of: string): number {
    return this.#most.get(of) ?? PAGE;
  }

  more(of: string): void {
    this.#most.set(of, this.most(of) + PAGE);
  }

  /** The row in place of so many hidden rows, if there are any. */
  rest(of: string, left: number): MoreNode[] {
    return left > 0 ? [{ kind: 'more', id: `${of}\nmore`, of, left }] : [];
  }
}
