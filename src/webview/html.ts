import createPurifier, { type Config } from 'dompurify';
import { element, filled } from './element';
import { readLink } from './links';
import type { Words } from './messages';
import { isFrom } from './pictures';

// GitHub has sanitised what it sends, but the answer may not be GitHub's. DOMPurify lets the browser parse it and hands back
// nodes: what is checked is what is shown, and nothing is parsed twice, which is how texts slip through sanitisers. It runs
// here and not in the extension, where it would need a parser of 180 KB; here it takes 30, loaded with the panel only. Behind
// it stand the panel's content security policy (no script but ours, no form, no frame) and Trusted Types.

/** What GitHub's own Markdown may become; videos and headings are replaced below. */
const TAGS =
  'a abbr audio b bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt ul var video wbr';
const ATTRIBUTES =
  'align alt aria-label checked class colspan datetime dir headers height href id lang open reversed rowspan scope src start title type width';
/** Of highlighted code, task lists, alerts, emoji and footnotes: what the style sheet knows. */
const CLASS =
  /^(?:contains-task-list|emoji|footnotes|highlight|markdown-alert(?:-[a-z]+)?|pl-[a-z\d]+|sr-only|task-list-item)$/;

const CONFIG: Config = {
  ALLOWED_TAGS: TAGS.split(' '),
  ALLOWED_ATTR: ATTRIBUTES.split(' '),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Relative addresses too; `Rewriting` decides which remain.
  ALLOWED_URI_REGEXP: /^(?:https?:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  RETURN_DOM_FRAGMENT: true,
};

/** The page of a text, which its links are relative to. */
export interface Place {
  /** Absolute; relative links are meant from there. */
  readonly url: string;
  readonly hosts: readonly string[];
  /** Where pictures come from that are shown unasked. */
  readonly pictures: readonly string[];
  /** Keeps its anchors apart from those of other texts in the panel. */
  readonly name: string;
  /** The rank that a heading of the first rank gets. */
  readonly rank: number;
  readonly words: Words;
}

const purifier = createPurifier(window);

purifier.addHook('uponSanitizeAttribute', (_, attribute) => {
  if (attribute.attrName !== 'class') return;
  attribute.attrValue = attribute.attrValue
    .split(/\s+/)
    .filter((name) => CLASS.test(name))
    .join(' ');
  attribute.keepAttr = attribute.attrValue !== '';
});

/** Makes of GitHub's HTML what may stand in the panel. */
export function readHtml(html: string, place: Place): DocumentFragment {
  const fragment = purifier.sanitize(html, CONFIG) as unknown as DocumentFragment;
  const all = <K extends keyof HTMLElementTagNameMap>(name: K) => fragment.querySelectorAll(name);
  for (const anchor of fragment.querySelectorAll('[id]')) anchor.id = `${place.name}-${anchor.id}`;
  for (const name of ['video', 'audio'] as const) for (const media of all(name)) linkTo(media, place.words);
  // A picture's sources are for dark and light browsers, which the theme need not be like.
  for (const source of all('source')) source.remove();
  for (const image of all('img')) readImage(image, place);
  for (const input of all('input')) readBox(input, place.words);
  for (const link of all('a')) readAnchor(link, place, fragment);
  for (const heading of fragment.querySelectorAll<HTMLHeadingElement>('h1, h2, h3, h4, h5, h6'))
    lower(heading, place.rank);
  for (const table of all('table')) {
    const frame = element('div', { className: 'scroller' });
    table.replaceWith(frame);
    frame.append(table);
  }
  return document.importNode(fragment, true);
}

/** A link keeps its address where it may be followed, else it is but text. */
function readAnchor(link: HTMLAnchorElement, { url, hosts, name }: Place, fragment: DocumentFragment): void {
  const href = link.getAttribute('href') ?? '';
  link.removeAttribute('href');
  link.removeAttribute('title');
  // The marks for anchors of headings, whose drawings are gone.
  if (link.textContent.trim() === '' && !link.querySelector('img')) return;
  if (href.startsWith('#')) {
    // GitHub prefixes anchors, but not the links to them.
    const ids = [`${name}-${href.slice(1)}`, `${name}-user-content-${href.slice(1)}`];
    const id = ids.find((one) => fragment.querySelector(`[id="${CSS.escape(one)}"]`));
    if (id !== undefined) link.href = `#${id}`;
    return;
  }
  const meaning = href === '' ? null : readLink(href, url, hosts);
  if (!meaning) return;
  link.href = meaning.url;
  if (meaning.kind === 'reference') link.dataset.reference = '';
}

/** Pictures of the host itself are shown, without a referrer; others behind a button. */
function readImage(image: HTMLImageElement, place: Place): void {
  const source = image.getAttribute('src') ?? '';
  const address = source !== '' && URL.canParse(source, place.url) ? new URL(source, place.url) : null;
  if (address && isFrom(address, place.pictures)) {
    image.src = address.href;
    image.loading = 'lazy';
    image.decoding = 'async';
    image.referrerPolicy = 'no-referrer';
    if (!image.hasAttribute('alt')) image.alt = '';
  } else if (address?.protocol === 'https:') withhold(image, address, place.words);
  else image.replaceWith(image.alt);
}

/** The server of the picture would learn who reads the text, and when. */
function withhold(image: HTMLImageElement, { href, host }: URL, words: Words): void {
  const button = element('button', { type: 'button' }, ...filled(words.showPicture, host));
  button.dataset.pictures = host;
  button.dataset.picture = href;
  const name = element('span', {}, ...filled(words.image, image.alt || words.noImage));
  const withheld = element('span', { className: 'withheld' });
  const link = image.closest('a');
  if (link) {
    // A button within a link would be one thing with two meanings.
    image.replaceWith(name);
    withheld.append(button);
    link.after(' ', withheld);
  } else {
    withheld.append(name, ' ', button);
    image.replaceWith(withheld);
  }
}

/** The panel plays nothing: it links to it. */
function linkTo(media: HTMLMediaElement, words: Words): void {
  const href = media.getAttribute('src') ?? media.querySelector('source')?.getAttribute('src') ?? '';
  const kind = media.localName === 'video' ? words.video : words.audio;
  const link = element('a', {}, ...filled(kind, decodeName(href)));
  link.setAttribute('href', href);
  media.replaceWith(link);
}

function decodeName(href: string): string {
  const path = (href.split(/[?#]/, 1)[0] ?? '').replace(/\/$/, '');
  return path.slice(path.lastIndexOf('/') + 1).slice(-100) || 'file';
}

/** The boxes of task lists, which are ticked on GitHub. */
function readBox(input: HTMLInputElement, words: Words): void {
  if (input.type !== 'checkbox') {
    input.remove();
    return;
  }
  input.disabled = true;
  input.ariaLabel ??= input.defaultChecked ? words.done : words.notDone;
}

/** Headings rank below those of the panel, and look as before. */
function lower(heading: HTMLHeadingElement, first: number): void {
  const rank = Number(heading.localName.slice(1));
  const name = `h${Math.min(6, rank + first - 1) as 1 | 2 | 3 | 4 | 5 | 6}` as const;
  const lowered = element(name, { className: `h${rank}`, dir: 'auto' }, ...heading.childNodes);
  lowered.id = heading.id;
  heading.replaceWith(lowered);
}
