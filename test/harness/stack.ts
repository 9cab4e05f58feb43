import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';

/** The web worker host evaluates a module in a function, two lines of which come before the module's. */
const wrapperLines = { node: 0, web: 2 };
const frame = /^(\s*at (?:.*\()?)\S*?tests\.js(?:#\S*?)?:(\d+):(\d+)(\)?)$/;

/** Maps a stack from the bundle to its sources, and leaves out frames in packages. */
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
