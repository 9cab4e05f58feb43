import type { Repository } from './data/model';

/** A body as GitHub renders it: sanitised, with links for mentions and references. */
export interface Rendered {
  readonly html: string;
  readonly text: string;
}

type Render = (markdown: string, repository: Repository, web: string) => Promise<Rendered>;
let loading: Promise<Render> | undefined;
const rendered = new Map<string, Promise<Rendered>>();

/** Renders in the context of a repository, in which a bare `#12` has a meaning. */
export function render(markdown: string, repository: Repository, web: string): Promise<Rendered> {
  const key = [web, repository.owner, repository.name, markdown].join('\n');
  let result = rendered.get(key);
  if (!result) {
    loading ??= load();
    result = loading.then((renderNow) => renderNow(markdown, repository, web));
    rendered.set(key, result);
  }
  return result;
}

/** Most tests and most sessions never ask for HTML, so the renderer is loaded when one does. */
async function load(): Promise<Render> {
  const [{ remark }, gfm, github, toHast, raw, sanitize, stringify, { toText }] = await Promise.all([
    import('remark'),
    import('remark-gfm'),
    import('remark-github'),
    import('remark-rehype'),
    import('rehype-raw'),
    import('rehype-sanitize'),
    import('rehype-stringify'),
    import('hast-util-to-text'),
  ]);
  return async (markdown, { owner, name }, web) => {
    const toTree = remark()
      .use(gfm.default)
      .use(github.default, {
        repository: `${owner}/${name}`,
        mentionStrong: false,
        buildUrl: (values) => github.defaultBuildUrl(values).replace('https://github.com', web),
      })
      .use(toHast.default, { allowDangerousHtml: true })
      .use(raw.default)
      .use(sanitize.default);
    const tree = await toTree.run(toTree.parse(markdown));
    return { html: toTree().use(stringify.default).stringify(tree), text: toText(tree) };
  };
}
