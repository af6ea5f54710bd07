import type { Context } from '../../../chat/context.ts';
import {
  act,
  type Block,
  buttons,
  MAX_MENU_OPTIONS,
  menu,
  type Message,
  notice,
} from '../../../chat/message.ts';
import { cut } from '../../../chat/cut.ts';
import type { Reply } from '../../../chat/reply.ts';
import { shownIn } from '../../../chat/saying.ts';
import { formatDay } from '../../../i18n/format.ts';
import type { NoSlots, Slot, Wanted } from '../booking.ts';
import type { Adviser, AdviceTopic } from '../domain.ts';
import { links, without } from '../links.ts';
import { type Chosen, type Handling, wantedBy } from './handling.ts';
import { nobodyMessage } from './nobody-message.ts';
import { ownWish } from './own-wish.ts';
import { type SlotLinks, slotsMessage } from './slots-message.ts';
import { type Telling, tellingOf } from './telling.ts';
import { activeTopic, noTopic } from './topics.ts';

/** Beginnings read at once: enough for several full days of one adviser. */
export const MOST_READ = 400;

/** The value of a menu that means any adviser. */
export const ANY = 'any';

/** Beginnings that were found, and what was given up to find them. */
interface Found {
  readonly slots: readonly Slot[];
  readonly looked: Chosen;
  readonly told?: string;
}

/**
 * Beginnings as they are wanted; where an adviser or a day was wanted that has none, the nearest others, which is said.
 */
const findSlots = async (
  handling: Handling,
  context: Context,
  looked: Chosen,
): Promise<Found | { readonly refusal: NoSlots }> => {
  const { slots: words } = context.texts.consultations;
  const wanted: Wanted = await wantedBy(handling, context, looked);
  const found = await handling.booking.slots(wanted, context.speaker.person, context.now, MOST_READ);
  if (found.ok && found.value.length > 0) return { slots: found.value, looked };
  const { adviser, from, ...rest } = looked;
  if (from !== undefined) {
    const told = words.noneFrom(formatDay(from, context.locale));
    const sooner = await findSlots(handling, context, { ...rest, ...(adviser ? { adviser } : {}) });
    return 'refusal' in sooner ? sooner : { ...sooner, told };
  }
  if (adviser !== undefined) {
    const others = await findSlots(handling, context, rest);
    return 'refusal' in others ? others : { ...others, told: words.noneOfAdviser };
  }
  return { refusal: found.ok ? { kind: 'not-served' } : found.refusal };
};

const adviserMenu = (looked: Chosen, advisers: readonly Adviser[], { texts }: Telling): Block | undefined => {
  const { slots: words } = texts.consultations;
  if (advisers.length < 2) return undefined;
  if (advisers.length >= MAX_MENU_OPTIONS)
    return buttons(
      act(links.whom(looked), texts.naming.find),
      looked.adviser === undefined ? undefined : act(links.slots(without(looked, 'adviser')), words.any),
    );
  return menu(links.adviser(looked), words.chooseAdviser, [
    { value: ANY, label: words.any },
    ...advisers.map(({ person, name }) => ({ value: person, label: cut(name, 75) })),
  ]);
};

const listMessage = (
  topic: AdviceTopic,
  { slots, looked, told }: Found,
  advisers: readonly Adviser[],
  telling: Telling,
  first?: Block,
): Message => {
  const { slots: words, modes } = telling.texts.consultations;
  const fromFirst = without(looked, 'from');
  const otherMode = without(fromFirst, 'mode', 'adviser');
  const chosen = advisers.find(({ person }) => person === looked.adviser);
  const to: SlotLinks = {
    slot: ({ startsAt }) => links.book(fromFirst, startsAt),
    time: (day) => links.time(fromFirst, day),
    from: (day) => links.slots({ ...looked, from: day }),
  };
  return slotsMessage(
    slots,
    to,
    {
      title: words.title,
      first: first ?? (told === undefined ? undefined : notice('info', told)),
      lines: [
        words.line(topic.name[telling.locale], modes[looked.mode], topic.minutes),
        chosen ? words.adviser(chosen.name) : words.anyAdviser,
      ],
      menu: adviserMenu(fromFirst, advisers, telling),
      from: looked.from,
      soonest: links.slots(fromFirst),
      rest: [act(links.modes(otherMode), words.otherMode), act(links.ask(fromFirst), words.noneFits)],
    },
    telling,
  );
};

/** The free beginnings for what was chosen; the profile is asked first for the unit, which says who serves it. */
export const slotsOf = async (
  handling: Handling,
  context: Context,
  looked: Chosen,
  first?: Block,
  show: (context: Context, shown: Message) => Reply = shownIn,
): Promise<Reply> => {
  const topic = await activeTopic(handling, looked.topic);
  if (!topic) return show(context, await noTopic(handling, context, looked));
  const then = links.slots(without(looked, 'adviser', 'from'));
  const asked = await handling.people.askMissing(context, ['name', 'unit'], then);
  if (asked) return asked;
  const telling = tellingOf(context);
  const found = await findSlots(handling, context, looked);
  if ('refusal' in found)
    return show(
      context,
      found.refusal.kind === 'unknown-topic'
        ? await noTopic(handling, context, looked)
        : nobodyMessage(
            topic,
            found.refusal,
            looked,
            telling,
            (await ownWish(handling, context, looked))?.id,
          ),
    );
  const { unit } = await wantedBy(handling, context, looked);
  const advisers = await handling.booking.advisers(topic.id, looked.mode, unit);
  return show(context, listMessage(topic, found, advisers, telling, first));
};
