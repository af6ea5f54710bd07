import type { Feature } from '../../chat/feature.ts';
import { valueOf } from '../../chat/form.ts';
import { heading } from '../../chat/message.ts';
import { peopleActions } from './actions.ts';
import { accountCommand, type Also, enterCode } from './commands.ts';
import { settingsBlocks } from './messages.ts';
import type { People } from './service.ts';

/** `/konto`: one's role, settings and linked accounts. */
export const createPeopleFeature = (people: People, also?: Also): Feature => ({
  name: 'people',
  commands: [accountCommand(people, also)],
  actions: peopleActions(people, also),
  forms: { enter: (context, _args, values) => enterCode(context, people, valueOf(values, 'kod'), 'form') },
  home: async ({ texts, speaker }) => [
    heading(texts.people.homeTitle),
    ...settingsBlocks(texts, await people.profile(speaker.person), speaker.roles),
  ],
});
