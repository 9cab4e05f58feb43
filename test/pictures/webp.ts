import type { Page } from 'playwright-core';

/** A rectangle in pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Wanted {
  /** Base64 of a PNG. */
  readonly png: string;
  /** The one before, of which what is the same is left out. */
  readonly before: string | null;
  readonly scale: number;
  /** 0 to 1. */
  readonly quality: number;
}

/** A page of its own beside another one, in which pictures are made smaller. */
export async function blankPage(page: Page): Promise<Page> {
  const blank = await page.context().browser()?.newPage();
  if (!blank) throw new Error('The browser has ended.');
  // tsx names functions through a helper of its own, also in those that are sent to the page.
  await blank.evaluate('globalThis.__name = (named) => named');
  return blank;
}

/**
 * A PNG as a tenth of its bytes, sharp still, or the part of it that differs from the one before; null where none does. The browser
 * knows how, in a page that is blank.
 */
export async function toWebp(
  blank: Page,
  picture: Buffer,
  { before, scale = 1, quality = 0.5 }: { before?: Buffer | null; scale?: number; quality?: number } = {},
): Promise<{ readonly webp: Buffer; readonly place: Place } | null> {
  const wanted = {
    png: picture.toString('base64'),
    before: before?.toString('base64') ?? null,
    scale,
    quality,
  };
  const made = await blank.evaluate(encode, wanted);
  return made && { webp: Buffer.from(made.webp, 'base64'), place: made.place };
}

/** Runs in the page. */
async function encode({ png, before, scale, quality }: Wanted) {
  const draw = async (source: string) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width * scale, image.height * scale);
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!context) throw new Error('There is nothing to draw on.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return {
      canvas,
      pixels: new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer),
    };
  };
  const { canvas, pixels } = await draw(png);
  const { width, height } = canvas;
  let place = { left: 0, top: 0, width, height };
  if (before !== null) {
    const others = (await draw(before)).pixels;
    let [left, top, right, bottom] = [width, height, -1, -1];
    for (let index = 0; index < pixels.length; index++) {
      if (pixels[index] === others[index]) continue;
      const [x, y] = [index % width, Math.floor(index / width)];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
    if (right < 0) return null;
    // Its container counts in twos.
    [left, top] = [left - (left % 2), top - (top % 2)];
    place = { left, top, width: right - left + 1, height: bottom - top + 1 };
  }
  const part = new OffscreenCanvas(place.width, place.height);
  part.getContext('2d', { alpha: false })?.drawImage(canvas, -place.left, -place.top);
  const bytes = new Uint8Array(
    await (await part.convertToBlob({ type: 'image/webp', quality })).arrayBuffer(),
  );
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return { webp: btoa(text), place };
}
