import vscode = require('vscode');
import {
  always,
  flag,
  matching,
  orElse,
  orNull,
  record,
  textUpTo,
  tuple,
  validOf,
  whole,
  type Decoder,
} from '../../decoder';

/** So many are kept; more are seldom seen at once. */
const MAX_ROWS = 100;
const MAX_LENGTH = 1_000;

/** How a row is kept. */
export interface LastingRow {
  readonly item: vscode.TreeItem;
  /** The file that it leads to, and the 0-based line. */
  readonly place?: { readonly uri: vscode.Uri; readonly line: number };
}

/** A row that an earlier session kept: it opens its note, and can do no more until the notes are known. */
export interface LastRow {
  readonly kind: 'last';
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** The id of a theme icon; empty for none. */
  readonly icon: string;
  /** Null where no rows are below. */
  readonly isOpen: boolean | null;
  /** The URI that it opens, and the 0-based line. */
  readonly opens: readonly [uri: string, line: number] | null;
  readonly below: readonly LastRow[];
}

const shortText = textUpTo(MAX_LENGTH);

const readRow: Decoder<LastRow> = record({
  kind: always('last'),
  id: shortText,
  label: shortText,
  description: shortText,
  icon: matching(/^[a-z-]{0,40}$/),
  isOpen: orNull(flag),
  opens: orNull(tuple(textUpTo(4 * MAX_LENGTH), whole)),
  below: (value) => readRows(value),
});

const readRows = orElse(
  validOf((value) => readRow(value), MAX_ROWS),
  [],
);

/** The rows that a view showed last; none where nothing was kept, or what was kept is no such thing. */
export const keptRows = (memento: vscode.Memento, key: string): readonly LastRow[] =>
  readRows(memento.get<unknown>(key));

interface Rows<Node> {
  /** Null for a row that is not kept. */
  lasting(node: Node): LastingRow | null;
  children(node: Node): readonly Node[];
}

/** Makes what is kept of the first rows of a view, and of those below the ones that are open. */
export function rowsToSave<Node>(top: readonly Node[], rows: Rows<Node>): LastRow[] {
  let left = MAX_ROWS;
  const saved = (nodes: readonly Node[]): LastRow[] =>
    nodes.slice(0, left).flatMap((node) => {
      const row = left > 0 ? rows.lasting(node) : null;
      if (!row) return [];
      left--;
      const isOpen = openState(row.item);
      return { ...lastRow(row, isOpen), below: isOpen === true ? saved(rows.children(node)) : [] };
    });
  return saved(top);
}

function lastRow({ item, place }: LastingRow, isOpen: boolean | null): Omit<LastRow, 'below'> {
  const { id = '', label, description, iconPath } = item;
  return {
    kind: 'last',
    id,
    label: typeof label === 'string' ? label : (label?.label ?? ''),
    description: typeof description === 'string' ? description : '',
    icon: iconPath instanceof vscode.ThemeIcon ? iconPath.id : '',
    isOpen,
    opens: place ? [place.uri.toString(), place.line] : null,
  };
}

function openState({ collapsibleState }: vscode.TreeItem): boolean | null {
  const { None, Expanded } = vscode.TreeItemCollapsibleState;
  return (collapsibleState ?? None) === None ? null : collapsibleState === Expanded;
}

/** How such a row is shown. */
export function lastItem({ id, label, description, icon, isOpen, opens }: LastRow): vscode.TreeItem {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, isOpen === null ? None : isOpen ? Expanded : Collapsed);
  item.id = id;
  item.description = description;
  if (icon !== '') item.iconPath = new vscode.ThemeIcon(icon);
  const uri = opens && vscode.Uri.parse(opens[0]);
  if (uri && vscode.workspace.getWorkspaceFolder(uri)) {
    const start = new vscode.Position(opens[1], 0);
    item.command = {
      command: 'vscode.open',
      title: vscode.l10n.t('Open Note'),
      arguments: [uri, { selection: new vscode.Range(start, start) }],
    };
  }
  return item;
}
