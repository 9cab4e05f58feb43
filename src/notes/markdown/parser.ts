import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfm } from 'micromark-extension-gfm';
import { decodeString } from 'micromark-util-decode-string';

// The extension loads this file when one of its functions is first called: see `later` in esbuild.mjs.

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

/** Decodes the character references and escapes of text that holds `&` or `\\`. */
export function decodeMarked(text: string): string {
  return decodeString(text);
}
