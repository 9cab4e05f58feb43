import type MarkdownIt from 'markdown-it';
import type { RenderRule } from 'markdown-it/lib/renderer.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { callsEverybody, hostOfPeople } from './mentioned';
import type { Mention, Note, Reference, Target } from '../note';
import { PreviewMarks, type Lines, type Mark } from './previewMarks';
import { targetOfUrl, targetUrl } from '../recognisers/targets';

/** How far an issue has come, for the eye and in words. */
export interface Badge {
  /** Names the picture in preview.css, e.g. `git-merge`. */
  readonly icon: string;
  /** Names the colour there, e.g. `merged`. */
  readonly color: string;
  /** `Merged pull request`. */
  readonly words: string;
  /** Untrusted. */
  readonly title: string;
}

/** What is asked while one document is rendered. */
export interface Rendering {
  readonly note: Note | null;
  /** Lower case names of the hosts whose links are references, the usual one first. */
  readonly hosts: readonly string[];
  /** null where nothing is known. */
  badgeOf(target: Target): Badge | null;
}

export interface Preview {
  /** Called once for each rendering of a document, which is named as markdown-it's environment names it; null leaves it as it is. */
  begin(document: unknown): Rendering | null;
  /** Something of ours went wrong; what was to be shown otherwise is shown as without us. */
  failed(error: unknown): void;
}

/**
 * Shows states on links, and makes links of bare references and mentions. All of it happens where tokens become HTML: VS
 * Code keeps the tokens from one rendering to the next and takes outlines and headings' names from them, so they stay as
 * they are.
 */
export function extendMarkdownIt(md: MarkdownIt, preview: Preview): MarkdownIt {
  const { rules } = md.renderer;
  const lines = new WeakMap<readonly Token[], Lines>();
  const pages = new WeakMap<object, Page | null>();
  const { text, link_open: linkOpen } = rules;

  md.core.ruler.push('meeting_notes_lines', ({ tokens }) => {
    let last: Lines | null = null;
    for (const token of tokens) {
      // A table's cells have no lines of their own, their row has.
      last = token.map ?? last;
      if (token.children && last) lines.set(token.children, last);
    }
  });

  /** Of this rendering; markdown-it is given an environment of its own for each. */
  function pageOf(environment: unknown): Page | null {
    if (typeof environment !== 'object' || environment === null) return null;
    const known = pages.get(environment);
    if (known !== undefined) return known;
    // Should this throw, it is not tried again for each token.
    pages.set(environment, null);
    const { currentDocument } = environment as { readonly currentDocument?: unknown };
    const rendering = preview.begin(currentDocument);
    const page = rendering && new Page(rendering, lines, md.utils.escapeHtml);
    pages.set(environment, page);
    return page;
  }

  function rule(
    ours: (page: Page, token: Token, ...all: Parameters<RenderRule>) => string | null,
    plain: RenderRule,
  ): RenderRule {
    return (...all) => {
      const [tokens, index] = all;
      try {
        const page = pageOf(all[3]);
        const token = tokens[index];
        const html = page && token ? ours(page, token, ...all) : null;
        if (html !== null) return html;
      } catch (error) {
        preview.failed(error);
      }
      return plain(...all);
    };
  }

  const renderText: RenderRule =
    text ?? ((tokens, index) => md.utils.escapeHtml(tokens[index]?.content ?? ''));
  rules.text = rule((page, token, tokens, index) => page.text(token, tokens, index), renderText);
  const renderLink: RenderRule =
    linkOpen ?? ((tokens, index, options, ...[, self]) => self.renderToken(tokens, index, options));
  rules.link_open = rule((page, token, ...all) => page.linkOpen(token, () => renderLink(...all)), renderLink);
  return md;
}

/** A document while it is rendered. */
class Page {
  readonly #rendering: Rendering;
  readonly #lines: WeakMap<readonly Token[], Lines>;
  readonly #escape: (text: string) => string;
  readonly #text: PreviewMarks | null;
  readonly #marks = new Map<readonly Token[], ReadonlyMap<number, readonly Mark[]>>();
  #mentionHost: string | null = null;

  constructor(
    rendering: Rendering,
    lines: WeakMap<readonly Token[], Lines>,
    escape: (text: string) => string,
  ) {
    this.#rendering = rendering;
    this.#lines = lines;
    this.#escape = escape;
    this.#text = rendering.note && new PreviewMarks(rendering.note);
  }

  /** A text with its references and mentions as links; null where it has none. */
  text({ content }: Token, tokens: readonly Token[], index: number): string | null {
    const marks = this.#marksIn(tokens)?.get(index);
    if (!marks) return null;
    let html = '';
    let done = 0;
    for (const { from, to, means } of marks) {
      html += this.#escape(content.slice(done, from)) + this.#link(content.slice(from, to), means);
      done = to;
    }
    return html + this.#escape(content.slice(done));
  }

  /** The start of a link to an issue, with its state; null for all others. */
  linkOpen(token: Token, plain: () => string): string | null {
    const target = targetOfUrl(token.attrGet('href') ?? '', this.#rendering.hosts);
    const badge = target && this.#rendering.badgeOf(target);
    if (!badge) return null;
    const { attrs } = token;
    try {
      if (token.attrGet('title') === null) token.attrs = [...(attrs ?? []), ['title', describe(badge)]];
      return plain() + this.#badge(badge);
    } finally {
      token.attrs = attrs;
    }
  }

  #marksIn(tokens: readonly Token[]): ReadonlyMap<number, readonly Mark[]> | null {
    const lines = this.#lines.get(tokens);
    if (!this.#text || !lines) return null;
    let marks = this.#marks.get(tokens);
    if (!marks) {
      marks = this.#text.marksIn(tokens, lines);
      this.#marks.set(tokens, marks);
    }
    return marks;
  }

  #link(words: string, means: Reference | Mention): string {
    if ('handle' in means) {
      if (callsEverybody(means.handle)) return this.#escape(words);
      const url = `https://${this.#host}/${means.handle}`;
      return `<a class="meeting-notes-mention" href="${this.#escape(url)}">${this.#escape(words)}</a>`;
    }
    const { target } = means;
    if (!target) return this.#escape(words);
    const badge = this.#rendering.badgeOf(target);
    const title = badge ? ` title="${this.#escape(describe(badge))}"` : '';
    const shown = (badge ? this.#badge(badge) : '') + this.#escape(words);
    return `<a class="meeting-notes-reference" href="${this.#escape(targetUrl(target))}"${title}>${shown}</a>`;
  }

  /** The state as a picture that is read out. */
  #badge({ icon, color, words }: Badge): string {
    const names = ['state', `icon-${icon}`, `color-${color}`].map((name) => `meeting-notes-${name}`);
    return `<span class="${this.#escape(names.join(' '))}" role="img" aria-label="${this.#escape(words)}"></span>`;
  }

  get #host(): string {
    this.#mentionHost ??= hostOfPeople(this.#rendering.note ?? { references: [] });
    return this.#mentionHost;
  }
}

const TITLE_LENGTH = 300;

function describe({ words, title }: Badge): string {
  return title === '' ? words : `${words}: ${title.slice(0, TITLE_LENGTH)}`;
}
