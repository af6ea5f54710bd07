import { el, fill } from './dom.js';

/** The content of a chosen file as base64, without what a data address begins with. */
export const toBase64 = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result.replace(/^[^,]*,?/u, '')));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });

const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** A file that came with a message; the address of its content lives as long as the click needs it. */
const save = ({ name, mediaType, base64 }) => {
  const url = URL.createObjectURL(new Blob([bytesOf(base64)], { type: mediaType }));
  const anchor = el('a', { href: url, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

/** A picture with words in it needs the room there is; others, like a code to scan, do not. */
const widen = ({ currentTarget: image }) => {
  if (image.naturalWidth > 1200) image.width = 760;
};

/** A picture is seen where it stands; only kinds that hold nothing else than pixels. */
const picture = ({ name, mediaType, base64, alt }) =>
  mediaType === 'image/png'
    ? [
        el('img', {
          src: `data:image/png;base64,${base64}`,
          alt: alt ?? name,
          width: 320,
          on: { load: widen },
        }),
      ]
    : [];

/** The files of a message, each as a button that saves it. */
export const drawFiles = (files, texts) =>
  el(
    'div',
    { class: 'buttons files' },
    ...files.flatMap((file) => [
      ...picture(file),
      el(
        'button',
        { type: 'button', class: 'button', on: { click: () => save(file) } },
        fill(texts.download, { name: file.name }),
      ),
    ]),
  );
