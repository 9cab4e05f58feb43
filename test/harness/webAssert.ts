// A bundle for browsers has no built-in `assert`: this is the package of that name.
export { strict as default } from 'assert';
