import { any } from '../words/patterns';

/** `van`, `de` */
const PARTICLE = new RegExp(`^${any('nameParticles', 'nameJoins')}$`);
/** `Ludwig van Beethoven` */
const NAME = new RegExp(
  `^(?:(?:[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.-]*|[dDlO]['’]\\p{Lu}[\\p{L}\\p{M}'’.-]*|${any('nameParticles')})(?: |$)){1,6}$`,
  'u',
);

/** `Bc. `, `Ing. arch. `, `Dipl.-Ing. ` in front of a name: a degree is not how somebody is called. */
const DEGREES =
  /^(?:(?:Bc|Ing|Mgr|MgA|BcA|JUDr|MUDr|MVDr|MDDr|RNDr|PhDr|PharmDr|PaedDr|ThDr|Dipl|DI|MMag|Lic|Arq|Eng|[BM]\.?Sc)\.(?:-?(?:Ing|Inf|Math|Phys)\.)?\s*(?:(?:et|arch)\.?\s+)?)+(?=\p{Lu})/u;

/** How many characters in front of a name are somebody's degrees. */
export const degreesBefore = (text: string): number => DEGREES.exec(text)?.[0].length ?? 0;

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
