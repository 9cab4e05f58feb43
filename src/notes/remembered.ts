/** More is not kept: what comes from texts has no end. */
const MAX_KNOWN = 2_000;

/** What was made of a key before, or is now; where too much is known already, it begins anew. */
export function remembered<K, V>(known: Map<K, V>, key: K, make: () => V, most = MAX_KNOWN): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    if (known.size >= most) known.clear();
    known.set(key, value);
  }
  return value;
}

/** What was made of an object before, or is now; it is kept as long as the object is. */
export function rememberedOf<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}
