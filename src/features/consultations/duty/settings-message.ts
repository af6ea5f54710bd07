import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import { act, type Block, buttons, facts, heading, type Message, message } from '../../../chat/message.ts';
import { say } from '../../../chat/saying.ts';
import { REGIONS } from '../../../core/regions.ts';
import { formatDay, formatTime } from '../../../i18n/format.ts';
import type { AdviceTopic, Adviser, Hours } from '../domain.ts';
import { backButtons, type DutyHandling, type Telling } from './handling.ts';

/** `pn 9:00–12:00, telefonicznie, online (Nysa, Rynek 1)` */
export const hoursLine = (hours: Hours, { texts, locale }: Telling): string => {
  const { settings, weekdays, modes } = texts.duty;
  const { weekday, from, to, place, validFrom, validUntil } = hours;
  const until = [
    ...(validFrom ? [settings.from(formatDay(validFrom, locale))] : []),
    ...(validUntil ? [settings.until(formatDay(validUntil, locale))] : []),
  ].join(' ');
  return [
    settings.hoursLine(
      weekdays[weekday - 1]!,
      formatTime(from),
      formatTime(to),
      hours.modes.map((mode) => modes[mode]).join(', '),
    ),
    ...(place === undefined ? [] : [`(${place})`]),
    ...(until === '' ? [] : [until]),
  ].join(' ');
};

const settingsFacts = (
  adviser: Adviser,
  hours: readonly Hours[],
  topics: readonly AdviceTopic[],
  telling: Telling,
): Block => {
  const { texts, locale } = telling;
  const { settings: words } = texts.duty;
  const { rows } = words;
  const region = REGIONS.find(({ id }) => id === adviser.region)?.name ?? adviser.region;
  const named = topics.filter(({ id }) => adviser.topics.includes(id)).map(({ name }) => name[locale]);
  const { noticeHours, horizonDays, dailyMinutes, bufferBefore, bufferAfter } = adviser;
  return facts([
    { label: rows.topics, value: named.join(', ') || words.none },
    {
      label: rows.territory,
      value:
        adviser.powiaty.length === 0
          ? words.wholeRegion(region)
          : words.someRegion(region, adviser.powiaty.join(', ')),
    },
    ...(adviser.basePowiat === undefined ? [] : [{ label: rows.base, value: adviser.basePowiat }]),
    { label: rows.place, value: adviser.place ?? words.none },
    { label: rows.online, value: adviser.onlineUrl ?? words.none },
    { label: rows.phone, value: adviser.phone ?? words.callsClients },
    {
      label: rows.limits,
      value: `${words.limits(noticeHours, horizonDays, dailyMinutes)}; ${words.buffers(bufferBefore, bufferAfter)}`,
    },
    {
      label: rows.confirms,
      value: adviser.isActive
        ? adviser.confirmsByHand
          ? words.confirms.byHand
          : words.confirms.atOnce
        : words.paused,
    },
    ...(hours.length === 0
      ? [{ label: rows.hours, value: words.none }]
      : hours.map((one) => ({ label: rows.hours, value: hoursLine(one, telling) }))),
  ]);
};

/** The speaker's own terms and hours, with what changes each. */
export const settingsMessage = async (
  { store, duty }: DutyHandling,
  context: Context,
  first?: Block,
): Promise<Message> => {
  const { texts, speaker } = context;
  const { duty: words } = texts;
  const adviser = await store.adviser(speaker.person);
  if (!adviser)
    return say(
      'info',
      words.page.start,
      buttons(act(actionId('duty', 'terms'), words.page.begin, 'primary')),
    );
  const { hours } = await duty.timetable(adviser.person);
  const go = (verb: 'hours' | 'leave' | 'terms' | 'meeting' | 'limits') =>
    act(actionId('duty', verb), words.buttons[verb]);
  return message(
    first,
    heading(words.settings.title),
    settingsFacts(adviser, hours, await store.topics(), context),
    buttons(go('hours'), go('leave'), go('terms'), go('meeting'), go('limits')),
    backButtons(context),
  );
};
