import { actionId } from '../../chat/action-id.ts';
import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import { act, buttons, heading, type Message, message, paragraph, small } from '../../chat/message.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { myQuestionMessage } from './asker-messages.ts';
import type { HandedOver } from './domain.ts';
import type { NoticeContent, NoticeVerb } from './notices.ts';
import type { HandoverStore } from './store.ts';
import type { Telling } from './thread-blocks.ts';
import { topicName } from './topics.ts';

/** What is still worth telling when the moment of sending has come. */
const STILL_TRUE: Readonly<Record<NoticeVerb, (question: HandedOver, at: NoticeContent['at']) => boolean>> = {
  new: ({ state }) => state === 'waiting',
  reminder: ({ state, waitingSince }, at) =>
    (state === 'waiting' || state === 'taken') && waitingSince === at,
  escalation: ({ state, waitingSince }, at) =>
    (state === 'waiting' || state === 'taken') && waitingSince === at,
  assigned: ({ state }) => state === 'taken',
  again: ({ state, waitingSince }, at) => state === 'taken' && waitingSince === at,
  reply: ({ said }, at) => said.some((one) => one.kind === 'reply' && one.at === at),
  closed: ({ state }) => state === 'closed',
};

const forAsker = (verb: 'reply' | 'closed', question: HandedOver, telling: Telling): Message => {
  const { notices, closings } = telling.texts.handover;
  const { blocks } = myQuestionMessage(question, telling);
  const first =
    verb === 'reply'
      ? notices.replyText
      : notices.closedText(question.closing ? closings[question.closing] : '');
  return message(heading(notices[verb]), paragraph(first), ...blocks.slice(1));
};

/** Advisers are told the topic only: the words are shown to those whose rights are checked. */
const forDesk = (
  verb: Exclude<NoticeVerb, 'reply' | 'closed'>,
  question: HandedOver,
  { base, texts, locale }: Telling,
): Message => {
  const { notices, toList } = texts.handover;
  return message(
    heading(notices[verb]),
    paragraph(notices[`${verb}Text`](topicName(base, question.topic, locale))),
    buttons(
      act(actionId('handover', 'see', question.id), notices.openQuestion, 'primary'),
      act(actionId('handover', 'list'), toList),
    ),
    small(texts.handover.deskDescription),
  );
};

/** The messages this feature sends later: made when they are sent, from how the question stands then. */
export const handoverDeliveries = (
  store: Pick<HandoverStore, 'question'>,
  base: () => KnowledgeBase,
): Readonly<Record<NoticeVerb, DeliveryKind>> => {
  const kind = (verb: NoticeVerb): DeliveryKind => ({
    ifUnsure: 'resend',
    title: (locale) => textsIn(locale).handover.notices[verb],
    render: async (content, { locale }) => {
      const { question: id, at } = content as NoticeContent;
      const question = await store.question(id);
      if (!question || !STILL_TRUE[verb](question, at)) return undefined;
      const telling = { base: base(), texts: textsIn(locale), locale };
      return verb === 'reply' || verb === 'closed'
        ? forAsker(verb, question, telling)
        : forDesk(verb, question, telling);
    },
  });
  return {
    new: kind('new'),
    reminder: kind('reminder'),
    escalation: kind('escalation'),
    assigned: kind('assigned'),
    again: kind('again'),
    reply: kind('reply'),
    closed: kind('closed'),
  };
};
