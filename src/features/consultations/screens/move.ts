import type { Context } from '../../../chat/context.ts';
import { act, buttons, heading, message, notice, paragraph } from '../../../chat/message.ts';
import type { Reply } from '../../../chat/reply.ts';
import type { ConsultationView, Slot, Wanted } from '../booking.ts';
import { isLive } from '../domain.ts';
import { codeMoving, codeTime, links, type Moving } from '../links.ts';
import { nearest } from '../nearest.ts';
import { cardOf, theirs } from './card.ts';
import { type Handling, shownIn } from './handling.ts';
import { changeRefused } from './refusals.ts';
import { MOST_READ } from './slots.ts';
import { slotsMessage } from './slots-message.ts';
import { tellingOf } from './telling.ts';
import { clashText, slotText, whenText } from './words.ts';

type Change = ConsultationView | { readonly instead: Reply };

/** The person's consultation as it stood on the screen; else how it stands now. */
export const asShown = async (
  handling: Handling,
  context: Context,
  id: string,
  revision: string,
): Promise<Change> => {
  const view = await theirs(handling, context, id);
  if ('instead' in view) return view;
  const { card } = context.texts.consultations;
  const { consultation } = view;
  if (!isLive(consultation) || consultation.startsAt <= context.now)
    return { instead: shownIn(context, await cardOf(handling, context, view, notice('info', card.ended))) };
  if (String(consultation.revision) !== revision)
    return { instead: shownIn(context, await cardOf(handling, context, view, notice('info', card.changed))) };
  return view;
};

const free = async (
  { booking }: Handling,
  { speaker, now }: Context,
  { consultation }: ConsultationView,
  { from, isAny = false }: Moving,
): Promise<readonly Slot[]> => {
  const { topic, mode, unit, adviser, startsAt } = consultation;
  const wanted: Wanted = {
    topic,
    mode,
    ...(unit === undefined ? {} : { unit }),
    ...(isAny ? {} : { adviser }),
    ...(from === undefined ? {} : { from }),
  };
  const found = await booking.slots(wanted, speaker.person, now, MOST_READ);
  return found.ok ? found.value.filter((slot) => slot.startsAt !== startsAt) : [];
};

/** Other times for a consultation: with the same adviser, or with anybody where that one has none. */
export const showMove = async (
  handling: Handling,
  context: Context,
  [id = '', revision = '', day = '', any = '']: readonly string[],
): Promise<Reply> => {
  const view = await asShown(handling, context, id, revision);
  if ('instead' in view) return view.instead;
  const { consultation, topic, adviser } = view;
  const { change, slots: words, modes, nobody } = context.texts.consultations;
  const telling = tellingOf(context);
  const moving = codeMoving(day, any);
  const slots = await free(handling, context, view, moving);
  const sought = { topic: topic.id, mode: consultation.mode };
  if (slots.length === 0) {
    if (moving.from) return showMove(handling, context, [id, revision, '', any]);
    if (!moving.isAny) return showMove(handling, context, [id, revision, '', 'a']);
    return shownIn(
      context,
      message(
        heading(change.moveTitle),
        notice('info', change.noneFree),
        buttons(
          act(links.earlier(id), nobody.wish),
          act(links.ask(sought), nobody.ask),
          act(links.view(id), change.no),
        ),
      ),
    );
  }
  const rev = consultation.revision;
  return shownIn(
    context,
    slotsMessage(
      slots,
      {
        slot: (slot) => links.moveTo(id, rev, slot),
        time: (of) => links.moveTime(id, rev, of),
        from: (from) => links.move(id, rev, { ...moving, from }),
      },
      {
        title: change.moveTitle,
        lines: [
          words.line(topic.name[context.locale], modes[consultation.mode], topic.minutes),
          change.from(whenText(consultation, telling)),
          moving.isAny ? words.anyAdviser : words.adviser(adviser.name),
        ],
        from: moving.from,
        soonest: links.move(id, rev, moving.isAny ? { isAny: true } : {}),
        rest: [
          act(
            links.move(id, rev, { isAny: !moving.isAny }),
            moving.isAny ? change.sameAdviser : change.anyAdviser,
          ),
          act(links.view(id), change.no),
        ],
      },
      telling,
    ),
  );
};

/** Asks before it is moved: what it will be, and that the old time is free then. */
export const askMove = async (
  handling: Handling,
  context: Context,
  [id = '', revision = '', code = '']: readonly string[],
): Promise<Reply> => {
  const view = await asShown(handling, context, id, revision);
  if ('instead' in view) return view.instead;
  const time = codeTime(code);
  const { change, vanished } = context.texts.consultations;
  const telling = tellingOf(context);
  const slots = await free(handling, context, view, { isAny: true });
  const slot = time && slots.find(({ startsAt }) => startsAt === time.startsAt);
  const rev = view.consultation.revision;
  if (!time || !slot) {
    const near = time ? nearest(slots, time.startsAt, 3) : slots.slice(0, 3);
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
  const view = await asShown(handling, context, id, revision);
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
