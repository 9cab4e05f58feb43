/** What the panel's page is made with; all addresses are such as the page may load. */
export interface Shell {
  readonly script: string;
  readonly style: string;
  /** Where style and pictures come from, as a source of a content security policy. */
  readonly source: string;
  /** Where else pictures come from, likewise. */
  readonly pictures: readonly string[];
  /** Fresh for each page, not to be guessed. */
  readonly nonce: string;
  /** Of the words, as a BCP 47 tag. */
  readonly language: string;
  readonly words: Readonly<
    Record<
      'title' | 'toolbar' | 'back' | 'forward' | 'refresh' | 'copyLink' | 'openOnGitHub' | 'write',
      string
    >
  >;
}

/** The panel before anything is shown in it. Content comes by messages and is never parsed as part of this. */
export function shellHtml({ script, style, source, pictures, nonce, language, words }: Shell): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    `img-src ${[source, ...pictures].join(' ')}`,
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types dompurify',
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>${words.title}</title>
</head>
<body>
<nav class="toolbar" aria-label="${words.toolbar}">
${arrow('back', 'arrow-left', words.back)}
${arrow('forward', 'arrow-right', words.forward)}
${button('refresh', 'refresh', words.refresh)}
${button('copyLink', 'copy', words.copyLink)}
${button('openOnGitHub', 'link-external', words.openOnGitHub)}
</nav>
<div class="notice"><p id="status" role="status"></p><button id="step" hidden></button></div>
<main id="content"></main>
<section id="acts" aria-label="${words.write}" hidden></section>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function button(message: string, icon: string, title: string): string {
  return `<button data-send="${message}">${picture(icon)}${title}</button>`;
}

/** There is nowhere to go until something has been shown. */
function arrow(message: string, icon: string, title: string): string {
  return `<button data-send="${message}" aria-label="${title}" title="${title}" disabled>${picture(icon)}</button>`;
}

function picture(icon: string): string {
  return `<span class="icon icon-${icon}" aria-hidden="true"></span>`;
}
