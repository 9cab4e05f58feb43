import { GraphQLError } from 'graphql';

/** How GitHub's connections are paged. */
export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** GitHub tells the type of an error beside its message. */
export function typedError(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

export function notFound(what: string): GraphQLError {
  return typedError('NOT_FOUND', `Could not resolve to ${what}.`);
}

/**
 * A connection: GitHub demands `first` or `last`, of 1 to 100, of who asks for more of it than its `totalCount`. `more` is
 * added to its fields.
 */
export function connection<Item>(
  name: string,
  args: PageArguments,
  items: readonly Item[],
  node: (item: Item) => unknown,
  more: object = {},
): object {
  const nodes = () => page(name, args, items).entries.map(({ item }) => node(item));
  const edges = () =>
    page(name, args, items).entries.map(({ item, index }) => ({ cursor: cursor(index), node: node(item) }));
  const pageInfo = () => {
    const { entries, start, end } = page(name, args, items);
    return {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: entries.length ? cursor(start) : null,
      endCursor: entries.length ? cursor(end - 1) : null,
    };
  };
  return { totalCount: items.length, nodes, edges, pageInfo, ...more };
}

function page<Item>(name: string, args: PageArguments, items: readonly Item[]) {
  const size = pageSize(name, args);
  const from = args.after ? readCursor(args.after) + 1 : 0;
  const to = args.before ? readCursor(args.before) : items.length;
  const start = args.first == null ? Math.max(from, to - size) : from;
  const end = args.first == null ? to : Math.min(to, from + size);
  const entries = items.slice(start, end).map((item, offset) => ({ item, index: start + offset }));
  return { entries, start, end };
}

function pageSize(name: string, { first, last }: PageArguments): number {
  const size = first ?? last;
  if (size == null) {
    throw typedError(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  }
  const argument = first == null ? 'last' : 'first';
  if (size > 100) {
    throw typedError(
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records on the \`${name}\` connection exceeds the \`${argument}\` limit of 100 records.`,
    );
  }
  if (size < 1) {
    throw typedError(
      'INVALID_PAGINATION_BOUNDARIES',
      `\`${argument}\` on the \`${name}\` connection cannot be less than one.`,
    );
  }
  return size;
}

function cursor(index: number): string {
  return Buffer.from(`cursor:${index}`).toString('base64');
}

function readCursor(text: string): number {
  const index = /^cursor:(\d+)$/.exec(Buffer.from(text, 'base64').toString())?.[1];
  if (index === undefined)
    throw typedError('INVALID_CURSOR_ARGUMENTS', `\`${text}\` does not appear to be a valid cursor.`);
  return Number(index);
}
