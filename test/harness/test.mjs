import { setUp } from './set-up.mjs';

try {
  await setUp();
  await import('./test.ts');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
