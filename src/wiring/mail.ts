import type { Feature } from '../chat/feature.ts';
import { attachment } from '../chat/files.ts';
import { divider, message, type Message, small, withFiles } from '../chat/message.ts';
import type { Posting } from '../chat/posting.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../core/clock.ts';
import type { Delivery } from '../features/delivery/delivery.ts';
import type { CopiedKind } from '../features/mail/store.ts';
import { textsIn } from '../i18n/texts.ts';
import type { Storage } from '../storage/storage.ts';
import { feedsOver } from './feeds.ts';
import { named } from './named.ts';

const CALENDAR = 'text/calendar; charset=utf-8';

/** The kinds of messages that go out by e-mail, too, by what they say of themselves. */
const copiedKinds = (features: readonly Feature[]): readonly CopiedKind[] =>
  Object.entries(named(features, ({ deliveries }) => deliveries)).flatMap(([kind, { copy }]) =>
    copy === undefined ? [] : [{ kind, when: copy }],
  );

/** What a letter has that a message in the chat does not need: the calendar file, and how to end the letters. */
const encloseIn =
  (storage: Storage, features: readonly Feature[], clock: Clock) =>
  async (delivery: Delivery, made: Message): Promise<Message> => {
    const { to, kind, locale } = delivery;
    if (to.kind !== 'person' || to.platform !== 'email') return made;
    const of = named(features, ({ deliveries }) => deliveries)[kind];
    const content = (await of?.letter?.(delivery.content, made, locale)) ?? made;
    const owner = await storage.mail.ownerOf(to.user);
    if (!owner) return content;
    const { copyEnds, newcomerEnds } = textsIn(locale).mail;
    const closed = {
      ...content,
      ...message(...content.blocks, divider, small(owner.hasAccount ? copyEnds : newcomerEnds)),
    };
    const entry = of?.entry?.(delivery.content);
    if (entry === undefined) return closed;
    const file = await feedsOver(storage).fileOf(entry, owner.person, locale, clock.now());
    if (!file) return closed;
    const name = file.isCancel ? 'odwolanie.ics' : 'termin.ics';
    return withFiles(closed, attachment(name, CALENDAR, Buffer.from(file.text, 'utf8')));
  };

interface Mail {
  readonly posting: Posting;
  readonly enclose: ReturnType<typeof encloseIn>;
}

/**
 * Letters, where they are set up; otherwise no copies are made from now on, and what waits goes on waiting.
 * @throws {MailRefused} when the server does not take letters from us.
 */
export const openMail = async (
  config: Config['mail'],
  storage: Storage,
  features: readonly Feature[],
  clock: Clock,
): Promise<Mail | undefined> => {
  if (!config) {
    await storage.mail.copy([]);
    return undefined;
  }
  const { createEmail } = await import('../../adapters/email/start.ts');
  const email = createEmail({ config, addressOf: (mailbox) => storage.mail.addressOf(mailbox) });
  await email.check();
  await storage.mail.copy(copiedKinds(features));
  return { posting: email.posting, enclose: encloseIn(storage, features, clock) };
};
