import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeEditors, workspaceFile } from './editor';
import { eventually } from './eventually';

const NOTES = 60;
const FOLDER = 'read-in-the-background';

describe('many notes', () => {
  const original = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'postMessage');
  let answers = 0;

  /** Counts the answers at ports, which both extension hosts have alike, whatever threads are like there. */
  before(() => {
    const watched = new WeakSet<MessagePort>();
    const send = original?.value as (...message: unknown[]) => void;
    function sendAndWatch(this: MessagePort, ...message: unknown[]): void {
      const isRequest = (message[0] as { readonly bytes?: unknown } | null)?.bytes instanceof Uint8Array;
      if (isRequest && !watched.has(this)) {
        watched.add(this);
        this.addEventListener('message', ({ data }: MessageEvent<{ readonly says?: unknown }>) => {
          if (data.says) answers++;
        });
      }
      send.apply(this, message);
    }
    Object.defineProperty(MessagePort.prototype, 'postMessage', { ...original, value: sendAndWatch });
  });
  after(async () => {
    Object.defineProperty(MessagePort.prototype, 'postMessage', { ...original });
    await closeEditors();
    await vscode.workspace.fs.delete(workspaceFile(FOLDER), { recursive: true });
  });

  /** How many of them are found in the workspace. */
  async function found(): Promise<number> {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'look after lamp',
    );
    return symbols.filter(({ location }) => location.uri.path.includes(FOLDER)).length;
  }

  it('are read by a thread of their own', async function () {
    this.timeout(60_000);
    await activate();
    // All notes are read once somebody has shown that there are any.
    await vscode.window.showTextDocument(workspaceFile('beacon-weekly/20261104.md'));
    await found();
    const encoder = new TextEncoder();
    const write = (number: number) =>
      vscode.workspace.fs.writeFile(
        workspaceFile(`${FOLDER}/${number}.md`),
        encoder.encode(`# 2026-11-04\n\n- @ada-brandt\n\n* AI @bo-lind to look after lamp ${number}\n`),
      );
    await Promise.all(Array.from({ length: NOTES }, (_, number) => write(number)));
    await eventually(async () => assert.equal(await found(), NOTES));
    assert.ok(answers > NOTES / 2, `${answers} answers`);
  });
});
