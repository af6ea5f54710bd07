import type { Channel } from '../../chat/channel.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import type { PlatformName } from '../../chat/input.ts';
import type { Message } from '../../chat/message.ts';
import type { Moments } from '../../chat/moments.ts';
import { isCoordinator, onlyFor } from '../../chat/rights.ts';
import type { Target } from '../../chat/target.ts';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import type { Look, LookPicture, Skin } from '../../core/look.ts';
import { tidy } from '../../core/text.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Happening } from '../calendar/domain.ts';
import type { TableFiles } from '../imports/table.ts';
import type { Unit } from '../units/domain.ts';
import type { Actor } from './domain.ts';
import type { AnnouncementsStore } from './store.ts';

/** What announcements need to know of others; wired to the features that keep it. */
export interface Surroundings {
  /** Published and past events about these words, those nearest to now; without words any. */
  events(words: string, now: Instant, most: number): Promise<readonly Happening[]>;
  happening(id: string): Promise<Happening | undefined>;
  groups(most: number): Promise<readonly { readonly id: string; readonly name: string }[]>;
  groupName(id: string): Promise<string | undefined>;
  /** Where the bot may write now. */
  channels(): Promise<readonly Channel[]>;
  coordinators(
    now: Instant,
  ): Promise<readonly { readonly person: PersonId; readonly to: Target; readonly locale: Locale }[]>;
  /** Those who have the role, as far as the bot met them lately. */
  withRole(role: 'adviser' | 'coordinator', now: Instant): Promise<readonly PersonId[]>;
  nameOf(person: PersonId): Promise<string | undefined>;
  unit(id: string): Promise<Unit | undefined>;
  reach(person: PersonId): Promise<{ readonly to: Target; readonly locale: Locale } | undefined>;
  /** Whether everything the bot sends by itself is paused. */
  isPaused(): Promise<boolean>;
}

/** How a platform would show a message: one look for each message that it is split into. */
export interface Rendering {
  readonly platform: Exclude<PlatformName, 'local'>;
  readonly skin: Skin;
  readonly looks: (content: Message) => readonly Look[];
}

/** What the screens of this feature work with. */
export interface Handling {
  readonly store: AnnouncementsStore;
  readonly around: Surroundings;
  readonly moments: Moments;
  readonly renderings: readonly Rendering[];
  /** Looks side by side, as PNG. */
  readonly drawLooks: (picture: LookPicture) => Promise<Uint8Array>;
  readonly tables: TableFiles;
}

/** The words, the language and the moment of a message. */
export interface Telling {
  readonly texts: Texts;
  readonly locale: Locale;
  readonly now: Instant;
}

export type Actions = Readonly<Record<string, ActionHandler>>;
export type Forms = Readonly<Record<string, FormHandler>>;

export const actorOf = (context: Context): Actor => ({
  person: context.speaker.person,
  name: tidy(context.account.name).slice(0, 100),
  mayDecide: isCoordinator(context),
});

export const tellingOf = ({ texts, locale, now }: Context): Telling => ({ texts, locale, now });

/** Only coordinators announce. */
export const forCoordinators = onlyFor(isCoordinator, ({ texts }) =>
  texts.chat.notAllowed('ogloszenie', ['coordinator']),
);
