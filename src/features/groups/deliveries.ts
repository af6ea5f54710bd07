import { actionId } from '../../chat/action-id.ts';
import type { DeliveryKind, RenderMoment } from '../../chat/delivery-kind.ts';
import { act, buttons, heading, type Message, message, paragraph } from '../../chat/message.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { Happening } from '../calendar/domain.ts';
import type { ThematicGroup } from './domain.ts';
import type { Handling } from './handling.ts';
import { meetingButtons, meetingFacts, minutesButtons, placeOf, type Telling } from './messages.ts';
import type { GroupNotice, InvitedContent, MeetingContent } from './notices.ts';
import { beginningOf, sequenceOf } from './service.ts';

/** A meeting and whom it is told, as they stand when the message is sent. */
interface Now {
  readonly happening: Happening;
  readonly group: ThematicGroup;
  /** The person's own registration for it. */
  readonly registration: string | undefined;
  readonly content: MeetingContent;
  readonly telling: Telling;
}

const meetingMessage = (title: string, text: string, now: Now): Message => {
  const { happening, registration, telling } = now;
  return message(
    heading(title),
    paragraph(text),
    meetingFacts(happening, telling),
    meetingButtons(happening, registration, true, telling),
  );
};

/** Messages to people of groups, made when they are sent; what is not true any more is not sent. */
export const groupDeliveries = ({
  store,
  meetings,
  signUps,
  people,
}: Handling): Readonly<Record<GroupNotice, DeliveryKind>> => {
  const nowOf = async (content: MeetingContent, moment: RenderMoment): Promise<Now | undefined> => {
    const happening = await meetings.happening(content.event);
    if (happening?.group === undefined) return undefined;
    const group = await store.group(happening.group);
    const mine = (await store.ofPerson(content.person)).find((one) => one.group === happening.group);
    if (!group || mine?.state !== 'member') return undefined;
    const [term] = happening.terms;
    const look = term && (await signUps.look(term.id, content.person, moment.now));
    const telling = { texts: textsIn(moment.locale), locale: moment.locale };
    return { happening, group, registration: look?.mine?.id, content, telling };
  };

  const make: Readonly<
    Record<Exclude<GroupNotice, 'invited'>, (now: Now) => Promise<Message | undefined> | Message | undefined>
  > = {
    meeting: (now) => {
      const { notices } = now.telling.texts.groups;
      if (now.happening.state !== 'published') return undefined;
      return meetingMessage(notices.meeting, notices.meetingText(now.group.name), now);
    },
    changed: (now) => {
      const { happening, registration, content, telling } = now;
      const { notices } = telling.texts.groups;
      // Who signed up is told as a participant.
      if (registration !== undefined || sequenceOf(happening) !== content.sequence) return undefined;
      if (happening.state === 'cancelled')
        return message(
          heading(notices.changed),
          paragraph(notices.cancelledText(happening.title, happening.cancelReason ?? '')),
          meetingFacts(happening, telling),
        );
      return meetingMessage(notices.changed, notices.changedText(now.group.name), now);
    },
    minutes: async ({ happening, group, telling }) => {
      const { notices } = telling.texts.groups;
      const noted = (await store.minutes([happening.id])).get(happening.id);
      return (
        noted &&
        message(
          heading(notices.minutes),
          paragraph(notices.minutesText(happening.title)),
          minutesButtons(noted.url, group.id, telling),
        )
      );
    },
  };

  const isComing = ({ happening }: Now, { now }: RenderMoment): boolean =>
    (beginningOf(happening) ?? '') > now;

  const kind = (verb: Exclude<GroupNotice, 'invited'>): DeliveryKind => ({
    ifUnsure: 'resend',
    title: (locale) => textsIn(locale).groups.notices[verb],
    render: async (content, moment) => {
      const now = await nowOf(content as MeetingContent, moment);
      if (!now || (verb !== 'minutes' && !isComing(now, moment))) return undefined;
      return make[verb](now);
    },
  });

  return {
    meeting: kind('meeting'),
    changed: kind('changed'),
    minutes: kind('minutes'),
    invited: {
      ifUnsure: 'resend',
      title: (locale) => textsIn(locale).groups.notices.invited,
      render: async (stored, { locale }) => {
        const { member: id, by } = stored as InvitedContent;
        const member = await store.member(id);
        const group = member?.state === 'invited' ? await store.group(member.group) : undefined;
        if (!group || group.joining === 'closed') return undefined;
        const telling = { texts: textsIn(locale), locale };
        const { notices, card } = telling.texts.groups;
        return message(
          heading(notices.invited),
          paragraph(notices.invitedText(group.name, await people.nameOf(by))),
          ...(group.aim === undefined ? [] : [paragraph(group.aim)]),
          paragraph(placeOf(group, telling)),
          buttons(
            act(actionId('groups', 'join', group.id), card.accept, 'primary'),
            act(actionId('groups', 'decline', group.id), card.decline),
            act(actionId('groups', 'show', group.id), notices.group),
          ),
        );
      },
    },
  };
};
