import type { Locator, Page } from 'playwright-core';
import { chooseFromMenu } from './contextMenu';
import { appear, clickOn, eventually } from './eventually';

/** A row of a tree as it stands on the screen. */
export interface TreeRow {
  readonly label: string;
  /** Empty where the row has none. */
  readonly description: string;
  /** 1 is the topmost. */
  readonly level: number;
  /** null where the row has no checkbox. */
  readonly checked: boolean | null;
  /** What a screen reader says. */
  readonly spoken: string;
}

/** A view that shows a tree. Of a long one only the rows on the screen exist. */
export class TreeView {
  constructor(
    private readonly page: Page,
    private readonly name: string,
  ) {}

  /** `timeout`: milliseconds. */
  async waitFor(timeout = 30_000): Promise<void> {
    await appear(this.section, timeout);
  }

  /** Waits until the view shows a text, whether in a row, above the rows or in their place. */
  async waitForText(text: string): Promise<void> {
    await appear(this.section.getByText(text).first());
  }

  async rows(): Promise<TreeRow[]> {
    return this.allRows.evaluateAll((rows) =>
      rows
        .map((row) => ({ row, top: row.getBoundingClientRect().top }))
        .sort((a, b) => a.top - b.top)
        .map(({ row }) => {
          const checkbox = row.querySelector('[role=checkbox]');
          const text = (selector: string) => row.querySelector(selector)?.textContent.trim() ?? '';
          return {
            label: text('.label-name'),
            description: text('.label-description'),
            level: Number(row.getAttribute('aria-level')),
            checked: checkbox === null ? null : checkbox.getAttribute('aria-checked') === 'true',
            spoken: row.getAttribute('aria-label') ?? '',
          };
        }),
    );
  }

  /** Waits until the rows are as a test wants them; it throws where they are not. */
  async waitForRows(check: (rows: TreeRow[]) => void): Promise<void> {
    await eventually(`view ${this.name}`, async () => check(await this.rows()));
  }

  /** Clicks the row that holds a text. */
  async click(text: string): Promise<void> {
    await clickOn(this.row(text));
  }

  /** Closes the whole view, where it is open; a container that is just opening opens its views a little later. */
  async hover(text: string): Promise<void> {
    await this.row(text).hover();
  }

  async close(): Promise<void> {
    const open = this.header.and(this.page.locator('[aria-expanded=true]'));
    await eventually(`view ${this.name} closed`, async () => {
      await this.header.waitFor({ timeout: 2_000 });
      // In the middle stand buttons, once the mouse is there.
      if (await open.isVisible()) await open.click({ position: { x: 30, y: 10 }, timeout: 2_000 });
      const opened = await appear(open, 400).then(
        () => true,
        () => false,
      );
      if (opened) throw new Error('it is open');
    });
  }

  /** Closes the row that holds a text, where it is open. */
  async fold(text: string): Promise<void> {
    await this.setOpen(text, false);
  }

  /** Opens the row that holds a text, where it is closed. */
  async unfold(text: string): Promise<void> {
    await this.setOpen(text, true);
  }

  /** Goes to the end by keyboard, as one does in a long list, until its last row is as expected. */
  async goToEnd(expected: RegExp): Promise<string> {
    return eventually(`end of the view ${this.name}`, async () => {
      await this.tree.focus({ timeout: 2_000 });
      await this.page.keyboard.press('End');
      const { label = '' } = (await this.rows()).at(-1) ?? {};
      if (!expected.test(label)) throw new Error(`expected ${String(expected)}, but it reads: ${label}`);
      return label;
    });
  }

  /** Goes to the row that holds a text by keyboard. */
  async goTo(text: string): Promise<void> {
    const row = this.row(text).and(this.page.locator('.focused'));
    await eventually(`row ${text}`, async () => {
      await this.tree.focus({ timeout: 2_000 });
      await this.page.keyboard.press('Home');
      for (let left = (await this.rows()).length; left > 0 && !(await row.isVisible()); left--)
        await this.page.keyboard.press('ArrowDown');
      await appear(row, 1_000);
    });
  }

  /** Runs an action of the row that holds a text, from its context menu. */
  async runOn(text: string, action: string): Promise<void> {
    await this.row(text).click({ button: 'right' });
    await chooseFromMenu(this.page, action);
  }

  /** Runs an action of the view's title. */
  async run(action: string): Promise<void> {
    await this.section.hover();
    await clickOn(this.section.getByRole('button', { name: action }));
  }

  /** Selects the rows that hold these texts, besides those that are selected, as Ctrl and a click do. */
  async select(...texts: string[]): Promise<void> {
    for (const text of texts) {
      const row = this.row(text);
      await appear(row);
      await row.click({ modifiers: ['ControlOrMeta'] });
      await appear(row.and(this.page.locator('.selected')));
    }
  }

  /** Clicks the checkbox of the row that holds a text. */
  async toggle(text: string): Promise<void> {
    await clickOn(this.row(text).getByRole('checkbox'));
  }

  /** Clicks the boxes of the rows that hold these texts one after the other, before anything else can happen. */
  async toggleAtOnce(texts: readonly string[]): Promise<void> {
    await this.allRows.evaluateAll((rows, wanted) => {
      for (const text of wanted)
        rows
          .find((row) => row.textContent.includes(text))
          ?.querySelector<HTMLElement>('[role=checkbox]')
          ?.click();
    }, texts);
  }

  /** The classes of the icon in front of the row that holds a text; empty where it has none. */
  async icon(text: string): Promise<string> {
    const icon = this.row(text).locator('.custom-view-tree-node-item-icon').first();
    const classes = (await icon.count()) > 0 ? await icon.getAttribute('class') : null;
    return classes?.includes('codicon') ? classes : '';
  }

  /** The view with its title. */
  private get section(): Locator {
    return this.page.locator('.pane').filter({ has: this.header });
  }

  /** The title, beside which a description may stand. */
  private get header(): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${this.name}\\b.*Section`) });
  }

  private get tree(): Locator {
    return this.page.getByRole('tree', { name: this.name });
  }

  private get allRows(): Locator {
    return this.tree.getByRole('treeitem');
  }

  private async setOpen(text: string, open: boolean): Promise<void> {
    const row = this.row(text);
    await eventually(`${open ? 'unfold' : 'fold'} ${text}`, async () => {
      if ((await row.getAttribute('aria-expanded', { timeout: 2_000 })) === String(open)) return;
      await row.locator('.monaco-tl-twistie').click({ timeout: 2_000 });
      await appear(row.and(this.page.locator(`[aria-expanded=${open}]`)), 1_000);
    });
  }

  private row(text: string): Locator {
    return this.allRows.filter({ hasText: text }).first();
  }
}
