import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readNote } from '../../src/notes/readNote';
import { formatTarget, targetUrl } from '../../src/notes/targets';

const link = (repository: string, number: number): string =>
  `[#${number}](https://github.com/${repository}/issues/${number})`;

/** What the first short reference of a text means, read with `--repo octo-org/given` unless none is given. */
function meaning(lines: readonly string[], given: 'given' | null = 'given'): string | null {
  const repository = given && { host: 'github.com', owner: 'octo-org', name: given };
  const note = readNote(lines.join('\n'), { path: 'note.md', repository, hosts: ['github.com'] });
  const short = note.references.find(({ form }) => form === 'short');
  assert.ok(short);
  return short.target && formatTarget(short.target);
}

describe('what #12 means', () => {
  const others = [`- ${link('octo-org/most', 1)}`, `- ${link('octo-org/most', 2)}`];

  it('is what the front matter says', () => {
    const front = ['---', 'repository: octo-org/front', '---'];
    assert.equal(meaning([...front, `- ${link('octo-org/item', 12)} and #12`]), 'octo-org/front#12');
  });

  it('else what a link with the same number says, wherever it stands', () => {
    const lines = [
      `- ${link('octo-org/same', 12)}`,
      '',
      '## Later',
      '',
      `- ${link('octo-org/item', 3)}, see #12`,
    ];
    assert.equal(meaning([...others, ...lines]), 'octo-org/same#12');
  });

  it('else the repository of the nearest link in its line of a list', () => {
    const item = `- ${link('octo-org/far', 3)}, ${link('octo-org/near', 4)}, #12`;
    assert.equal(meaning([...others, item]), 'octo-org/near#12');
  });

  it('else that of the nearest link in its item', () => {
    assert.equal(meaning([...others, `- ${link('octo-org/item', 3)}`, '    - see #12']), 'octo-org/item#12');
  });

  it('else that of the nearest link in its section', () => {
    const section = ['', '## Section', '', `- ${link('octo-org/section', 3)}`, '- see #12'];
    assert.equal(meaning([...others, ...section]), 'octo-org/section#12');
  });

  it('else the one that most links of the note point to', () => {
    assert.equal(
      meaning([link('octo-org/few', 3), '', ...others, '', '## Other', '', 'see #12']),
      'octo-org/most#12',
    );
  });

  it('else what the setting or --repo says', () => {
    assert.equal(meaning(['see #12']), 'octo-org/given#12');
  });

  it('else it is unknown', () => {
    assert.equal(meaning(['see #12'], null), null);
  });
});

describe('what repo#12 means', () => {
  it('is the repository of that name that the note links to', () => {
    const lines = [
      link('octo-org/tracker', 1),
      link('octo-org/tracker', 2),
      link('other-org/site', 3),
      'see site#12',
    ];
    assert.equal(meaning(lines), 'other-org/site#12');
  });

  it('else one of the owner that most links have', () => {
    assert.equal(meaning([link('other-org/tracker', 1), 'see site#12']), 'other-org/site#12');
  });

  it('else one of the given owner', () => {
    assert.equal(meaning(['see site#12']), 'octo-org/site#12');
    assert.equal(meaning(['see site#12'], null), null);
  });

  it('does not take PR#12 for a repository', () => {
    assert.equal(meaning(['see PR#12']), 'octo-org/given#12');
  });
});

describe('a target', () => {
  const repository = { host: 'git.example.org', owner: 'octo-org', name: 'site' };

  it('is written as shortly as wanted', () => {
    const target = { repository, number: 12, kind: null };
    assert.equal(formatTarget(target), 'octo-org/site#12');
    assert.equal(formatTarget(target, 'repository'), 'site#12');
    assert.equal(formatTarget(target, 'number'), '#12');
  });

  it('has a page on its host', () => {
    for (const [kind, path] of [
      ['issue', 'issues'],
      ['pull', 'pull'],
      ['discussion', 'discussions'],
      [null, 'issues'],
    ] as const) {
      assert.equal(
        targetUrl({ repository, number: 12, kind }),
        `https://git.example.org/octo-org/site/${path}/12`,
      );
    }
  });
});
