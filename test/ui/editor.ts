import type { Locator, Page } from 'playwright-core';
import { appear, clickOn, eventually, vanish } from './eventually';

/** The text editor in front. Texts are found by VS Code's own search from the top of the file; they stand in one line. */
export class Editor {
  constructor(private readonly page: Page) {}

  async waitFor(): Promise<void> {
    await appear(this.lines.first());
  }

  /** Lets what is typed come here. */
  async focus(): Promise<void> {
    await this.editor.locator('.native-edit-context, textarea.inputarea').first().focus();
  }

  /** The lines that are on the screen, without the blanks that make room for icons. */
  async visibleText(): Promise<string> {
    const lines = await this.lines.evaluateAll((elements) =>
      elements
        .map((element) => {
          const line = element.cloneNode(true) as Element;
          for (const hint of line.querySelectorAll('[class*="dyn-rule"]'))
            if (/^\u00a0+$/.test(hint.textContent)) hint.remove();
          return { top: element.getBoundingClientRect().top, text: line.textContent };
        })
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Waits until the lines on the screen read as expected. */
  async waitForText(expected: RegExp): Promise<void> {
    await eventually('text', async () => {
      containing(await this.visibleText(), expected);
    });
  }

  /** Puts the cursor behind the first occurrence of a text, or before it. */
  async placeCursor(text: string, where: 'before' | 'after' = 'after'): Promise<void> {
    await this.select(text);
    // A key pressed while the search is closing is lost; what is typed next would replace the text.
    const selected = this.page.getByText(/^Ln \d+, Col \d+ \(\d+ selected\)$/);
    await appear(selected);
    await eventually('cursor', async () => {
      if (await selected.isVisible())
        await this.page.keyboard.press(where === 'after' ? 'ArrowRight' : 'ArrowLeft');
      await vanish(selected, 1000);
    });
  }

  /** Types at the cursor, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Pastes a text at the cursor, by the keyboard. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Rests the mouse on a text until a hover shows what is expected, and returns the hover's text. */
  async hover(text: string, expected: string | RegExp = /\S/): Promise<string> {
    await this.select(text);
    const hover = this.editor
      .locator('.monaco-hover:visible')
      .or(this.page.locator('.monaco-resizable-hover:visible .monaco-hover'));
    return eventually(`hover over ${text}`, async () => {
      const place = await this.place(text);
      await this.page.mouse.move(place.x - 1, place.y);
      await this.page.mouse.move(place.x, place.y);
      const shown = hover.first();
      await appear(shown, 3000).catch(async (error: unknown) => {
        // Asked before the extension was ready: the mouse must leave and come back to ask again.
        await this.page.mouse.move(place.x, 0);
        throw error;
      });
      return containing(await shown.innerText(), expected);
    });
  }

  /** Puts the mouse on a text, whatever is shown then. */
  async pointAt(text: string): Promise<void> {
    await this.select(text);
    const { x, y } = await this.place(text);
    await this.page.mouse.move(x - 1, y);
    await this.page.mouse.move(x, y);
  }

  /** Clicks on a text as on a link: with Ctrl or Cmd held, once the editor shows it as one. */
  async followLink(text: string): Promise<void> {
    await this.select(text);
    await eventually(`link ${text}`, async () => {
      const place = await this.place(text);
      await this.page.mouse.move(place.x, place.y);
      await this.page.keyboard.down('ControlOrMeta');
      try {
        await this.page.mouse.move(place.x - 1, place.y);
        await appear(this.editor.locator('.detected-link-active').first(), 2000);
        await this.page.mouse.click(place.x - 1, place.y);
      } finally {
        await this.page.keyboard.up('ControlOrMeta');
      }
    });
  }

  /** The texts on the screen that are shown as links. */
  async links(): Promise<string[]> {
    const texts = await this.lines.locator('.detected-link').allInnerTexts();
    return texts.map((text) => text.replaceAll('\u00a0', ' '));
  }

  /** Asks for completions at the cursor until they hold what is expected, and returns the labels on the screen. */
  async suggest(expected: string | RegExp = /\S/): Promise<string[]> {
    return eventually('completions', async () => {
      if (!(await this.suggestions.first().isVisible())) await this.page.keyboard.press('Control+Space');
      await appear(this.suggestions.first(), 3000);
      const labels = await this.shownSuggestions();
      try {
        containing(labels.join('\n'), expected);
      } catch (error) {
        await this.page.keyboard.press('Escape');
        throw error;
      }
      return labels;
    });
  }

  /** The labels of the completions that are on the screen. */
  async shownSuggestions(): Promise<string[]> {
    return this.suggestions.locator('.label-name').allInnerTexts();
  }

  /** The texts on the screen that the theme sets apart from the prose around, each with its colour. */
  async colours(): Promise<ReadonlyMap<string, string>> {
    const spans = await this.lines.locator('span > span').evaluateAll((elements) =>
      elements.map((element) => {
        const text = element.textContent.replaceAll('\u00a0', ' ').trim();
        return [text, getComputedStyle(element).color] as const;
      }),
    );
    return new Map(spans);
  }

  /** The images that are drawn behind texts, as `[what stands before, address of the image]`, in the order of the text. */
  async images(): Promise<[before: string, url: string][]> {
    const lines = await this.lines.evaluateAll((elements) =>
      elements.map((line) => {
        const images: [string, string][] = [];
        let text = '';
        for (const part of line.querySelectorAll('span > span')) {
          for (const place of ['::before', '::after'] as const) {
            const url = /^url\("(.*)"\)$/.exec(getComputedStyle(part, place).content)?.[1];
            if (place === '::after') text += part.textContent.replaceAll('\u00a0', ' ');
            if (url !== undefined) images.push([/\S*$/.exec(text)?.[0] ?? '', url]);
          }
        }
        return { top: line.getBoundingClientRect().top, images };
      }),
    );
    return lines.sort((a, b) => a.top - b.top).flatMap(({ images }) => images);
  }

  /** The lines on the screen of which some words lie beyond the editor's right edge. */
  async cutLines(): Promise<string[]> {
    return this.lines.evaluateAll((elements) =>
      elements
        .filter((line) => {
          const edge = line.closest('.monaco-scrollable-element')?.getBoundingClientRect().right ?? 0;
          return Array.from(line.querySelectorAll('span > span')).some(
            (part) => part.textContent !== '' && part.getBoundingClientRect().right > edge,
          );
        })
        .map(({ textContent }) => textContent),
    );
  }

  /** Takes one of the completions that are shown. */
  async acceptSuggestion(label: string): Promise<void> {
    await clickOn(this.suggestions.filter({ has: this.page.getByText(label, { exact: true }) }).first());
    await vanish(this.suggestions.first());
  }

  /** Takes away all that stands in the file. */
  async clear(): Promise<void> {
    await clickOn(this.page.locator('.editor-group-container.active .tab.active'));
    await this.focus();
    await eventually('an empty file', async () => {
      await this.page.keyboard.press('Escape'); // out of a snippet or a list
      await this.page.keyboard.press('ControlOrMeta+A');
      await this.page.keyboard.press('Delete');
      if ((await this.visibleText()) !== '') throw new Error('something stands there yet');
    });
  }

  /** Saves the file and waits until it is saved. */
  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+S');
    await appear(this.page.locator('.tab.active:not(.dirty)'));
  }

  private get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  private get lines(): Locator {
    return this.editor.locator('.lines-content .view-line'); // not those that stick to the top
  }

  private get suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  private async select(text: string): Promise<void> {
    await clickOn(this.page.locator('.editor-group-container.active .tab.active'));
    await this.focus();
    await this.page.keyboard.press('ControlOrMeta+Home');
    await this.page.keyboard.press('ControlOrMeta+F');
    const find = this.editor.locator('.find-widget.visible');
    const input = find.locator('textarea').first();
    await input.fill(''); // the same text again would not search again
    await input.fill(text);
    await appear(find.locator('.matchesCount', { hasText: /^1 of \d/ }));
    await eventually('end of the search', async () => {
      if (await find.isVisible()) await input.press('Escape');
      await vanish(find, 1000);
    });
  }

  /** The middle of a text's first occurrence on the screen, in CSS pixels. */
  private async place(text: string): Promise<{ x: number; y: number }> {
    const place = await this.lines.evaluateAll((lines, wanted) => {
      for (const line of lines) {
        const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
        if (start < 0) continue;
        let rest = start + Math.floor(wanted.length / 2);
        const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (rest >= length) {
            rest -= length;
            continue;
          }
          const range = document.createRange();
          range.setStart(node, rest);
          range.setEnd(node, rest + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
      }
      return null;
    }, text);
    if (!place) throw new Error(`The editor does not show ${text}.`);
    return place;
  }
}

function containing(text: string, expected: string | RegExp): string {
  const found = typeof expected === 'string' ? text.includes(expected) : expected.test(text);
  if (!found || /^Loading\.\.\.$/m.test(text))
    throw new Error(`expected ${String(expected)}, but it shows:\n${text}`);
  return text;
}
