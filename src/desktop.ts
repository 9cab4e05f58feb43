import { join } from 'node:path';
import type * as vscode from 'vscode';
import { nodeThreads } from './nodeThread';
import * as web from './web';

/** What VS Code calls where node runs the extension. */
export function activate(context: vscode.ExtensionContext): ReturnType<typeof web.activate> {
  return web.activate(context, nodeThreads(join(__dirname, 'web.js')));
}
