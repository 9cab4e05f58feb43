import { chinese } from './zh';
import { czech } from './cs';
import { danish } from './da';
import { arabic } from './ar';
import { catalan } from './ca';
import { dutch } from './nl';
import { english } from './en';
import { finnish } from './fi';
import { french } from './fr';
import { german } from './de';
import { greek } from './el';
import { hebrew } from './he';
import { hungarian } from './hu';
import { indonesian } from './id';
import { italian } from './it';
import { japanese } from './ja';
import { korean } from './ko';
import type { Lexicon } from './lexicon';
import { norwegian } from './nb';
import { polish } from './pl';
import { portuguese } from './pt';
import { russian } from './ru';
import { slovak } from './sk';
import { romanian } from './ro';
import { spanish } from './es';
import { swedish } from './sv';
import { turkish } from './tr';
import { ukrainian } from './uk';
import { vietnamese } from './vi';

/** The languages that notes are read in; where words of several would do, those of the first are used. */
export const LANGUAGES: readonly Lexicon[] = [
  ...[english, german, french, spanish, portuguese, italian, dutch, catalan, romanian],
  ...[swedish, norwegian, danish, finnish, polish, czech, slovak, hungarian],
  ...[russian, ukrainian, greek, turkish, arabic, hebrew, indonesian, vietnamese, japanese, chinese, korean],
];
