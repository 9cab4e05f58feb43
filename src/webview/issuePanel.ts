import { CommentForm } from './commentForm';
import { filled } from './element';
import { current } from './history';
import type { Page, PanelState } from './messages';
import { Reading } from './reading';
import { placeOf, view } from './view';
import type { PanelMessage } from './panelMessages';

// Runs in the panel: shows the pages that the extension sends, and sends it what the user wants.

interface Host {
  postMessage(message: PanelMessage): void;
  getState(): PanelState | undefined;
  setState(state: PanelState): void;
}
declare function acquireVsCodeApi(): Host;

const FOCUSABLE = 'a[href], button, summary, [tabindex]';
const host = acquireVsCodeApi();
const content = part('content');
const status = part('status');
const step = part('step') as HTMLButtonElement;
/** Address of a picture that is to have the focus once it is shown. */
let picture = host.getState()?.picture;
const reading = new Reading(host.getState()?.scroll ?? {}, (scroll) => {
  if (page) host.setState({ history: page.history, scroll, ...(picture !== undefined && { picture }) });
});
const form = new CommentForm(part('acts'), (written) => host.postMessage(written));
let page: Page | null = null;

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The panel lacks ${id}`);
  return found;
}

function button(message: PanelMessage['kind']): HTMLButtonElement | null {
  return document.querySelector(`button[data-send="${message}"]`);
}

/** What may be unfolded, with its summary's words, which stay the same. */
function folds(): (readonly [HTMLDetailsElement, string])[] {
  return Array.from(
    content.querySelectorAll('details'),
    (one) => [one, one.querySelector('summary')?.textContent ?? ''] as const,
  );
}

const unfolded = () => folds().map(([{ open }, words]) => [words, open] as const);

/** Finds the focused element in the next page: the one that looks the same, else the one in its place. null if nothing has the focus. */
function focusedPlace(): (() => HTMLElement | undefined) | null {
  const all = () => [...content.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const before = all();
  const index = before.findIndex((one) => one === document.activeElement);
  const html = before[index]?.outerHTML;
  if (html === undefined) return null;
  const alike = before.slice(0, index).filter((one) => one.outerHTML === html).length;
  return () => {
    const now = all();
    return now.filter((one) => one.outerHTML === html)[alike] ?? now[index];
  };
}

function show(next: Page): void {
  const before = page && current(page.history).id;
  page = next;
  const { history, notice } = next;
  const { id } = current(history);
  const isSame = before === id;
  const focused = isSame ? focusedPlace() : null;
  const loses = document.activeElement === step && notice.step === null;
  document.title = next.title;
  reading.leave();
  const isOpen = new Map(isSame ? unfolded() : []);
  content.replaceChildren(view(next));
  for (const [one, words] of folds()) one.open = isOpen.get(words) ?? one.open;
  form.show(next.acts, id);
  content.ariaBusy = String(notice.kind === 'busy');
  status.className = notice.kind;
  status.textContent = notice.text;
  step.hidden = notice.step === null;
  step.textContent = notice.step?.title ?? '';
  step.dataset.send = notice.step?.send ?? '';
  const back = button('back');
  const forward = button('forward');
  if (back) back.disabled = history.index === 0;
  if (forward) forward.disabled = history.index === history.entries.length - 1;
  const asked = picture;
  if (next.thread) picture = undefined;
  reading.resume(
    id,
    history.entries.map((entry) => entry.id),
  );
  // The focus has gone with what was shown before, and a screen reader reads on from there.
  const shown = [...content.querySelectorAll('img')].find(({ src }) => src === asked);
  const focus = focused?.();
  if (shown) {
    shown.tabIndex = -1;
    shown.focus({ preventScroll: true });
  } else if (focus) focus.focus({ preventScroll: true });
  else if (loses || (before !== null && !isSame && document.hasFocus())) {
    content.querySelector('h1')?.focus({ preventScroll: true });
  }
}

/** Follows a link to an issue within the panel, also to a comment that is shown already. */
function follow(link: HTMLAnchorElement): void {
  const hash = link.hash;
  const isHere = page?.url.split('#')[0] === link.href.split('#')[0];
  const place = isHere && hash !== '' ? document.getElementById(placeOf(hash)) : null;
  if (place) go(place);
  else host.postMessage({ kind: 'navigate', url: link.href });
}

function go(place: HTMLElement): void {
  if (!place.matches('a[href], button, summary, input, [tabindex]')) place.tabIndex = -1;
  place.scrollIntoView();
  place.focus({ preventScroll: true });
}

/** The page is loaded anew, with a policy that lets them in. */
function showPictures(from: string, address: string | undefined): void {
  picture = address;
  reading.save();
  host.postMessage({ kind: 'showPictures', host: from });
}

document.addEventListener(
  'click',
  (event) => {
    const [clicked] = event.composedPath();
    if (!(clicked instanceof Element)) return;
    const message = clicked.closest<HTMLButtonElement>('button[data-send]')?.dataset.send;
    if (message) host.postMessage({ kind: message } as PanelMessage);
    const withheld = clicked.closest<HTMLButtonElement>('button[data-pictures]')?.dataset;
    const meeting = clicked.closest<HTMLButtonElement>('button[data-note]')?.dataset;
    if (meeting?.note !== undefined)
      host.postMessage({ kind: 'openMeeting', note: meeting.note, line: Number(meeting.line) });
    if (withheld?.pictures !== undefined) showPictures(withheld.pictures, withheld.picture);
    const link = clicked.closest('a');
    // With Ctrl or Cmd it is opened as every other link, by VS Code in the browser.
    if (!link || event.ctrlKey || event.metaKey) return;
    const hash = link.getAttribute('href') ?? '';
    const place = hash.startsWith('#') ? document.getElementById(hash.slice(1)) : null;
    if (!place && link.dataset.reference === undefined) return;
    event.preventDefault();
    event.stopPropagation(); // VS Code would open it too
    if (place) go(place);
    else follow(link);
  },
  true,
);

/** The extension's key bindings go back and forward; a browser would leave VS Code. */
document.addEventListener('keydown', (event) => {
  if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) event.preventDefault();
});

document.addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLImageElement)) return;
    if (target.matches('.avatar')) target.remove();
    else if (page) target.replaceWith(...filled(page.words.image, target.alt || page.words.noImage));
  },
  true,
);

window.addEventListener('message', ({ data }) => show(data as Page));
host.postMessage({ kind: 'ready' });
