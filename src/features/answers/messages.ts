import { actionId } from '../../chat/action-id.ts';
import {
  act,
  type Block,
  buttons,
  divider,
  type Message,
  MAX_MENU_OPTIONS,
  menu,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { cut } from '../../chat/cut.ts';
import { code, strong } from '../../chat/span.ts';
import { formatDay, formatPeriod } from '../../i18n/format.ts';
import { encodePeriods } from './period-code.ts';
import { chosenBlocks, explanationBlocks, otherBlocks } from './assisted-blocks.ts';
import { MAX_QUESTION, type Outcome, type Told } from './domain.ts';
import { showButtons, showId } from './show-buttons.ts';
import { calculatedPassport, type Telling, toldBlocks } from './told-blocks.ts';

/** How an outcome is shown: to whom, and what a person may do with it. */
export interface Showing extends Telling {
  /** Whether a button offers to post the answer for everyone in the place. */
  readonly shareable: boolean;
  /** How to reach an adviser, where the organisation told us. */
  readonly adviserContact?: string | undefined;
  /** What comes right under a verified text. */
  readonly underText?: readonly Block[];
}

/** Other answers; those that the question back already offers as buttons are not offered again. */
const relatedMenu = (told: Told, { base, texts }: Showing): Block | undefined => {
  const offered = told.answer.askBack?.options.map(({ answer }) => answer) ?? [];
  const related = [...new Set(told.answer.related)]
    .filter((id) => !offered.includes(id))
    .map((id) => base.answers.get(id))
    .filter((answer) => answer !== undefined)
    .map(({ id, title }) => ({ value: id, label: cut(title, 75) }))
    .slice(0, MAX_MENU_OPTIONS);
  return related.length > 0
    ? menu(actionId('answers', 'related', encodePeriods(told.asked)), texts.answers.related, related)
    : undefined;
};

const afterTold = (told: Told, showing: Showing): readonly (Block | undefined)[] => {
  const { texts, shareable } = showing;
  const { id, askBack } = told.answer;
  return [
    askBack && paragraph(strong(askBack.question)),
    askBack &&
      buttons(...askBack.options.map(({ label, answer }) => act(showId(answer, told.asked), cut(label, 75)))),
    {
      kind: 'feedback',
      question: texts.answers.wasHelpful,
      yes: { id: actionId('answers', 'vote', id, 'yes'), label: texts.answers.helpful },
      no: { id: actionId('answers', 'vote', id, 'no'), label: texts.answers.unhelpful },
    },
    relatedMenu(told, showing),
    shareable
      ? buttons(act(actionId('answers', 'share', id, encodePeriods(told.asked)), texts.answers.share))
      : undefined,
  ];
};

const nextSteps = ({ texts, adviserContact }: Showing): readonly Block[] => [
  paragraph(texts.answers.nextStep),
  ...(adviserContact ? [paragraph(texts.answers.nextStepAdviser(adviserContact))] : []),
];

const choiceMessage = (outcome: Extract<Outcome, { kind: 'choice' }>, showing: Showing): Message =>
  message(
    paragraph(showing.texts.answers.choose),
    ...showButtons(outcome.options, outcome.asked),
    buttons(act(actionId('answers', 'none'), showing.texts.answers.noneOfThese)),
  );

const notCoveredMessage = (told: Told | undefined, showing: Showing): Message => {
  const { texts, locale } = showing;
  if (!told) return message(paragraph(strong(texts.answers.notCovered)), ...nextSteps(showing));
  const when = (told.asked.length > 0 ? told.asked : [{ from: told.today, to: told.today }])
    .map(({ from, to }) => formatPeriod(from, to, locale))
    .join(', ');
  return message(
    paragraph(strong(texts.answers.notCovered)),
    paragraph(texts.answers.notCoveredForDay(told.answer.title, when)),
    buttons(act(showId(told.answer.id, []), cut(told.answer.title, 75))),
    ...nextSteps(showing),
  );
};

const expiredNotice = (told: Told, { texts, locale }: Showing): Block => {
  const last = told.sections.at(0)?.period.to;
  return notice(
    'warning',
    last ? texts.answers.onlyExpired(formatDay(last, locale)) : texts.answers.onlyExpiredUndated,
  );
};

/** What a person reads for an outcome; the same on every surface. */
export const outcomeMessage = (outcome: Outcome, showing: Showing): Message => {
  const { texts } = showing;
  switch (outcome.kind) {
    case 'answered':
    case 'partial':
      return message(
        ...toldBlocks(outcome, showing),
        ...(showing.underText ?? []),
        ...afterTold(outcome, showing),
      );
    case 'only-expired':
      return message(
        expiredNotice(outcome, showing),
        ...toldBlocks({ ...outcome, gaps: [] }, showing),
        ...nextSteps(showing),
        ...afterTold(outcome, showing),
      );
    case 'choice':
      return choiceMessage(outcome, showing);
    case 'not-verified':
      return message(
        notice('warning', texts.answers.notVerified),
        paragraph(strong(outcome.entry.title)),
        outcome.entry.says === '' ? undefined : paragraph(outcome.entry.says),
        paragraph(texts.answers.notVerifiedStep),
        ...nextSteps(showing),
      );
    case 'not-covered':
      return notCoveredMessage(outcome.told, showing);
    case 'crisis':
      return message(
        notice('error', texts.answers.crisis),
        ...toldBlocks(outcome, showing),
        relatedMenu(outcome, showing),
        small(texts.answers.crisisAfter),
        ...(outcome.besides ? [divider, ...outcomeMessage(outcome.besides, showing).blocks] : []),
      );
    case 'needs-person':
      return message(
        notice('info', texts.answers.needsPerson),
        ...outcomeMessage(outcome.rule, showing).blocks,
      );
    case 'assisted': {
      const underText = explanationBlocks(outcome.explanation ?? [], texts);
      return message(
        ...chosenBlocks(outcome, outcome.outcome, texts),
        ...outcomeMessage(outcome.outcome, { ...showing, underText }).blocks,
        ...otherBlocks(outcome, outcome.outcome, texts),
      );
    }
    case 'several':
      return message(
        ...outcome.parts.flatMap(({ question, outcome: one }, index) => [
          index > 0 ? divider : undefined,
          small(texts.answers.part(index + 1, cut(question, 150))),
          ...outcomeMessage(one, showing).blocks,
        ]),
      );
    case 'calculated':
      return message(
        ...outcome.calculated.blocks(texts, showing.locale),
        ...calculatedPassport(outcome.calculated.deciding, showing),
      );
    case 'personal-data':
      return message(
        notice(
          'warning',
          texts.answers.personalData(
            outcome.found.map((kind) => texts.answers.personalDataKind[kind]).join(', '),
          ),
        ),
        paragraph(texts.answers.personalDataInstead),
        paragraph(code(cut(outcome.masked, 1500))),
        small(texts.answers.personalDataDelete),
      );
    case 'unreadable':
      return message(paragraph(unreadableText(outcome.why, showing)));
  }
};

const unreadableText = (why: Extract<Outcome, { kind: 'unreadable' }>['why'], { texts }: Showing): string => {
  switch (why) {
    case 'empty':
      return texts.answers.empty;
    case 'no-words':
      return texts.answers.noWords;
    case 'greeting':
      return texts.answers.greeting;
    case 'thanks':
      return texts.answers.thanksBack;
    case 'too-long':
      return texts.answers.tooLong(MAX_QUESTION);
  }
};

/** The answer for everyone in a place: the text and its passport, and who shared it; no buttons. */
export const sharedMessage = (told: Told, sharer: string, telling: Telling): Message =>
  message(...toldBlocks(told, telling), small(telling.texts.answers.sharedBy(sharer)));
