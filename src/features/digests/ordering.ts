import type { Context } from '../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import { type Block, notice } from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import type { Reader, Timing, Wants } from './domain.ts';
import { contentForm, readWants, typedWants } from './forms.ts';
import { changeable, type Handling, isReply, mayChange, readerIn } from './handling.ts';
import { EVERYTHING, forChannel, PRESETS, type Preset, presetOf } from './presets.ts';
import { settingsMessage } from './screen.ts';

/** What an own choice comes with until its time is changed. */
const OWN: Preset = presetOf('weekly');

const presetIn = (name: string | undefined): Preset => {
  const known = PRESETS.find((preset) => preset === name);
  return known ? presetOf(known) : { ...OWN, wants: EVERYTHING };
};

const forReader = (reader: Reader, wants: Wants): Wants =>
  reader.kind === 'channel' ? forChannel(wants) : wants;

/** Orders it and shows its settings; one that is there already is shown instead. */
const order = async (
  { service }: Handling,
  context: Context,
  reader: Reader,
  wants: Wants,
  timing: Timing,
): Promise<Reply> => {
  const { texts, locale, now, speaker } = context;
  const ordered = await service.order({ reader, wants, timing, locale, by: speaker.person }, now);
  const subscription = ordered.ok ? ordered.value : await service.of(reader);
  if (!subscription) return toPerson(say('warning', texts.digests.gone));
  const first: Block = ordered.ok
    ? notice('success', texts.digests.ordered)
    : notice('info', texts.digests.already);
  return shownIn(context, settingsMessage(await service.standing(subscription, now), context, first));
};

/** A ready set; where one is for the own voivodeship and nobody knows which that is, the form asks. */
const preset =
  (handling: Handling): ActionHandler =>
  async (context, [code = 'me', name]) => {
    const reader = readerIn(context, code);
    if (!mayChange(context, reader)) return toPerson(say('warning', context.texts.digests.onlyCoordinators));
    const { wants, timing, isLocal } = presetIn(name);
    const region = isLocal ? await handling.regionOf(context.speaker.person) : undefined;
    if (isLocal && region === undefined)
      return showForm(
        contentForm(
          ['new', code, ...(name === undefined ? [] : [name])],
          reader,
          forReader(reader, wants),
          context,
        ),
      );
    const narrowed = region === undefined ? wants : { ...wants, region };
    return order(handling, context, reader, forReader(reader, narrowed), timing);
  };

/** Opens the form of what it holds: of a new one (`new`, reader, set), or of one that is there (id, revision). */
const openContent =
  (handling: Handling): ActionHandler =>
  async (context, args) => {
    const [first = '', second = ''] = args;
    if (first === 'new') {
      const reader = readerIn(context, second);
      if (!mayChange(context, reader))
        return toPerson(say('warning', context.texts.digests.onlyCoordinators));
      const region = await handling.regionOf(context.speaker.person);
      const { wants } = presetIn(args[2]);
      const narrowed = region === undefined ? wants : { ...wants, region };
      return showForm(contentForm(args.slice(0, 3), reader, forReader(reader, narrowed), context));
    }
    const subscription = await changeable(handling, context, first);
    if (isReply(subscription)) return subscription;
    const { reader, revision, wants } = subscription;
    return showForm(contentForm([first, String(revision)], reader, wants, context));
  };

const sendContent =
  (handling: Handling): FormHandler =>
  async (context, args, values) => {
    const [first = '', second = ''] = args;
    const { digests } = context.texts;
    const again = (reader: Reader, faults: Extract<Reply, { kind: 'invalid' }>['faults']): Reply => ({
      kind: 'invalid',
      faults,
      form: contentForm(args, reader, typedWants(values), context),
    });
    if (first === 'new') {
      const reader = readerIn(context, second);
      if (!mayChange(context, reader)) return toPerson(say('warning', digests.onlyCoordinators));
      const wants = readWants(values, reader, context);
      return wants.ok
        ? order(handling, context, reader, wants.value, presetIn(args[2]).timing)
        : again(reader, wants.refusal);
    }
    const subscription = await changeable(handling, context, first);
    if (isReply(subscription)) return subscription;
    const wants = readWants(values, subscription.reader, context);
    if (!wants.ok) return again(subscription.reader, wants.refusal);
    const changed = await handling.service.setWants(first, Number(second), wants.value, context.now);
    if (!changed.ok) return toPerson(say('warning', digests.gone));
    const standing = await handling.service.standing(changed.value, context.now);
    return shownIn(context, settingsMessage(standing, context, notice('success', digests.changed)));
  };

export const orderingActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => ({
  preset: preset(handling),
  content: openContent(handling),
});

export const orderingForms = (handling: Handling): Readonly<Record<string, FormHandler>> => ({
  content: sendContent(handling),
});
