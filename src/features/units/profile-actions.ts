import type { ActionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import type { FormValues } from '../../chat/form.ts';
import { notice } from '../../chat/message.ts';
import { type Reply, showForm, toPerson, update } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import { fieldsForm, FIELD, knownValues, workForm } from './forms.ts';
import { fill, goOn, type Handling, readWork, workOfCode } from './filling.ts';
import { leaveMessage, profileMessage, unitMessage } from './messages.ts';
import { fromLetters } from './profile-fields.ts';

const thenOf = (text: string | undefined): ActionId | undefined =>
  text === undefined || text === '' ? undefined : (text as ActionId);

/** The person's profile as it is now. */
export const profileReply = async ({ service }: Handling, { texts, speaker }: Context): Promise<Reply> =>
  toPerson(profileMessage(await service.full(speaker.person), texts));

/** A unit of the person's own, with their membership; undefined where it is not theirs (any more). */
const ownUnit = async ({ service }: Handling, { speaker }: Context, id: string) => {
  const { profile, units } = await service.full(speaker.person);
  const unit = units.find((one) => one.id === id);
  const membership = profile.units.find((one) => one.unit === id);
  return unit && membership && { unit, membership };
};

const gone = ({ texts }: Context): Reply => toPerson(say('warning', texts.units.profile.gone));

/** The form for post and relation in a unit, with what is known of it. */
export const openWork = async (handling: Handling, context: Context, id: string): Promise<Reply> => {
  const unit = await handling.store.unit(id);
  if (!unit?.isActive) return toPerson(say('warning', context.texts.units.noSuchUnit));
  const own = await ownUnit(handling, context, id);
  const typed: FormValues = own
    ? { [FIELD.post]: own.membership.post, [FIELD.relation]: own.membership.relation }
    : {};
  return showForm(workForm(context.texts, unit, typed));
};

const savedProfile = async ({ service }: Handling, { texts, speaker }: Context, line: string) =>
  update(profileMessage(await service.full(speaker.person), texts, notice('success', line)));

/** Buttons and menus of the profile. */
export const profileActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => {
  const { service, store } = handling;
  return {
    show: (context) => profileReply(handling, context),
    fill: async ({ texts, speaker, account }, [letters = '', then]) => {
      const { profile, sex } = await service.full(speaker.person);
      const known = knownValues(profile, sex, account.name);
      return showForm(fieldsForm(texts, fromLetters(letters), known, thenOf(then)));
    },
    work: (context, [unit = '']) => openWork(handling, context, unit),
    manage: async (context, _args, [id = '']) => {
      const own = await ownUnit(handling, context, id);
      return own ? toPerson(unitMessage(own.membership, own.unit, context.texts)) : gone(context);
    },
    pick: async (context, [code = '', letters = '', then], [id = '']) => {
      const work = workOfCode(code);
      const unit = await store.unit(id);
      if (!work || !unit?.isActive) return toPerson(say('warning', context.texts.units.noSuchUnit));
      await store.join({ person: context.speaker.person, unit: id, ...work }, context.now);
      return goOn(handling, context, fromLetters(letters), thenOf(then));
    },
    main: async (context, [id = '']) => {
      if (!(await store.makeMain(context.speaker.person, id))) return gone(context);
      return savedProfile(handling, context, context.texts.units.profile.saved);
    },
    head: async (context, [id = '']) => {
      const { asked, askedAlready } = context.texts.units.heads;
      if (!(await ownUnit(handling, context, id))) return gone(context);
      const isAsked = await service.askHead(context.speaker.person, id, context.now);
      return update(say(isAsked ? 'success' : 'info', isAsked ? asked : askedAlready));
    },
    leave: async (context, [id = '']) => {
      const own = await ownUnit(handling, context, id);
      return own ? update(leaveMessage(own.unit, context.texts)) : gone(context);
    },
    left: async (context, [id = '']) => {
      const own = await ownUnit(handling, context, id);
      if (!own || !(await store.leave(context.speaker.person, id))) return gone(context);
      return savedProfile(handling, context, context.texts.units.profile.left(own.unit.name));
    },
    stay: async ({ texts, speaker }) => update(profileMessage(await service.full(speaker.person), texts)),
  };
};

/** The forms of the profile. */
export const profileForms = (handling: Handling): Readonly<Record<string, FormHandler>> => ({
  fill: (context, [letters = '', then], values) =>
    fill(handling, context, fromLetters(letters), thenOf(then), values),
  work: async (context, [id = ''], values) => {
    const unit = await handling.store.unit(id);
    if (!unit?.isActive) return toPerson(say('warning', context.texts.units.noSuchUnit));
    const { work, faults } = readWork(context, values);
    if (!work) return { kind: 'invalid', faults, form: workForm(context.texts, unit, values) };
    await handling.store.join({ person: context.speaker.person, unit: id, ...work }, context.now);
    return goOn(handling, context, [], undefined);
  },
});
