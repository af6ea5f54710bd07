import { fileURLToPath } from 'node:url';

const file = (name: string): string =>
  fileURLToPath(new URL(`../../assets/fonts/${name}.ttf`, import.meta.url));

/** The letters of the PDF library know no ą: these travel with the program (see their licence beside them). */
export const FONTS = {
  sans: file('DejaVuSansCondensed'),
  bold: file('DejaVuSansCondensed-Bold'),
  serif: file('DejaVuSerifCondensed'),
  italic: file('DejaVuSerifCondensed-Italic'),
  mono: file('DejaVuSansMono'),
} as const;
