import type { Context } from '../../chat/context.ts';
import { act, buttons, heading, type Message, message, notice, small, table } from '../../chat/message.ts';
import { day, daysInMonth, partsOf } from '../../core/day.ts';
import type { Day } from '../../core/clock.ts';
import { formatPeriod } from '../../i18n/format.ts';
import { FIGURES } from './domain.ts';
import { figureName, figureValue } from './figure-words.ts';
import { type ReportsHandling, scopeOf, scopeWords } from './handling.ts';
import { reportId } from './page.ts';
import type { Asked } from './read-scope.ts';

/** The same day a year earlier; the last of February stays the last. */
const yearEarlier = (of: Day): Day => {
  const { year, month, day: dayOfMonth } = partsOf(of);
  const isLast = dayOfMonth === daysInMonth(year, month);
  const last = daysInMonth(year - 1, month);
  return day(year - 1, month, isLast ? last : Math.min(dayOfMonth, last))!;
};

/** The same figures of the same days a year earlier; each is compared with its own kind alone. */
export const compareMessage = async (
  handling: ReportsHandling,
  context: Context,
  asked: Asked,
): Promise<Message> => {
  const { texts, locale } = context;
  const { reports } = texts;
  const earlier = { ...asked, from: yearEarlier(asked.from), to: yearEarlier(asked.to) };
  const scope = await scopeOf(handling, context, asked);
  const [now, before] = [
    await handling.store.figures(scope),
    await handling.store.figures({ ...scope, from: earlier.from, to: earlier.to }),
  ];
  const { place, payer } = await scopeWords(handling, context, asked);
  const rows = FIGURES.filter((id) => (now[id] ?? 0) > 0 || (before[id] ?? 0) > 0).map((id) => [
    figureName(texts, id),
    figureValue(texts, id, before[id] ?? 0),
    figureValue(texts, id, now[id] ?? 0),
  ]);
  const [was, is] = [earlier, asked].map(({ from, to }) => formatPeriod(from, to, locale));
  return message(
    heading(reports.compare.title),
    small(`${place}; ${payer}`),
    scope.isExample ? notice('warning', reports.examples) : undefined,
    rows.length === 0
      ? notice('info', reports.nothing)
      : table(reports.compare.title, [reports.compare.figure, was!, is!], rows),
    buttons(act(reportId('page', asked), reports.back)),
  );
};
