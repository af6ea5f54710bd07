import type { Command } from '../../../chat/command.ts';
import type { Context } from '../../../chat/context.ts';
import type { ActionHandler, Feature } from '../../../chat/feature.ts';
import { list, message, heading } from '../../../chat/message.ts';
import { toPerson, update } from '../../../chat/reply.ts';
import { say } from '../../../chat/saying.ts';
import { foldedWords } from '../../../core/text.ts';
import { textsIn } from '../../../i18n/texts.ts';
import { cardActions, cardForms } from './actions.ts';
import { cardMessage } from './card-message.ts';
import { outreachDeliveries } from './deliveries.ts';
import { outreachFile } from './file.ts';
import { forTeam, type OutreachHandling } from './handling.ts';
import { listMessage } from './list-message.ts';
import { ownBlocks } from './own-blocks.ts';
import { type Looked, readLooked } from './looked.ts';

/** `/zasieg`: units that advice has not reached. */
const reachCommand = (handling: OutreachHandling): Command => {
  const [pl, en] = [textsIn('pl').outreach, textsIn('en').outreach];
  return {
    name: 'zasieg',
    localName: { en: 'outreach' },
    description: { pl: pl.description, en: en.description },
    example: { pl: '/zasieg nyski', en: '/zasieg nyski' },
    title: { pl: pl.title, en: en.title },
    options: [
      {
        name: 'szukaj',
        localName: { en: 'search' },
        label: { pl: pl.search, en: en.search },
        description: { pl: pl.searchHint, en: en.searchHint },
        required: false,
        main: true,
        maxLength: 60,
      },
    ],
    roles: ['adviser', 'coordinator'],
    handle: async (context, { szukaj = '' }) => {
      const words = foldedWords(szukaj);
      return toPerson(await listMessage(handling, context, words === '' ? {} : { words }));
    },
  };
};

/** A menu's value in the place of what the list was narrowed by. */
const narrowedBy = (key: 'region' | 'type' | 'project', args: readonly string[], value: string): Looked => {
  const places = { region: 0, type: 1, project: 2 } as const;
  return { ...readLooked(args.with(places[key], value)), from: 0 };
};

const listActions = (handling: OutreachHandling): Readonly<Record<string, ActionHandler>> => {
  const narrow = (key: 'region' | 'type' | 'project') =>
    forTeam(async (context: Context, args: readonly string[], [value = '-']: readonly string[]) => {
      const full = [...args, '-', '-', '-', '-', '0', ''].slice(0, Math.max(6, args.length));
      return update(await listMessage(handling, context, narrowedBy(key, full, value)));
    });
  return {
    list: forTeam(async (context: Context, args: readonly string[]) =>
      update(await listMessage(handling, context, readLooked(args))),
    ),
    region: narrow('region'),
    type: narrow('type'),
    project: narrow('project'),
    file: forTeam((context: Context, args: readonly string[]) =>
      outreachFile(handling, context, readLooked(args)),
    ),
    how: forTeam(({ texts: { outreach } }: Context) =>
      toPerson(message(heading(outreach.how), list(outreach.definitions))),
    ),
    unit: forTeam(async (context: Context, args: readonly string[], [id = '']: readonly string[]) => {
      const { project } = readLooked(args);
      const unit = await handling.unit(id);
      if (!unit) return toPerson(say('warning', context.texts.outreach.gone));
      const reached = { unit: id, ...(project === undefined ? {} : { project }) };
      return toPerson(await cardMessage(handling, context, unit, { reached }));
    }),
  };
};

/** Outreach: units that have not used advice or a project, who contacts them, and with what result. */
export const createOutreachFeature = (handling: OutreachHandling): Feature => ({
  name: 'outreach',
  commands: [reachCommand(handling)],
  actions: { ...listActions(handling), ...cardActions(handling) },
  forms: cardForms(handling),
  deliveries: outreachDeliveries(handling),
  mine: (context) => ownBlocks(handling, context),
});
