/** Makes GitHub's opaque global id of a thing from its type and what names it. */
export function nodeId(type: string, name: string | number): string {
  return Buffer.from(`${type}:${name}`).toString('base64url');
}

/** What `nodeId` was made of; null for anything else. */
export function readNodeId(id: string): { readonly type: string; readonly name: string } | null {
  const [, type, name] = /^(\w+):(.+)$/s.exec(Buffer.from(id, 'base64url').toString()) ?? [];
  return type && name ? { type, name } : null;
}

/** A number for what has no id of its own in the data set: the same for the same name. */
export function numericId(name: string): number {
  let id = 7;
  for (const character of name) id = (id * 31 + (character.codePointAt(0) ?? 0)) % 2_000_000_011;
  return id;
}
