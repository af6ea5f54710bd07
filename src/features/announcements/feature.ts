import { actionId } from '../../chat/action-id.ts';
import type { Command } from '../../chat/command.ts';
import type { Feature } from '../../chat/feature.ts';
import { act, buttons, message, notice } from '../../chat/message.ts';
import { allBehind } from '../../chat/rights.ts';
import { textsIn } from '../../i18n/texts.ts';
import { ackDeskActions, readerActions } from './acknowledging.ts';
import { addressForms } from './address-forms.ts';
import { addressActions } from './addressing.ts';
import { attachActions, attachForms } from './attaching.ts';
import { attachmentActions } from './attachment-actions.ts';
import { announcementDeliveries } from './deliveries.ts';
import { draftActions, draftForms, listReply } from './drafting.ts';
import { actorOf, forCoordinators, type Handling } from './handling.ts';
import { lookActions } from './looks.ts';
import { remindOfApprovals } from './remind-approval.ts';
import { returnActions, returnForms } from './returning.ts';
import { runActions, runForms } from './running.ts';
import { sendActions, sendForms } from './sending.ts';

/** More than this are not counted one by one. */
const COUNTED = 20;

/** `/ogloszenie`: what is being written, goes out and has gone out. */
const announcementCommand = (handling: Handling): Command => ({
  name: 'ogloszenie',
  localName: { en: 'announcement' },
  description: { pl: textsIn('pl').announcements.description, en: textsIn('en').announcements.description },
  example: { pl: '/ogloszenie', en: '/ogloszenie' },
  options: [],
  roles: ['coordinator'],
  handle: (context) => listReply(handling, context),
});

/** Announcements: written, approved where it matters, sent once to the right people, confirmed by their readers. */
export const createAnnouncementsFeature = (handling: Handling): Feature => ({
  name: 'announcements',
  commands: [announcementCommand(handling)],
  actions: {
    ...readerActions(handling),
    ...attachmentActions(handling),
    ...allBehind(forCoordinators, {
      ...draftActions(handling),
      ...attachActions(handling),
      ...addressActions(handling),
      ...lookActions(handling),
      ...sendActions(handling),
      ...returnActions(handling),
      ...runActions(handling),
      ...ackDeskActions(handling),
    }),
  },
  forms: allBehind(forCoordinators, {
    ...draftForms(handling),
    ...attachForms(handling),
    ...addressForms(handling),
    ...sendForms(handling),
    ...returnForms(handling),
    ...runForms(handling),
  }),
  deliveries: announcementDeliveries(handling),
  jobs: { approvals: ({ due }) => remindOfApprovals(handling, due) },
  tellingJobs: ['approvals'],
  schedules: [{ name: 'approvals', job: 'approvals', pattern: '10 * * * *', windowMinutes: 50 }],
  home: async (context) => {
    if (!actorOf(context).mayDecide) return [];
    const { announcements } = await handling.store.list(['approval'], { from: 0, size: COUNTED });
    const waiting = announcements.filter(({ author }) => author.person !== context.speaker.person).length;
    if (waiting === 0) return [];
    const { atHome, list } = context.texts.announcements;
    return message(
      notice('warning', atHome(waiting)),
      buttons(act(actionId('announcements', 'list', '0'), list.open)),
    ).blocks;
  },
});
