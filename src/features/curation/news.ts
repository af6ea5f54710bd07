import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import { act, type Block, buttons, heading, message, paragraph, small } from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { isTeam } from '../../chat/rights.ts';
import { code, strong } from '../../chat/span.ts';
import { pastPeriods } from '../../core/asked-period.ts';
import type { Day } from '../../core/clock.ts';
import { daysLater, parseDay } from '../../core/day.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatDay } from '../../i18n/format.ts';
import { resolveSays } from '../../knowledge/placeholders.ts';
import { type Change, changesSince } from '../../knowledge/review/changes.ts';
import { type Actions, asEditor, paged, pageFrom, say } from './editing.ts';
import { CHANGES_SINCE } from './limits.ts';
import type { CurationService } from './service.ts';

/** As much of a text to copy as one message holds on every platform. */
const LONGEST_COPY = 2500;

const whenOf = ({ kind, day }: Change, { texts, locale }: Context): string =>
  texts.curation.news[kind](formatDay(day, locale));

const changeBlocks = (change: Change, context: Context): readonly (Block | undefined)[] => {
  const { curation } = context.texts;
  const { fact, before } = change;
  return [
    paragraph([strong(`${whenOf(change, context)}: `), { kind: 'text', text: cut(resolveSays(fact), 700) }]),
    before ? paragraph(curation.newsBefore(cut(resolveSays(before), 500))) : undefined,
    small(curation.newsBasis(fact.basis)),
    fact.remark ? small(curation.newsRemark(cut(fact.remark, 300))) : undefined,
  ];
};

/** What changed in the rules since a day, for everybody; editors can take it as a text. */
export const newsReply = (service: CurationService, context: Context, since: Day, from = 0): Reply => {
  const { texts, locale } = context;
  const { curation } = texts;
  const changes = changesSince(service.base(), since, warsawDay(context.now));
  const day = formatDay(since, locale);
  return toPerson(
    message(
      heading(curation.newsTitle),
      texts.answers.inPolish ? small(texts.answers.inPolish) : undefined,
      paragraph(changes.length === 0 ? curation.newsNone(day) : curation.newsSince(day)),
      ...paged(
        changes,
        from,
        texts,
        (change) => changeBlocks(change, context),
        (start) => act(actionId('curation', 'news', since, start), curation.next),
        [
          isTeam(context) && changes.length > 0
            ? act(actionId('curation', 'copy', since), curation.copy)
            : undefined,
        ],
        isTeam(context),
      ),
      small(curation.newsNote),
    ),
  );
};

const lineOf = (change: Change, context: Context): string => {
  const { curation } = context.texts;
  return [
    `- ${whenOf(change, context)}: ${cut(resolveSays(change.fact), 700)}`,
    ...(change.before ? [`  ${curation.newsBefore(cut(resolveSays(change.before), 500))}`] : []),
    `  ${curation.newsBasis(change.fact.basis)}`,
  ].join('\n');
};

/** The changes as one text for a notice to staff, in parts where one message does not hold it. */
const copyReply = (service: CurationService, context: Context, since: Day, from: number): Reply => {
  const { curation } = context.texts;
  const changes = changesSince(service.base(), since, warsawDay(context.now)).slice(from);
  if (changes.length === 0) return say('info', curation.newsNone(formatDay(since, context.locale)));
  const lines = from === 0 ? [curation.copyGreeting, ''] : [];
  let taken = 0;
  for (const line of changes.map((change) => lineOf(change, context))) {
    if (taken > 0 && lines.join('\n').length + line.length > LONGEST_COPY) break;
    lines.push(line);
    taken += 1;
  }
  return toPerson(
    message(
      paragraph(curation.copyIntro),
      paragraph(code(lines.join('\n'))),
      taken < changes.length
        ? buttons(act(actionId('curation', 'copy', since, String(from + taken)), curation.copyNext))
        : undefined,
      small(curation.newsNote),
    ),
  );
};

/** Reads the day after `/zmiany` or `/wiedza nowe`; none: some time ago. */
export const newsTyped = (service: CurationService, context: Context, typed: string): Reply => {
  const { curation } = context.texts;
  const today = warsawDay(context.now);
  if (typed === '') return newsReply(service, context, daysLater(today, -CHANGES_SINCE));
  const since = pastPeriods(typed, today)[0]?.from;
  if (!since) return say('warning', curation.newsBad(cut(typed, 60)));
  return since > today ? say('warning', curation.newsFuture) : newsReply(service, context, since);
};

export const newsActions = (service: CurationService): Actions => ({
  news: (context, [day = '', from]) => {
    const since = parseDay(day);
    return since ? newsReply(service, context, since, pageFrom(from)) : newsTyped(service, context, '');
  },
  copy: asEditor((context, [day = '', from = '0']: readonly string[]) => {
    const since = parseDay(day);
    return since && /^\d{1,4}$/.test(from)
      ? copyReply(service, context, since, Number(from))
      : say('warning', context.texts.curation.gone);
  }),
});
