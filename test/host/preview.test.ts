import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import type { Issue, State } from '../../src/github/model';
import { stateOf } from '../../src/vscode/present/issueStatus';
import { activate, hoverOver, openNote } from './editor';
import { assertExcludes, assertIncludes } from './includes';
import { requests, reset } from './standIn';

const NOTE = `---
repository: harbour-lights/beacon
---

# 2026-11-04

- @bo-lind &amp; #12, \`#12\`
- [a link](https://github.com/harbour-lights/beacon/issues/18), charts#7
- #33 and #34
`;

const EXTENSION = 'meeting-notes.meeting-notes';

interface Exports {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** By what the built-in Markdown extension does with us, whether it runs in this host or not. */
async function renderAsCalled(document: vscode.TextDocument): Promise<string> {
  const extension = vscode.extensions.getExtension<Exports>(EXTENSION);
  assert.ok(extension);
  const exported = await extension.activate();
  const md = exported.extendMarkdownIt(new MarkdownIt({ html: true, linkify: true }));
  return md.renderer.render(md.parse(document.getText(), {}), md.options, { currentDocument: document.uri });
}

const ways = [{ by: 'a renderer that it extends', render: renderAsCalled }];
// VS Code's server has the Markdown extension in the node host only.
if (vscode.extensions.getExtension('vscode.markdown-language-features')) {
  ways.push({
    by: 'the built-in Markdown extension',
    render: async (document) => vscode.commands.executeCommand<string>('markdown.api.render', document),
  });
}

for (const { by, render } of ways) {
  describe(`a note rendered by ${by}`, () => {
    beforeEach(reset);

    it('shows references and mentions as links, but not in code', async () => {
      const html = await render(await openNote(NOTE));
      const beacon = 'https://github.com/harbour-lights/beacon/issues';
      assertIncludes(html, `<a class="meeting-notes-reference" href="${beacon}/12">#12</a>`);
      assertIncludes(
        html,
        '<a class="meeting-notes-mention" href="https://github.com/bo-lind">@bo-lind</a> &amp;',
      );
      assertIncludes(html, 'href="https://github.com/harbour-lights/charts/issues/7">charts#7</a>');
      assertIncludes(html, '<code>#12</code>');
    });

    it('asks nobody while signed out', async () => {
      await render(await openNote(NOTE));
      assert.deepEqual(await requests(), []);
    });

    it('shows the states that are known', async () => {
      const note = await openNote(NOTE);
      await hoverOver(note, '[a link]');
      await hoverOver(note, '#12');
      const html = await render(note);
      assert.match(
        html,
        /title="Issue closed as completed: Lamp stays on after sunrise"[^>]*><span [^>]*><\/span>a link</,
      );
      assert.match(
        html,
        /title="Open issue: Fog horn falls silent[^>]*><span [^>]*aria-label="Open issue"><\/span>#12</,
      );
      assert.equal(html.match(/class="meeting-notes-state /g)?.length, 2);
    });

    it('shows hostile titles as text', async () => {
      const note = await openNote(NOTE);
      await hoverOver(note, '#33');
      await hoverOver(note, '#34');
      const html = await render(note);
      assertIncludes(html, 'title="Open issue: [x](command:workbench.action.quit)"');
      assertIncludes(html, 'title="Open issue: &lt;img src=x onerror=alert(1)&gt;"');
      assertExcludes(html, '<img');
    });
  });
}

describe('the preview’s style sheet', () => {
  it('has a picture and a colour for each state', async () => {
    await activate();
    const extension = vscode.extensions.getExtension(EXTENSION);
    assert.ok(extension);
    const file = vscode.Uri.joinPath(extension.extensionUri, 'media', 'preview.css');
    const css = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const states: Record<State, true> = {
      open: true,
      closed: true,
      completed: true,
      notPlanned: true,
      duplicate: true,
      draft: true,
      merged: true,
      answered: true,
    };
    const kinds: Issue['kind'][] = ['issue', 'pull', 'discussion'];
    for (const state of Object.keys(states) as State[]) {
      for (const kind of kinds) {
        const { icon, color } = stateOf({ kind, state });
        assert.match(css, new RegExp(`\\.meeting-notes-icon-${icon}\\b`));
        assertIncludes(css, `var(--vscode-${color.replace('.', '-')},`);
        assertIncludes(css, `.meeting-notes-color-${color.replace('meetingNotes.', '')} {`);
      }
    }
  });
});
