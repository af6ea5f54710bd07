import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import {
  act,
  buttons,
  facts,
  heading,
  menu,
  type Message,
  message,
  notice,
  paragraph,
} from '../../../chat/message.ts';
import type { Period } from '../../../core/asked-period.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import { formatPeriod } from '../../../i18n/format.ts';
import { DIMENSIONS, percentile, waitOf } from './domain.ts';
import { type PictureHandling, scopeOf } from './handling.ts';
import { nearPeriods, periodArgs } from './period.ts';

/** What the figures open: services, and whom and where they reached. */
export const LISTS = ['all', 'individual', 'group', 'unplanned', 'persons', 'units', 'governments'] as const;

export const TABLES = [...DIMENSIONS, 'load', 'week', 'demand'] as const;

const go = (verb: string, period: Period, ...more: readonly string[]) =>
  actionId('picture', verb, ...periodArgs(period), ...more);

/** All figures of a period; each opens its list, and how it is counted. */
export const picturePage = async (
  handling: PictureHandling,
  context: Context,
  period: Period,
): Promise<Message> => {
  const { texts, locale, now } = context;
  const { picture } = texts;
  const scope = await scopeOf(handling, period);
  const totals = await handling.store.totals(scope);
  const waits = (await handling.store.services(scope, 'all')).flatMap((one) => waitOf(one) ?? []);
  const [median, ninetieth] = [percentile(waits, 50), percentile(waits, 90)];
  const { services, minutes, group, unplanned } = totals;
  const individual = { services: services - group.services, minutes: minutes - group.minutes };
  const { rows, amount } = picture;
  const near = nearPeriods(warsawDay(now));
  return message(
    heading(picture.title(formatPeriod(period.from, period.to, locale))),
    scope.isExample ? notice('info', picture.examples) : undefined,
    services === 0
      ? paragraph(picture.nothing)
      : facts([
          { label: rows.services, value: String(services) },
          { label: rows.minutes, value: picture.hours(minutes) },
          { label: rows.persons, value: String(totals.persons) },
          { label: rows.units, value: String(totals.units) },
          { label: rows.governments, value: String(totals.governments) },
          { label: rows.individual, value: amount(individual.services, individual.minutes) },
          { label: rows.group, value: amount(group.services, group.minutes) },
          { label: rows.unplanned, value: amount(unplanned.services, unplanned.minutes) },
          {
            label: rows.planned,
            value: picture.compared(totals.plannedMinutes, minutes - unplanned.minutes),
          },
          {
            label: rows.wait,
            value:
              median === undefined
                ? picture.noWait
                : picture.waits(median, ninetieth ?? median, waits.length),
          },
        ]),
    menu(
      go('list', period),
      picture.menus.list,
      LISTS.map((of) => ({ value: of, label: picture.lists[of] })),
    ),
    menu(
      go('table', period),
      picture.menus.table,
      TABLES.map((by) => ({ value: by, label: picture.tables[by] })),
    ),
    buttons(act(go('file', period), picture.file), act(go('how', period), picture.how)),
    buttons(
      ...(['month', 'lastMonth', 'year', 'lastYear'] as const).map((name) =>
        act(go('page', near[name], name), picture.periods[name]),
      ),
      act(actionId('command', 'options', 'obraz-doradztwa'), picture.periods.other),
    ),
  );
};
