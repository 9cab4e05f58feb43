import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeEditors, decoded, hoverOver, openNote, placeOf, workspaceFile } from './editor';
import { eventually } from './eventually';
import { assertExcludes, assertIncludes } from './includes';
import { reset } from './standIn';

const STEERING = 'steering/2026-11-02.md';

async function open(path: string): Promise<vscode.TextDocument> {
  await activate();
  const document = await vscode.workspace.openTextDocument(workspaceFile(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Where what stands at `needle` is spoken of, as `file:line`, lines counted from 1. */
async function placesOf(document: vscode.TextDocument, needle: string): Promise<string[]> {
  const locations = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    placeOf(document, needle, 1),
  );
  // The Markdown extension has references of its own, to links.
  const found = locations.map(
    ({ uri, range }) => `${uri.path.split('/').at(-1) ?? ''}:${range.start.line + 1}`,
  );
  return [...new Set(found)].sort();
}

async function symbols(query: string): Promise<vscode.SymbolInformation[]> {
  await activate();
  return vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
}

describe('finding all references', () => {
  beforeEach(reset);

  it('lists every place of an issue in all notes, however it is written', async () => {
    const note = await open(STEERING);
    assert.deepEqual(await placesOf(note, 'harbour-lights/beacon#12'), [
      '2026-10-05.md:9',
      '2026-11-02.md:9',
      '20261014.md:25',
      '20261021.md:18',
      '20261104.md:24',
    ]);
  });

  it('lists each place once on an address, too, which the Markdown extension looks for as well', async () => {
    const note = await open('beacon-weekly/20261104.md');
    const locations = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      note.uri,
      placeOf(note, 'https://github.com/harbour-lights/beacon/issues/12', 3),
    );
    // The Markdown extension takes a link to a note for another note.
    const found = locations
      .filter(({ uri }) => !uri.path.includes('/links/'))
      .map(({ uri, range }) => [uri.path.split('/').at(-1), JSON.stringify(range)].join(' '));
    // VS Code shows the same range once.
    assert.equal(new Set(found).size, 5, found.join('\n'));
  });

  it('lists every place of a person, by handle and by name', async () => {
    const note = await open(STEERING);
    const expected = [
      '2026-06-01.md:12',
      '2026-06-01.md:3',
      '2026-09-07.md:13',
      '2026-09-07.md:3',
      '2026-10-05.md:5',
      '2026-11-02.md:21',
      '2026-11-02.md:3',
      '20261104.md:26',
      '20261104.md:38',
      '20261104.md:9',
      'minutes.md:13',
      'minutes.md:17',
      'minutes.md:25',
      'minutes.md:7',
    ];
    assert.deepEqual(await placesOf(note, '@fay-wong'), expected);
    assert.deepEqual(await placesOf(await open('steering/2026-10-05.md'), 'Fay Wong'), expected);
  });

  it('lists the places of an action item', async () => {
    const note = await open(STEERING);
    assert.deepEqual(await placesOf(note, 'thank the volunteers'), ['2026-11-02.md:20']);
  });

  it('counts what is written just now', async () => {
    const note = await openNote(
      '# 2026-11-09\n\n## Present\n\n- @ada-brandt\n- @bo-lind\n\n- harbour-lights/handbook#5\n',
    );
    assert.equal((await placesOf(note, 'handbook#5')).length, 4);
  });

  it('finds nothing in code, nor where nothing tells what a number means', async () => {
    const note = await openNote('# 2026-11-09\n\n`harbour-lights/beacon#12` and #12345\n');
    assert.deepEqual(await placesOf(note, 'harbour-lights'), []);
    assert.deepEqual(await placesOf(note, '#12345'), []);
  });
});

describe('the hover', () => {
  beforeEach(reset);

  it('says in how many meetings an issue was discussed, and when last', async () => {
    const note = await open(STEERING);
    // As long as notes are being read, the hover counts those that it knows.
    await eventually(async () =>
      assert.match(
        await hoverOver(note, 'harbour-lights/beacon#12'),
        /\[Discussed in 5 meetings\]\(command:meetingNotes\.findDiscussed\?.*\), last 2026-11-04/,
      ),
    );
  });

  it('counts minutes only', async () => {
    const uri = workspaceFile('plans.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('See harbour-lights/beacon#12\n'));
    try {
      const plans = await open('plans.md');
      assert.equal(await hoverOver(plans, 'harbour-lights'), '', 'nothing is said in what is no note');
      const note = await open(STEERING);
      assertIncludes(await hoverOver(note, 'harbour-lights/beacon#12'), 'Discussed in 5 meetings');
      assertExcludes(await placesOf(note, 'harbour-lights/beacon#12'), 'plans.md:1');
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('says it of people, with a handle and without', async () => {
    const note = await open(STEERING);
    assert.match(await hoverOver(note, '@fay-wong'), /\[Mentioned in 8 meetings\].*, last 2026-11-10/);
    const earlier = await open('steering/2026-10-05.md');
    assert.match(await hoverOver(earlier, 'Fay Wong'), /^\*\*Fay Wong\*\*\n\n.*\[Mentioned in 8 meetings\]/);
  });

  it('says it of an action item that several meetings had', async () => {
    const carried = 'AI @bo-lind, @fay-wong to mount the others';
    const note = await openNote(
      `# 2026-11-11\n\n- ${carried} ([2026-11-04](beacon-weekly/20261104.md#L26))\n- AI @bo-lind to rest\n`,
    );
    assert.match(await hoverOver(note, 'the others'), /\[Discussed in 2 meetings\].*, last 2026-11-11/);
    assert.equal(await hoverOver(note, 'to rest'), '');
  });

  it('leads to the places', async () => {
    const note = await open(STEERING);
    const text = await hoverOver(note, 'harbour-lights/beacon#12');
    const link = /command:meetingNotes\.findDiscussed\?([^)]*)\)/.exec(text)?.[1] ?? '';
    const [place] = JSON.parse(decodeURIComponent(decoded(link))) as [
      { readonly uri: string; readonly line: number },
    ];
    assert.deepEqual([place.uri, place.line], [note.uri.toString(), 8]);
    await vscode.commands.executeCommand('meetingNotes.findDiscussed', place);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('leads nowhere by what anybody writes', async () => {
    await open(STEERING);
    for (const argument of [
      'x',
      5,
      null,
      { uri: 5, line: 0, character: 0 },
      { uri: 'file:///x', line: 0, character: 0 },
    ])
      await vscode.commands.executeCommand('meetingNotes.findDiscussed', argument);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path.endsWith(STEERING), true);
  });
});

describe('workspace symbols', () => {
  // Where no note is known none is read for them.
  before(() => open(STEERING));

  const ours = async (query: string) =>
    (await symbols(query))
      .filter(({ kind }) => kind !== vscode.SymbolKind.String) // the Markdown extension's headings
      .map(({ kind, name, containerName }) => [vscode.SymbolKind[kind], name, containerName].join(' · '));

  it('find meetings, agenda items, decisions and action items', async () => {
    await eventually(async () =>
      assertIncludes(
        await ours('release on November'),
        'Constant · release on November 25th. · steering 2026-10-05',
      ),
    );
    assertIncludes(
      await ours('beacon-weekly 20261104'),
      'Event · 2026-11-04 beacon-weekly · beacon-weekly/20261104.md',
    );
    assertIncludes(await ours('price model'), 'Property · Fay to price a model · steering 2026-11-02');
    assertIncludes(await ours('Charts beacon'), 'Interface · Charts · beacon-weekly 2026-11-04');
  });

  it('are each listed once, also where the Markdown extension finds headings', async () => {
    for (const query of ['Charts', '20261104', 'horn', 'price model']) {
      await eventually(async () => {
        // The Markdown extension goes on listing files of other tests that are gone.
        const places = (await symbols(query))
          .map(({ location: { uri, range } }) => `${uri.path}:${range.start.line}`)
          .filter((place) => /\/(?:beacon-weekly|steering)\/[^/]*$/.test(place));
        assert.notEqual(places.length, 0);
        assert.equal(new Set(places).size, places.length, `${query}: ${places.join(' ')}`);
      });
    }
  });

  it('match letters in their order', async () => {
    assert.deepEqual(await ours('fyprcmdl'), ['Property · Fay to price a model · steering 2026-11-02']);
  });

  it('mark what is done', async () => {
    const [done] = (await symbols('sign the order')).filter(
      ({ kind }) => kind === vscode.SymbolKind.Property,
    );
    assert.deepEqual(done?.tags, [vscode.SymbolTag.Deprecated]);
  });
});

describe('comparing a meeting with the one before', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows both texts', async () => {
    await open(STEERING);
    await vscode.commands.executeCommand('meetingNotes.compareWithPrevious');
    await eventually(async () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      assert.ok(input instanceof vscode.TabInputTextDiff);
      assert.match(input.original.path, /steering\/2026-10-05\.md$/);
      assert.match(input.modified.path, /steering\/2026-11-02\.md$/);
      return Promise.resolve();
    });
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, '2026-10-05 ↔ 2026-11-02');
  });

  it('opens nothing for the first meeting', async () => {
    await open('steering/2026-06-01.md');
    await vscode.commands.executeCommand('meetingNotes.compareWithPrevious');
    assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputText);
  });
});
