import type { Context } from '../../chat/context.ts';
import { notice } from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { deskMessage, deskQuestionMessage, PAGE } from './desk-messages.ts';
import type { Act, HandedOver } from './domain.ts';
import { draftBlocks, DRAFTS_SHOWN } from './draft-messages.ts';
import { closeForm, replyForm, topicsForm } from './forms.ts';
import { type Actions, atDesk, type Handling, refused, tellingFor } from './handling.ts';
import { actorOf } from './service.ts';
import { isTopic, topicName } from './topics.ts';

/** The list of pending questions from that one on, as a fresh message. */
export const deskReply = async (handling: Handling, context: Context, from = 0): Promise<Reply> => {
  const telling = tellingFor(handling, context);
  const { seat, questions } = await handling.service.desk(context);
  const drafts = await handling.drafts.draftsFor(context.speaker.person, DRAFTS_SHOWN);
  const desk = { seat, questions, from, now: context.now, actor: actorOf(context) };
  return toPerson(deskMessage({ ...desk, drafts: draftBlocks(drafts, telling) }, telling));
};

const view = async (handling: Handling, context: Context, question: HandedOver, first?: string) => {
  const { service } = handling;
  // Whoever looks at questions from their notices alone still answers here.
  await service.sit(context);
  return deskQuestionMessage(
    question,
    actorOf(context),
    await service.advisers(context.now),
    context.now,
    tellingFor(handling, context),
    first === undefined ? undefined : notice('success', first),
  );
};

/** What advisers and coordinators press. */
export const deskActions = (handling: Handling): Actions => {
  const { service, base } = handling;

  /** Does it and shows the question as it stands then, or why it could not be done. */
  const does = async (
    context: Context,
    id: string,
    act: Act,
    done: (question: HandedOver) => string,
  ): Promise<Reply> => {
    const acted = await service.act(context, id, act);
    if (!acted.ok) return refused(context, acted.refusal);
    return shownIn(context, await view(handling, context, acted.value, done(acted.value)));
  };
  const opens = async (
    context: Context,
    id: string,
    form: (question: HandedOver) => Reply,
  ): Promise<Reply> => {
    const question = await service.question(id);
    return question ? form(question) : refused(context, 'gone');
  };
  const unknown = ({ texts }: Context): Reply => toPerson(say('warning', texts.handover.unknownChoice));

  return {
    list: atDesk(service)((context, [from = '0']: readonly string[]) => {
      const first = Number(from);
      return deskReply(
        handling,
        context,
        Number.isInteger(first) && first % PAGE === 0 ? Math.max(0, first) : 0,
      );
    }),
    see: atDesk(service)(async (context, [id = '']: readonly string[]) => {
      const question = await service.question(id);
      return question ? toPerson(await view(handling, context, question)) : refused(context, 'gone');
    }),
    take: atDesk(service)((context, [id = '']: readonly string[]) =>
      does(context, id, { kind: 'take' }, () => context.texts.handover.taken),
    ),
    give: atDesk(service)((context, [id = '']: readonly string[]) =>
      does(context, id, { kind: 'give-back' }, () => context.texts.handover.givenBack),
    ),
    reply: atDesk(service)((context, [id = '']: readonly string[]) =>
      opens(context, id, (question) => showForm(replyForm(tellingFor(handling, context), question.id))),
    ),
    close: atDesk(service)((context, [id = '']: readonly string[]) =>
      opens(context, id, (question) => showForm(closeForm(tellingFor(handling, context), question.id))),
    ),
    pass: atDesk(service)((context, [id = '']: readonly string[], [topic = '']: readonly string[]) => {
      if (!isTopic(base(), topic)) return unknown(context);
      const name = topicName(base(), topic, context.locale);
      return does(context, id, { kind: 'pass', topic }, () => context.texts.handover.passed(name));
    }),
    assign: atDesk(service)(async (context, [id = '']: readonly string[], [who = '']: readonly string[]) => {
      const to = (await service.advisers(context.now)).find(({ person }) => person === who);
      if (!to) return unknown(context);
      const { person, name } = to;
      const assigned = context.texts.handover.assigned(name);
      return does(context, id, { kind: 'assign', to: { person, name } }, () => assigned);
    }),
    topics: atDesk(service)(async (context) => {
      const { seat } = await service.desk(context);
      return showForm(topicsForm(tellingFor(handling, context), seat.topics));
    }),
  };
};
