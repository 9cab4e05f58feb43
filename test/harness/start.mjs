import { setUp } from './set-up.mjs';

try {
  await setUp();
  await import('./start.ts');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
