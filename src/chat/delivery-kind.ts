import type { Instant } from '../core/clock.ts';
import type { Locale } from '../core/locale.ts';
import type { Message } from './message.ts';

/** The moment at which a message is made: shortly before it is sent. */
export interface RenderMoment {
  readonly locale: Locale;
  readonly now: Instant;
}

/** A kind of message that is sent later (pl. *rodzaj wysyłki*): a reminder, a recall, an announcement. */
export interface DeliveryKind {
  /**
   * What to do where a message may have arrived or not, and the platform cannot be asked. `resend`: twice is better
   * than never, as with a reminder to one person. `hold`: a person decides, as with a message to many.
   */
  readonly ifUnsure: 'resend' | 'hold';
  /** What it is called, for those who look after deliveries. */
  readonly title: (locale: Locale) => string;
  /**
   * Makes the message of the stored content, from how things stand now; undefined: it is not wanted any more. What
   * it throws is a bug: the delivery is tried again later, a few times.
   */
  readonly render: (
    content: unknown,
    moment: RenderMoment,
  ) => Promise<Message | undefined> | Message | undefined;
}
