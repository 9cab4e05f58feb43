import { any } from '../words/patterns';

/** `van`, `de` */
const PARTICLE = new RegExp(`^${any('nameParticles', 'nameJoins')}$`);
/** `Ludwig van Beethoven` */
const NAME = new RegExp(
  `^(?:(?:[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.-]*|[dDlO]['’]\\p{Lu}[\\p{L}\\p{M}'’.-]*|${any('nameParticles')})(?: |$)){1,6}$`,
  'u',
);

/** Whether a text looks like a person's name: up to five words, each with a capital. */
export function isName(text: string): boolean {
  const name = text
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return name.length <= 60 && NAME.test(name);
}

/** Whether a name has a first and a last one. */
export const isWholeName = (text: string): boolean => isName(text) && text.trim().includes(' ');

/** Whether a word stands in lower case within names. */
export const isParticle = (word: string): boolean => PARTICLE.test(word);
