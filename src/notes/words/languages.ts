import { dutch } from './nl';
import { english } from './en';
import { french } from './fr';
import { german } from './de';
import { italian } from './it';
import type { Lexicon } from './lexicon';
import { portuguese } from './pt';
import { spanish } from './es';

/** The languages that notes are read in; where words of several would do, those of the first are used. */
export const LANGUAGES: readonly Lexicon[] = [english, german, french, spanish, portuguese, italian, dutch];
