import { actionId } from '../../../chat/action-id.ts';
import type { Command } from '../../../chat/command.ts';
import { faultyOptions } from '../../../chat/command-form.ts';
import type { Context } from '../../../chat/context.ts';
import type { ActionHandler, Feature } from '../../../chat/feature.ts';
import { attachment, FILE_FORMATS } from '../../../chat/files.ts';
import { act, buttons, heading, list, message, paragraph, withFiles } from '../../../chat/message.ts';
import { type Reply, toPerson, update } from '../../../chat/reply.ts';
import type { Period } from '../../../core/asked-period.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import { textsIn } from '../../../i18n/texts.ts';
import { forCoordinators, type PictureHandling, scopeOf } from './handling.ts';
import { picturePage, TABLES } from './page.ts';
import { argsPeriod, nearPeriods, periodArgs, readPeriod } from './period.ts';
import { linesOf, serviceLines, servicesMessage, tableMessage } from './tables.ts';

/** `/obraz-doradztwa`: what advice came to, for coordinators. */
const pictureCommand = (handling: PictureHandling): Command => {
  const [pl, en] = [textsIn('pl').picture, textsIn('en').picture];
  const command: Command = {
    name: 'obraz-doradztwa',
    localName: { en: 'advice-figures' },
    description: { pl: pl.description, en: en.description },
    example: { pl: '/obraz-doradztwa marzec 2026', en: '/obraz-doradztwa 2026' },
    title: { pl: pl.formTitle, en: en.formTitle },
    options: [
      {
        name: 'okres',
        localName: { en: 'period' },
        label: { pl: pl.period, en: en.period },
        description: { pl: pl.periodHint, en: en.periodHint },
        required: false,
        main: true,
        maxLength: 60,
      },
    ],
    roles: ['coordinator'],
    handle: async (context, given) => {
      const { okres = '' } = given;
      const today = warsawDay(context.now);
      const period = okres === '' ? nearPeriods(today).month : readPeriod(okres, today);
      return period
        ? toPerson(await picturePage(handling, context, period))
        : faultyOptions(context, command, given, { field: 'okres', text: context.texts.picture.badPeriod });
    },
  };
  return command;
};

/** A sheet of all services and one for each table. */
const files = async (handling: PictureHandling, context: Context, period: Period): Promise<Reply> => {
  const { picture } = context.texts;
  const scope = await scopeOf(handling, period);
  const services = await serviceLines(handling, context, await handling.store.services(scope, 'all'));
  const span = `${period.from}-${period.to}`;
  const sheets = [
    { slug: 'uslugi', name: picture.lists.all, lines: services },
    ...(await Promise.all(
      TABLES.map(async (of) => ({
        slug: picture.slugs[of],
        name: picture.tables[of],
        lines: await linesOf(handling, context, scope, of),
      })),
    )),
  ];
  const made = await Promise.all(
    sheets.map(async ({ slug, name, lines: { columns, rows } }) =>
      attachment(
        `doradztwo-${slug}-${span}.xlsx`,
        FILE_FORMATS.xlsx,
        await handling.tables.xlsx({ name, columns, rows }),
      ),
    ),
  );
  return toPerson(withFiles(message(paragraph(picture.filesReady)), ...made));
};

const actions = (handling: PictureHandling): Readonly<Record<string, ActionHandler>> => {
  const within = (args: readonly string[], { now }: Context): Period => argsPeriod(args, warsawDay(now));
  return {
    page: forCoordinators(async (context: Context, args: readonly string[]) =>
      update(await picturePage(handling, context, within(args, context))),
    ),
    table: forCoordinators(async (context: Context, args: readonly string[], [of = '']: readonly string[]) =>
      toPerson(await tableMessage(handling, context, within(args, context), of)),
    ),
    list: forCoordinators(async (context: Context, args: readonly string[], [of = '']: readonly string[]) =>
      toPerson(await servicesMessage(handling, context, within(args, context), of)),
    ),
    file: forCoordinators((context: Context, args: readonly string[]) =>
      files(handling, context, within(args, context)),
    ),
    how: forCoordinators((context: Context, args: readonly string[]) => {
      const { picture } = context.texts;
      const back = actionId('picture', 'page', ...periodArgs(within(args, context)));
      return toPerson(
        message(heading(picture.how), list(picture.definitions), buttons(act(back, picture.back))),
      );
    }),
  };
};

/** What advice came to: services, hours, persons, units and local governments, kept apart. */
export const createPictureFeature = (handling: PictureHandling): Feature => ({
  name: 'picture',
  commands: [pictureCommand(handling)],
  actions: actions(handling),
});
