import type { Page } from 'playwright-core';
import { animate, type Frame } from './animation';
import { blankPage, toWebp } from './webp';

/** A moving picture of a page, of as many frames as are taken. */
export class Recording {
  readonly #frames: Frame[] = [];
  #last: Buffer | null = null;

  private constructor(
    private readonly page: Page,
    private readonly blank: Page,
  ) {}

  static async of(page: Page): Promise<Recording> {
    await page.evaluate(showPointer);
    return new Recording(page, await blankPage(page));
  }

  /** What the page shows now, for so many milliseconds. */
  async show(duration: number): Promise<void> {
    const picture = await this.page.screenshot({ scale: 'css', animations: 'disabled' });
    const made = await toWebp(this.blank, picture, { before: this.#last, quality: 0.6 });
    this.#last = picture;
    if (made) this.#frames.push({ webp: made.webp, ...made.place, duration });
    const before = made ? undefined : this.#frames.pop();
    if (before) this.#frames.push({ ...before, duration: before.duration + duration });
  }

  /** Milliseconds. */
  get duration(): number {
    return this.#frames.reduce((sum, { duration }) => sum + duration, 0);
  }

  /** The whole of it as a WebP file. */
  async end(): Promise<Buffer> {
    await this.blank.close();
    const [first] = this.#frames;
    if (!first) throw new Error('It shows nothing.');
    return animate(this.#frames, first);
  }
}

/** Runs in the page: pictures of a page have no mouse. */
function showPointer(): void {
  const pointer = document.createElement('div');
  Object.assign(pointer.style, {
    position: 'fixed',
    zIndex: '1000000',
    pointerEvents: 'none',
    width: '14px',
    height: '21px',
    background: '#000',
    clipPath: 'polygon(0 0, 0 80%, 28% 62%, 46% 100%, 64% 93%, 46% 58%, 100% 58%)',
    filter: 'drop-shadow(0 0 1px #fff)',
  });
  document.body.append(pointer);
  addEventListener(
    'mousemove',
    ({ clientX, clientY }) => Object.assign(pointer.style, { left: `${clientX}px`, top: `${clientY}px` }),
    true,
  );
}
