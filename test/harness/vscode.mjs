#!/usr/bin/env node
// The program that `runTests` of @vscode/test-electron starts as if it were desktop VS Code.
import { setUp } from './set-up.mjs';

await setUp();
await import('./vscode.ts');
