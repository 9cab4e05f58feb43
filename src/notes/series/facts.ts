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

/** So many of a series' files make minutes of those beside them that may be such, and of those that tell nothing. */
const FOR_MAY = { least: 2, share: 0.5 };
const FOR_NOTHING = { least: 5, share: 0.8 };
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

  #count(series: Series, before: Shown | undefined, now: Shown | undefined): readonly string[] {
    const verdicts = verdictsOf(series);
    for (const [shown, by] of [
      [before, -1],
      [now, 1],
    ] as const) {
      if (shown === 'minutes') series.minutes += by;
      else if (shown === 'may' || shown === 'nothing') series.open += by;
    }
    const { may, nothing } = verdictsOf(series);
    if (may === verdicts.may && nothing === verdicts.nothing) return NONE;
    return [...series.files].filter((id) => {
      const shown = this.#files.get(id)?.shown;
      return (
        (shown === 'may' && may !== verdicts.may) || (shown === 'nothing' && nothing !== verdicts.nothing)
      );
    });
  }
}

/** Whether what may be minutes, and what tells nothing, is such in a series. */
function verdictsOf({ minutes, open }: Series): { readonly may: boolean; readonly nothing: boolean } {
  const isOf = ({ least, share }: typeof FOR_MAY): boolean =>
    minutes >= least && minutes >= share * (minutes + open);
  return { may: isOf(FOR_MAY), nothing: isOf(FOR_NOTHING) };
}
