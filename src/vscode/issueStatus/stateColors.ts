import vscode = require('vscode');

type Theme = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

const THEMES: Record<vscode.ColorThemeKind, Theme> = {
  [vscode.ColorThemeKind.Light]: 'light',
  [vscode.ColorThemeKind.Dark]: 'dark',
  [vscode.ColorThemeKind.HighContrast]: 'highContrast',
  [vscode.ColorThemeKind.HighContrastLight]: 'highContrastLight',
};

/** What we read of our own package.json. */
interface Manifest {
  readonly contributes: {
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<Theme, string>> }[];
  };
}

/**
 * The colours of the states as numbers, for images: these cannot use the theme's colours by name, and VS Code does not tell
 * what a theme has made of them. So they are what package.json or the user's settings say.
 */
export class StateColors implements vscode.Disposable {
  readonly #defaults: ReadonlyMap<string, Readonly<Record<Theme, string>>>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;

  /** Colors have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(packageJson: unknown) {
    const { colors } = (packageJson as Manifest).contributes;
    this.#defaults = new Map(colors.map(({ id, defaults }) => [id, defaults]));
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveColorTheme(() => this.#changed.fire()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('workbench.colorCustomizations')) this.#changed.fire();
      }),
    );
  }

  /** A colour by its id, e.g. `meetingNotes.open`; not checked where the user has set it. */
  colorFor(id: string): string {
    const customized = vscode.workspace
      .getConfiguration('workbench')
      .get<Readonly<Record<string, unknown>>>('colorCustomizations')?.[id];
    if (typeof customized === 'string') return customized;
    return this.#defaults.get(id)?.[THEMES[vscode.window.activeColorTheme.kind]] ?? '';
  }

  dispose(): void {
    this.#listeners.dispose();
  }
}
