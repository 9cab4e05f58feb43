import { discussedSection } from './discussed';
import { element, filled } from './element';
import { readHtml, type Place } from './html';
import { item } from './item';
import type { Comment, Fact, Page } from './messages';

/** The id of the place for an anchor on GitHub, as in `…/issues/12#issuecomment-34`. */
export const placeOf = (hash: string): string => `place-${hash.slice(1)}`;

/** All that is shown below the toolbar. */
export function view(page: Page): DocumentFragment {
  const shown = document.createDocumentFragment();
  shown.append(header(page));
  if (page.facts.length > 0) shown.append(details(page));
  if (page.discussed) shown.append(discussedSection(page.discussed));
  if (page.thread) shown.append(...thread(page.thread, page));
  return shown;
}

function header(page: Page): HTMLElement {
  const { title, name, url, state, opened } = page;
  const line = element('p', { className: 'line' });
  if (state) line.append(item(state, page), ' ');
  line.append(element('a', { href: url }, name));
  if (opened)
    line.append(' ', ...filled(page.words.opened, item(opened.written, page), item(opened.author, page)));
  return element('header', {}, element('h1', { tabIndex: -1, dir: 'auto', lang: '' }, title), line);
}

function details(page: Page): HTMLElement {
  const list = element('dl', {}, ...page.facts.map((fact) => detail(fact, page)));
  return element('section', { className: 'details', ariaLabel: page.words.details }, list);
}

function detail({ term, items, progress, act }: Fact, page: Page): HTMLElement {
  const value = element('dd', {});
  if (progress) {
    value.append(
      element('progress', { max: progress.total, value: progress.completed, ariaLabel: term }),
      ' ',
    );
  }
  for (const [index, one] of items.entries()) {
    // What looks separate is a list to screen readers.
    if (index > 0) value.append(element('span', { className: 'sr-only' }, ', '));
    value.append(item(one, page));
  }
  if (act) {
    const button = element('button', { className: 'act' }, act.title);
    button.dataset.send = act.send;
    value.append(button);
  }
  return element('div', {}, element('dt', {}, term), value);
}

function* thread(
  { html, empty, comments, more }: NonNullable<Page['thread']>,
  page: Page,
): Generator<HTMLElement> {
  yield element(
    'section',
    { className: 'description' },
    element('h2', { className: 'sr-only' }, page.words.description),
    text(html, empty, { ...page, name: 'body', rank: 3 }),
  );
  const { words } = page;
  const count = comments.length + more;
  const section = element('section', { className: 'comments' });
  section.append(
    element('h2', {}, ...(count === 0 ? [words.noComments] : filled(words.comments, String(count)))),
  );
  if (more > 0) {
    // Earlier ones, and those that GitHub hides.
    const left = filled(more === 1 ? words.oneMore : words.more, String(more));
    section.append(element('p', {}, element('a', { href: page.url }, ...left)));
  }
  section.append(...comments.map((one, index) => comment(one, page, `comment${index}`)));
  yield section;
}

function comment({ author, written, html, url }: Comment, page: Page, name: string): HTMLElement {
  const when = element('a', { href: url }, item(written, page));
  const heading = element('h3', {}, ...filled(page.words.commented, item(author, page), when));
  const article = element(
    'article',
    { tabIndex: -1 },
    heading,
    text(html, page.words.onGitHub, { ...page, name, rank: 4 }),
  );
  if (URL.canParse(url)) article.id = placeOf(new URL(url).hash);
  return article;
}

function text(html: string, empty: string, place: Place): HTMLElement {
  const written = element('div', { className: 'text', dir: 'auto', lang: '' });
  written.append(readHtml(html, place));
  const isEmpty = written.textContent.trim() === '' && !written.querySelector('img, hr, table');
  return isEmpty ? element('p', { className: 'empty' }, empty) : written;
}
