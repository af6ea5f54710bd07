import type { Context } from '../../chat/context.ts';
import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import {
  act,
  buttons,
  heading,
  type Message,
  message,
  notice,
  paragraph,
  small,
  table,
  withFiles,
} from '../../chat/message.ts';
import { toPerson, update } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import type { PersonId } from '../../core/ids.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import { createFileParts } from './file-parts.ts';
import { forCoordinators, type ReportsHandling, scopeOf, scopeWords } from './handling.ts';
import type { Incomplete, Lack } from './keep-store.ts';
import { reportId } from './page.ts';
import { argsAsked, type Asked } from './read-scope.ts';

const SHOWN = 15;

interface FillContent {
  readonly person: PersonId;
}

/** What the person can tell by a form; the participant form of a project is handed in elsewhere. */
const tellable = (lacks: readonly Lack[]): readonly Exclude<Lack, 'document'>[] =>
  lacks.filter((lack) => lack !== 'document');

const askedOf = (args: readonly string[], { now }: Context): Asked => argsAsked(args, warsawDay(now));

const canBeReminded = ({ hasAccount, lacks }: Incomplete): boolean =>
  hasAccount && tellable(lacks).length > 0;

const pageOf = async (handling: ReportsHandling, context: Context, asked: Asked): Promise<Message> => {
  const { texts } = context;
  const { complete } = texts.reports;
  const scope = await scopeOf(handling, context, asked);
  const people = await handling.keep.incomplete(scope);
  const { period, place, payer } = await scopeWords(handling, context, asked);
  const count = people.filter(canBeReminded).length;
  const without = people.filter(({ hasAccount }) => !hasAccount).length;
  return message(
    heading(complete.title),
    small(`${period}; ${place}; ${payer}`),
    scope.isExample ? notice('warning', texts.reports.examples) : undefined,
    people.length === 0
      ? notice('success', complete.none)
      : table(
          complete.title,
          complete.columns,
          people
            .slice(0, SHOWN)
            .map(({ name, lacks }) => [name, lacks.map((lack) => complete.lacks[lack]).join(', ')]),
        ),
    people.length > SHOWN ? small(complete.more(people.length - SHOWN)) : undefined,
    without === 0 ? undefined : small(complete.withoutAccount(without)),
    people.length === 0 ? undefined : small(complete.note),
    buttons(
      count === 0 ? undefined : act(reportId('remind', asked), complete.remind(count)),
      people.length === 0 ? undefined : act(reportId('lackfile', asked), texts.reports.listFile),
      act(reportId('page', asked), texts.reports.back),
    ),
  );
};

/** Everybody of whom something is missing, however many they are, and whether a reminder can reach them. */
const lackFile = async (handling: ReportsHandling, context: Context, asked: Asked): Promise<Message> => {
  const { texts, speaker, now } = context;
  const { complete, listReady, yes, no } = texts.reports;
  const people = await handling.keep.incomplete(await scopeOf(handling, context, asked));
  const head = { name: complete.title, columns: [...complete.columns, complete.reachable] };
  const files = createFileParts(handling, head, `raport-braki-${asked.from}-${asked.to}`);
  await files.add(
    people.map(({ name, lacks, hasAccount }) => [
      name,
      lacks.map((lack) => complete.lacks[lack]).join(', '),
      hasAccount ? yes : no,
    ]),
  );
  await handling.noteTaken(speaker.person, 'incomplete', people.length, now);
  return withFiles(message(paragraph(listReady(people.length))), ...(await files.end()));
};

/** One message for each person and each set of missing things, ever: asked again, nobody gets a second. */
const remindersFor = async (
  { reachOf, mayGoOut }: ReportsHandling,
  { now }: Context,
  people: readonly Incomplete[],
): Promise<readonly NewDelivery[]> => {
  const made = await Promise.all(
    people.filter(canBeReminded).map(async ({ person, lacks }): Promise<readonly NewDelivery[]> => {
      const reach = await reachOf(person);
      if (!reach) return [];
      const content: FillContent = { person };
      const thing = `fill:${person}:${tellable(lacks).join('-')}`;
      return [{ kind: 'reports.fill', thing, ...reach, content, notBefore: mayGoOut(now) }];
    }),
  );
  return made.flat();
};

export const completenessActions = (handling: ReportsHandling): Readonly<Record<string, ActionHandler>> => ({
  complete: forCoordinators(async (context: Context, args: readonly string[]) =>
    toPerson(await pageOf(handling, context, askedOf(args, context))),
  ),
  lackfile: forCoordinators(async (context: Context, args: readonly string[]) =>
    toPerson(await lackFile(handling, context, askedOf(args, context))),
  ),
  remind: forCoordinators(async (context: Context, args: readonly string[]) => {
    const { complete } = context.texts.reports;
    const asked = askedOf(args, context);
    const people = await handling.keep.incomplete(await scopeOf(handling, context, asked));
    return update(
      message(
        paragraph(complete.ask(people.filter(canBeReminded).length)),
        buttons(
          act(reportId('reminded', asked), complete.send, 'primary'),
          act(reportId('complete', asked), complete.back),
        ),
      ),
    );
  }),
  reminded: forCoordinators(async (context: Context, args: readonly string[]) => {
    const { complete } = context.texts.reports;
    const asked = askedOf(args, context);
    const people = await handling.keep.incomplete(await scopeOf(handling, context, asked));
    const reminders = await remindersFor(handling, context, people);
    await handling.keep.tell(reminders, context.now);
    return update(
      say(
        'success',
        complete.sent(reminders.length),
        buttons(act(reportId('complete', asked), complete.title)),
      ),
    );
  }),
});

/** The private reminder, of what is still missing when it is sent. */
export const fillDelivery = ({ keep, fillAction }: ReportsHandling): DeliveryKind => ({
  ifUnsure: 'resend',
  title: (locale) => textsIn(locale).reports.complete.reminder.title,
  render: async (content, { locale }) => {
    const lacks = tellable(await keep.lacksOf((content as FillContent).person));
    if (lacks.length === 0) return undefined;
    const { complete } = textsIn(locale).reports;
    return message(
      heading(complete.reminder.title),
      paragraph(complete.reminder.lead(lacks.map((lack) => complete.lacks[lack]).join(', '))),
      small(complete.reminder.why),
      buttons(act(fillAction(lacks), complete.reminder.button, 'primary')),
    );
  },
});
