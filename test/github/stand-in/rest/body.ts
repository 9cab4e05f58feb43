import type { Repository } from '../data/model';
import { render } from '../markdown';
import type { Scope } from '../scope';

/** In which forms a body is wanted: Markdown, plain text, HTML, or all of them. */
export type MediaType = 'raw' | 'text' | 'html' | 'full';

/** Reads `application/vnd.github.html+json` and its like; anything else means Markdown. */
export function readMediaType(accept: string | undefined): MediaType {
  const [, name] = /application\/vnd\.github\.(?:v3\.)?(raw|text|html|full)\b/.exec(accept ?? '') ?? [];
  return (name as MediaType | undefined) ?? 'raw';
}

/** Adds `body`, `body_text` and `body_html` as the media type asks. */
export async function withBody<Shape extends object>(
  scope: Scope,
  repository: Repository,
  body: string,
  media: MediaType,
  shape: Shape,
): Promise<Shape & { body?: string | null; body_text?: string; body_html?: string }> {
  const raw = { body: body || null };
  if (media === 'raw') return { ...shape, ...raw };
  const { html, text } = await render(body, repository, scope.web);
  return {
    ...shape,
    ...(media === 'full' && raw),
    ...(media !== 'html' && { body_text: text }),
    ...(media !== 'text' && { body_html: html }),
  };
}
