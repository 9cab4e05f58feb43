const interval = 100;

/** Tries until `attempt` no longer throws, for at most `limit` milliseconds; throws what it threw last. */
export async function eventually<T>(what: string, attempt: () => Promise<T>, limit = 20_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${what}: ${(error as Error).message}`, { cause: error });
      await new Promise((next) => setTimeout(next, interval));
    }
  }
}
