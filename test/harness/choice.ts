/** Which tests of a suite are to run. */
export interface Choice {
  /** Empty: all. */
  readonly grep: string;
  /** With those that take long, too. */
  readonly long: boolean;
}

/** Endurance, very many notes: `npm run test:all` alone runs them. */
export const isLong = (file: string) => file.endsWith('.long.test.ts');
