/** Finds a character again and again, each stretch in front of it once. */
export class Search {
  readonly #text: string;
  readonly #character: string;
  #since = Infinity;
  #found = -1;

  constructor(text: string, character: string) {
    this.#text = text;
    this.#character = character;
  }

  /** Where it stands at a place or behind, or the text's end. */
  from(at: number): number {
    if (at < this.#since || at > this.#found) {
      const found = this.#text.indexOf(this.#character, at);
      this.#found = found < 0 ? this.#text.length : found;
      this.#since = at;
    }
    return this.#found;
  }
}
