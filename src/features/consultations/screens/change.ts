import type { Context } from '../../../chat/context.ts';
import type { Form, FormValues } from '../../../chat/form.ts';
import { valueOf } from '../../../chat/form.ts';
import { act, buttons, type MenuOption } from '../../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../../chat/reply.ts';
import { say } from '../../../chat/saying.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { ConsultationView } from '../booking.ts';
import { links } from '../links.ts';
import { nameAgain, personField, personNamed } from '../named.ts';
import { colleaguesOf } from './booked.ts';
import { type Handling, unitOf } from './handling.ts';
import { asShown } from './as-shown.ts';
import { ownWish } from './own-wish.ts';
import { changeRefused } from './refusals.ts';
import { type Telling, tellingOf } from './telling.ts';
import { whenText } from './words.ts';

const FIELD = { reason: 'powod', person: 'osoba' } as const;

const REASONS = ['time', 'solved', 'other'] as const;

const whatText = ({ consultation, topic }: ConsultationView, telling: Telling): string =>
  `${topic.name[telling.locale]}, ${whenText(consultation, telling)}`;

const changing = (context: Context, { consultation }: ConsultationView) => ({
  request: context.request,
  consultation: consultation.id,
  revision: consultation.revision,
  by: context.speaker.person,
  at: context.now,
});

const cancelForm = (view: ConsultationView, telling: Telling): Form => {
  const { change } = telling.texts.consultations;
  const { id, revision, group } = view.consultation;
  const what = whatText(view, telling);
  return {
    id: links.cancel(id, revision),
    title: change.cancelTitle,
    intro: group ? change.leaveIntro(what) : change.cancelIntro(what),
    fields: [
      {
        id: FIELD.reason,
        kind: 'choice',
        label: change.reason,
        hint: change.reasonHint,
        required: false,
        options: REASONS.map((value) => ({ value, label: change.reasons[value] })),
      },
    ],
    submit: change.cancelSubmit,
  };
};

/** Asks before it is given up. */
export const openCancel = async (
  handling: Handling,
  context: Context,
  [id = '', revision = '']: readonly string[],
): Promise<Reply> => {
  const view = await asShown(handling, context, id, revision);
  return 'instead' in view ? view.instead : showForm(cancelForm(view, tellingOf(context)));
};

export const sendCancel = async (
  handling: Handling,
  context: Context,
  [id = '', revision = '']: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const view = await asShown(handling, context, id, revision);
  if ('instead' in view) return view.instead;
  const { change, card } = context.texts.consultations;
  const reason = REASONS.find((one) => one === valueOf(values, FIELD.reason));
  const done = await handling.booking.cancel({
    ...changing(context, view),
    // Kept as it is called, for whoever arranges the hours.
    ...(reason ? { reason: change.reasons[reason] } : {}),
  });
  if (!done.ok) return changeRefused(handling, context, view, done.refusal);
  const { topic, mode, group } = view.consultation;
  return toPerson(
    say(
      'success',
      group ? change.left : change.cancelled,
      buttons(act(links.slots({ topic, mode }), card.again)),
    ),
  );
};

const handForm = (
  view: ConsultationView,
  colleagues: readonly MenuOption[],
  telling: Telling,
  typed = '',
): Form => {
  const { change } = telling.texts.consultations;
  const { id, revision } = view.consultation;
  return {
    id: links.handOver(id, revision),
    title: change.handTitle,
    intro: change.handIntro(whatText(view, telling)),
    fields: [
      personField(
        { id: FIELD.person, label: change.person, required: true },
        colleagues,
        typed,
        telling.texts,
      ),
    ],
    submit: change.handSubmit,
  };
};

/** The colleagues to whom it can be passed on: those of the unit that it is for. */
const heirs = async (handling: Handling, context: Context, { consultation }: ConsultationView) =>
  colleaguesOf(handling, context, consultation.unit ?? (await unitOf(handling, context)));

export const openHandOver = async (
  handling: Handling,
  context: Context,
  [id = '', revision = '']: readonly string[],
): Promise<Reply> => {
  const view = await asShown(handling, context, id, revision);
  if ('instead' in view) return view.instead;
  const colleagues = await heirs(handling, context, view);
  if (colleagues.length === 0) return toPerson(say('info', context.texts.consultations.change.nobody));
  return showForm(handForm(view, colleagues, tellingOf(context)));
};

export const sendHandOver = async (
  handling: Handling,
  context: Context,
  [id = '', revision = '']: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const view = await asShown(handling, context, id, revision);
  if ('instead' in view) return view.instead;
  const { card } = context.texts.consultations;
  const colleagues = await heirs(handling, context, view);
  const typed = valueOf(values, FIELD.person);
  const named = personNamed(colleagues, typed, context.texts);
  if (!('person' in named))
    return nameAgain(named, FIELD.person, (fitting = colleagues) =>
      handForm(view, fitting, tellingOf(context), typed),
    );
  const chosen = named.person;
  const done = await handling.booking.handOver({
    ...changing(context, view),
    to: chosen.value as PersonId,
  });
  if (!done.ok) return changeRefused(handling, context, view, done.refusal);
  return toPerson(say('success', card.handed(chosen.label)));
};

/** Something earlier is wanted than what they have: told when it is free, never moved by itself. */
export const wishEarlier = async (
  handling: Handling,
  context: Context,
  [id = '']: readonly string[],
): Promise<Reply> => {
  const found = await handling.booking.view(id);
  const view = await asShown(handling, context, id, String(found?.consultation.revision ?? ''));
  if ('instead' in view) return view.instead;
  const { wish: words } = context.texts.consultations;
  const on = await ownWish(handling, context, { consultation: id });
  if (on) return toPerson(say('info', words.isOn, buttons(act(links.unwish(on.id), words.off))));
  const { topic, mode, unit } = view.consultation;
  const wish = await handling.asking.wish({
    request: context.request,
    client: context.speaker.person,
    wanted: { topic, mode, ...(unit === undefined ? {} : { unit }) },
    consultation: id,
    at: context.now,
  });
  const name = view.topic.name[context.locale];
  return toPerson(say('success', words.made(name), buttons(act(links.unwish(wish.id), words.off))));
};
