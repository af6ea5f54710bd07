import type { Context } from '../../../chat/context.ts';
import { act, buttons, heading, message, notice } from '../../../chat/message.ts';
import type { Reply } from '../../../chat/reply.ts';
import { shownIn } from '../../../chat/saying.ts';
import type { Day } from '../../../core/clock.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { ConsultationView, Slot } from '../booking.ts';
import { codeMoving, links } from '../links.ts';
import { lengthOf } from '../other-times.ts';
import { movable } from './as-shown.ts';
import { type Handling } from './handling.ts';
import { MOST_READ } from './slots.ts';
import { slotsMessage } from './slots-message.ts';
import { tellingOf } from './telling.ts';
import { whenText } from './words.ts';

/** Other free times, of one adviser or of anybody; what it takes now counts as free. */
export const otherTimes = (
  { booking }: Handling,
  { now }: Context,
  { consultation }: ConsultationView,
  { from, adviser }: { readonly from?: Day | undefined; readonly adviser?: PersonId | undefined },
): Promise<readonly Slot[]> =>
  booking.otherTimes(
    consultation,
    { ...(adviser === undefined ? {} : { adviser }), ...(from === undefined ? {} : { from }) },
    now,
    MOST_READ,
  );

/** Other times for a consultation: with the same adviser, or with anybody where that one has none. */
export const showMove = async (
  handling: Handling,
  context: Context,
  [id = '', revision = '', day = '', any = '']: readonly string[],
): Promise<Reply> => {
  const view = await movable(handling, context, id, revision);
  if ('instead' in view) return view.instead;
  const { consultation, topic, adviser } = view;
  const { change, slots: words, modes, nobody } = context.texts.consultations;
  const telling = tellingOf(context);
  const moving = codeMoving(day, any);
  const { from } = moving;
  const slots = await otherTimes(
    handling,
    context,
    view,
    moving.isAny ? { from } : { from, adviser: adviser.person },
  );
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
          words.line(topic.name[context.locale], modes[consultation.mode], lengthOf(consultation)),
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
