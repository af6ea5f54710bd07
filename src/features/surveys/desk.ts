import type { Context } from '../../chat/context.ts';
import type { Block } from '../../chat/message.ts';
import { notice } from '../../chat/message.ts';
import { type Reply, toPerson, update } from '../../chat/reply.ts';
import type { Handler } from '../../chat/rights.ts';
import { say } from '../../chat/saying.ts';
import { cardMessage } from './card-message.ts';
import type { Survey } from './domain.ts';
import { forCoordinators } from './handling.ts';
import type { Working } from './standing.ts';

/** The card, as the survey stands now, with what has just happened above it. */
export const showCard = async (
  working: Working,
  context: Context,
  id: string,
  first?: Block,
  as: 'update' | 'new' = 'update',
): Promise<Reply> => {
  const survey = await working.store.survey(id);
  if (!survey) return toPerson(say('warning', context.texts.surveys.refusals.gone));
  const card = await cardMessage(working, context, survey, first);
  return as === 'new' ? toPerson(card) : update(card);
};

type OnSurvey<More extends readonly unknown[]> = (
  context: Context,
  survey: Survey,
  args: readonly string[],
  ...more: More
) => Promise<Reply> | Reply;

/** What coordinators do with a survey in the state they saw; one that has changed since is shown anew. */
export const onState = <More extends readonly unknown[]>(
  working: Working,
  states: readonly Survey['state'][],
  handle: OnSurvey<More>,
  as: 'update' | 'new' = 'update',
): Handler<[args: readonly string[], ...more: More]> =>
  forCoordinators(
    async (context: Context, [id = '', revision, ...args]: readonly string[], ...more: More) => {
      const survey = await working.store.survey(id);
      const { refusals } = context.texts.surveys;
      if (!survey) return toPerson(say('warning', refusals.gone));
      if (String(survey.revision) !== revision || !states.includes(survey.state))
        return showCard(working, context, id, notice('warning', refusals.changed), as);
      return handle(context, survey, args, ...more);
    },
  );
