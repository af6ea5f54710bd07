import type { Command } from '../../chat/command.ts';
import type { Context } from '../../chat/context.ts';
import { message, notice } from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { REGIONS } from '../../core/regions.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { askedPeriods } from '../../core/asked-period.ts';
import type { Outcome } from './domain.ts';
import { answerOf, wantsPerson } from './hand-over.ts';
import { outcomeMessage, type Showing } from './messages.ts';
import type { AnswersService, Asking } from './service.ts';

/** How this person is shown answers here. */
export const showingFor = (context: Context, service: AnswersService): Showing => ({
  base: service.base(),
  texts: context.texts,
  locale: context.locale,
  shareable: context.place.kind === 'channel',
  adviserContact: service.adviserContact,
});

/** The outcome, and under it the way to a person: the next step where there is no answer, else one that is offered. */
export const outcomeReply = (context: Context, service: AnswersService, outcome: Outcome): Reply => {
  const { texts } = context;
  const { blocks } = outcomeMessage(outcome, showingFor(context, service));
  const wanted = wantsPerson(outcome);
  const answer = answerOf(outcome);
  return toPerson(
    message(
      ...blocks,
      ...(wanted ? service.handOver(texts, wanted) : []),
      ...(answer ? service.talkAbout(texts, answer) : []),
    ),
  );
};

export const askAndReply = async (
  context: Context,
  service: AnswersService,
  asking: Asking,
): Promise<Reply> => outcomeReply(context, service, await service.ask(context, asking));

/** Discord shows and takes at most 100 characters of a suggestion. */
const suggestionsFor = (service: AnswersService, typed: string) =>
  service
    .suggest(typed, 25)
    .filter((title) => title.length <= 100)
    .map((title) => ({ label: title, value: title }));

/** `/pytanie`: ask in plain words; a day and a voivodeship may be named apart. */
export const questionCommand = (service: AnswersService): Command => ({
  name: 'pytanie',
  localName: { en: 'question' },
  description: {
    pl: 'Pytanie o zasady, progi, kryteria i terminy',
    en: 'Ask about rules, thresholds, criteria and dates',
  },
  example: {
    pl: '/pytanie jaki jest próg zamówień w 2026?',
    en: '/pytanie jaki jest próg zamówień w 2026?',
  },
  title: { pl: 'Pytanie do asystenta', en: 'A question' },
  onMessage: { pl: 'Zapytaj o to', en: 'Ask about this' },
  options: [
    {
      name: 'pytanie',
      localName: { en: 'question' },
      label: { pl: 'Pytanie', en: 'Question' },
      description: {
        pl: 'Pytanie zwykłymi słowami, bez danych osób',
        en: 'The question in plain words, without data of persons',
      },
      required: true,
      main: true,
      long: true,
      suggest: (_context, typed) => suggestionsFor(service, typed),
    },
    {
      name: 'dzien',
      localName: { en: 'day' },
      label: { pl: 'Stan na dzień', en: 'As of day' },
      description: {
        pl: 'Stan na dzień, na przykład 2025-12-31 albo grudzień 2025',
        en: 'As of a day, for example 2025-12-31',
      },
      required: false,
      maxLength: 40,
    },
    {
      name: 'wojewodztwo',
      localName: { en: 'region' },
      label: { pl: 'Województwo', en: 'Voivodeship' },
      description: {
        pl: 'Województwo, którego dotyczy pytanie',
        en: 'The voivodeship the question is about',
      },
      required: false,
      choices: () => REGIONS.map(({ id, name }) => ({ value: id, label: name })),
    },
  ],
  handle: async (context, { pytanie = '', dzien, wojewodztwo }) => {
    if (dzien === undefined) return askAndReply(context, service, { text: pytanie, region: wojewodztwo });
    const asked = askedPeriods(dzien, warsawDay(context.now));
    if (asked.length === 0) return toPerson(message(notice('warning', context.texts.answers.badDay(dzien))));
    return askAndReply(context, service, { text: pytanie, asked, region: wojewodztwo });
  },
});
