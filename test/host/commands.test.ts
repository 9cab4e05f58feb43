import { assert } from 'chai';
import * as vscode from 'vscode';
import { activate } from './editor';

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
    assert.includeMembers(registered, contributed);
  });
});
