import type { Context } from '../../chat/context.ts';
import type { FormHandler } from '../../chat/feature.ts';
import { type FormValues, valueOf } from '../../chat/form.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { KEPT, mineBlocks, myQuestionMessage, passedOnMessage } from './asker-messages.ts';
import { type Asked, askForm, CONSENTS, moreForm } from './forms.ts';
import { guard } from './guard.ts';
import { type Actions, faultOf, type Handling, invalid, refused, tellingFor } from './handling.ts';
import { LONGEST, MOST_OPEN } from './limits.ts';
import { isTopic } from './topics.ts';

/** Questions listed in `/moje`; older ones go with time. */
const MINE_SHOWN = 10;
const MINE_AT_HOME = 3;

export const openAskForm = (handling: Handling, context: Context, asked: Asked): Reply =>
  showForm(askForm(tellingFor(handling, context), asked));

export const allMine = async (handling: Handling, context: Context) =>
  mineBlocks(await handling.service.ofAsker(context, MINE_SHOWN), tellingFor(handling, context));

export const mineAtHome = async (handling: Handling, context: Context) =>
  mineBlocks(await handling.service.ofAsker(context, MINE_AT_HOME), tellingFor(handling, context));

const ask = async (handling: Handling, context: Context, values: FormValues): Promise<Reply> => {
  const { texts } = context;
  const { form: words } = texts.handover;
  const topic = valueOf(values, 'temat');
  const text = valueOf(values, 'pytanie');
  const consents = valueOf(values, 'zgoda') === CONSENTS;
  const again = (instead: string) =>
    askForm(tellingFor(handling, context), { text: instead, topic, consents });

  const guarded = guard(text, texts);
  const fault = faultOf(context, guarded, LONGEST.question);
  if (fault) return invalid(again(fault.instead), 'pytanie', fault.text);
  if (!isTopic(handling.base(), topic)) return invalid(again(text), 'temat', words.noTopic);
  if (!consents) return invalid(again(text), 'zgoda', words.noConsent);
  if (guarded.kind !== 'fit') return invalid(again(''), 'pytanie', words.empty);

  const submitted = await handling.service.submit(context, topic, guarded.text);
  if (submitted.kind === 'too-many') return toPerson(say('warning', texts.handover.tooMany(MOST_OPEN)));
  return toPerson(passedOnMessage(texts, submitted.id, submitted.isNew));
};

const askMore = async (
  handling: Handling,
  context: Context,
  id: string,
  values: FormValues,
): Promise<Reply> => {
  const guarded = guard(valueOf(values, 'pytanie'), context.texts);
  const fault = faultOf(context, guarded, LONGEST.question);
  if (fault)
    return invalid(moreForm(tellingFor(handling, context), id, fault.instead), 'pytanie', fault.text);
  if (guarded.kind !== 'fit') return refused(context, 'gone');
  const done = await handling.service.act(context, id, { kind: 'follow-up', text: guarded.text });
  if (!done.ok) return refused(context, done.refusal);
  return toPerson(say('success', context.texts.handover.moreSent));
};

/** What the asker presses. */
export const askerActions = (handling: Handling): Actions => {
  const { service } = handling;
  const end =
    (kind: 'helped' | 'withdraw', done: (texts: Context['texts']) => string) =>
    async (context: Context, [id = '']: readonly string[]): Promise<Reply> => {
      const ended = await service.act(context, id, { kind });
      if (!ended.ok) return refused(context, ended.refusal);
      return shownIn(context, say('success', done(context.texts)));
    };
  const mine = async (context: Context, id: string) => {
    const question = await service.question(id);
    return question?.asker.person === context.speaker.person ? question : undefined;
  };

  return {
    ask: async (context, [topic, kept]) =>
      openAskForm(handling, context, {
        topic,
        text: kept === KEPT ? await handling.lastAsked(context) : undefined,
      }),
    mine: async (context, [id = '']) => {
      const question = await mine(context, id);
      if (!question) return refused(context, 'gone');
      return toPerson(myQuestionMessage(question, tellingFor(handling, context)));
    },
    more: async (context, [id = '']) => {
      const question = await mine(context, id);
      if (!question) return refused(context, 'gone');
      if (question.state !== 'answered')
        return refused(context, question.endedAt === undefined ? 'not-answered' : 'ended');
      return showForm(moreForm(tellingFor(handling, context), id));
    },
    helped: end('helped', ({ handover }) => handover.helpedThanks),
    withdraw: end('withdraw', ({ handover }) => handover.withdrawn),
  };
};

/** The forms the asker sends. */
export const askerForms = (handling: Handling): Readonly<Record<string, FormHandler>> => ({
  ask: (context, _args, values) => ask(handling, context, values),
  more: (context, [id = ''], values) => askMore(handling, context, id, values),
});
