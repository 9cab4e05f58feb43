// The package of that name, as a bundle for browsers has no built-in one.
export { strict as default } from 'assert';
