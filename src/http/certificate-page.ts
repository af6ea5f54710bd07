import { createHash } from 'node:crypto';
import type { Locale } from '../core/locale.ts';
import type { Texts } from '../i18n/pl.ts';

/** What the page says of one certificate: a sentence on its state, and what stands on the sheet. */
export interface CheckedCertificate {
  readonly state: keyof Texts['certificateSheet']['page']['states'];
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

/** `form`: nothing was asked yet. `unknown`: no certificate has the code. */
export type CheckPage =
  | { readonly kind: 'form' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'found'; readonly found: CheckedCertificate };

const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #f4f5f7; color: #1d2733; font: 1.0625rem/1.55 system-ui, "Segoe UI", sans-serif; }
header, main, footer { max-width: 42rem; margin: 0 auto; padding: 1rem 1.25rem; }
header { display: flex; justify-content: space-between; gap: 1rem; }
main { background: #fff; border: 1px solid #c9cfd8; border-radius: .5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0 1rem; color: #1f3d66; }
.state { margin: 0 0 1rem; padding: .75rem 1rem; border-left: .4rem solid; font-weight: 600; }
.valid { background: #e8f4ea; border-color: #1b6e35; color: #124a24; }
.replaced { background: #fdf3dc; border-color: #8a5a00; color: #5c3c00; }
.void, .broken, .unknown { background: #fbe9e7; border-color: #a3231b; color: #7a1a14; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .4rem 1rem; margin: 1rem 0; }
dt { color: #4a5461; }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
label { display: block; font-weight: 600; }
.hint { margin: .1rem 0 .4rem; color: #4a5461; }
input { width: 100%; padding: .6rem; font: inherit; border: 1px solid #5a6472; border-radius: .3rem; background: #fff; color: inherit; }
button { margin-top: .75rem; padding: .65rem 1.1rem; font: inherit; font-weight: 600; color: #fff; background: #1f3d66; border: 0; border-radius: .3rem; }
a { color: #1f4f8f; }
:focus-visible { outline: 3px solid #1f4f8f; outline-offset: 2px; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .6rem; } }
@media print { body { background: #fff; } form, .another, header { display: none; } }
`;

const styleHash = createHash('sha256').update(STYLE).digest('base64');

/** Nothing may be loaded or framed, no script runs, and the form leads to this very site. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

const langOf = (locale: Locale): string => (locale === 'pl' ? '' : `?lang=${locale}`);

type Words = Texts['certificateSheet']['page'];

const formOf = (page: Words, path: string, locale: Locale): string => `
<form action="${path}" method="get">
${locale === 'pl' ? '' : `<input type="hidden" name="lang" value="${locale}">`}
<label for="kod">${escape(page.label)}</label>
<p class="hint" id="kod-hint">${escape(page.hint)}</p>
<input id="kod" name="kod" type="text" required maxlength="40" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="kod-hint">
<button type="submit">${escape(page.submit)}</button>
</form>`;

const foundOf = (page: Words, path: string, { state, rows }: CheckedCertificate, locale: Locale): string => `
<p class="state ${state}" role="status">${escape(page.states[state])}</p>
<p>${escape(page.compare)}</p>
<dl>${rows.map(({ label, value }) => `<dt>${escape(label)}</dt><dd>${escape(value)}</dd>`).join('\n')}</dl>
<p class="hint">${escape(page.qualification)}</p>
<p class="another"><a href="${path}${langOf(locale)}">${escape(page.another)}</a></p>`;

const unknownOf = (page: Words, path: string, locale: Locale): string => `
<p class="state unknown" role="status">${escape(page.unknown)}</p>
<p>${escape(page.unknownHelp)}</p>
${formOf(page, path, locale)}`;

const bodyOf = (shown: CheckPage, page: Words, path: string, locale: Locale): string => {
  switch (shown.kind) {
    case 'form':
      return `<p>${escape(page.intro)}</p>${formOf(page, path, locale)}`;
    case 'unknown':
      return unknownOf(page, path, locale);
    case 'found':
      return foundOf(page, path, shown.found, locale);
  }
};

/**
 * The page on which anybody checks a certificate, without a script and readable by a screen reader.
 * @param path where the page is
 * @param other where the same page is in the other language
 */
export const certificatePage = (
  shown: CheckPage,
  { certificateSheet: { page } }: Texts,
  locale: Locale,
  { path, other }: { readonly path: string; readonly other: string },
): string => {
  const otherLocale = locale === 'pl' ? 'en' : 'pl';
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escape(page.title)} – ${escape(page.site)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><span>${escape(page.site)}</span><a href="${escape(other)}" lang="${otherLocale}" hreflang="${otherLocale}">${escape(page.language)}</a></header>
<main>
<h1>${escape(page.title)}</h1>
${bodyOf(shown, page, path, locale)}
</main>
</body>
</html>
`;
};
