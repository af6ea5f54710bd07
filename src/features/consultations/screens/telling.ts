import type { Context } from '../../../chat/context.ts';
import type { Instant } from '../../../core/clock.ts';
import type { Locale } from '../../../core/locale.ts';
import type { Texts } from '../../../i18n/pl.ts';

/** What every screen of consultations needs to know. */
export interface Telling {
  readonly texts: Texts;
  readonly locale: Locale;
  readonly now: Instant;
}

export const tellingOf = ({ texts, locale, now }: Context): Telling => ({ texts, locale, now });
