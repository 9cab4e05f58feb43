import { setFlagsFromString } from 'node:v8';

// To be imported before all else. A command ends before it pays off to compile a pattern twice, or to optimise a function that has run
// for a moment only: that takes more time than the notes of most teams.
setFlagsFromString('--no-regexp-tier-up');
setFlagsFromString('--interrupt-budget=1000000');
