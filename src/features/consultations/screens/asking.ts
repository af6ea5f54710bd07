import type { Context } from '../../../chat/context.ts';
import type { FormValues } from '../../../chat/form.ts';
import { act, buttons } from '../../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../../chat/reply.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import type { AdviceTopic } from '../domain.ts';
import { codeLooked, links, type Looked, without } from '../links.ts';
import { ASK_FIELD, askingForm, modeIn, partsIn } from './asking-form.ts';
import { type Handling, isChosen, unitOf, wantedBy } from './handling.ts';
import { modesOf } from './modes.ts';
import { ownWish } from './own-wish.ts';
import { readMatter } from './read-form.ts';
import { tellingOf } from './telling.ts';
import { activeTopic, noTopic } from './topics.ts';

/** Whether anybody at all advises on it; else coordinators look for somebody. */
const hasNobody = async ({ booking }: Handling, { id }: AdviceTopic): Promise<boolean> =>
  (await booking.modes(id, undefined)).length === 0;

interface Asked {
  readonly looked: Looked;
  readonly topic: AdviceTopic;
}

const askedIn = async (
  handling: Handling,
  context: Context,
  [code = '-']: readonly string[],
): Promise<Asked | { readonly instead: Reply }> => {
  const looked = codeLooked(code);
  const topic = await activeTopic(handling, looked.topic);
  return topic ? { looked, topic } : { instead: shownIn(context, await noTopic(handling, context, looked)) };
};

/** No time fits, or nobody advises on it: a request, with what is known filled in. */
export const openAsking = async (
  handling: Handling,
  context: Context,
  args: readonly string[],
): Promise<Reply> => {
  const asked = await askedIn(handling, context, args);
  if ('instead' in asked) return asked.instead;
  const { looked, topic } = asked;
  const then = links.ask(without(looked, 'adviser', 'from'));
  const missing = await handling.people.askMissing(context, ['name', 'unit'], then);
  if (missing) return missing;
  const { words } = looked.about === undefined ? {} : await handling.questionOf(context, looked.about);
  const values = {
    ...(words === undefined ? {} : { [ASK_FIELD.matter]: words }),
    ...(looked.mode ? { [ASK_FIELD.mode]: looked.mode } : {}),
  };
  const nobody = await hasNobody(handling, topic);
  return showForm(askingForm(links.ask(looked), topic, nobody, values, tellingOf(context)));
};

export const sendAsking = async (
  handling: Handling,
  context: Context,
  args: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const asked = await askedIn(handling, context, args);
  if ('instead' in asked) return asked.instead;
  const { looked, topic } = asked;
  const { ask, request: words } = context.texts.consultations;
  const read = readMatter(values, { isGroup: false }, context.texts);
  if (!read.ok) {
    const nobody = await hasNobody(handling, topic);
    const id = links.ask(looked);
    const form = askingForm(id, topic, nobody, read.refusal.values, tellingOf(context));
    return { kind: 'invalid', faults: read.refusal.faults, form };
  }
  const mode = modeIn(values);
  const unit = await unitOf(handling, context);
  const sent = await handling.asking.ask({
    request: context.request,
    client: context.speaker.person,
    topic: topic.id,
    ...(mode ? { mode } : {}),
    ...(unit === undefined ? {} : { unit }),
    preferred: partsIn(values),
    ...read.value,
    at: context.now,
  });
  if (!sent.ok)
    return sent.refusal.kind === 'too-many'
      ? toPerson(say('warning', ask.tooMany(sent.refusal.most)))
      : toPerson(await noTopic(handling, context, looked));
  const { id, isForCoordinators } = sent.value;
  return toPerson(
    say(
      'success',
      isForCoordinators ? ask.sentCoordinators : ask.sent,
      buttons(act(links.request(id), words.see)),
    ),
  );
};

/** Tells when something is free, where everything is taken now. */
export const wishAny = async (
  handling: Handling,
  context: Context,
  args: readonly string[],
): Promise<Reply> => {
  const asked = await askedIn(handling, context, args);
  if ('instead' in asked) return asked.instead;
  const { looked, topic } = asked;
  const { wish: words } = context.texts.consultations;
  const chosen = { ...looked, topic: topic.id };
  if (!isChosen(chosen)) return modesOf(handling, context, chosen);
  const on = await ownWish(handling, context, chosen);
  if (on) return toPerson(say('info', words.isOn, buttons(act(links.unwish(on.id), words.off))));
  const wanted = await wantedBy(handling, context, without(chosen, 'from'));
  const wish = await handling.asking.wish({
    request: context.request,
    client: context.speaker.person,
    wanted,
    at: context.now,
  });
  const name = topic.name[context.locale];
  return toPerson(say('success', words.madeAny(name), buttons(act(links.unwish(wish.id), words.off))));
};

export const unwish = async (
  { asking }: Handling,
  context: Context,
  [id = '']: readonly string[],
): Promise<Reply> => {
  await asking.unwish(id, context.speaker.person);
  return shownIn(context, say('success', context.texts.consultations.wish.isOff));
};
