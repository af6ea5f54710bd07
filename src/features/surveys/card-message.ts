import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  list,
  menu,
  type Message,
  message,
  small,
} from '../../chat/message.ts';
import { formatMoment } from '../../i18n/format.ts';
import { type Question, roundsOf, type Survey } from './domain.ts';
import { deskLink } from './links.ts';
import { dayOf, subjectOf } from './naming.ts';
import { returnLines } from './results-message.ts';
import type { Working } from './standing.ts';
import { closingOf, windowOf } from './windows.ts';
import { wordingOf } from './wording.ts';

const LABEL = 75;

/** The most questions of a survey: three forms in a row. */
export const MOST_QUESTIONS = 15;

const questionLine = (question: Question, { texts }: Context): string => {
  const { text, options } = wordingOf(question, texts);
  const { kinds, right } = texts.surveys;
  return [
    `${text} (${kinds[question.kind]})`,
    ...(options.length === 0 ? [] : [options.join(' / ')]),
    ...(question.right === undefined ? [] : [right(options[question.right] ?? '')]),
  ].join(' – ');
};

const draftBlocks = (survey: Survey, context: Context): readonly (Block | undefined)[] => {
  const { surveys: words } = context.texts;
  return [
    menu(
      deskLink('question', survey),
      words.card.changeQuestion,
      survey.questions.map((question) => ({
        value: question.id,
        label: cut(wordingOf(question, context.texts).text, LABEL),
      })),
    ),
    buttons(
      act(deskLink('release', survey), words.card.release, 'primary'),
      act(actionId('surveys', 'try', survey.id, '0'), words.card.tryOut),
      survey.questions.length < MOST_QUESTIONS
        ? act(deskLink('edit', survey, 'new'), words.card.newQuestion)
        : undefined,
      act(deskLink('closing', survey), words.card.closing),
      act(deskLink('discard', survey), words.card.discard, 'danger'),
    ),
  ];
};

const openBlocks = (survey: Survey, { texts }: Context): readonly (Block | undefined)[] => {
  const { card } = texts.surveys;
  return [
    small(card.onlyClosed),
    buttons(act(deskLink('closing', survey), card.closing), act(deskLink('end', survey), card.end, 'danger')),
  ];
};

/** One survey as its coordinators see it: what it asks, whom, until when, and how many have answered. */
export const cardMessage = async (
  working: Working,
  context: Context,
  survey: Survey,
  first?: Block,
): Promise<Message> => {
  const { texts, locale } = context;
  const { surveys: words } = texts;
  const occasion = await working.surveys.occasionOf(survey);
  const closesAt = survey.closedAt ?? closingOf(survey, occasion);
  const opening = roundsOf(survey.kind).flatMap((round) => {
    const window = windowOf(survey, round, occasion);
    return window ? [words.opens(words.roundNames[round], formatMoment(window.opensAt, locale))] : [];
  });
  const day = dayOf(occasion, context);
  return message(
    first,
    heading(words.names[survey.kind].once),
    facts([
      { label: words.rows.subject, value: subjectOf(survey, occasion, context) },
      ...(day === undefined ? [] : [{ label: words.rows.day, value: day }]),
      { label: words.rows.state, value: words.states[survey.state] },
      {
        label: words.rows.whom,
        value: words.whom[survey.kind === 'needs' && !survey.unitTypes ? 'everyNeeds' : survey.kind],
      },
      ...(survey.state === 'open' ? opening.map((value) => ({ label: words.rows.opens, value })) : []),
      {
        label: words.rows.closes,
        value: closesAt ? formatMoment(closesAt, locale) : words.closesLater,
      },
    ]),
    ...(survey.state === 'draft' ? [] : [list(await returnLines(working, survey, context))]),
    list(
      survey.questions.map((question) => questionLine(question, context)),
      true,
    ),
    ...(survey.state === 'draft' ? draftBlocks(survey, context) : []),
    ...(survey.state === 'open' ? openBlocks(survey, context) : []),
    buttons(
      survey.state === 'closed' ? act(deskLink('results', survey), words.card.results, 'primary') : undefined,
      act(actionId('surveys', 'list'), words.card.back),
    ),
  );
};
