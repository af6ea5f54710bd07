import type { DeliveryKind, RenderMoment } from '../../chat/delivery-kind.ts';
import {
  act,
  buttons,
  heading,
  type Message,
  message,
  paragraph,
  small,
  withFiles,
} from '../../chat/message.ts';
import { formatMoment } from '../../i18n/format.ts';
import { textsIn } from '../../i18n/texts.ts';
import { partLink } from './links.ts';
import { dayOf, subjectOf } from './naming.ts';
import { resultPicture } from './files.ts';
import { resultsMessage } from './results-message.ts';
import type { Working } from './standing.ts';
import { windowOf } from './windows.ts';

type Verb = 'invited' | 'reminder';

/** To somebody who was asked and has not answered, while answers are taken; anything else is not sent any more. */
const asking = async (
  { store, surveys }: Working,
  verb: Verb,
  content: { readonly invitation: string },
  { locale, now }: RenderMoment,
): Promise<Message | undefined> => {
  const invitation = await store.invitation(content.invitation);
  const survey = invitation && !invitation.isReturned ? await store.survey(invitation.survey) : undefined;
  if (!invitation || survey?.state !== 'open') return undefined;
  const occasion = await surveys.occasionOf(survey);
  const { round } = invitation;
  const window = windowOf(survey, round, occasion);
  if (!window || window.closesAt <= now) return undefined;
  const texts = textsIn(locale);
  const { told, names, start } = texts.surveys;
  const day = dayOf(occasion, { locale });
  return message(
    heading(names[survey.kind][round]),
    paragraph(subjectOf(survey, occasion, { texts })),
    day === undefined ? undefined : small(day),
    paragraph(verb === 'invited' ? told.leads[survey.kind][round] : told.reminder),
    paragraph(survey.kind === 'test' ? told.paired : told.anonymous),
    paragraph(told.until(survey.questions.length, formatMoment(window.closesAt, locale))),
    buttons(act(partLink('fill', survey.id, round, 0), start, 'primary')),
  );
};

/** What surveys tell people, as it stands when it is sent. */
export const surveyDeliveries = (working: Working): Readonly<Record<string, DeliveryKind>> => {
  const kind = (verb: Verb): DeliveryKind => ({
    ifUnsure: 'resend',
    title: (locale) => textsIn(locale).surveys.told.titles[verb],
    render: (content, moment) => asking(working, verb, content as { invitation: string }, moment),
  });
  return {
    invited: kind('invited'),
    reminder: kind('reminder'),
    summary: {
      ifUnsure: 'resend',
      title: (locale) => textsIn(locale).surveys.told.titles.summary,
      render: async (content, { locale }) => {
        const survey = await working.store.survey((content as { survey: string }).survey);
        if (survey?.state !== 'closed') return undefined;
        const told = { texts: textsIn(locale), locale };
        return withFiles(
          await resultsMessage(working, survey, told),
          ...(await resultPicture(working, survey, told)),
        );
      },
    },
  };
};
