const INTERVAL = 50;
const LIMIT = 10_000;

/** Repeats `attempt` until it succeeds, for up to ten seconds; then rejects with its last error. */
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
