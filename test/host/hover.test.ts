import { assert } from 'chai';
import type * as vscode from 'vscode';
import { hoverOver, hoversOver, openNote } from './editor';
import { fail, reset } from './standIn';

const NOTE = `# 2023-11-15

## Participants

- @fkr &amp; @garloff

## Agenda

* [#124](https://github.com/SovereignCloudStack/issues/issues/124) documentation
* #39, [#42](https://github.com/SovereignCloudStack/issues/issues/42), PR [website/#773](https://github.com/SovereignCloudStack/website/pull/773)
* #777001 is nowhere
* \`#40\` is code
`;

describe('hover over a reference', () => {
  beforeEach(reset);

  it('shows title and state of the issue that a link means', async () => {
    const text = await hoverOver(await openNote(NOTE), '[#124]');
    assert.match(text, /Gather the operator documentation in one place/);
    assert.include(
      text,
      '[SovereignCloudStack/issues#124](https://github.com/SovereignCloudStack/issues/issues/124)',
    );
    assert.match(text, /(Open|Closed as completed|Closed as not planned) issue/);
  });

  it('shows the issue that a bare number means by the note’s other links', async () => {
    const text = await hoverOver(await openNote(NOTE), '#39');
    assert.include(text, 'SovereignCloudStack/issues#39');
    assert.match(text, / issue · opened /);
  });

  it('knows pull requests', async () => {
    assert.match(
      await hoverOver(await openNote(NOTE), '[website/#773]'),
      /(Open|Draft|Merged|Closed) pull request/,
    );
  });

  it('says that an issue is not to be found', async () => {
    assert.match(await hoverOver(await openNote(NOTE), '#777001'), /Not found/);
  });

  it('says nothing over code', async () => {
    assert.equal(await hoverOver(await openNote(NOTE), '#40'), '');
  });

  it('says which repository is missing where nothing tells', async () => {
    assert.match(await hoverOver(await openNote('# 2023-11-15\n\n* #5 alone\n'), '#5'), /which repository/);
  });

  it('shows a hostile title as text', async () => {
    const note = await openNote('# 2026-11-04\n\n* harbour-lights/beacon#33 and harbour-lights/beacon#34\n');
    const [hover] = await hoversOver(note, 'harbour-lights/beacon#33');
    const source = (hover?.contents as vscode.MarkdownString[]).map(({ value }) => value).join('\n');
    assert.notInclude(source, '](command:workbench');
    assert.include(
      await hoverOver(note, 'harbour-lights/beacon#33'),
      '**[x](command:workbench.action.quit)**',
    );
    assert.include(await hoverOver(note, 'harbour-lights/beacon#34'), '**<img src=x onerror=alert(1)>**');
  });

  const failures: [string, unknown, RegExp][] = [
    ['server trouble', { status: 500 }, /trouble \(status 500\)/],
    ['the limit', { status: 403, headers: { 'x-ratelimit-remaining': '0' } }, /no more questions until/],
    ['a refusal', { status: 403 }, /does not let you see/],
    ['a refused token', { status: 401 }, /Sign in/],
    ['a cut connection', { cut: 'before' }, /cannot be reached/],
    ['a broken answer', { body: '{"title": 5}' }, /not understood/],
  ];
  for (const [name, then, words] of failures) {
    it(`tells ${name} from the others`, async () => {
      await fail({ match: { path: '/repos/' }, times: null, then });
      assert.match(await hoverOver(await openNote(NOTE), '[#124]'), words);
    });
  }
});
