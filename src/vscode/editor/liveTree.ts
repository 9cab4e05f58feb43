import vscode = require('vscode');
import { member } from '../../decoder';
import { rowsToSave, keptRows, lastItem, type LastingRow, type LastRow } from './lastRows';
import { ThrottledRender } from './throttledRender';

/** The rows of a tree view, and what else the view says. */
export interface TreeContent<Node> {
  /** The rows below a row, the topmost without one. */
  children(node?: Node): Node[];
  /** Ids stay the same for the same thing, so that what is selected and folded stays so. */
  item(node: Node): vscode.TreeItem;
  /** Worked out once the mouse is over a row. */
  tooltip?(node: Node): vscode.TreeItem['tooltip'] | Promise<vscode.TreeItem['tooltip']>;
  /** Needed to reveal a row. */
  parent?(node: Node): Node | undefined;
  /** The view can be seen; called before each update while it can. */
  onVisible?(): void;
  /** Brings the rows up to date; null where nothing is to be drawn. */
  update(): TreeState | null;
  /** The rows are up to date. */
  onDrawn?(): void;
  /** How a row is kept for the next session, without what GitHub tells; null for one that is not. */
  lasting?(node: Node): LastingRow | null;
}

/** How a view looks now. */
export interface TreeState {
  /** All that is shown in the rows: they are drawn again only where it differs. */
  readonly picture: string;
  /** Context keys, which welcome texts and menus ask for. */
  readonly context: Readonly<Record<string, string | boolean>>;
  readonly message?: string | undefined;
  readonly description?: string;
  readonly badge?: vscode.ViewBadge | undefined;
  /** All notes were read: what is not there now is gone. */
  readonly isRead?: boolean;
}

interface LiveTreeOptions<Node> extends Partial<Omit<vscode.TreeViewOptions<Node>, 'treeDataProvider'>> {
  /** Where rows are kept, which the next session shows at once. */
  readonly memento?: vscode.Memento;
}

/** A tree view that is drawn when something has happened, at most so often, and only where it looks different. */
export class LiveTree<Node> implements vscode.TreeDataProvider<Node | LastRow>, vscode.Disposable {
  readonly view: vscode.TreeView<Node>;
  readonly #content: TreeContent<Node>;
  readonly #memento: vscode.Memento | null;
  readonly #key: string;
  /** What an earlier session showed, until there is more to show. */
  #last: readonly LastRow[];
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #render = new ThrottledRender(() => this.#draw());
  readonly #listeners: vscode.Disposable;
  readonly #context = new Map<string, string | boolean>();
  #picture = '';
  /** What was shown when rows were saved last. */
  #saved: string | null = null;
  #isRead = false;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(id: string, content: TreeContent<Node>, { memento, ...options }: LiveTreeOptions<Node> = {}) {
    this.#content = content;
    this.#memento = memento ?? null;
    this.#key = `${id}.rows`;
    this.#last = memento ? keptRows(memento, this.#key) : [];
    // Of rows of an earlier session, which can do nothing, the content is not told.
    this.view = vscode.window.createTreeView(id, {
      showCollapseAll: true,
      ...options,
      treeDataProvider: this as vscode.TreeDataProvider<Node>,
    });
    this.#listeners = vscode.Disposable.from(
      this.view,
      this.#changed,
      this.#render,
      this.view.onDidChangeVisibility(() => this.draw()),
      this.view.onDidCollapseElement(() => this.#saveFolds()),
      this.view.onDidExpandElement(() => this.#saveFolds()),
    );
  }

  getChildren(node?: Node | LastRow): (Node | LastRow)[] {
    if (node && isLast(node)) return [...node.below];
    return !node && this.#last.length > 0 ? [...this.#last] : this.#content.children(node);
  }

  getParent(node: Node | LastRow): Node | undefined {
    return isLast(node) ? undefined : this.#content.parent?.(node);
  }

  getTreeItem(node: Node | LastRow): vscode.TreeItem {
    return isLast(node) ? lastItem(node) : this.#content.item(node);
  }

  async resolveTreeItem(item: vscode.TreeItem, node: Node | LastRow): Promise<vscode.TreeItem> {
    if (isLast(node)) return item;
    item.tooltip = (await this.#content.tooltip?.(node)) ?? item.tooltip;
    return item;
  }

  /** Draws soon, together with what else happens; `pause` in milliseconds: longer where much will happen yet. */
  drawSoon(pause?: number): void {
    this.#render.soon(pause);
  }

  /** Draws at once, for a user who waits. */
  draw(): void {
    this.#render.now();
  }

  /** Draws all rows again at once, also where they look the same or cannot be seen: their tooltips may differ. */
  redraw(): void {
    this.#picture = '';
    this.#changed.fire();
    this.draw();
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #draw(): void {
    if (this.view.visible) this.#content.onVisible?.();
    const state = this.#content.update();
    if (!state) return;
    const { picture, context, message, description, badge, isRead = false } = state;
    const wasLast = this.#last.length > 0;
    if (wasLast && (isRead || this.#content.children().length > 0)) this.#last = [];
    const isLastShown = this.#last.length > 0;
    // Its type does not say so, but none at all is what VS Code begins with.
    const view: { message?: string | undefined; description?: string | undefined } = this.view;
    // Also where it is the same: VS Code then waits a moment before it replaces the rows, so that no quick second click is lost.
    if (isLastShown) view.message = vscode.l10n.t('Checking the notes…');
    else if (wasLast || 'message' in state) view.message = message;
    if (view.description !== description) view.description = description;
    this.view.badge = badge;
    for (const [key, value] of Object.entries(context)) {
      if (this.#context.get(key) === value) continue;
      this.#context.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    }
    if (picture !== this.#picture || isLastShown !== wasLast) {
      this.#picture = picture;
      this.#changed.fire();
    }
    this.#isRead = isRead;
    this.#save(picture);
    this.#content.onDrawn?.();
  }

  /** Saves which rows are open, once the content knows of it, too. */
  #saveFolds(): void {
    queueMicrotask(() => {
      this.#saved = null;
      this.#save(this.#picture);
    });
  }

  /** Saves the rows for the next session, where these are others than the ones saved last. */
  #save(picture: string): void {
    const content = this.#content;
    if (!this.#isRead || !this.#memento || !content.lasting || picture === this.#saved) return;
    this.#saved = picture;
    const rows = rowsToSave(content.children(), {
      lasting: (node) => content.lasting?.(node) ?? null,
      children: (node) => content.children(node),
    });
    void this.#memento.update(this.#key, rows);
  }
}

const isLast = (node: unknown): node is LastRow => member(node, 'kind') === 'last';
