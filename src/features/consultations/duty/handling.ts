import { actionId } from '../../../chat/action-id.ts';
import { act, type Block, buttons } from '../../../chat/message.ts';
import { isCoordinator, isTeam, onlyFor } from '../../../chat/rights.ts';
import type { Instant } from '../../../core/clock.ts';
import type { Locale } from '../../../core/locale.ts';
import type { Texts } from '../../../i18n/pl.ts';
import type { Unit } from '../../units/domain.ts';
import type { ConsultationBooking } from '../booking.ts';
import type { AdviceAsking } from '../asking.ts';
import type { AdviceQueue } from '../create-asking.ts';
import type { Deciding } from '../deciding.ts';
import type { Adviser } from '../domain.ts';
import type { Opening } from '../opening.ts';
import type { ConsultationsStore } from '../store.ts';
import type { DutyStore } from './store.ts';

/** What advisers' screens know of people and units; wired to the features that keep them. */
export interface DutyDirectory {
  unit(id: string): Promise<Unit | undefined>;
  /** Units that fit what was typed, at most so many. */
  seek(words: string, most: number): Promise<readonly Unit[]>;
  nameOf(person: Adviser['person']): Promise<string | undefined>;
}

/** What every handler of these screens works with. */
export interface DutyHandling {
  readonly store: ConsultationsStore;
  readonly duty: DutyStore;
  readonly booking: ConsultationBooking;
  readonly deciding: Pick<Deciding, 'decide' | 'keepGroup' | 'stepOut'>;
  readonly opening: Opening;
  readonly queue: AdviceQueue & Pick<AdviceAsking, 'request'>;
  readonly directory: DutyDirectory;
  /** Ids of the topics of the knowledge base. */
  readonly knowledgeTopics: () => ReadonlySet<string>;
  /** The first moment from then on at which people are written to. */
  readonly mayGoOut: (at: Instant) => Instant;
}

/** The words and the language of a message. */
export interface Telling {
  readonly texts: Texts;
  readonly locale: Locale;
}

export const backButtons = ({ texts }: Telling): Block | undefined =>
  buttons(act(actionId('duty', 'open'), texts.duty.back));

/** For advisers and coordinators. */
export const forAdvisers = onlyFor(isTeam, ({ texts }) => texts.duty.onlyAdvisers);

export const forCoordinators = onlyFor(isCoordinator, ({ texts }) => texts.duty.onlyCoordinators);
