import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverOver, openNote, placeOf } from './editor';
import { eventually } from './eventually';
import { assertExcludes, assertIncludes } from './includes';
import { fail, requests, reset } from './standIn';

const beacon = 'https://github.com/harbour-lights/beacon';
const NOTE = `# 2026-11-04

## Agenda

* [beacon/#18](${beacon}/issues/18) lamp, see #
* [beacon/#3](${beacon}/pull/3), [beacon/#4](${beacon}/pull/4) clocks
* horn #fog horn
* late #15
* accents #repair KIT
* other charts#
* named harbour-lights/handbook#
* word PR#
* brackets [#1]
* choir #choir
* nothing #xylophone
* \`code #\`
* link [x](#)
* open \`code #
* wiki [[page#
* address https://example.org/page#
- #
> #3
`;

/** As many of a list as any has: what is said beside it is made only once it is looked at. */
const RESOLVED = 100;

interface Offered {
  readonly label: string;
  readonly detail: string;
  readonly state: string;
  readonly item: vscode.CompletionItem;
}

/** The issues that completion offers behind the first `needle`, in their order; unasked where `key` is what was typed last. */
async function issuesBehind(
  document: vscode.TextDocument,
  needle: string,
  key: string | null = '#',
): Promise<Offered[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    placeOf(document, needle, needle.length),
    ...(key === null ? [undefined] : [key]),
    RESOLVED,
  );
  return list.items
    .filter(({ sortText }) => /^\d{6}$/.test(sortText ?? ''))
    .sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''))
    .map((item) => {
      const label = typeof item.label === 'string' ? { label: item.label } : item.label;
      return { label: label.label, detail: label.detail ?? '', state: label.description ?? '', item };
    });
}

const labels = (offered: readonly Offered[]) => offered.map(({ label }) => label);

describe('completion behind #', () => {
  // A hover counts meetings, and so has all notes read.
  before(async () => hoverOver(await openNote(NOTE), '[beacon/#18]'));
  beforeEach(reset);

  it('offers what the notes speak of, then what changed last, open and closed, with title and state', async () => {
    const note = await openNote(NOTE);
    let offered: readonly Offered[] = [];
    const of = (label: string) => offered.find((each) => each.label === label);
    await eventually(async () => {
      offered = await issuesBehind(note, 'see #');
      // The sample notes speak of these most.
      assertIncludes(labels(offered).slice(0, 8), ['#12', '#18', '#15']);
      // What nobody has asked about yet has no title.
      assert.equal(of('#12')?.detail, ' Fog horn falls silent after rest…');
      assert.equal(of('#12')?.state, 'open');
    });
    assert.match(of('#18')?.state ?? '', /^closed/);
    assert.equal(of('#15')?.state, 'merged');
    const kind = (label: string) => of(label)?.item.kind;
    assert.equal(kind('#12'), vscode.CompletionItemKind.Issue);
    assert.equal(kind('#18'), vscode.CompletionItemKind.Constant);
    assert.equal(kind('#15'), vscode.CompletionItemKind.Class);
    for (const { label, detail, state } of offered)
      assert.ok([label, detail, ' ', state].join('').length <= 42, `${label}${detail} ${state} fits`);
    assert.ok(of('#37'), 'nobody has spoken of that one');
    assert.equal(new Set(labels(offered)).size, offered.length, 'none stands there twice');
  });

  it('inserts them as the note writes them', async () => {
    const [first] = (await issuesBehind(await openNote(NOTE), '#fog horn')).map(({ item }) => item);
    assert.equal(first?.insertText, `[beacon/#12](${beacon}/issues/12)`);
    const [pull] = (await issuesBehind(await openNote(NOTE), '#15')).map(({ item }) => item);
    assert.equal(pull?.insertText, `[beacon/#15](${beacon}/pull/15)`);
  });

  it('leaves bare numbers bare', async () => {
    const note = await openNote('# 2026-11-04\n\nharbour-lights/beacon#1, #2, #3 and #fog\n');
    const [first] = (await issuesBehind(note, '#fog')).map(({ item }) => item);
    assert.equal(first?.insertText, '#12');
  });

  it('finds titles by their words, without accents', async () => {
    assert.deepEqual(labels(await issuesBehind(await openNote(NOTE), '#repair KIT')), ['#36']);
  });

  it('asks the repository that is named', async () => {
    const charts = await issuesBehind(await openNote(NOTE), 'charts#');
    assertIncludes(labels(charts), ['charts#3', 'charts#5', 'charts#7', 'charts#8']);
    const handbook = await issuesBehind(await openNote(NOTE), 'harbour-lights/handbook#');
    assertIncludes(labels(handbook), ['handbook#2', 'handbook#4', 'handbook#6']);
    assertExcludes(labels(handbook), 'handbook#12');
  });

  it('takes in a word and brackets that stand there', async () => {
    const note = await openNote(NOTE);
    const edits = async (needle: string) => {
      const [first] = await issuesBehind(note, needle);
      const range = first?.item.range;
      return range instanceof vscode.Range ? note.getText(range) : '';
    };
    assert.equal(await edits('word PR#'), 'PR#');
    assert.equal(await edits('brackets [#1'), '[#1]');
  });

  it('is never accepted by a blank', async () => {
    const offered = await issuesBehind(await openNote(NOTE), 'see #');
    assert.notEqual(offered.length, 0);
    for (const { item } of offered) assertExcludes(item.commitCharacters ?? [], ' ');
  });

  it('asks once for all that is typed, signed out', async () => {
    const note = await openNote(NOTE);
    for (const needle of ['see #', '#fog horn', '#15', '#repair KIT', 'brackets [#1'])
      await issuesBehind(note, needle);
    const paths = (await requests()).map((path) => path.replace(/\?.*/, ''));
    assert.deepEqual(paths, ['/repos/harbour-lights/beacon/issues']);
  });

  it('has the server search for what nobody here knows, once', async () => {
    await fail({
      match: { path: '/repos/harbour-lights/beacon/issues' },
      times: null,
      then: { status: 500 },
    });
    const note = await openNote(NOTE);
    const [choir] = await issuesBehind(note, '#choir');
    assert.equal(choir?.label, '#23');
    assert.match(choir.state, /^not planned/);
    assert.deepEqual(await issuesBehind(note, '#xylophone'), []);
    await issuesBehind(note, '#xylophone');
    const searches = (await requests()).filter((path) => path.startsWith('/search/issues?'));
    assert.equal(searches.length, 2);
  });

  it('offers numbers, and the titles that are remembered, while GitHub is out of reach', async () => {
    const note = await openNote(NOTE);
    await hoverOver(note, '[beacon/#18]');
    await fail({ times: null, then: { cut: 'before' } });
    const offered = await issuesBehind(note, 'see #');
    const of = (label: string) => offered.find((each) => each.label === label);
    assert.equal(of('#18')?.detail, ' Lamp stays on after sunrise');
    assert.match(of('#12')?.state ?? '', /^in \d notes$/);
    assert.equal(of('#12')?.item.kind, vscode.CompletionItemKind.Reference);
    assert.deepEqual(labels(await issuesBehind(note, '#fog horn')), []);
  });

  it('shows hostile titles as text', async () => {
    const offered = await issuesBehind(await openNote(NOTE), 'see #');
    const hostile = offered.find(({ label }) => label === '#33');
    assert.match(hostile?.detail ?? '', /^ \[x\]\(command:workbench\.action\.qu/);
    const { documentation } = hostile?.item ?? {};
    assert.ok(documentation instanceof vscode.MarkdownString);
    assertExcludes(documentation.value, 'command:workbench.action.quit)');
  });

  it('never offers what GitHub has said does not exist', async () => {
    const note = await openNote(`${NOTE}* beacon#10 and beacon#4242\n`);
    const offered = async () => labels(await issuesBehind(note, 'see #'));
    assertIncludes(await offered(), ['#10', '#4242']);
    await hoverOver(note, 'beacon#4242');
    assertExcludes(await offered(), '#4242');
    await hoverOver(note, 'beacon#10'); // 410: it was deleted
    assertExcludes(await offered(), '#10');
    assertIncludes(await offered(), '#12');
  });

  it('comes where a heading may begin only when it is asked for', async () => {
    const note = await openNote(NOTE);
    assert.deepEqual(await issuesBehind(note, '- #'), []);
    assertIncludes(labels(await issuesBehind(note, '> #3')), '#3', 'a number is no heading');
    assertIncludes(labels(await issuesBehind(note, '- #', null)), '#12');
  });

  for (const needle of ['`code #', '[x](#', 'open `code #', '[[page#', 'org/page#']) {
    it(`keeps out of ${needle}`, async () => {
      assert.deepEqual(await issuesBehind(await openNote(NOTE), needle), []);
      assert.deepEqual(await requests(), []);
    });
  }
});
