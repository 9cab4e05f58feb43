import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';

/** The web worker host evaluates a module inside a function whose head takes two lines. */
const wrapperLines = { node: 0, web: 2 };
const frame = /^(\s*at (?:.*\()?)\S*?tests\.js(?:#\S*?)?:(\d+):(\d+)(\)?)$/;

/** Replaces the bundle's places in a stack by those of its sources, and leaves out what stands in packages. */
export function sourceStack(
  stack: string,
  map: SourceMapPayload,
  host: 'node' | 'web',
  folder: string,
): string {
  const sources = new SourceMap(map);
  return stack
    .split('\n')
    .flatMap((line) => {
      const [, before, row, column, after] = frame.exec(line) ?? [];
      if (before === undefined) return line;
      const entry = sources.findEntry(Number(row) - 1 - wrapperLines[host], Number(column) - 1);
      if (!('originalSource' in entry) || entry.originalSource.includes('node_modules')) return [];
      const file = join(folder, entry.originalSource);
      return `${before}${file}:${entry.originalLine + 1}:${entry.originalColumn + 1}${after}`;
    })
    .filter((line) => !/^\s*at .*node:internal\//.test(line))
    .join('\n');
}
