import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import { act, type Block, facts, heading, message, notice, paragraph, small } from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { link, type Span, strong } from '../../chat/span.ts';
import { formatDay } from '../../i18n/format.ts';
import { resolveSays } from '../../knowledge/placeholders.ts';
import type { DueFact } from '../../knowledge/review/due-facts.ts';
import { type Actions, asEditor, paged, pageFrom } from './editing.ts';
import { DUE_WITHIN } from './limits.ts';
import type { CurationService } from './service.ts';

/** Sources and answers named one by one; the rest are counted. */
const NAMED = 3;

const dueBlocks = (
  { fact, isOverdue, entries, use, age }: DueFact,
  service: CurationService,
  { texts: { curation }, locale }: Context,
): readonly Block[] => {
  const { sources } = service.base();
  const named = fact.sources.slice(0, NAMED).flatMap((id, at): Span[] => {
    const source = sources.get(id);
    const span: Span = source?.url
      ? link(source.title, source.url)
      : { kind: 'text', text: source?.title ?? id };
    return at === 0 ? [span] : [{ kind: 'text', text: '; ' }, span];
  });
  const more = (count: number): string => (count > NAMED ? `; ${curation.more(count - NAMED)}` : '');
  const day = formatDay(fact.checkBy, locale);
  const titles = entries.slice(0, NAMED).map(({ title }) => `„${title}”`);
  return [
    paragraph([strong(fact.id), { kind: 'text', text: `: ${cut(resolveSays(fact), 300)}` }]),
    small(
      `${isOverdue ? curation.overdueSince(day) : curation.dueBy(day)} · ${curation.useAndAge(use, age)}`,
    ),
    facts([
      { label: curation.dueRows.basis, value: fact.basis },
      {
        label: curation.dueRows.sources,
        value: [...named, { kind: 'text', text: more(fact.sources.length) }],
      },
      { label: curation.dueRows.owner, value: fact.owner },
      {
        label: curation.dueRows.answers,
        value: titles.length === 0 ? curation.noAnswers : `${titles.join(', ')}${more(entries.length)}`,
      },
    ]),
  ];
};

/** Facts to check within so many days, those past their day first. */
export const dueReply = async (
  service: CurationService,
  context: Context,
  days: number = DUE_WITHIN[0],
  from = 0,
  warning?: string,
): Promise<Reply> => {
  const { curation } = context.texts;
  const due = await service.due(context.now, days);
  const overdue = due.filter(({ isOverdue }) => isOverdue).length;
  return toPerson(
    message(
      warning === undefined ? undefined : notice('warning', warning),
      heading(curation.dueTitle(days)),
      paragraph(due.length === 0 ? curation.dueNone(days) : curation.dueCount(due.length, overdue)),
      due.length === 0 ? undefined : small(curation.dueIntro),
      ...paged(
        due,
        from,
        context.texts,
        (one) => dueBlocks(one, service, context),
        (start) => act(actionId('curation', 'due', String(days), start), curation.next),
        DUE_WITHIN.filter((one) => one !== days).map((one) =>
          act(actionId('curation', 'due', String(one)), curation.within(one)),
        ),
      ),
    ),
  );
};

/** The longest time that is asked for, in days. */
const MOST_DAYS = 1000;

/** Reads `60` of `/wiedza terminy 60`. */
export const dueTyped = (service: CurationService, context: Context, typed: string): Promise<Reply> => {
  if (typed === '') return dueReply(service, context);
  const days = Number(/^(\d{1,4})(\s*dni)?$/.exec(typed)?.[1]);
  return days >= 1 && days <= MOST_DAYS
    ? dueReply(service, context, days)
    : dueReply(service, context, undefined, 0, context.texts.curation.badDays(cut(typed, 40)));
};

export const dueActions = (service: CurationService): Actions => ({
  due: asEditor((context, [days = String(DUE_WITHIN[0]), from]: readonly string[]) =>
    /^\d{1,3}$/.test(days)
      ? dueReply(service, context, Number(days), pageFrom(from))
      : dueReply(service, context),
  ),
});
