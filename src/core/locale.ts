/** Polish leads; English is there for those whose platform speaks English. */
export type Locale = 'pl' | 'en';

/** The language for a platform's locale tag (`pl`, `en-US`, `uk`…): English where it is English, else Polish. */
export const toLocale = (tag: string | undefined): Locale =>
  tag?.toLowerCase().startsWith('en') ? 'en' : 'pl';
