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

/** One page of a connection: GitHub demands `first` or `last`, of 1 to 100. `more` is added to the connection's fields. */
export function connection<Item>(
  name: string,
  args: PageArguments,
  items: readonly Item[],
  node: (item: Item) => unknown,
  more: object = {},
): object {
  const size = pageSize(name, args);
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
