import type { Shown } from '../minutes';
import { seriesFolderOf } from './place';

/** What is known of a series: how many of its files show what. */
interface Series {
  readonly files: Set<string>;
  minutes: number;
  /** Those that may be minutes, or tell nothing. */
  open: number;
}

/** What is known of a file. */
interface File {
  readonly shown: Shown;
  readonly key: string;
  readonly series: Series;
}

/** What the files beside one are, and what they make of it. */
export interface Beside {
  /** How many show by themselves that they are minutes. */
  readonly minutes: number;
  /** Of how many that may be minutes. */
  readonly files: number;
  /** `minutes`; a `note` that was just begun, as it is where most are minutes; `nothing` by itself. */
  readonly makes: 'minutes' | 'note' | 'nothing';
}

/** What neighbours may make minutes of a file. */
type Open = Exclude<Shown, 'minutes' | 'else'>;

/** So many of a series' files, and such a share of them, make minutes of one beside them that shows no more. */
const ENOUGH: Readonly<Record<Open, { readonly least: number; readonly share: number }>> = {
  dated: { least: 1, share: 0.5 },
  may: { least: 2, share: 0.5 },
  nothing: { least: 5, share: 0.8 },
};
const NONE: readonly string[] = [];

/**
 * What files show each by itself, gathered by series: so a file's neighbours tell whether it is minutes, and no text has to be read
 * for it again.
 */
export class SeriesFacts {
  readonly #files = new Map<string, File>();
  readonly #series = new Map<string, Series>();

  /**
   * Takes up what a file shows, which `id` tells from all others. Gives the neighbours that are minutes since then, or are no more:
   * there are some only where a series has got, or lost, enough minutes to tell.
   */
  set(id: string, path: string, shown: Shown): readonly string[] {
    const key = seriesFolderOf(path);
    const before = this.#files.get(id);
    if (before && before.key !== key) return [...this.delete(id), ...this.set(id, path, shown)];
    if (before?.shown === shown) return NONE;
    const series = this.#series.get(key) ?? { files: new Set(), minutes: 0, open: 0 };
    this.#series.set(key, series);
    this.#files.set(id, { shown, key, series });
    series.files.add(id);
    return this.#count(series, before?.shown, shown);
  }

  /** Forgets a file; gives the same. */
  delete(id: string): readonly string[] {
    const file = this.#files.get(id);
    if (!file) return NONE;
    this.#files.delete(id);
    file.series.files.delete(id);
    if (file.series.files.size === 0) this.#series.delete(file.key);
    return this.#count(file.series, file.shown, undefined);
  }

  /** Whether a file is minutes, by what it shows or by its neighbours. */
  isMinutes(id: string): boolean {
    const { shown, series } = this.#files.get(id) ?? {};
    if (!shown || !series || shown === 'else') return false;
    return shown === 'minutes' || verdictsOf(series)[shown];
  }

  /**
   * Whether a file that shows this is a note, if only one that was just begun: it is dated, or stands where most files are minutes.
   */
  isNote(path: string, shown: Shown): boolean {
    if (shown === 'else') return false;
    if (shown === 'minutes' || shown === 'dated') return true;
    return isAmongMinutes(this.#series.get(seriesFolderOf(path)) ?? EMPTY);
  }

  /** What stands beside a file that shows this, and what it makes of it. The file itself does not count. */
  beside(id: string, path: string, shown: Shown): Beside {
    const series = this.#series.get(seriesFolderOf(path)) ?? EMPTY;
    const own = this.#files.get(id)?.shown ?? 'else';
    const minutes = series.minutes - Number(own === 'minutes');
    const files = series.minutes + series.open - Number(own !== 'else');
    if (shown === 'minutes' || shown === 'else') return { minutes, files, makes: 'nothing' };
    if (verdictsOf(series)[shown]) return { minutes, files, makes: 'minutes' };
    return { minutes, files, makes: isAmongMinutes(series) ? 'note' : 'nothing' };
  }

  #count(series: Series, before: Shown | undefined, now: Shown | undefined): readonly string[] {
    const verdicts = verdictsOf(series);
    for (const [shown, by] of [
      [before, -1],
      [now, 1],
    ] as const) {
      if (shown === 'minutes') series.minutes += by;
      else if (shown !== undefined && shown !== 'else') series.open += by;
    }
    const others = verdictsOf(series);
    const isChanged = (shown: Shown | undefined): boolean =>
      shown !== undefined && shown !== 'minutes' && shown !== 'else' && others[shown] !== verdicts[shown];
    if (!OPEN.some(isChanged)) return NONE;
    return [...series.files].filter((id) => isChanged(this.#files.get(id)?.shown));
  }
}

const OPEN = ['dated', 'may', 'nothing'] as const satisfies readonly Open[];

type Counts = Pick<Series, 'minutes' | 'open'>;
const EMPTY: Counts = { minutes: 0, open: 0 };

const isAmongMinutes = ({ minutes, open }: Counts): boolean =>
  minutes > 0 && minutes >= ENOUGH.dated.share * (minutes + open);

/** Whether what shows no more is minutes in a series. */
function verdictsOf({ minutes, open }: Counts): Readonly<Record<Open, boolean>> {
  const isOf = (shown: Open): boolean => {
    const { least, share } = ENOUGH[shown];
    return minutes >= least && minutes >= share * (minutes + open);
  };
  return { dated: isOf('dated'), may: isOf('may'), nothing: isOf('nothing') };
}
