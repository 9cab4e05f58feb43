import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfigFileTextToJson } from 'typescript';
import manifest from '../../package.json';

/** A snippet as the extension contributes it. */
export interface Snippet {
  readonly name: string;
  readonly prefixes: readonly string[];
  readonly description: string;
  readonly body: string;
}

interface RawSnippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: string | readonly string[];
}

export function readSnippets(): Snippet[] {
  return manifest.contributes.snippets.flatMap(({ path }) => {
    const text = readFileSync(join(__dirname, '..', '..', path), 'utf8');
    const { config } = parseConfigFileTextToJson(path, text) as {
      config: Readonly<Record<string, RawSnippet>>;
    };
    return Object.entries(config).map(([name, { prefix, description, body }]) => ({
      name,
      prefixes: prefix,
      description,
      body: typeof body === 'string' ? body : body.join('\n'),
    }));
  });
}

/** A tab stop, a placeholder with its default, a choice or a variable; defaults nest at most one deep. */
const FIELD = /\$(?:(\d+|[A-Z_]+)|\{(?:(\d+|[A-Z_]+)|(\d+)\|([^|]*)\||(\d+):((?:[^{}]|\{[^{}]*\})*))\})/g;

/**
 * What a snippet inserts where its user takes every default. Understands the part of the syntax that our snippets use:
 * `$1`, `${1:default}`, `${1|one,two|}` and `$VARIABLE`. Throws for a variable that is not given.
 */
export function expand(body: string, variables: Readonly<Record<string, string>>): string {
  const defaults = new Map<string, string>();
  const expandIn = (text: string): string =>
    text.replace(
      FIELD,
      (
        _,
        short?: string,
        long?: string,
        choice?: string,
        choices?: string,
        stop?: string,
        inner?: string,
      ) => {
        const name = short ?? long;
        if (name !== undefined && /\D/.test(name)) {
          const value = variables[name];
          if (value === undefined) throw new Error(`a snippet asks for the unknown variable ${name}`);
          return value;
        }
        if (name !== undefined) return defaults.get(name) ?? '';
        const value = choices === undefined ? expandIn(inner ?? '') : (choices.split(',')[0] ?? '');
        defaults.set(choice ?? stop ?? '', value);
        return value;
      },
    );
  return expandIn(body);
}

/** The numbers of a body's tab stops in the order of the text, each once. */
export function tabStops(body: string): number[] {
  return [...new Set(Array.from(body.matchAll(/\$\{?(\d+)/g), ([, digits]) => Number(digits)))];
}
