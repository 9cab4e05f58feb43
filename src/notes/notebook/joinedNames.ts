/** Names that belong together, directly or by way of others. */
export class JoinedNames {
  readonly #leaders = new Map<string, string>();

  join(one: string, other: string): void {
    const [leader, follower] = [this.find(one), this.find(other)].sort();
    if (leader !== undefined && follower !== undefined && leader !== follower)
      this.#leaders.set(follower, leader);
  }

  /** The one of its names that stands for all. */
  find(name: string): string {
    let leader = name;
    for (let next = this.#leaders.get(leader); next !== undefined; next = this.#leaders.get(leader))
      leader = next;
    // All on the way know it from now on.
    for (let at = name; at !== leader;) {
      const next = this.#leaders.get(at) ?? leader;
      this.#leaders.set(at, leader);
      at = next;
    }
    return leader;
  }
}
