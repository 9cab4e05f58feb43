import { element } from './element';
import type { IssueActions } from './messages';
import { MAX_COMMENT_LENGTH } from './limits';
import type { WrittenMessage } from './panelMessages';

const FIELD = 'comment';
const HINT = 'hint';

/** Where comments are written. It stays while the rest of the page is replaced, so that typing is not interrupted. */
export class CommentForm {
  readonly #post: (written: WrittenMessage) => void;
  readonly #place: HTMLElement;
  readonly #label = element('label', { htmlFor: FIELD });
  readonly #field = element('textarea', { id: FIELD, rows: 4, maxLength: MAX_COMMENT_LENGTH, dir: 'auto' });
  readonly #hint = element('p', { id: HINT });
  readonly #change = element('button', {});
  readonly #comment = element('button', { className: 'primary' });
  #acts: IssueActions | null = null;
  #entry = 0;

  constructor(place: HTMLElement, post: (written: WrittenMessage) => void) {
    this.#place = place;
    this.#post = post;
    this.#field.setAttribute('aria-describedby', HINT);
    this.#comment.setAttribute('aria-keyshortcuts', 'Control+Enter');
    place.append(
      this.#label,
      this.#field,
      this.#hint,
      element('div', { className: 'buttons' }, this.#change, this.#comment),
    );
    // At once: the page may be gone the next moment.
    this.#field.addEventListener('input', () => {
      this.#send('draft');
      this.#update();
    });
    this.#field.addEventListener('keydown', (event) => this.#onKey(event));
    this.#comment.addEventListener('click', () => this.#send('comment'));
    this.#change.addEventListener('click', () => {
      if (this.#acts?.change) this.#send(this.#acts.change.send);
    });
  }

  /** Shows what may be written below an entry of the history. */
  show(acts: IssueActions | null, entry: number): void {
    const isOther = entry !== this.#entry || acts?.revision !== this.#acts?.revision;
    this.#entry = entry;
    this.#acts = acts;
    this.#place.hidden = acts === null;
    if (!acts) return;
    if (isOther) this.#field.value = acts.draft;
    this.#label.textContent = acts.label;
    this.#hint.textContent = acts.hint;
    this.#field.readOnly = acts.isSending;
    this.#place.ariaBusy = String(acts.isSending);
    this.#update();
  }

  #update(): void {
    if (!this.#acts) return;
    const { isSending, comment, change } = this.#acts;
    const isBlank = this.#field.value.trim() === '';
    this.#comment.textContent = comment;
    this.#comment.disabled = isSending || isBlank;
    this.#change.hidden = change === null;
    this.#change.disabled = isSending;
    this.#change.textContent = (isBlank ? change?.title : change?.withComment) ?? '';
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      // Within the text these keys move the cursor, so the extension's key bindings must not see them.
      event.stopPropagation();
      if (!navigator.platform.startsWith('Mac')) event.preventDefault();
      return;
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    event.preventDefault();
    event.stopPropagation();
    if (!this.#comment.disabled) this.#send('comment');
  }

  #send(kind: WrittenMessage['kind']): void {
    this.#post({ kind, entry: this.#entry, text: this.#field.value });
  }
}
