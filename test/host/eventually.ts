const INTERVAL = 50;
const LIMIT = 10_000;

/** Tries until `attempt` no longer rejects, for ten seconds; then rejects as it did last. */
export async function eventually(attempt: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + LIMIT; ;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((next) => setTimeout(next, INTERVAL));
    }
  }
}
