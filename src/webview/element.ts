type Properties<K extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[K], 'style' | 'innerHTML' | 'outerHTML'>
>;

/** A text with these in the places of its `{0}`, `{1}`. */
export function filled(text: string, ...parts: readonly (Node | string)[]): (Node | string)[] {
  return text.split(/\{(\d)\}/).map((piece, at) => (at % 2 === 0 ? piece : (parts[Number(piece)] ?? '')));
}

/** Makes an element. Strings become texts, null nothing; nothing is ever parsed as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Properties<K>,
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== null));
  return made;
}
