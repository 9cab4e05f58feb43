import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { extendMarkdownIt, type Badge, type Preview } from '../../../src/notes/references/markdownIt';
import type { Note, Target } from '../../../src/notes/note';
import { readNote } from '../../../src/notes/readNote';
import { formatTarget } from '../../../src/notes/recognisers/targets';
import { notes, texts } from '../generated';

const CONTEXT = {
  path: 'notes/2026-11-04.md',
  repository: { host: 'github.com', owner: 'harbour-lights', name: 'handbook' },
  hosts: ['github.com', 'git.example.org'],
};
const OPEN: Badge = { icon: 'issues', color: 'open', words: 'Open issue', title: 'Fog horn' };

const markdownIt = () => new MarkdownIt({ html: true, linkify: true });

interface Shown {
  readonly note?: Note | null;
  readonly badgeOf?: (target: Target) => Badge | null;
}

/** A document as the preview shows it. */
function render(text: string, { note, badgeOf = () => null }: Shown = {}): string {
  const preview: Preview = {
    begin: () => ({
      note: note === undefined ? readNote(text, CONTEXT) : note,
      hosts: CONTEXT.hosts,
      badgeOf,
    }),
    failed: (error) => {
      throw error;
    },
  };
  return extendMarkdownIt(markdownIt(), preview).render(text);
}

/** `text -> address` of each link that is ours. */
function linksIn(html: string): string[] {
  return Array.from(
    html.matchAll(/<a class="meeting-notes-(?:reference|mention)" href="([^"]*)"[^>]*>([^<]*)<\/a>/g),
    ([, url = '', text = '']) => `${text} -> ${url.replace('https://github.com/', '')}`,
  );
}

describe('a note in the Markdown preview', () => {
  it('shows bare references and mentions as links', () => {
    const html = render(`# 2026-11-04

- @ada-brandt & (@bo-lind)
- PR#15, [#12](https://github.com/harbour-lights/beacon/issues/12), **#23**
- ocean/lamps#3 and beacon#4 (GH-5)

| Who | What |
| --- | --- |
| @ada-brandt | #23, #24 |
`);
    assert.deepEqual(linksIn(html), [
      '@ada-brandt -> ada-brandt',
      '@bo-lind -> bo-lind',
      'PR#15 -> harbour-lights/beacon/issues/15',
      '#23 -> harbour-lights/beacon/issues/23',
      'ocean/lamps#3 -> ocean/lamps/issues/3',
      'beacon#4 -> harbour-lights/beacon/issues/4',
      'GH-5 -> ocean/lamps/issues/5',
      '@ada-brandt -> ada-brandt',
      '#23 -> ocean/lamps/issues/23',
      '#24 -> ocean/lamps/issues/24',
    ]);
  });

  it('gives the same number its own meaning in each place', () => {
    const html = render('- a/b#1: #7\n- c/d#2: #7, *#7*\n\n| e/f#3 | #7 |\n| --- | --- |\n| g/h#4 | #7 |\n');
    const sevens = linksIn(html).filter((link) => link.startsWith('#7'));
    assert.deepEqual(sevens, [
      '#7 -> a/b/issues/7',
      '#7 -> c/d/issues/7',
      '#7 -> c/d/issues/7',
      '#7 -> e/f/issues/7',
      '#7 -> g/h/issues/7',
    ]);
  });

  const untouched = [
    '`#12 @ada` and ``#12``',
    '```\n#12 @ada\n```',
    '    #12 @ada',
    '[see #12 and @ada](https://example.org)',
    '![#12 @ada](lamp.png)',
    '<!-- #12 @ada -->',
    '<div>#12 @ada</div>',
    'in <a href="https://example.org">#12 @ada</a> and <code>#12</code>',
    'Hackathon #4, call #12',
    '# Meeting #12',
    'ada@example.org',
    'https://example.org/#12',
    'AI @all: read it, @everyone!',
  ];
  for (const text of untouched) {
    it(`leaves ${JSON.stringify(text)} as it is`, () => {
      assert.equal(render(text), markdownIt().render(text));
    });
  }

  it('links the number that is meant, not the one that only looks like it', () => {
    const html = render('`#12`, [#12](https://example.org), Hackathon #12 and o/r#1: #12');
    assert.ok(html.includes('Hackathon #12 and'), html);
    assert.deepEqual(linksIn(html), ['o/r#1 -> o/r/issues/1', '#12 -> o/r/issues/12']);
  });

  it('links nothing whose repository is not known', () => {
    const text = 'All on #5, as @ada said.';
    const note = readNote(text, { ...CONTEXT, repository: null });
    assert.deepEqual(linksIn(render(text, { note })), ['@ada -> ada']);
  });

  it('sends mentions to the host that the note speaks of', () => {
    const html = render('@ada: https://git.example.org/o/r/issues/1');
    assert.deepEqual(linksIn(html), ['@ada -> https://git.example.org/ada']);
  });

  it('shows the state on every kind of link to an issue', () => {
    const asked: string[] = [];
    const badgeOf = (target: Target) => {
      asked.push(formatTarget(target));
      return target.number === 5 ? null : OPEN;
    };
    const html = render(
      '[#1](https://github.com/o/r/issues/1) <https://github.com/o/r/pull/2> https://github.com/o/r/discussions/3 #4 #5 [x](https://example.org)',
      { badgeOf },
    );
    assert.deepEqual(asked, ['o/r#1', 'o/r#2', 'o/r#3', 'o/r#4', 'o/r#5']);
    const badges = html.match(/ title="Open issue: Fog horn"><span class="meeting-notes-state /g);
    assert.equal(badges?.length, 4);
    assert.ok(
      html.includes(
        '<span class="meeting-notes-state meeting-notes-icon-issues meeting-notes-color-open" role="img" aria-label="Open issue"></span>#4</a>',
      ),
      html,
    );
  });

  it('keeps the title that somebody gave a link', () => {
    const html = render('[#1](https://github.com/o/r/issues/1 "mine")', { badgeOf: () => OPEN });
    assert.ok(html.includes('title="mine"><span class="meeting-notes-state'), html);
    assert.ok(!html.includes('Fog horn'), html);
  });

  it('shows a hostile title as text', () => {
    const title = '"><img src=x onerror=alert(1)> [x](command:workbench.action.quit)';
    const html = render('#1 [#1](https://github.com/o/r/issues/1)', { badgeOf: () => ({ ...OPEN, title }) });
    assert.ok(!html.includes('<img'), html);
    const shown = html.match(/title="Open issue: &quot;&gt;&lt;img src=x onerror=alert\(1\)&gt; /g);
    assert.equal(shown?.length, 2);
  });

  it('shows new states on tokens that were kept, which stay as they are', () => {
    const text = '#1 and [#2](https://github.com/o/r/issues/2), @ada';
    const note = readNote(text, CONTEXT);
    let badge: Badge | null = null;
    const md = extendMarkdownIt(markdownIt(), {
      begin: () => ({ note, hosts: CONTEXT.hosts, badgeOf: () => badge }),
      failed: (error) => assert.fail(String(error)),
    });
    const tokens = md.parse(text, {});
    assert.deepEqual(tokens, markdownIt().parse(text, {}));
    const without = md.renderer.render(tokens, md.options, {});
    badge = OPEN;
    const withBadges = md.renderer.render(tokens, md.options, {});
    assert.equal(withBadges.match(/meeting-notes-state/g)?.length, 2);
    badge = null;
    assert.equal(md.renderer.render(tokens, md.options, {}), without);
    assert.deepEqual(tokens, markdownIt().parse(text, {}));
  });

  const broken: [string, Preview['begin']][] = [
    ['the note', () => assert.fail('no note')],
    [
      'a state',
      () => ({ note: readNote('#1', CONTEXT), hosts: CONTEXT.hosts, badgeOf: () => assert.fail('no state') }),
    ],
    ['the document', () => null],
  ];
  for (const [what, begin] of broken) {
    it(`is shown as without us where ${what} cannot be had`, () => {
      const text = '#1 and [#2](https://github.com/o/r/issues/2)';
      let failures = 0;
      const md = extendMarkdownIt(markdownIt(), { begin, failed: () => failures++ });
      assert.equal(md.render(text), markdownIt().render(text));
      assert.equal(failures > 0, what !== 'the document');
    });
  }

  it('says what it says without us, whatever it is', function () {
    this.timeout(30_000);
    fc.assert(
      fc.property(fc.oneof(notes, texts), (text) => {
        const html = render(text, { badgeOf: () => OPEN })
          .replace(/<span class="meeting-notes-state[^>]*><\/span>/g, '')
          .replaceAll(' title="Open issue: Fog horn"', '')
          .replace(/<a class="meeting-notes-[^>]*>([^<]*)<\/a>/g, '$1');
        assert.equal(html, markdownIt().render(text));
      }),
    );
  });
});
