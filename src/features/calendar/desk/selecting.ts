import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  list,
  message,
  notice,
  paragraph,
} from '../../../chat/message.ts';
import type { Reply } from '../../../chat/reply.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import type { Happening } from '../domain.ts';
import { doingOf } from '../handling.ts';
import { type DeskActions, type DeskHandling, gone } from './handling.ts';
import { participantsOf } from './participants.ts';

/** Names that the preview lists; the order of the others is the same rule. */
const SHOWN = 30;

/** How a recruitment ends: seats in the order shown, or only those who were given one already; and the others. */
const WAYS = ['wait', 'reject', 'only-wait', 'only-reject'] as const;
type Way = (typeof WAYS)[number];

const preview = async (
  handling: DeskHandling,
  context: Context,
  happening: Happening,
  first?: Block,
): Promise<Reply> => {
  const { desk } = context.texts;
  const ranked = await handling.signUps.ranking(happening.id);
  const shown = await participantsOf(
    handling,
    context,
    ranked.slice(0, SHOWN).map((registration) => ({ registration })),
    new Set(),
  );
  const left = new Map(happening.terms.map(({ id, capacity, taken }) => [id, capacity - taken]));
  const lines = shown.map(({ name, unit, standing }) => {
    const { term } = standing.registration;
    const free = left.get(term) ?? 0;
    left.set(term, free - 1);
    return desk.selectLine([name, unit].filter(Boolean).join(', '), free > 0);
  });
  const button = (way: Way, look?: 'primary') =>
    act(actionId('desk', 'select-sure', happening.id, way, String(ranked.length)), desk.ways[way], look);
  return shownIn(
    context,
    message(
      first,
      heading(desk.selectTitle(happening.title)),
      paragraph(desk.selectCount(ranked.length)),
      lines.length > 0 ? list(lines, true) : undefined,
      notice('info', desk.selectIntro),
      buttons(button('wait', 'primary'), button('reject')),
      happening.selection === 'organiser' ? buttons(button('only-wait'), button('only-reject')) : undefined,
      buttons(act(actionId('desk', 'open', happening.id), desk.backToEvent)),
    ),
  );
};

const finish = async (
  handling: DeskHandling,
  context: Context,
  [id = '', way = '', seen = '']: readonly string[],
): Promise<Reply> => {
  const happening = await handling.store.happening(id);
  const chosen = WAYS.find((one) => one === way);
  if (!happening || !chosen) return gone(context);
  const { desk, registrations } = context.texts;
  const ranked = await handling.signUps.ranking(id);
  if (String(ranked.length) !== seen)
    return preview(handling, context, happening, notice('warning', desk.stale));
  const ended = await handling.signUps.select(doingOf(context), {
    event: id,
    rest: chosen.endsWith('wait') ? 'wait' : 'reject',
    ...(chosen.startsWith('only') ? { order: [] } : {}),
  });
  const back = buttons(act(actionId('desk', 'open', id), desk.backToEvent));
  if (!ended.ok) return shownIn(context, say('warning', registrations.refused[ended.refusal], back));
  return shownIn(context, say('success', desk.selected(ended.value.selected, ended.value.rest), back));
};

/** The end of a recruitment, shown before it is done. */
export const selectActions = (handling: DeskHandling): DeskActions => ({
  select: async (context, [id = '']) => {
    const happening = await handling.store.happening(id);
    return happening ? preview(handling, context, happening) : gone(context);
  },
  'select-sure': (context, args) => finish(handling, context, args),
});
