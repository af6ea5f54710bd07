import { actionId } from '../../chat/action-id.ts';
import type { Command } from '../../chat/command.ts';
import type { Context } from '../../chat/context.ts';
import type { Feature } from '../../chat/feature.ts';
import { act, type Block, buttons, heading, message, paragraph } from '../../chat/message.ts';
import { toPerson } from '../../chat/reply.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatDay } from '../../i18n/format.ts';
import { textsIn } from '../../i18n/texts.ts';
import { createCatalogue, type Sources } from './catalogue.ts';
import { deadlineDelivery, type RemindingDeps, remindOfDeadlines } from './deadlines.ts';
import { issueDelivery } from './deliveries.ts';
import { timingOf } from './domain.ts';
import type { Handling } from './handling.ts';
import { whenText } from './issue-message.ts';
import { createMaking, type MakingDeps } from './making.ts';
import { orderingActions, orderingForms } from './ordering.ts';
import { readingActions } from './reading-actions.ts';
import { subscriptionsMessage } from './screen.ts';
import { createDigestsService, type ServiceDeps } from './service.ts';
import { settingsActions, settingsForms } from './settings-actions.ts';

export type DigestsDeps = Pick<Handling, 'store' | 'regionOf' | 'goOn'> &
  Pick<ServiceDeps, 'nextTime' | 'known'> &
  Pick<MakingDeps, 'addresses' | 'mayGoOut'> &
  Pick<RemindingDeps, 'interested' | 'tell'> & { readonly sources: Sources };

/** `/subskrypcje`: what comes to me, and to this channel, how often, and how it would look today. */
const subscriptionsCommand = (handling: Handling): Command => ({
  name: 'subskrypcje',
  localName: { en: 'subscriptions' },
  description: { pl: textsIn('pl').digests.description, en: textsIn('en').digests.description },
  example: { pl: '/subskrypcje', en: '/subskrypcje' },
  options: [],
  handle: async (context) => toPerson(await subscriptionsMessage(handling, context)),
});

const homeBlocks = async ({ service }: Handling, context: Context): Promise<readonly Block[]> => {
  const { texts, locale, now, speaker } = context;
  const { digests } = texts;
  const mine = await service.of({ kind: 'person', person: speaker.person });
  const line = (): string => {
    if (!mine) return digests.atHomeNone;
    return mine.pausedUntil !== undefined && mine.pausedUntil > now
      ? digests.atHomePaused(formatDay(warsawDay(mine.pausedUntil), locale))
      : digests.atHome(whenText(mine.timing, texts));
  };
  return message(
    heading(digests.title),
    paragraph(line()),
    buttons(act(actionId('digests', 'show'), digests.show)),
  ).blocks;
};

/** Digests of what is new: ordered once, made by the slot, told once. */
export const createDigestsFeature = ({ sources, nextTime, known, ...deps }: DigestsDeps): Feature => {
  const catalogue = createCatalogue(sources);
  const service = createDigestsService({ store: deps.store, catalogue, known, nextTime });
  const handling: Handling = { ...deps, catalogue, service };
  const making = createMaking({ ...deps, catalogue, nextIssue: service.nextIssue });
  const reminding = { ...deps, ...sources };
  return {
    name: 'digests',
    commands: [subscriptionsCommand(handling)],
    actions: {
      show: async (context) => toPerson(await subscriptionsMessage(handling, context)),
      ...orderingActions(handling),
      ...settingsActions(handling),
      ...readingActions(handling),
    },
    forms: { ...orderingForms(handling), ...settingsForms(handling) },
    deliveries: { issue: issueDelivery(deps.store, catalogue), deadline: deadlineDelivery(reminding) },
    jobs: {
      slot: (occurrence) => making.slot((occurrence.content as { readonly slot: string }).slot, occurrence),
      now: making.now,
      urgent: async (occurrence) => {
        await service.keepSlots(occurrence.due);
        await making.urgent(occurrence);
        await making.changed(occurrence);
      },
      deadlines: ({ day, due }) => remindOfDeadlines(reminding, day, due),
    },
    tellingJobs: ['slot', 'now', 'urgent', 'deadlines'],
    jobTitle: async (verb, content, locale) => {
      const slot = verb === 'slot' ? (content as { readonly slot: string }).slot : '';
      const timing = timingOf(slot);
      const texts = textsIn(locale);
      if (!timing) return undefined;
      return texts.digests.slotTitle(whenText(timing, texts), (await deps.store.slots()).get(slot) ?? 0);
    },
    schedules: [
      { name: 'now', job: 'now', pattern: '*/10 7-19 * * *', windowMinutes: 10 },
      { name: 'deadlines', job: 'deadlines', pattern: '0 9 * * 1-5', windowMinutes: 600 },
      { name: 'urgent', job: 'urgent', pattern: '5 7-19 * * *', windowMinutes: 50 },
    ],
    home: (context) => homeBlocks(handling, context),
    mine: (context) => homeBlocks(handling, context),
  };
};
