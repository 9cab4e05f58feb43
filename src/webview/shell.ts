/** What the panel's page is made with; all addresses are such as the page may load. */
export interface Shell {
  readonly script: string;
  readonly style: string;
  /** Where style and pictures come from, as a source of a content security policy. */
  readonly source: string;
  /** Origins of people's pictures besides HTTPS. */
  readonly pictures: readonly string[];
  /** Fresh for each page, not to be guessed. */
  readonly nonce: string;
}

/** The panel before anything is shown in it. Content comes by messages and is never parsed as part of this. */
export function shellHtml({ script, style, source, pictures, nonce }: Shell): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    `img-src ${[source, 'https:', ...pictures].join(' ')}`,
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types dompurify',
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>Issue</title>
</head>
<body>
<nav class="toolbar" aria-label="Issue panel">
${arrow('back', 'arrow-left', 'Back')}
${arrow('forward', 'arrow-right', 'Forward')}
${button('refresh', 'refresh', 'Refresh')}
${button('copyLink', 'copy', 'Copy link')}
${button('openOnGitHub', 'link-external', 'Open on GitHub')}
</nav>
<div class="notice"><p id="status" role="status"></p><button id="step" hidden></button></div>
<main id="content"></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function button(wish: string, icon: string, title: string): string {
  return `<button data-wish="${wish}">${picture(icon)}${title}</button>`;
}

/** There is nowhere to go until something has been shown. */
function arrow(wish: string, icon: string, title: string): string {
  return `<button data-wish="${wish}" aria-label="${title}" title="${title}" disabled>${picture(icon)}</button>`;
}

function picture(icon: string): string {
  return `<span class="icon icon-${icon}" aria-hidden="true"></span>`;
}
