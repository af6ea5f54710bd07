import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import { act, type Block, buttons, heading, message, notice, paragraph, small } from '../../chat/message.ts';
import { cut } from '../../chat/cut.ts';
import { type Reply, toEveryone, toPerson } from '../../chat/reply.ts';
import { outcomeReply, showingFor } from './commands.ts';
import { sharedMessage } from './messages.ts';
import { decodePeriods } from './period-code.ts';
import type { AnswersService } from './service.ts';

const gone = ({ texts }: Context): Reply => toPerson(message(notice('warning', texts.answers.gone)));

/** Buttons and menus under answers. */
export const answerActions = (service: AnswersService): Readonly<Record<string, ActionHandler>> => {
  const show = async (context: Context, id: string, code: string): Promise<Reply> => {
    const asked = decodePeriods(code);
    const outcome = asked && (await service.show(context, id, asked));
    return outcome ? outcomeReply(context, service, outcome) : gone(context);
  };

  return {
    show: (context, [id = '', code = '']) => show(context, id, code),
    related: (context, [code = ''], [id = '']) => show(context, id, code),
    none: async (context) => outcomeReply(context, service, await service.noneFits(context)),
    vote: async (context, [id = '', vote = '']) => {
      const known = service.base().answers.has(id);
      if (!known || (vote !== 'yes' && vote !== 'no')) return gone(context);
      await service.vote(context, id, vote === 'yes');
      const { thanks, thanksUnhelpful } = context.texts.answers;
      if (vote === 'yes') return toPerson(message(paragraph(thanks)));
      const topic = service.base().answers.get(id)?.adviserTopic;
      return toPerson(
        message(
          paragraph(thanksUnhelpful),
          ...service.askWhy(context.texts, id),
          ...service.handOver(context.texts, { topic }),
        ),
      );
    },
    share: async (context, [id = '', code = '']) => {
      const asked = decodePeriods(code);
      const outcome = asked && (await service.show(context, id, asked));
      if (outcome?.kind !== 'answered' && outcome?.kind !== 'partial') return gone(context);
      return toEveryone(sharedMessage(outcome, context.account.name, showingFor(context, service)));
    },
  };
};

/** How many of the latest answers the person's page lists. */
const LATEST = 5;

/** The part of the person's page that lists what they were told lately. */
export const answersHome = async (context: Context, service: AnswersService): Promise<readonly Block[]> => {
  const { texts } = context;
  const latest = await service.latest(context, LATEST);
  const ask = buttons(act(actionId('command', 'options', 'pytanie'), texts.answers.askNow, 'primary'));
  return [
    heading(texts.answers.myQuestions),
    ...(latest.length === 0 ? [paragraph(texts.answers.noQuestions)] : []),
    ...latest.map(({ id, title }) => buttons(act(actionId('answers', 'show', id, ''), cut(title, 75)))),
    ask,
    service.usesModels ? small(texts.assist.home) : undefined,
  ].filter((block) => block !== undefined);
};
