import type { Context } from '../../../chat/context.ts';
import { act, type Block, buttons, heading, paragraph, small } from '../../../chat/message.ts';
import { strong } from '../../../chat/span.ts';
import type { AdviceRequest, SlotWish } from '../asking.ts';
import type { ConsultationView } from '../booking.ts';
import { links } from '../links.ts';
import type { Handling } from './handling.ts';
import { requestState } from './requests.ts';
import { type Telling, tellingOf } from './telling.ts';
import { whenText } from './words.ts';

/** Consultations in `/moje`, and on a person's own page. */
const MOST_SHOWN = 8;
const AT_HOME = 3;

const consultationLines = (
  { consultation, topic, adviser }: ConsultationView,
  telling: Telling,
): readonly (Block | undefined)[] => {
  const { mine, modes, card } = telling.texts.consultations;
  const { id, revision, group, mode, state } = consultation;
  const states = state === 'requested' ? [card.states.requested] : [];
  return [
    paragraph(strong(topic.name[telling.locale])),
    small([mine.line(whenText(consultation, telling), modes[mode]), adviser.name, ...states].join(' · ')),
    buttons(
      act(links.view(id), mine.see),
      group ? undefined : act(links.move(id, revision), card.move),
      act(links.cancel(id, revision), card.cancel),
    ),
  ];
};

const requestLines = (request: AdviceRequest, telling: Telling): readonly (Block | undefined)[] => [
  paragraph([
    strong(request.topic.name[telling.locale]),
    { kind: 'text', text: ` (${requestState(request, telling)})` },
  ]),
  request.declined && request.state === 'lapsed'
    ? small(telling.texts.consultations.request.reasonLine(request.declined.reason))
    : undefined,
  buttons(
    act(
      links.request(request.id),
      telling.texts.consultations.request.see,
      request.state === 'proposed' ? 'primary' : undefined,
    ),
  ),
];

const wishLines = (wish: SlotWish, telling: Telling): readonly (Block | undefined)[] => {
  const { wish: words } = telling.texts.consultations;
  return [small(words.line(wish.topic.name[telling.locale])), buttons(act(links.unwish(wish.id), words.off))];
};

const blocksOf = (
  consultations: readonly ConsultationView[],
  most: number,
  rest: readonly (Block | undefined)[],
  telling: Telling,
): readonly Block[] => {
  const { mine, book } = telling.texts.consultations;
  return [
    heading(mine.title),
    ...(consultations.length + rest.length === 0 ? [paragraph(mine.none)] : []),
    ...consultations.slice(0, most).flatMap((view) => consultationLines(view, telling)),
    consultations.length > most ? small(mine.more(consultations.length - most)) : undefined,
    ...rest,
    buttons(act(links.topics(), book)),
  ].filter((block) => block !== undefined);
};

/** Requests that wait for nobody any more are not shown. */
const isOpen = ({ state }: AdviceRequest): boolean => state === 'waiting' || state === 'proposed';

/** What is booked, asked for and waited for: the part of `/moje` that is about advice. */
export const mineBlocks = async (handling: Handling, context: Context): Promise<readonly Block[]> => {
  const telling = tellingOf(context);
  const { person } = context.speaker;
  const [consultations, requests, declined, wishes] = await Promise.all([
    handling.booking.ofPerson(person, context.now),
    handling.asking.requestsOf(person),
    handling.asking.declinedOf(person, context.now),
    handling.asking.wishesOf(person),
  ]);
  const rest = [
    ...[...requests.filter(isOpen), ...declined].flatMap((request) => requestLines(request, telling)),
    ...wishes.flatMap((wish) => wishLines(wish, telling)),
  ];
  return blocksOf(consultations, MOST_SHOWN, rest, telling);
};

/** The person's own page: the next consultations, and proposals that wait for an answer. */
export const homeBlocks = async (handling: Handling, context: Context): Promise<readonly Block[]> => {
  const telling = tellingOf(context);
  const { person } = context.speaker;
  const [consultations, requests] = await Promise.all([
    handling.booking.ofPerson(person, context.now),
    handling.asking.requestsOf(person),
  ]);
  const proposed = requests.filter(({ state }) => state === 'proposed');
  const rest = proposed.flatMap((request) => requestLines(request, telling));
  return blocksOf(consultations, AT_HOME, rest, telling);
};
