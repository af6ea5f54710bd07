import type { Context } from '../../../chat/context.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  message,
  notice,
  paragraph,
  small,
} from '../../../chat/message.ts';
import type { Reply } from '../../../chat/reply.ts';
import { shownIn } from '../../../chat/saying.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { ConsultationView } from '../booking.ts';
import { codeTime, links } from '../links.ts';
import { nearest } from '../nearest.ts';
import { movable } from './as-shown.ts';
import { cardOf } from './card.ts';
import { type Handling } from './handling.ts';
import { otherTimes, showMove } from './move-times.ts';
import { changeRefused } from './refusals.ts';
import { tellingOf } from './telling.ts';
import { clashText, slotText, whenText } from './words.ts';

/** Names the adviser where the new time is somebody else's. */
const otherAdviser = async (
  { booking }: Handling,
  { texts }: Context,
  { consultation }: ConsultationView,
  person: PersonId,
): Promise<Block | undefined> => {
  const { topic, mode, unit, adviser } = consultation;
  if (person === adviser) return undefined;
  const found = (await booking.advisers(topic, mode, unit)).find((one) => one.person === person);
  return found && small(texts.consultations.slots.adviser(found.name));
};

/** Asks before it is moved: what it will be, and that the old time is free then. */
export const askMove = async (
  handling: Handling,
  context: Context,
  [id = '', revision = '', code = '']: readonly string[],
): Promise<Reply> => {
  const view = await movable(handling, context, id, revision);
  if ('instead' in view) return view.instead;
  const time = codeTime(code);
  const { change, vanished } = context.texts.consultations;
  const telling = tellingOf(context);
  const slots = time ? await otherTimes(handling, context, view, { adviser: time.adviser }) : [];
  const slot = slots.find(({ startsAt }) => startsAt === time?.startsAt);
  const rev = view.consultation.revision;
  if (!time || !slot) {
    const anybody = await otherTimes(handling, context, view, {});
    const near = nearest(anybody, time?.startsAt ?? context.now, 3);
    if (near.length === 0) return showMove(handling, context, [id, revision]);
    return shownIn(
      context,
      message(
        heading(change.moveTitle),
        notice('warning', time ? vanished.taken : vanished.forged),
        ...near.map((one) => buttons(act(links.moveTo(id, rev, one), slotText(one, telling)))),
        buttons(act(links.move(id, rev), vanished.all), act(links.view(id), change.no)),
      ),
    );
  }
  return shownIn(
    context,
    message(
      heading(change.moveTitle),
      paragraph(change.confirm(whenText(view.consultation, telling), slotText(slot, telling))),
      await otherAdviser(handling, context, view, time.adviser),
      buttons(
        act(links.moved(id, rev, time), change.yes, 'primary'),
        act(links.move(id, rev), change.otherTime),
        act(links.view(id), change.no),
      ),
    ),
  );
};

/** Moves it in one step; what stands in the way is said with what can be done. */
export const moveNow = async (
  handling: Handling,
  context: Context,
  [id = '', revision = '', code = '', despite = '']: readonly string[],
): Promise<Reply> => {
  const view = await movable(handling, context, id, revision);
  if ('instead' in view) return view.instead;
  const time = codeTime(code);
  if (!time) return showMove(handling, context, [id, revision]);
  const { change, card } = context.texts.consultations;
  const rev = view.consultation.revision;
  const moved = await handling.booking.move({
    request: context.request,
    consultation: id,
    revision: rev,
    by: context.speaker.person,
    at: context.now,
    startsAt: time.startsAt,
    adviser: time.adviser,
    despiteClash: despite === 'd',
  });
  if (moved.ok)
    return shownIn(
      context,
      await cardOf(
        handling,
        context,
        moved.value,
        notice('success', moved.value.consultation.state === 'requested' ? card.movedRequested : card.moved),
      ),
    );
  const { refusal } = moved;
  if (refusal.kind === 'gone') return askMove(handling, context, [id, revision, code]);
  if (refusal.kind === 'clash')
    return shownIn(
      context,
      message(
        heading(change.moveTitle),
        notice('warning', change.clash(clashText(refusal.with, tellingOf(context)))),
        buttons(
          act(links.moved(id, rev, time, true), change.yesDespite),
          act(links.move(id, rev), change.otherTime),
          act(links.view(id), change.no),
        ),
      ),
    );
  return changeRefused(handling, context, view, refusal);
};

/** A time was chosen in a day's menu: as if its button had been pressed. */
export const chooseMove = (
  handling: Handling,
  context: Context,
  [id = '', revision = '']: readonly string[],
  [value = '']: readonly string[],
): Promise<Reply> => askMove(handling, context, [id, revision, value]);
