import { actionId } from '../../chat/action-id.ts';
import { act, type Block, type Button, buttons, open, paragraph, small } from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import type { Instant } from '../../core/clock.ts';
import { formatMoment } from '../../i18n/format.ts';
import { isLive, type Registration } from '../registrations/domain.ts';
import type { Standing } from '../registrations/service.ts';
import { resignText } from './apply-message.ts';
import type { DocumentState } from './documents.ts';
import type { Happening, Term } from './domain.ts';
import { capital, type Telling, titled } from './telling.ts';
import { beginsAt, endsAt, hasOtherTerms, isOpen, sessionText, whichTerm } from './when.ts';

/** A registration with the event it is for. */
export interface Mine extends Standing {
  readonly happening: Happening;
  readonly term: Term;
  /** How the form of the project stands, where it asks for one and the person has a place. */
  readonly documents?: DocumentState;
  /** At how many sessions they were; absent where it is none so far. */
  readonly attended?: number;
}

/** `lista rezerwowa, miejsce 3`, `zwolniło się miejsce: prosimy o odpowiedź, odpowiedź do: …` */
export const stateText = (
  { registration, place, term, attended }: Mine,
  { texts, locale }: Telling,
): string => {
  const { mine, head } = texts.signUp;
  const { state, until } = registration;
  return [
    state === 'waiting' && place !== undefined ? mine.place(place) : mine.states[state],
    ...((state === 'offered' || state === 'consent') && until
      ? [mine.until(formatMoment(until, locale))]
      : []),
    ...(state === 'held' && until ? [head.nameUntil(formatMoment(until, locale))] : []),
    ...(attended === undefined ? [] : [mine.attended(attended, term.sessions.length)]),
    ...(state === 'confirmed' && term.confirmedAt ? [mine.certain] : []),
  ].join(', ');
};

const own = (verb: string, { id }: Registration) => actionId('registrations', verb, id);

/** The event as a file for one's own calendar, or the file that takes it out again. */
const fileButton = ({ id }: Registration, label: string): Button => act(actionId('feeds', 'file', id), label);

/** Whether it may stand in somebody's calendar although nobody is expected any more. */
const isToRemove = ({ registration: { state }, term }: Mine, now: Instant): boolean =>
  (state === 'cancelled' || state === 'resigned') && term.sessions.some(({ endsAt }) => endsAt > now);

/** Whether the form of the project was handed in; nothing where none is asked for. */
const documentsLine = ({ documents }: Mine, { texts }: Telling): readonly Block[] =>
  documents === undefined ? [] : [small(texts.signUp.mine.documents[documents])];

/** The way to the form of the project, until it is handed in. */
const formButton = ({ documents, happening: { project } }: Mine, { texts }: Telling): Button | undefined =>
  documents === 'missing' && project?.participantFormUrl
    ? open(project.participantFormUrl, texts.calendar.card.participantForm)
    : undefined;

/** Answers to an offer. */
export const answerButtons = (
  { registration }: Pick<Mine, 'registration'>,
  { texts }: Telling,
): readonly Button[] => [
  act(own('accept', registration), texts.signUp.mine.accept, 'primary'),
  act(own('decline', registration), texts.signUp.mine.decline),
];

/** A seat can be given back until it begins; a list can be left until everything is over. */
const mayResign = ({ registration: { hasSeat }, term }: Mine, now: Instant): boolean => {
  const until = hasSeat ? beginsAt(term) : endsAt(term);
  return until === undefined || until > now;
};

/** What the person can do with their registration now; nothing where the event is over. */
const actsOn = (registered: Mine, telling: Telling): readonly Button[] => {
  const { registration, happening, term } = registered;
  const { mine } = telling.texts.signUp;
  if ((endsAt(term) ?? '9999') <= telling.now) return [];
  const amend =
    happening.asks.length > 0 && isOpen(happening, telling.now)
      ? [act(actionId('calendar', 'amend', registration.id), mine.amend)]
      : [];
  const move =
    isOpen(happening, telling.now) && hasOtherTerms(happening, term, telling.now)
      ? [act(actionId('calendar', 'move', registration.id), mine.move)]
      : [];
  if (registration.state === 'offered') return answerButtons(registered, telling);
  const label = registration.state === 'waiting' ? mine.leave : mine.resign;
  const file =
    registration.state === 'confirmed' ? [fileButton(registration, telling.texts.feeds.buttons.file)] : [];
  const resign = mayResign(registered, telling.now)
    ? [act(own('resign', registration), label, 'danger')]
    : [];
  return [...amend, ...move, ...file, ...resign];
};

/** The way into an online room, for those who have a seat. */
const roomOf = ({ registration, happening, term }: Mine, { texts, now }: Telling): readonly Button[] =>
  registration.state === 'confirmed' && happening.onlineUrl && (endsAt(term) ?? '9999') > now
    ? [open(happening.onlineUrl, texts.calendar.card.join)]
    : [];

/** How a registration stands and what can be done with it, on the card of its event. */
export const standingBlocks = (mine: Mine, telling: Telling): readonly Block[] => {
  // The deadline is for those who give a seat back; a list or an application can be left at any time.
  const text =
    mine.registration.hasSeat && mayResign(mine, telling.now)
      ? resignText(mine.happening, mine.term, telling)
      : undefined;
  return [
    paragraph([
      strong(`${telling.texts.signUp.mine.title}: `),
      {
        kind: 'text',
        text: [whichTerm(mine.happening, mine.term, telling.texts), stateText(mine, telling)]
          .filter((part) => part !== undefined)
          .join(' · '),
      },
    ]),
    ...(text ? [small(text)] : []),
    ...documentsLine(mine, telling),
    buttons(formButton(mine, telling), ...actsOn(mine, telling)),
  ].filter((block) => block !== undefined);
};

/** A registration in a list: the event, when and where it is, how one stands. */
export const mineLines = (mine: Mine, telling: Telling): readonly Block[] => {
  const { happening, term, registration } = mine;
  // What is still to come; of what is over, when it was.
  const coming = term.sessions.filter(({ endsAt }) => endsAt > telling.now);
  const [session, ...more] = coming.length > 0 ? coming : term.sessions;
  const { list, card } = telling.texts.calendar;
  const where = session?.place ?? happening.place ?? (happening.onlineUrl ? card.online : undefined);
  const when = session && [
    sessionText(session, telling.locale),
    ...(more.length ? [list.more(more.length + 1)] : []),
  ];
  return [
    paragraph(strong(capital(titled(happening, telling)))),
    small([...(when ?? []), ...(where ? [where] : []), stateText(mine, telling)].join(' · ')),
    ...documentsLine(mine, telling),
    buttons(
      formButton(mine, telling),
      act(actionId('calendar', 'show', happening.id), telling.texts.signUp.mine.details),
      ...(isLive(registration) ? [...roomOf(mine, telling), ...actsOn(mine, telling)] : []),
      ...(isToRemove(mine, telling.now)
        ? [fileButton(registration, telling.texts.feeds.buttons.cancelFile)]
        : []),
    ),
  ].filter((block) => block !== undefined);
};
