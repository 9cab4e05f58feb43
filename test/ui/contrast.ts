import type { Locator } from 'playwright-core';

/** A text that does not stand out enough from what is behind it. */
export interface Faint {
  readonly text: string;
  /** By WCAG, from 1 to 21; 4.5 is enough. */
  readonly contrast: number;
}

/** The texts on the screen within an element whose contrast is below 4.5 : 1, those of disabled buttons left out, and how many there are in all. */
export async function faintTexts(within: Locator): Promise<{ count: number; faint: Faint[] }> {
  return within.evaluate((root) => {
    type Color = readonly [red: number, green: number, blue: number];
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    /** Whatever CSS calls a colour, as the browser paints it over `behind`. */
    const paint = (color: string, behind: Color): Color => {
      if (!context) throw new Error('nothing can be painted');
      for (const fill of [`rgb(${behind.join(' ')})`, color]) {
        context.fillStyle = fill;
        context.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
      return [red, green, blue];
    };
    const backgroundOf = (element: Element | null): Color =>
      element === null
        ? [255, 255, 255]
        : paint(getComputedStyle(element).backgroundColor, backgroundOf(element.parentElement));
    const luminance = (color: Color) => {
      const [r = 0, g = 0, b = 0] = color.map((part) =>
        part <= 0.04045 * 255 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    };
    const found = { count: 0, faint: [] as { text: string; contrast: number }[] };
    const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      const words = text.textContent?.trim() ?? '';
      if (!element?.checkVisibility() || words === '' || element.closest(':disabled, script, style'))
        continue;
      const behind = backgroundOf(element);
      const [one, other] = [luminance(paint(getComputedStyle(element).color, behind)), luminance(behind)];
      const contrast = Math.max(one, other) / Math.min(one, other);
      found.count += 1;
      if (contrast < 4.5) found.faint.push({ text: words, contrast });
    }
    return found;
  });
}
