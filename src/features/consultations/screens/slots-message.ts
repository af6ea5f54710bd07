import type { ActionId } from '../../../chat/action-id.ts';
import {
  act,
  type Block,
  type Button,
  buttons,
  heading,
  MAX_MENU_OPTIONS,
  menu,
  type MenuOption,
  type Message,
  message,
  paragraph,
  small,
} from '../../../chat/message.ts';
import { strong } from '../../../chat/span.ts';
import type { Day } from '../../../core/clock.ts';
import { dayAfter } from '../../../core/day.ts';
import { formatDate, formatTime } from '../../../i18n/format.ts';
import type { Slot } from '../booking.ts';
import { timeCode } from '../links.ts';
import { type DayOfSlots, spread } from './spread.ts';
import type { Telling } from './telling.ts';

/** Where the buttons of a list of times lead: to a booking, or to another time of one. */
export interface SlotLinks {
  readonly slot: (slot: Slot) => ActionId;
  /** A menu of a day's times. */
  readonly time: (day: Day) => ActionId;
  readonly from: (day: Day) => ActionId;
}

const timeLabel = ({ time, group }: Slot, { texts }: Telling): string =>
  group
    ? `${formatTime(time)} (${texts.consultations.slots.seats(group.taken, group.seats)})`
    : formatTime(time);

/** As many of a day's other times as a menu holds, all of the day, at even steps. */
const timeOptions = (others: readonly Slot[], telling: Telling): readonly MenuOption[] => {
  const step = Math.ceil(others.length / MAX_MENU_OPTIONS);
  return others
    .filter((_, index) => index % step === 0)
    .map((slot) => ({ value: timeCode(slot), label: timeLabel(slot, telling) }));
};

const dayBlocks = (
  { day, shown, others }: DayOfSlots,
  to: SlotLinks,
  telling: Telling,
): readonly (Block | undefined)[] => {
  const words = telling.texts.consultations.slots;
  const date = formatDate(day, telling.locale);
  return [
    paragraph(strong(date)),
    buttons(...shown.map((slot) => act(to.slot(slot), timeLabel(slot, telling)))),
    others.length > 0 ? menu(to.time(day), words.otherTimes(date), timeOptions(others, telling)) : undefined,
  ];
};

/** What stands around a list of times. */
interface Around {
  readonly title: string;
  readonly lines: readonly string[];
  readonly first?: Block | undefined;
  readonly menu?: Block | undefined;
  /** The day from which times are shown, where somebody asked for one. */
  readonly from?: Day | undefined;
  readonly soonest: ActionId;
  readonly rest: readonly (Button | undefined)[];
}

/** The third choice: when. Free beginnings by day, the soonest first. */
export const slotsMessage = (
  slots: readonly Slot[],
  to: SlotLinks,
  { title, lines, first, menu: adviserMenu, from, soonest, rest }: Around,
  telling: Telling,
): Message => {
  const words = telling.texts.consultations.slots;
  const days = spread(slots);
  const last = days.at(-1)?.day;
  const hasLater = last !== undefined && slots.some(({ day }) => day > last);
  return message(
    heading(title),
    first,
    ...lines.map(small),
    ...days.flatMap((day) => dayBlocks(day, to, telling)),
    adviserMenu,
    buttons(
      hasLater ? act(to.from(dayAfter(last)), words.later) : undefined,
      from === undefined ? undefined : act(soonest, words.first),
      ...rest,
    ),
  );
};
