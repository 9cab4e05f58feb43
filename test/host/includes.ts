import assert from 'node:assert/strict';

type Many = string | readonly string[];

/** Fails unless each of the parts is in the text, or in the list, and tells what is. */
export function assertIncludes(whole: Many, parts: Many, message = ''): void {
  const missing = [parts].flat().filter((part) => !whole.includes(part));
  assert.deepEqual(missing, [], `${message}\nmissing: ${told(missing)}\nfound: ${told(whole)}`);
}

/** Fails if the part is in the text, or in the list, and tells what else is. */
export function assertExcludes(whole: Many, part: string): void {
  assert.ok(!whole.includes(part), `not expected: ${part}\nfound: ${told(whole)}`);
}

const told = (value: Many) => (typeof value === 'string' ? value : JSON.stringify(value));
