import { actionId } from '../../chat/action-id.ts';
import type { DeliveryKind, RenderMoment } from '../../chat/delivery-kind.ts';
import {
  act,
  buttons,
  heading,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import type { Texts } from '../../i18n/pl.ts';
import { textsIn } from '../../i18n/texts.ts';
import { type Target, targetKey } from '../../chat/target.ts';
import { formatMoment } from '../../i18n/format.ts';
import { type Announcement, hasGoneOut } from './domain.ts';
import type { Handling, Telling } from './handling.ts';
import { letterOf } from './letter.ts';
import type { AnnouncedContent, DecisionContent } from './notices.ts';
import { progressMessage } from './running-message.ts';
import { toldContent } from './told-content.ts';
import { newsMessage, toldMessage, tombstone } from './told-message.ts';

type Deps = Pick<Handling, 'store' | 'around'>;

const telling = ({ locale, now }: RenderMoment): Telling => ({ texts: textsIn(locale), locale, now });

/** Asks for a decision; nobody is asked any more once there is one. */
const toApprove = (
  { id, state, title, sendAt, isUrgent }: Announcement,
  head: string,
  asks: string,
  { texts, locale }: Telling,
): Message | undefined => {
  if (state !== 'approval') return undefined;
  const { approval, card } = texts.announcements;
  return message(
    heading(head),
    paragraph(asks),
    paragraph(strong(isUrgent ? texts.announcements.told.urgent(title) : title)),
    sendAt === undefined ? undefined : small(card.sendAt(formatMoment(sendAt, locale))),
    buttons(act(actionId('announcements', 'open', id), approval.see, 'primary')),
  );
};

/** The messages of this feature, made when they are sent, from how things stand then. */
export const announcementDeliveries = ({ store, around }: Deps): Readonly<Record<string, DeliveryKind>> => {
  const about: DeliveryKind['about'] = async (content, to) => {
    const one = await store.announcement((content as AnnouncedContent).announcement);
    if (!one) return undefined;
    const part = one.audience.find((each) => each.kind === 'channel' && each.target === targetKey(to));
    return { title: one.title, ...(part?.kind === 'channel' ? { channel: part.name } : {}) };
  };

  const kind = (
    title: (texts: Texts['announcements']['kinds']) => string,
    make: (
      announcement: Announcement,
      content: AnnouncedContent,
      telling: Telling,
    ) => Promise<Message | undefined> | Message | undefined,
    ifUnsure: DeliveryKind['ifUnsure'] = 'resend',
  ): DeliveryKind => ({
    ifUnsure,
    title: (locale) => title(textsIn(locale).announcements.kinds),
    about,
    render: async (stored, moment) => {
      const content = stored as AnnouncedContent;
      const announcement = await store.announcement(content.announcement);
      return announcement && make(announcement, content, telling(moment));
    },
  });

  const told = async (announcement: Announcement, { readIn }: AnnouncedContent, spoken: Telling) =>
    toldMessage(await toldContent({ store, around }, announcement), readIn ?? 'direct', spoken);

  /** What was sent first is changed where it stands. */
  const inPlaceOf = (first: string) => (content: unknown, to: Target) =>
    store.posted(first, (content as AnnouncedContent).announcement, to);

  const progress = kind(
    ({ progress: title }) => title,
    async (announcement, _content, spoken) =>
      progressMessage(announcement, await store.standings(announcement.id), spoken),
  );

  return {
    // To many at once: where nobody can say whether it arrived, a person decides.
    told: {
      ...kind(
        ({ told: title }) => title,
        (one, content, spoken) => (hasGoneOut(one) ? told(one, content, spoken) : undefined),
        'hold',
      ),
      copy: 'in-hours',
      letter: (content, message, locale) =>
        letterOf({ store }, (content as AnnouncedContent).announcement, message, locale),
    },
    test: kind(
      ({ test: title }) => title,
      async (one, content, spoken) => {
        const { sending } = spoken.texts.announcements;
        const { blocks } = await told(one, content, spoken);
        return message(notice('info', sending.testIs), ...blocks);
      },
    ),
    changed: {
      ...kind(
        ({ changed: title }) => title,
        (one, content, spoken) => (hasGoneOut(one) ? told(one, content, spoken) : undefined),
      ),
      replaces: inPlaceOf('announcements.told'),
    },
    news: {
      ...kind(
        ({ news: title }) => title,
        (one, _content, spoken) => (hasGoneOut(one) ? newsMessage(one, spoken) : undefined),
      ),
      copy: 'in-hours',
    },
    retracted: {
      copy: 'in-hours',
      ...kind(
        ({ retracted: title }) => title,
        (one, _content, spoken) => (one.state === 'retracted' ? tombstone(one, spoken) : undefined),
      ),
      replaces: inPlaceOf('announcements.told'),
    },
    published: {
      ...kind(
        ({ published: title }) => title,
        (one, content, spoken) => (hasGoneOut(one) ? told(one, content, spoken) : undefined),
      ),
      publishes: inPlaceOf('announcements.told'),
    },
    approval: kind(
      ({ approval: title }) => title,
      (one, _content, spoken) => {
        const { title, text } = spoken.texts.announcements.approval;
        return toApprove(one, title, text(one.author.name), spoken);
      },
    ),
    waits: kind(
      ({ waits: title }) => title,
      (one, _content, spoken) => {
        const { waits } = spoken.texts.announcements.approval;
        return toApprove(one, waits.title, waits.text(one.author.name), spoken);
      },
    ),
    decided: {
      ifUnsure: 'resend',
      title: (locale) => textsIn(locale).announcements.kinds.decided,
      about,
      render: async (stored, { locale }) => {
        const { announcement: id, revision, verdict } = stored as DecisionContent;
        const one = await store.announcement(id);
        if (one?.revision !== revision) return undefined;
        const { approval, card } = textsIn(locale).announcements;
        return message(
          heading(approval.decidedTitle),
          paragraph(strong(one.title)),
          paragraph(approval.verdicts[verdict]),
          verdict === 'returned' && one.changes !== undefined
            ? notice('info', card.remarks(one.changes))
            : undefined,
          buttons(act(actionId('announcements', 'open', id), card.open, 'primary')),
        );
      },
    },
    progress,
    progressed: { ...progress, replaces: inPlaceOf('announcements.progress') },
    chased: kind(
      ({ chased: title }) => title,
      async (one, { person }, { texts, locale }) => {
        if (!hasGoneOut(one) || one.ackUntil === undefined) return undefined;
        if (person !== undefined && (await store.hasAcknowledged(one.id, person))) return undefined;
        const { chased, told: words } = texts.announcements;
        return message(
          heading(chased.title),
          paragraph(chased.text(one.title)),
          small(words.ackAsk(formatMoment(one.ackUntil, locale))),
          buttons(
            act(actionId('announcements', 'ack', one.id), words.ack, 'primary'),
            act(actionId('announcements', 'read', one.id), words.readNow),
          ),
        );
      },
    ),
  };
};
