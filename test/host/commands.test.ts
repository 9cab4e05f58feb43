import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate } from './editor';
import { assertIncludes } from './includes';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('commands', () => {
  it('are implemented where they are contributed', async () => {
    await activate();
    const manifest = vscode.extensions.getExtension('meeting-notes.meeting-notes')?.packageJSON as Manifest;
    const registered = await vscode.commands.getCommands(true);
    const contributed = manifest.contributes.commands.map(({ command }) => command);
    assert.notEqual(contributed.length, 0);
    assertIncludes(registered, contributed);
  });
});
