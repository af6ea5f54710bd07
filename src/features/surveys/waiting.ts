import type { Context } from '../../chat/context.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  type Message,
  message,
  paragraph,
  small,
} from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import { toEpoch } from '../../core/clock.ts';
import { formatMoment } from '../../i18n/format.ts';
import { SURVEY_KINDS } from './domain.ts';
import { partLink } from './links.ts';
import { subjectOf } from './naming.ts';
import { type Standing, standingOf, type Working } from './standing.ts';

/** Surveys that wait for this person's answers, those that close first before the others, always in one order. */
const waitingFor = async (working: Working, context: Context): Promise<readonly Standing[]> => {
  const invitations = await working.store.waiting(context.speaker.person);
  const standings = await Promise.all(
    invitations.map(({ survey, round }) => standingOf(working, context, survey, round)),
  );
  return standings
    .flatMap((standing) => (standing.ok ? [standing.value] : []))
    .toSorted(
      (one, other) =>
        toEpoch(one.window.closesAt) - toEpoch(other.window.closesAt) ||
        SURVEY_KINDS.indexOf(one.survey.kind) - SURVEY_KINDS.indexOf(other.survey.kind),
    );
};

const waitingBlocks = (
  { survey, occasion, round, invitation, window }: Standing,
  context: Context,
): readonly Block[] => {
  const { surveys: words } = context.texts;
  const isBegun = Object.keys(invitation.draft).length > 0;
  return [
    paragraph([
      strong(words.names[survey.kind][round]),
      { kind: 'text', text: `: ${subjectOf(survey, occasion, context)}` },
    ]),
    small(words.until(formatMoment(window.closesAt, context.locale))),
    buttons(
      isBegun
        ? act(partLink('review', survey.id, round), words.goOn, 'primary')
        : act(partLink('fill', survey.id, round, 0), words.start, 'primary'),
    )!,
  ];
};

/** What waits, for `/moje`. */
export const mineBlocks = async (working: Working, context: Context): Promise<readonly Block[]> => {
  const standings = await waitingFor(working, context);
  if (standings.length === 0) return [];
  return [
    heading(context.texts.surveys.waiting),
    ...standings.flatMap((standing) => waitingBlocks(standing, context)),
  ];
};

/** What waits, as a message of its own. */
export const waitingMessage = async (working: Working, context: Context): Promise<Message> => {
  const blocks = await mineBlocks(working, context);
  const { waiting, nothing } = context.texts.surveys;
  return blocks.length === 0 ? message(heading(waiting), paragraph(nothing)) : message(...blocks);
};
