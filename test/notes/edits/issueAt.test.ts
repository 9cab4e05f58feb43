import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { issueAt, repositoryAt } from '../../../src/notes/edits/issueAt';
import type { NoteContext } from '../../../src/notes/note';
import { read } from '../../../src/notes/reading';

const CONTEXT: NoteContext = { path: 'note.md', repository: null, hosts: ['github.com'] };

/** What is typed at the `¦` of a text, without its place; undefined where nothing is. */
function typedAt(marked: string) {
  const lines = marked.slice(0, marked.indexOf('¦')).split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const text = marked.replace('¦', '');
  const typing = issueAt(read(text, CONTEXT), position);
  if (!typing) return undefined;
  const { owner, name, typed, word, isGlued, range, bracketed, mayBeHeading } = typing;
  assert.deepEqual(range.end, position);
  const line = text.split('\n')[position.line] ?? '';
  return {
    typed,
    range: line.slice(range.start.character, range.end.character),
    ...(owner !== null && { owner }),
    ...(name !== null && { name }),
    ...(word !== '' && { word, isGlued }),
    ...(bracketed && { bracketed: line.slice(bracketed.start.character, bracketed.end.character) }),
    ...(mayBeHeading && { mayBeHeading }),
  };
}

describe('issueAt', () => {
  for (const [text, expected] of [
    ['#¦', { typed: '', range: '#', mayBeHeading: true }],
    ['  #¦', { typed: '', range: '#', mayBeHeading: true }],
    ['> > #¦', { typed: '', range: '#', mayBeHeading: true }],
    ['- #¦', { typed: '', range: '#', mayBeHeading: true }],
    ['> 1. #¦', { typed: '', range: '#', mayBeHeading: true }],
    ['text\n#¦', { typed: '', range: '#', mayBeHeading: true }],
    ['* #1¦', { typed: '1', range: '#1' }],
    ['> #fog¦', { typed: 'fog', range: '#fog' }],
    ['> see #¦', { typed: '', range: '#' }],
    ['* see #¦', { typed: '', range: '#' }],
    ['* see #12¦', { typed: '12', range: '#12' }],
    ['* see #1¦24 too', { typed: '1', range: '#1' }],
    ['* see #fog horn¦', { typed: 'fog horn', range: '#fog horn' }],
    ['* see #fog ¦', { typed: 'fog ', range: '#fog ' }],
    ['* see #2fa lögin¦', { typed: '2fa lögin', range: '#2fa lögin' }],
    ['* (#¦)', { typed: '', range: '#' }],
    ['* #12, #¦', { typed: '', range: '#' }],
    ['* charts#¦', { typed: '', range: 'charts#', name: 'charts' }],
    ['* charts#7¦', { typed: '7', range: 'charts#7', name: 'charts' }],
    [
      '* harbour-lights/charts#de¦',
      { typed: 'de', range: 'harbour-lights/charts#de', owner: 'harbour-lights', name: 'charts' },
    ],
    ['* PR#¦', { typed: '', range: 'PR#', word: 'PR', isGlued: true }],
    ['* PR #¦', { typed: '', range: '#', word: 'PR', isGlued: false }],
    ['* pull request #¦', { typed: '', range: '#', word: 'pull request', isGlued: false }],
    ['* [#1¦]', { typed: '1', range: '#1', bracketed: '[#1]' }],
    ['* [see #1¦]', { typed: '1', range: '#1' }],
    ['# 2026-11-04\n\n## Horn #¦', { typed: '', range: '#' }],
    ['| a | b |\n| --- | --- |\n| #¦ | x |', { typed: '', range: '#' }],
    ['- [ ] #¦', { typed: '', range: '#' }],
    ['* `a` and ``b ` c`` #¦', { typed: '', range: '#' }],
    ['* \\` and #¦', { typed: '', range: '#' }],
    ['* $5 and 5$ for #¦', { typed: '', range: '#' }],
    ['* $a$ and $$b$$ for #¦', { typed: '', range: '#' }],
    ['$$\na\n$$\nof #¦', { typed: '', range: '#' }],
    ['$$\na\n\nof #¦', { typed: '', range: '#' }],
    ['* [[page#part]] and #¦', { typed: '', range: '#' }],
    ['* a < b and <b>c</b> of #¦', { typed: '', range: '#' }],
  ] as const) {
    it(`finds what is typed in ${JSON.stringify(text)}`, () => assert.deepEqual(typedAt(text), expected));
  }

  for (const text of [
    '* `#¦`',
    '* `a #¦ b`',
    '```\n#¦\n```',
    '<!-- #¦ -->',
    '* https://example.org/page#¦',
    '* www.example.org/#¦',
    '* [x](#¦',
    '* [x](#¦)',
    '* [#¦](https://example.org)',
    '[label]: #¦',
    '<a href="#¦">x</a>',
    '# ¦',
    '## ¦',
    '##¦',
    '# Topic ¦',
    '* #12 ¦',
    '* #12 is¦',
    '* #fog  ¦',
    '* somebody@example.org#¦',
    '* Hackathon #¦',
    '* C#¦',
    '* &#¦',
    '* \\#¦',
    '* a¦',
    '* ¦#12',
    '* `a #¦',
    '* `a` and ``b ` #¦',
    '~~~\n#¦',
    '<!--\n#¦',
    '* $a #¦',
    '* $a + #¦$',
    '$$\n#¦',
    '> $$\n> a\n> #¦',
    '* [[#¦',
    '* [[page#¦',
    '* ![[#¦]]',
    '* [[page|#¦',
    '* <a href="#¦',
    '## Topic {#¦',
    '{{#¦}}',
    '* x.org/page#¦',
    '---\nrepository: #¦\n---\n',
  ]) {
    it(`finds nothing in ${JSON.stringify(text)}`, () => assert.equal(typedAt(text), undefined));
  }

  it('asks nobody to read a line as long as a book', () => {
    assert.equal(issueAt(read(`#${'a '.repeat(50_000)}`, CONTEXT), { line: 0, character: 100_000 }), null);
  });
});

describe('repositoryAt', () => {
  /** What a reference in the place of the `#` at a line's end would mean. */
  function meaningAt(text: string, name: string | null = null, context = CONTEXT): string | null {
    const lines = text.split('\n');
    const line = lines.length - 1;
    const reading = read(text, context);
    const typing = issueAt(reading, { line, character: lines[line]?.length ?? 0 });
    assert.ok(typing);
    const repository = repositoryAt(reading, typing, { owner: null, name });
    return repository && `${repository.owner}/${repository.name}`;
  }

  const LINK = '* [#12](https://github.com/harbour-lights/beacon/issues/12)';

  it('is told by what stands near', () => {
    assert.equal(meaningAt(`${LINK}\n* #`), 'harbour-lights/beacon');
    assert.equal(meaningAt(`${LINK}\n* #`, 'charts'), 'harbour-lights/charts');
  });

  it('is told by the front matter', () => {
    assert.equal(meaningAt('---\nrepository: octo-org/tools\n---\n\n* #'), 'octo-org/tools');
  });

  it('is told by the context where the note says nothing', () => {
    const repository = { host: 'github.com', owner: 'octo-org', name: 'tools' };
    assert.equal(meaningAt('* #'), null);
    assert.equal(meaningAt('* #', null, { ...CONTEXT, repository }), 'octo-org/tools');
  });
});
