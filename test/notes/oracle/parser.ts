import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfm } from 'micromark-extension-gfm';

// What `remark().use(remarkGfm).parse` does, but for the search for bare URLs in the finished tree: the
// links that it makes have no position, so prose.ts searches instead.
const [, ...gfmToTree] = gfmFromMarkdown();
const options = {
  extensions: [gfm()],
  mdastExtensions: [{ ...gfmAutolinkLiteralFromMarkdown(), transforms: [] }, ...gfmToTree],
};

/** Parses GitHub's Markdown. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, options);
}
