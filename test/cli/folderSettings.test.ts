import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { scan } from '../../src/cli/scan';
import { scanOptions } from './scanOptions';
import { TemporaryTree } from './temporaryTree';

const SETTINGS = `{
  // As an editor has them.
  "files.exclude": { "**/old": true, "**/kept": false },
  "meetingNotes.notes.include": ["docs/**/*.md", "plans/roadmap.md", 7],
  "meetingNotes.notes.exclude": ["docs/drafts"],
  "meetingNotes.defaultRepository": "octo-org/tracker",
  "meetingNotes.actions.markers": ["Hausaufgabe"],
  "meetingNotes.words": { "tasks": ["Zu schleppen"], "agenda": 5 },
}`;

const NOTE = '# Sync 2026-05-12\n\nHausaufgabe: Ana: close #7\n\n## Zu schleppen\n\n- Jun: the boat\n';

describe('the settings of a folder that is scanned', () => {
  const tree = new TemporaryTree();

  function read(...args: string[]) {
    const options = scanOptions(...args);
    const complaints: string[] = [];
    const files = [...scan(options, (file, why) => complaints.push(`${file.split('/').at(-1)}: ${why}`))];
    return { files, complaints, paths: files.map(({ path }) => path).sort() };
  }

  it('say which files may be notes, what marks a task and where a number leads', () => {
    tree.write('.vscode/settings.json', SETTINGS);
    for (const name of ['docs/a.md', 'docs/old/b.md', 'docs/kept/c.md', 'docs/drafts/d.md', 'e.md'])
      tree.write(name, NOTE);
    tree.write('plans/roadmap.md', '# Roadmap\n');
    const { files, paths, complaints } = read(tree.folder);
    assert.deepEqual(complaints, []);
    assert.deepEqual(paths, ['docs/a.md', 'docs/kept/c.md', 'plans/roadmap.md']);
    const { note } = files.find(({ path }) => path === 'docs/a.md') ?? {};
    assert.deepEqual(
      note?.actions.map(({ owners }) => owners),
      [['Ana'], ['Jun']],
    );
    assert.equal(note.references[0]?.target?.repository.name, 'tracker');
    const roadmap = files.find(({ path }) => path === 'plans/roadmap.md');
    assert.deepEqual([roadmap?.isIncludedBySettings, roadmap?.isMinutes], [true, false]);
  });

  it('hold below the folder, for a file that is named all the same, and behind the flags', () => {
    tree.write('.vscode/settings.json', SETTINGS);
    tree.write('docs/deep/a.md', NOTE);
    tree.write('docs/drafts/d.md', NOTE);
    assert.deepEqual(read(tree.at('docs')).paths, ['deep/a.md']);
    assert.deepEqual(read(tree.at('docs/drafts/d.md')).paths, ['d.md']);
    const [file] = read('--repo', 'octo-org/other', tree.at('docs')).files;
    assert.equal(file?.note.references[0]?.target?.repository.name, 'other');
  });

  it('say which series have ended, wherever in the folder it begins', () => {
    tree.write(
      '.vscode/settings.json',
      '{ "meetingNotes.series.ended": ["./docs/board/", "docs/board/staff-*.md"] }',
    );
    tree.write('docs/board/2026-05-12.md', NOTE);
    const endedIn = (root: string, ...keys: string[]) =>
      read(root).files.map((file) => keys.map(file.hasEnded));
    const name = tree.folder.split('/').at(-1) ?? '';
    const keys = ['docs/board', 'docs/board/staff-*.md', 'docs'].map((key) => `${name}/${key}`);
    assert.deepEqual(endedIn(tree.folder, ...keys), [[true, true, false]]);
    assert.deepEqual(endedIn(tree.at('docs'), 'docs/board', 'docs'), [[true, false]]);
  });

  it('are not those of another repository around', () => {
    tree.write('.vscode/settings.json', SETTINGS);
    tree.write('clone/.git', 'gitdir: elsewhere\n');
    tree.write('clone/e.md', NOTE);
    assert.deepEqual(read(tree.at('clone')).paths, ['e.md']);
  });

  it('are told of where more words are listed than count', () => {
    const words = Array.from({ length: 51 }, (_, index) => `word ${index}`);
    tree.write(
      '.vscode/settings.json',
      JSON.stringify({ 'meetingNotes.words': { tasks: words, agenda: ['x'], not: words } }),
    );
    tree.write('e.md', NOTE);
    assert.deepEqual(read(tree.folder).complaints, [
      'settings.json: only the first 50 words count under "tasks" in meetingNotes.words',
    ]);
  });

  for (const [what, text] of [
    ['no JSON', '{ "meetingNotes.notes.include": ['],
    ['a list', '[]'],
    [
      'of other types',
      '{ "meetingNotes.notes.include": 3, "meetingNotes.defaultRepository": [], "files.exclude": 1 }',
    ],
  ])
    it(`do no harm where they are ${what}`, () => {
      tree.write('.vscode/settings.json', text);
      tree.write('e.md', NOTE);
      assert.deepEqual(read(tree.folder).paths, ['e.md']);
    });
});
