import type { Context } from '../../chat/context.ts';
import type { Moments } from '../../chat/moments.ts';
import { isCoordinator, onlyFor } from '../../chat/rights.ts';
import type { Instant } from '../../core/clock.ts';
import type { Locale } from '../../core/locale.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { CallsStore } from './store.ts';

/** What the screens of this feature need. */
export interface Handling {
  readonly store: CallsStore;
  readonly moments: Moments;
  /** The powiaty of the directory that are meant by a name it does not have; undefined where it has it. */
  readonly meantBy: (powiat: string) => Promise<readonly string[] | undefined>;
}

export interface Telling {
  readonly texts: Texts;
  readonly locale: Locale;
  readonly now: Instant;
}

export const tellingOf = ({ texts, locale, now }: Context): Telling => ({ texts, locale, now });

export const forDesk = onlyFor(isCoordinator, ({ texts }) => texts.calls.desk.onlyCoordinators);
