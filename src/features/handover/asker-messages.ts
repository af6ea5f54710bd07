import { actionId } from '../../chat/action-id.ts';
import { cut } from '../../chat/cut.ts';
import {
  act,
  type Block,
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
import type { HandedOver } from './domain.ts';
import { type Telling, threadBlocks } from './thread-blocks.ts';
import { topicName } from './topics.ts';

/** In a button: the question it stands under is put into the form. */
export const KEPT = 'kept';

/** The button that opens the form, under an answer that was none; what is known is filled in beforehand. */
export const askBlocks = (
  { handover }: Texts,
  { topic = '', isKept = false }: { readonly topic?: string | undefined; readonly isKept?: boolean } = {},
): readonly Block[] =>
  [
    buttons(
      act(
        actionId('handover', 'ask', ...(isKept ? [topic, KEPT] : topic ? [topic] : [])),
        handover.askAdviser,
      ),
    ),
  ].filter((block) => block !== undefined);

const SHOWN = 100;

const firstWords = ({ said }: HandedOver): string => (said[0]?.text ?? '').replace(/\s+/g, ' ');

const mineLines = (
  question: HandedOver,
  { base, texts, locale }: Telling,
): readonly (Block | undefined)[] => [
  paragraph([
    strong(cut(firstWords(question), SHOWN)),
    {
      kind: 'text',
      text: ` (${topicName(base, question.topic, locale)}): ${texts.handover.states[question.state]}`,
    },
  ]),
  buttons(act(actionId('handover', 'mine', question.id), texts.handover.see)),
];

/** The person's questions and how they stand, the same in `/moje` and on their own page. */
export const mineBlocks = (questions: readonly HandedOver[], telling: Telling): readonly Block[] => {
  const { handover } = telling.texts;
  return [
    heading(handover.mineTitle),
    ...(questions.length === 0 ? [paragraph(handover.mineNone)] : []),
    ...questions.flatMap((question) => mineLines(question, telling)),
    ...askBlocks(telling.texts),
  ].filter((block) => block !== undefined);
};

/** What the asker may do with their question now. */
const askerButtons = ({ id, state }: HandedOver, { handover }: Texts): Block | undefined => {
  if (state === 'answered')
    return buttons(
      act(actionId('handover', 'helped', id), handover.helped, 'primary'),
      act(actionId('handover', 'more', id), handover.askMore),
    );
  return state === 'waiting' || state === 'taken'
    ? buttons(act(actionId('handover', 'withdraw', id), handover.withdraw, 'danger'))
    : undefined;
};

/** The asker's view of a question: its state, the whole thread, and what they may do. */
export const myQuestionMessage = (question: HandedOver, telling: Telling): Message =>
  message(
    heading(telling.texts.handover.mineTitle),
    ...threadBlocks(question, telling),
    askerButtons(question, telling.texts),
  );

/** The first words to the asker: what happens next. */
export const passedOnMessage = ({ handover }: Texts, id: string, isNew: boolean): Message =>
  message(
    notice(isNew ? 'success' : 'info', isNew ? handover.passedOn : handover.alreadyPassedOn),
    small(handover.passedOnNext),
    buttons(act(actionId('handover', 'mine', id), handover.see)),
  );
