import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// To be imported before all else. A command ends before it pays off to compile a pattern twice, or to optimize a function that has run
// for a moment only: that takes more time than the notes of most teams. Node prints an error for a flag that its V8 does not know.
setFlagsFromString('--no-regexp-tier-up');
if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString('--interrupt-budget=1000000');

/** Since node 22.1. It throws nothing where its folder cannot be written, and can be turned off by `NODE_DISABLE_COMPILE_CACHE`. */
const { enableCompileCache } = module as typeof module & { enableCompileCache?: () => unknown };
enableCompileCache?.();
