#!/usr/bin/env node
// `runTests` of @vscode/test-electron starts this program in place of desktop VS Code.
import { setUp } from './set-up.mjs';

await setUp();
await import('./vscode.ts');
