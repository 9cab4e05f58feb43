/** Those of the names, in their order, between which `own` stands, it left out: so many at most. */
export function nearest(names: readonly string[], own: string, most: number): string[] {
  const sorted = names.filter((name) => name !== own).sort();
  const after = sorted.findIndex((name) => name > own);
  const place = after < 0 ? sorted.length : after;
  const start = Math.max(0, Math.min(place - Math.ceil(most / 2), sorted.length - most));
  return sorted.slice(start, start + most);
}
