import type * as vscode from 'vscode';

/** Markdown documents wherever they stand: on disk, unsaved, remote or virtual. */
export const MARKDOWN: vscode.DocumentSelector = { language: 'markdown' };
