import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverOver, hoversOver, openNote } from './editor';
import { eventually } from './eventually';
import { assertExcludes, assertIncludes } from './includes';
import { fail, requests, reset } from './standIn';

const NOTE = `# 2023-11-15

## Participants

- @fkr &amp; @garloff

## Agenda

* [#124](https://github.com/SovereignCloudStack/issues/issues/124) documentation
* #39, [#42](https://github.com/SovereignCloudStack/issues/issues/42), PR [website/#773](https://github.com/SovereignCloudStack/website/pull/773)
* #777001 is nowhere
* \`#40\` is code
`;

const beacon = 'harbour-lights/beacon';

/** The hover over a text of a line of minutes. */
async function over(needle: string, line = needle): Promise<string> {
  return hoverOver(await openNote(`# 2026-11-04\n\n* ${line}\n`), needle);
}

describe('hover over a reference', () => {
  beforeEach(reset);

  it('shows title and state of the issue that a link means', async () => {
    const text = await hoverOver(await openNote(NOTE), '[#124]');
    assert.match(text, /Gather the operator documentation in one place/);
    assertIncludes(
      text,
      '[SovereignCloudStack/issues#124](https://github.com/SovereignCloudStack/issues/issues/124)',
    );
    assert.match(text, / · (Open issue|Issue closed as (completed|not planned)) · opened .* ago by @/);
  });

  it('shows the issue that a bare number means by the note’s other links, and says so', async () => {
    const text = await hoverOver(await openNote(NOTE), '#39');
    assertIncludes(text, '#39 means SovereignCloudStack/issues#39 in this note.');
    assert.match(text, /ssue.* · opened /);
  });

  const states: [reference: string, words: string][] = [
    [`${beacon}#12`, 'Open issue'],
    [`${beacon}#1`, 'Issue closed as completed'],
    [`${beacon}#23`, 'Issue closed as not planned'],
    [`${beacon}#2`, 'Issue closed as a duplicate'],
    [`${beacon}#28`, 'Open pull request'],
    [`${beacon}#21`, 'Draft pull request'],
    [`${beacon}#15`, 'Merged pull request'],
    [`${beacon}#4`, 'Closed pull request'],
  ];
  for (const [reference, words] of states) {
    it(`knows: ${words}`, async () => assertIncludes(await over(reference), ` · ${words} · opened `));
  }

  it('tells labels, people, milestone, comments and the first words', async () => {
    const text = await over(`${beacon}#12`);
    assert.match(
      text,
      /Labels: <span style="color:#000000;background-color:#d73a4a;.*&nbsp;bug&nbsp;<\/span> /,
    );
    assert.match(
      text,
      /Assigned to @cem-yilmaz, @ada-brandt · Milestone \[1\.1 Fog season\]\(https:.* · 3 comments/,
    );
    assertIncludes(
      text,
      '---\n\nAfter a restart of the controller the horn stays silent until somebody presses Test.\n\n**To reproduce**\n\n' +
        '1. Start the controller (<code>beacon start --horn</code>)\n2. Pull the plug, wait 10 s, plug it in again…',
    );
  });

  it('says that an issue is not to be found', async () => {
    const text = await hoverOver(await openNote(NOTE), '#777001');
    assertIncludes(text, 'Not found or private');
    assertIncludes(text, '[Sign in](command:meetingNotes.signIn');
  });

  it('says that a discussion needs a sign-in, and asks nobody', async () => {
    const text = await over('[#30]', `[#30](https://github.com/${beacon}/discussions/30)`);
    assertIncludes(text, 'Signed out: ');
    assertIncludes(text, '[Sign in](command:meetingNotes.signIn');
    assert.deepEqual(await requests(), []);
  });

  it('offers once to show the issue, or to open it', async () => {
    const note = await openNote(`# 2026-11-04\n\n* [#12](https://github.com/${beacon}/issues/12) and #15\n`);
    const setting = vscode.workspace.getConfiguration('meetingNotes', note);
    const offered = async (needle: string) =>
      /^.*---\n\n(.*)$/s.exec(await hoverOver(note, needle))?.[1]?.match(/(?<=\[)[A-Z][^\]]*/g) ?? [];
    const others = ['Copy as Markdown link', 'Refresh'];
    // VS Code adds what a click does: "Show issue (ctrl + click)".
    assert.deepEqual(await offered('#15'), ['Open on GitHub', ...others]);
    assert.deepEqual(
      await offered('https://github.com'),
      ['Show', 'Open on GitHub', ...others],
      'an address',
    );
    await setting.update('links.open', 'browser', vscode.ConfigurationTarget.Global);
    try {
      assert.deepEqual(await offered('#15'), ['Show', ...others]);
    } finally {
      await setting.update('links.open', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('says nothing over code', async () => {
    assert.equal(await hoverOver(await openNote(NOTE), '#40'), '');
  });

  it('says which repository is missing where nothing tells', async () => {
    const text = await hoverOver(await openNote('# 2023-11-15\n\n* #5 alone\n'), '#5');
    assert.match(text, /which repository/);
    assertIncludes(text, 'command:workbench.action.openSettings?');
  });

  it('follows what has moved', async () => {
    assert.match(
      await over(`${beacon}#9`),
      /harbour-lights\/charts#7\].*Moved from harbour-lights\/beacon#9\./s,
    );
    assert.match(
      await over('harbour-lights/lantern#12'),
      /beacon#12\].*Moved from harbour-lights\/lantern#12\./s,
    );
  });

  it('says that text and URL disagree', async () => {
    const link = (text: string, number: number) => `[${text}](https://github.com/${beacon}/issues/${number})`;
    assertIncludes(await over('[#13]', link('#13', 12)), 'The text says #13, but the link leads to #12.');
    assertIncludes(
      await over('[charts/#12]', link('charts/#12', 12)),
      'The text says charts/#12, but the link leads to harbour-lights/beacon#12.',
    );
    assertExcludes(await over('[#12]', link('#12', 12)), 'The text says');
  });

  it('asks once, then answers from what is remembered', async () => {
    await vscode.commands.executeCommand('meetingNotes.refresh');
    const note = await openNote(`# 2026-11-04\n\n* ${beacon}#25\n`);
    const first = await hoverOver(note, beacon);
    assert.equal(await hoverOver(note, beacon), first);
    assert.equal((await requests()).length, 1);
  });

  it('shows what is remembered where no newer answer can be had, and since when', async () => {
    await over(`${beacon}#26`);
    await fail({ times: null, then: { cut: 'before' } });
    await vscode.commands.executeCommand('meetingNotes.refresh');
    const text = await over(`${beacon}#26`);
    assertIncludes(text, 'Test the horn every morning');
    assert.match(text, /As of just now\. Offline: .* \[Try again\]/);
  });

  it('shows hostile texts as text', async () => {
    const note = await openNote('# 2026-11-04\n\n* harbour-lights/beacon#33 and harbour-lights/beacon#34\n');
    assertIncludes(await hoverOver(note, `${beacon}#33`), '**[x](command:workbench.action.quit)**');
    const text = await hoverOver(note, `${beacon}#34`);
    assertIncludes(text, '**<img src=x onerror=alert(1)>**');
    assertIncludes(text, '<b>odd</b> | label');
    for (const needle of [`${beacon}#33`, `${beacon}#34`]) {
      const [hover] = await hoversOver(note, needle);
      const source = (hover?.contents as vscode.MarkdownString[]).map(({ value }) => value).join('\n');
      assert.doesNotMatch(source, /\]\(command:workbench|<img|<b>|<script/);
    }
  });

  // Each asks for what nobody has asked for: what is remembered would be shown.
  const failures: [name: string, then: unknown, words: RegExp][] = [
    ['server trouble', { status: 500 }, /Server error: .* 500\. \[Try again\]/],
    ['a refusal', { status: 403 }, /Forbidden: .* \[Open on GitHub\]/],
    ['a refused token', { status: 401 }, /Signed out: .* \[Sign in\]/],
    ['a cut connection', { cut: 'before' }, /Offline: .* \[Try again\]/],
    ['a broken answer', { body: '{"title": 5}' }, /not understood\. \[Try again\]/],
    [
      'single sign-on',
      {
        status: 403,
        headers: { 'x-github-sso': 'required; url=https://github.com/orgs/o/sso?authorization_request=1' },
      },
      /Single sign-on required: .* \[Authorize\]\(https:\/\/github\.com\/orgs\/o\/sso/,
    ],
  ];
  for (const [index, [name, then, words]] of failures.entries()) {
    it(`tells ${name} from the others`, async () => {
      await fail({ match: { path: '/repos/' }, times: null, then });
      const text = await over(`${beacon}#${880_001 + index}`);
      assert.match(text, words);
      assertIncludes(text, `[Open on GitHub](https://github.com/${beacon}/issues/${880_001 + index})`);
    });
  }

  it('says until when a rate limit holds, and shows the issue afterwards', async () => {
    const headers = { 'retry-after': '1' };
    await fail({ match: { path: '/repos/' }, then: { status: 429, headers } });
    assert.match(await over(`${beacon}#27`), /Rate-limited: .* until (?:.*, )?\d\d:\d\d\. \[Sign in\]/);
    await eventually(async () => assertIncludes(await over(`${beacon}#27`), 'Write down who is on watch'));
  });
});

describe('hover over a link', () => {
  beforeEach(reset);

  const pages: [path: string, words: RegExp][] = [
    [`${beacon}/milestone/2`, /1\.1 Fog season.*Milestone · open · due 2026-12-15 .* · by @bo-lind · /s],
    [`${beacon}/releases/tag/v1.1.0-rc.1`, /1\.1 candidate.*Release · pre-release · .* by @fay-wong/s],
    [
      `${beacon}/commit/4f1c2a9be07d35c86a1b90e2d7f4c3518a6be0d2`,
      /Keep the horn armed over restarts.*Commit · /s,
    ],
    ['orgs/harbour-lights/projects/1', /Signed out: .* \[Sign in\]/],
    [`${beacon}/milestone/99`, /Not found or private/],
  ];
  for (const [path, words] of pages) {
    it(`says what it leads to: ${path}`, async () =>
      assert.match(await over('[this]', `[this](https://github.com/${path})`), words));
  }
});

describe('hover over a handle', () => {
  beforeEach(reset);

  it('shows who it is and how often they attended', async () => {
    const text = await over('@ada-brandt');
    assertIncludes(text, '**Ada Brandt** · [@ada-brandt](https://github.com/ada-brandt)');
    assertIncludes(text, '@harbour-lights');
    assertIncludes(text, 'Keeps the lamps lit.');
    assert.match(text, /Attended \d meetings, last 2026-11-04/);
  });

  it('shows hostile names as text', async () => {
    const note = await openNote('# 2026-11-04\n\n- @nobody-in-particular\n');
    const [hover] = await hoversOver(note, '@nobody');
    const source = (hover?.contents as vscode.MarkdownString[]).map(({ value }) => value).join('\n');
    assert.doesNotMatch(source, /\]\(command:workbench|<img/);
    assertIncludes(await hoverOver(note, '@nobody'), '[me](command:workbench.action.quit)');
  });

  it('says quietly that nobody has it', async () => {
    const text = await over('@not-a-soul');
    assertIncludes(text, 'GitHub does not know @not-a-soul.');
    assertExcludes(text, 'Sign in');
  });

  it('says why it cannot be known', async () => {
    await fail({ match: { path: '/users/' }, times: null, then: { cut: 'before' } });
    assert.match(await over('@fay-wong'), /Offline: .* \[Try again\]\(command:meetingNotes\.refresh\?/);
  });

  it('shows what is remembered where no newer answer can be had, and since when', async () => {
    await over('@bo-lind');
    await fail({ match: { path: '/users/' }, times: null, then: { cut: 'before' } });
    await vscode.commands.executeCommand('meetingNotes.refresh');
    assert.match(await over('@bo-lind'), /Bo Lind.*As of just now\. Offline: /s);
  });

  it('is none for everybody, and asks nobody about who is given by name only', async () => {
    assert.equal(await over('@everyone'), '');
    const named = await openNote('# 2026-11-04\n\n## Present\n\n- Bo Lind\n');
    assert.match(await hoverOver(named, 'Bo Lind'), /^\*\*Bo Lind\*\*\n\n.*Mentioned in \d meetings/);
    assert.deepEqual(await requests(), []);
  });
});

describe('the commands on a reference', () => {
  const target = {
    repository: { host: 'github.com', owner: 'harbour-lights', name: 'beacon' },
    number: 15,
    kind: null,
  };

  beforeEach(async () => {
    await reset();
    await vscode.env.clipboard.writeText('untouched');
  });

  it('copy the one at the cursor', async () => {
    const note = await openNote(`# 2026-11-04\n\n* ${beacon}#12 and ${beacon}#15\n`);
    const editor = await vscode.window.showTextDocument(note);
    const at = note.positionAt(note.getText().indexOf('#15'));
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('meetingNotes.copyReference');
    const copied = await vscode.env.clipboard.readText();
    assert.match(
      copied,
      /^\[harbour-lights\/beacon#15\]\(https:\/\/github\.com\/harbour-lights\/beacon\/(?:pull|issues)\/15\)$/,
    );
  });

  it('copy the one that they are given, or a view’s entry has', async () => {
    for (const argument of [target, { target, label: 'x' }]) {
      await vscode.env.clipboard.writeText('untouched');
      await vscode.commands.executeCommand('meetingNotes.copyReference', argument);
      assertIncludes(await vscode.env.clipboard.readText(), '[harbour-lights/beacon#15](');
    }
  });

  it('do nothing with what is none', async () => {
    const elsewhere = { ...target, repository: { ...target.repository, host: 'example.com' } };
    for (const argument of [elsewhere, 'x', 5, null, { target: elsewhere }, { ...target, number: '15' }])
      await vscode.commands.executeCommand('meetingNotes.copyReference', argument);
    assert.equal(await vscode.env.clipboard.readText(), 'untouched');
  });
});
