import type { Position, Range } from '../note';
import type { ProseBuilder, Span } from './prose';

/** How tags set words apart. */
const KINDS: Readonly<Record<string, Span['kind'] | undefined>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  s: 'delete',
  del: 'delete',
  strike: 'delete',
  a: 'link',
};
/** What stands between these is not to be seen. */
const HIDDEN = /^(?:template|style|script|textarea|svg|math)$/;
/** These divide what stands beside them, in a cell of a table, too. */
const DIVIDING = /^(?:br|\/?(?:li|p))$/;
/** Nobody nests more of them; what stands in more is plain. */
const MAX_OPEN = 100;
const NAME = /^<(\/?)([a-z][a-z\d-]*)/i;
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/i;

/** What a tag is called, in lower case, with a stroke in front where it closes: `b`, `/b`; empty for comments. */
export function nameOfTag(source: string): string {
  const [, stroke = '', name = ''] = NAME.exec(source) ?? [];
  return stroke + name.toLowerCase();
}

/** A tag that was opened. */
interface OpenTag {
  readonly name: string;
  /** Where its words begin in the prose, and in the text. */
  readonly from: number;
  readonly at: number;
  readonly start: Position;
  readonly url: string;
}

/** Where a tag stands in a text, and by line and character. */
export interface PlacedTag {
  readonly source: string;
  readonly from: number;
  readonly range: Range;
}

/** Sets words apart by the tags around them: `<b>Tasks</b>`, `<a href="…">#3</a>`; `<br>` and `<li>` divide words. */
export class InlineTags {
  readonly #text: string;
  readonly #builder: ProseBuilder;
  readonly #open: OpenTag[] = [];

  constructor(text: string, builder: ProseBuilder) {
    this.#text = text;
    this.#builder = builder;
  }

  /** The tag that hides what stands behind it. */
  #hidden = '';

  /** Whether words are not to be seen. */
  get isHidden(): boolean {
    return this.#hidden !== '';
  }

  /** Whether words stand in a link. */
  get isLinked(): boolean {
    return this.#open.some(({ name }) => name === 'a');
  }

  read(tag: PlacedTag): void {
    const name = nameOfTag(tag.source);
    if (this.#hidden !== '') {
      if (name === `/${this.#hidden}`) this.#hidden = '';
    } else if (HIDDEN.test(name)) this.#hidden = tag.source.endsWith('/>') ? '' : name;
    else if (DIVIDING.test(name)) this.#builder.lineBreak(tag.range);
    else if (name.startsWith('/')) this.#close(name.slice(1), tag);
    else if (KINDS[name] !== undefined && this.#open.length < MAX_OPEN) {
      const [, double, single, bare] = name === 'a' ? (HREF.exec(tag.source) ?? []) : [];
      this.#open.push({
        name,
        from: this.#builder.length,
        at: tag.from + tag.source.length,
        start: tag.range.start,
        url: (double ?? single ?? bare ?? '').replaceAll('&amp;', '&'),
      });
    }
  }

  #close(name: string, { from, range }: PlacedTag): void {
    const index = this.#open.findLastIndex((open) => open.name === name);
    const open = this.#open[index];
    const kind = KINDS[name];
    if (!open || !kind) return;
    this.#open.length = index;
    if (this.#builder.length === open.from || (kind === 'link' && open.url === '')) return;
    const source = kind === 'link' ? this.#text.slice(open.at, from).replace(/\s+/g, ' ') : '';
    const whole = { start: open.start, end: range.end };
    this.#builder.span({
      kind,
      from: open.from,
      to: this.#builder.length,
      range: whole,
      url: open.url,
      source,
    });
  }
}
