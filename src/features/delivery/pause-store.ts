import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from './domain.ts';

/** Since when nothing is sent, because somebody stopped it (pl. *wstrzymanie wysyłek*). */
export interface Pause {
  readonly id: string;
  readonly by: PersonId;
  readonly at: Instant;
}

interface Decided {
  readonly by: PersonId;
  readonly at: Instant;
  readonly tell: readonly NewDelivery[];
}

/** The one switch that stops everything the bot sends by itself; answers to people go on. */
export interface PauseStore {
  current(): Promise<Pause | undefined>;
  /** False where everything is paused already. */
  pause(id: string, decided: Decided): Promise<boolean>;
  /** Lets everything go on; what would come too late by now is dropped, with the pause as the reason. */
  resume(pause: Pause, decided: Decided): Promise<boolean>;
}
