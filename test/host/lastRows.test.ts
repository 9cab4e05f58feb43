import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { rowsToSave, keptRows, lastItem, type LastRow } from '../../src/vscode/editor/lastRows';
import { workspaceFile } from './editor';

interface Node {
  readonly id: string;
  readonly below?: readonly Node[];
  readonly isClosed?: boolean;
}

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
const rows = {
  lasting: ({ id, below, isClosed = false }: Node) => {
    const item = new vscode.TreeItem(`the ${id}`, below ? (isClosed ? Collapsed : Expanded) : None);
    Object.assign(item, { id, description: 'soon', iconPath: new vscode.ThemeIcon('folder') });
    return id === 'secret' ? null : { item, place: { uri: workspaceFile(`${id}.md`), line: 3 } };
  },
  children: ({ below = [] }: Node) => below,
};

/** What the next session finds. */
function next(kept: unknown): readonly LastRow[] {
  const memento: vscode.Memento = {
    get: () => JSON.parse(JSON.stringify(kept)) as never,
    update: () => Promise.resolve(),
    keys: () => [],
  };
  return keptRows(memento, 'rows');
}

describe('rows kept for the next session', () => {
  it('look as before, and open their notes', () => {
    const [row, ...others] = next(rowsToSave<Node>([{ id: 'horn' }], rows));
    assert.ok(row);
    assert.deepEqual(others, []);
    const { id, label, description, iconPath, command, collapsibleState } = lastItem(row);
    assert.deepEqual([id, label, description, collapsibleState], ['horn', 'the horn', 'soon', None]);
    assert.equal((iconPath as vscode.ThemeIcon).id, 'folder');
    const [uri, { selection }] = command?.arguments as [vscode.Uri, { selection: vscode.Range }];
    assert.equal(uri.toString(), workspaceFile('horn.md').toString());
    assert.equal(selection.start.line, 3);
  });

  it('have those below them that were in sight', () => {
    const below: Node[] = [{ id: 'wire' }, { id: 'secret' }, { id: 'bulb' }];
    const kept = next(
      rowsToSave<Node>(
        [
          { id: 'open', below },
          { id: 'closed', below, isClosed: true },
        ],
        rows,
      ),
    );
    assert.deepEqual(
      kept.map((row) => [row.id, row.isOpen, row.below.map(({ id }) => id)]),
      [
        ['open', true, ['wire', 'bulb']],
        ['closed', false, []],
      ],
    );
  });

  it('are a hundred at most', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      id: `${at}`,
      below: [{ id: `${at}a` }, { id: `${at}b` }],
    }));
    const kept = next(rowsToSave<Node>(many, rows));
    assert.equal(
      kept.reduce((sum, { below }) => sum + 1 + below.length, 0),
      100,
    );
  });

  it('lead nowhere outside of the workspace', () => {
    const [row] = next(rowsToSave<Node>([{ id: 'horn' }], rows));
    assert.ok(row);
    assert.equal(lastItem({ ...row, opens: ['file:///etc/hosts', 0] }).command, undefined);
    assert.equal(lastItem({ ...row, opens: ['command:workbench.action.quit', 0] }).command, undefined);
  });

  it('are none where something else was kept', () => {
    for (const kept of [null, 7, 'rows', {}, [null], [{ id: 'horn' }], [[]]])
      assert.deepEqual(next(kept), []);
    const [row] = rowsToSave<Node>([{ id: 'horn' }], rows);
    for (const change of [
      { icon: 'x); color: red' },
      { label: 'x'.repeat(10_000) },
      { opens: ['a', -1] },
      { isOpen: 1 },
    ])
      assert.deepEqual(next([{ ...row, ...change }]), [], JSON.stringify(change).slice(0, 60));
  });
});
