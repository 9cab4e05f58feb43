import type { Repository } from '../data/model';
import type { Scope } from '../scope';
import { movedPermanently, notFound, ok, validationFailed, type Answer } from './answer';
import type { MediaType } from './body';

/** A REST request, taken apart. */
export interface RestRequest {
  readonly scope: Scope;
  /** Path below the root of the API. */
  readonly path: string;
  /** What stands in the path where its pattern has a place, decoded. */
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  /** Parsed JSON, null where there was none. */
  readonly body: unknown;
  readonly media: MediaType;
}

export type Handler = (request: RestRequest) => Answer | Promise<Answer>;

/** The parameter at `index`, which the pattern guarantees. */
export function param({ params }: RestRequest, index: number): string {
  return params[index] ?? '';
}

/** The fields of a JSON object; none of anything else. */
export function fields(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/** Hands the repository named by the first two parameters on; a former name is redirected as GitHub does. */
export function inRepository(
  handle: (request: RestRequest, repository: Repository) => Answer | Promise<Answer>,
): Handler {
  return (request) => {
    const { data, viewer, api } = request.scope;
    const [owner, name] = [param(request, 0), param(request, 1)];
    const repository = data.repository(owner, name);
    if (!repository || !data.canSee(repository, viewer)) return notFound();
    if (repository.name.toLowerCase() !== name.toLowerCase()) {
      const rest = request.path.split('/').slice(4).join('/');
      const query = request.query.size ? `?${request.query.toString()}` : '';
      return movedPermanently(`${api}/repositories/${repository.id}${rest && `/${rest}`}${query}`);
    }
    return handle(request, repository);
  };
}

/** One page of `items` by `page` and `per_page`, with the `link` header to the others. */
export async function page<Item>(
  { query, scope, path }: RestRequest,
  items: readonly Item[],
  shape: (item: Item) => object | Promise<object>,
  wrap: (shapes: object[]) => unknown = (shapes) => shapes,
): Promise<Answer> {
  const size = Math.min(100, positive(query.get('per_page')) ?? 30);
  const current = positive(query.get('page')) ?? 1;
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (number: number, relation: string): string => {
    const there = new URLSearchParams(query);
    there.set('page', String(number));
    return `<${scope.api}${path}?${there.toString()}>; rel="${relation}"`;
  };
  const links = [
    ...(current > 1 ? [link(Math.min(current - 1, last), 'prev')] : []),
    ...(current < last ? [link(current + 1, 'next'), link(last, 'last')] : []),
    ...(current > 1 ? [link(1, 'first')] : []),
  ];
  const shown = items.slice((current - 1) * size, current * size);
  const shapes: object[] = [];
  for (const item of shown) shapes.push(await shape(item));
  return ok(wrap(shapes), links.length ? { link: links.join(', ') } : {});
}

function positive(text: string | null): number | null {
  return text !== null && /^[1-9]\d*$/.test(text) ? Number(text) : null;
}

/** The words to search for, or GitHub's complaint that there are none. */
export function searchWords({ query }: RestRequest): string | Answer {
  const words = query.get('q')?.trim() ?? '';
  return words === '' ? validationFailed('Search', 'q', 'missing') : words;
}
