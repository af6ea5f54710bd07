import type { Context } from '../../chat/context.ts';
import type { Instant } from '../../core/clock.ts';
import type { Locale } from '../../core/locale.ts';
import { REGIONS } from '../../core/regions.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Happening } from './domain.ts';

/** What every screen of this feature needs to know. */
export interface Telling {
  readonly texts: Texts;
  readonly locale: Locale;
  readonly now: Instant;
}

export const tellingOf = ({ texts, locale, now }: Context): Telling => ({ texts, locale, now });

export const regionName = (id: string): string => REGIONS.find((region) => region.id === id)?.name ?? id;

/** „szkolenie „Dialog motywujący”” with the form before the title, as announcements do. */
export const titled = ({ form, title }: Pick<Happening, 'form' | 'title'>, { texts }: Telling): string =>
  `${texts.calendar.forms[form]} „${title}”`;

/** A line begins with a capital letter, whatever the word is elsewhere. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
