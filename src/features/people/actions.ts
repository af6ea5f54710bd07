import type { Context } from '../../chat/context.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import { heading, message, notice } from '../../chat/message.ts';
import { type Reply, showForm, toPerson, update } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import type { Locale } from '../../core/locale.ts';
import { REGIONS } from '../../core/regions.ts';
import { textsIn } from '../../i18n/texts.ts';
import { type Also, nothing, refusal } from './commands.ts';
import { accountOf, languageOn } from './identify.ts';
import {
  accountLabels,
  codeForm,
  codeMessage,
  LOCALE_OF_APP,
  NO_REGION,
  settingsBlocks,
  unlinkMessage,
} from './messages.ts';
import type { People } from './service.ts';

const LOCALES = new Map<string, Locale | undefined>([
  ['pl', 'pl'],
  ['en', 'en'],
  [LOCALE_OF_APP, undefined],
]);

const REGION_IDS = new Map<string, string | undefined>([
  ...REGIONS.map(({ id }) => [id, id] as const),
  [NO_REGION, undefined],
]);

/** The settings again, with the change in them; on the person's own page, which holds more, only a word. */
const saved = async (context: Context, people: People, also: Also): Promise<Reply> => {
  const { speaker, account, place } = context;
  const person = await people.profile(speaker.person);
  const texts = textsIn(languageOn(person, account));
  const done = notice('success', texts.people.saved);
  if (place.kind === 'home') return toPerson(message(done));
  const settings = settingsBlocks(texts, person, speaker.roles);
  return update(
    message(heading(texts.people.title), done, ...settings, ...(await also({ ...context, texts }))),
  );
};

/** Buttons and menus of `/konto` and of the settings on the person's own page. */
export const peopleActions = (
  people: People,
  also: Also = nothing,
): Readonly<Record<string, ActionHandler>> => ({
  code: async ({ texts, speaker, account }) =>
    toPerson(codeMessage(texts, await people.makeCode(speaker.person, account))),

  have: ({ texts }) => showForm(codeForm(texts)),
  // The form itself, offered by a button where it came too late to open by itself.
  enter: ({ texts }) => showForm(codeForm(texts)),

  link: async (context, [code = '']) => {
    const { texts, speaker } = context;
    const linked = await people.confirm(speaker.person, code);
    if (!linked.ok) return update(refusal(context, linked.refusal));
    return update(say('success', texts.people.linked(accountLabels(texts, linked.value))));
  },

  cancel: ({ texts }) => update(say('info', texts.people.cancelled)),

  unlink: async ({ texts, speaker, account }) => {
    const person = await people.profile(speaker.person);
    const here = accountOf(person, account);
    const others = person.accounts.filter(({ id }) => id !== here?.id);
    if (others.length === 0) return toPerson(say('info', texts.people.nothingToUnlink));
    return toPerson(unlinkMessage(texts, others));
  },

  detach: async ({ texts, speaker }, [account = '']) => {
    const gone = await people.unlink(speaker.person, account);
    return update(gone ? say('success', texts.people.unlinked) : say('info', texts.people.nothingToUnlink));
  },

  keep: ({ texts }) => update(say('info', texts.people.kept)),

  locale: async (context, _args, [choice = '']) => {
    if (!LOCALES.has(choice)) return toPerson(say('warning', context.texts.people.unknownChoice));
    await people.chooseLocale(context.speaker.person, LOCALES.get(choice));
    return saved(context, people, also);
  },

  recalls: async (context, [are = '']) => {
    const { texts, speaker } = context;
    if (are !== 'on' && are !== 'off') return toPerson(say('warning', texts.people.unknownChoice));
    await people.chooseRecalls(speaker.person, are);
    // Also pressed under a message about a change, which stays as it is.
    return toPerson(
      say('success', are === 'on' ? texts.people.recallsTurnedOn : texts.people.recallsTurnedOff),
    );
  },

  region: async (context, _args, [choice = '']) => {
    if (!REGION_IDS.has(choice)) return toPerson(say('warning', context.texts.people.unknownChoice));
    await people.chooseRegion(context.speaker.person, REGION_IDS.get(choice));
    return saved(context, people, also);
  },
});
