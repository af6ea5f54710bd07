import type { Instant } from '../core/clock.ts';
import type { Locale } from '../core/locale.ts';
import type { Message } from './message.ts';
import type { Posted, Target } from './target.ts';

/** The moment at which a message is made: shortly before it is sent. */
export interface RenderMoment {
  readonly locale: Locale;
  readonly now: Instant;
}

/** What tells a delivery from others of its kind. */
export interface DeliverySubject {
  /** What people called what it is about. */
  readonly title: string;
  /** What the channel it is for was called when somebody chose it. */
  readonly channel?: string;
}

/** A kind of message that is sent later (pl. *rodzaj wysyłki*): a reminder, a recall, an announcement. */
export interface DeliveryKind {
  /**
   * What to do where a message may have arrived or not, and the platform cannot be asked. `resend`: twice is better
   * than never, as with a reminder to one person. `hold`: a person decides, as with a message to many.
   */
  readonly ifUnsure: 'resend' | 'hold';
  /**
   * Whether people who want copies get one by e-mail, as well: in the hours of offices, or at once, where an answer is
   * awaited in a set time. Absent: none.
   */
  readonly copy?: 'in-hours' | 'at-once';
  /** The registration or consultation it is about, whose calendar file goes with a copy. */
  readonly entry?: (content: unknown) => string | undefined;
  /** The message as a letter, where a letter has something else: files in place of buttons. Absent: the same. */
  readonly letter?: (content: unknown, message: Message, locale: Locale) => Promise<Message>;
  /** What it is called, for those who look after deliveries. */
  readonly title: (locale: Locale) => string;
  /** Which one of its kind it is, for them, too; absent: its kind says enough. */
  readonly about?: (content: unknown, to: Target) => Promise<DeliverySubject | undefined>;
  /**
   * Makes the message of the stored content, from how things stand now; undefined: it is not wanted any more. What
   * it throws is a bug: the delivery is tried again later, a few times.
   */
  readonly render: (
    content: unknown,
    moment: RenderMoment,
  ) => Promise<Message | undefined> | Message | undefined;
  /**
   * Messages of ours in whose place this one belongs. They are changed where they stand; what the platform does not let
   * us change, and what is more than there was, is posted. The same twice changes nothing.
   */
  readonly replaces?: (content: unknown, to: Target) => Promise<readonly Posted[]>;
  /** Messages of ours that are published to those who follow their channel; nothing is posted. */
  readonly publishes?: (content: unknown, to: Target) => Promise<readonly Posted[]>;
}
