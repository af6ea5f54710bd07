import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  menu,
  type Message,
  message,
  paragraph,
} from '../../chat/message.ts';
import { subjectOf } from './naming.ts';
import type { Working } from './standing.ts';
import { mineBlocks } from './waiting.ts';

/** Surveys to choose from; older ones are found through their event. */
const MOST = 25;
const LABEL = 75;

/** The surveys of coordinators, newest first, and what can be begun. */
export const listMessage = async (working: Working, context: Context, first?: Block): Promise<Message> => {
  const { surveys: words } = context.texts;
  const all = await working.store.list(MOST);
  const options = await Promise.all(
    all.map(async (survey) => {
      const subject = subjectOf(survey, await working.surveys.occasionOf(survey), context);
      return {
        value: survey.id,
        label: cut(`${words.names[survey.kind].once}: ${subject}`, LABEL),
        hint: words.states[survey.state],
      };
    }),
  );
  return message(
    first,
    heading(words.title),
    paragraph(options.length === 0 ? words.none : words.intro),
    options.length === 0 ? undefined : menu(actionId('surveys', 'card'), words.choose, options),
    buttons(
      act(actionId('surveys', 'new'), words.fromEvent, 'primary'),
      act(actionId('surveys', 'needs'), words.fromNeeds),
    ),
    ...(await mineBlocks(working, context)),
  );
};
