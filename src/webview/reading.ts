/** Milliseconds of rest after which a place is kept. */
const REST = 200;

/** How far down each entry of the history was read, and back there. */
export class Reading {
  #scroll: Record<number, number>;
  readonly #save: (scroll: Readonly<Record<number, number>>) => void;
  #id: number | null = null;
  /** Where to go once the content is long enough; null where the reader has gone elsewhere. */
  #wanted: number | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(
    scroll: Readonly<Record<number, number>>,
    save: (scroll: Readonly<Record<number, number>>) => void,
  ) {
    this.#scroll = { ...scroll };
    this.#save = save;
    const moved = () => (this.#wanted = null);
    for (const act of ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const)
      window.addEventListener(act, moved, { passive: true });
    window.addEventListener('scroll', () => this.#rested(), { passive: true });
    // Pictures that come later make the content longer.
    document.addEventListener('load', () => this.#return(), true);
  }

  /** Before what is shown changes. */
  leave(): void {
    clearTimeout(this.#rest);
    if (this.#id !== null) this.#scroll[this.#id] = this.#wanted ?? window.scrollY;
  }

  /** After an entry is shown; `known` are the ids of all that may be shown again. */
  resume(id: number, known: readonly number[]): void {
    this.#id = id;
    this.#scroll = Object.fromEntries(
      known.flatMap((one) => {
        const top = this.#scroll[one];
        return typeof top === 'number' ? [[one, top]] : [];
      }),
    );
    this.#wanted = this.#scroll[id] ?? 0;
    this.#return();
    this.#save(this.#scroll);
  }

  /** Before the page is loaded anew. */
  save(): void {
    this.leave();
    this.#save(this.#scroll);
  }

  #return(): void {
    if (this.#wanted === null) return;
    window.scrollTo({ top: this.#wanted, behavior: 'instant' });
    if (Math.abs(window.scrollY - this.#wanted) <= 1) this.#wanted = null;
  }

  #rested(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.save();
    }, REST);
  }
}
