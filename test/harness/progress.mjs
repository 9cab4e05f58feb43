const patience = 10_000;

/**
 * Prints that `work` goes on, for how long, and when it is done.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const begun = Date.now();
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
  console.log(`${label} …`);
  const ticker = setInterval(() => console.log(`  … ${seconds()}`), patience);
  try {
    const result = await work();
    console.log(`  done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(ticker);
  }
}
