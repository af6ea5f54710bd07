import type { Feature } from '../../chat/feature.ts';
import { textsIn } from '../../i18n/texts.ts';
import { answerActions, answersHome } from './actions.ts';
import { askAndReply, questionCommand } from './commands.ts';
import { type AnswersDeps, createAnswersService } from './service.ts';

/** Answers questions from the knowledge base. */
export const createAnswersFeature = (deps: AnswersDeps): Feature => {
  const service = createAnswersService(deps);
  return {
    name: 'answers',
    commands: [questionCommand(service)],
    actions: answerActions(service),
    home: (context) => answersHome(context, service),
    words: (context, text) => askAndReply(context, service, { text }),
    prompts: (locale) => textsIn(locale).answers.prompts,
  };
};
