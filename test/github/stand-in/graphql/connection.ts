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

/** One page of a connection. `more` is added to the connection's fields. */
export function connection<Item>(
  args: PageArguments,
  items: readonly Item[],
  node: (item: Item) => unknown,
  more: object = {},
): object {
  // Without a size only the count may be asked for.
  const size = args.first ?? args.last ?? 0;
  const from = args.after ? readCursor(args.after) + 1 : 0;
  const to = args.before ? readCursor(args.before) : items.length;
  const start = args.first == null ? Math.max(from, to - size) : from;
  const end = args.first == null ? to : Math.min(to, from + size);
  const nodes = items.slice(start, end).map(node);
  return {
    totalCount: items.length,
    nodes,
    edges: nodes.map((one, index) => ({ cursor: cursor(start + index), node: one })),
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: nodes.length ? cursor(start) : null,
      endCursor: nodes.length ? cursor(end - 1) : null,
    },
    ...more,
  };
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
