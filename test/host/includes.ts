import assert from 'node:assert/strict';

type Many = string | readonly string[];

/** Fails unless the text or list contains each of the parts. The message shows what it contains. */
export function assertIncludes(whole: Many, parts: Many, message = ''): void {
  const missing = [parts].flat().filter((part) => !whole.includes(part));
  assert.deepEqual(missing, [], `${message}\nmissing: ${told(missing)}\nfound: ${told(whole)}`);
}

/** Fails if the text or list contains the part. The message shows what it contains. */
export function assertExcludes(whole: Many, part: string): void {
  assert.ok(!whole.includes(part), `not expected: ${part}\nfound: ${told(whole)}`);
}

const told = (value: Many) => (typeof value === 'string' ? value : JSON.stringify(value));
