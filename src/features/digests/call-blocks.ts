import { actionId } from '../../chat/action-id.ts';
import { act, type Block, buttons, open, paragraph } from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import { REGIONS } from '../../core/regions.ts';
import type { Locale } from '../../core/locale.ts';
import { formatMoment } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Call } from '../calls/domain.ts';

/** A call with its deadline, first of all whether it is off or its deadline moved; and the way to the announcement. */
export const callBlocks = (
  call: Call,
  { texts: { calls, groups }, locale }: { readonly texts: Texts; readonly locale: Locale },
): readonly (Block | undefined)[] => {
  const { title, announcer, deadline, formerDeadline, state, reason, region, powiat, isExample, url } = call;
  const place = REGIONS.find(({ id }) => id === region)?.name;
  const moment = formatMoment(deadline, locale);
  const until = calls.until(
    formerDeadline === undefined ? moment : calls.moved(moment, formatMoment(formerDeadline, locale)),
  );
  const line = [
    ...(isExample ? [calls.marks.example] : []),
    state === 'cancelled' ? calls.card.cancelled(reason ?? '') : until,
    announcer,
    place === undefined ? calls.everywhere : groups.place(place, powiat),
  ].join(' · ');
  return [
    paragraph([strong(title), { kind: 'text', text: ` – ${line}` }]),
    buttons(
      act(actionId('digests', 'call', call.id), calls.card.details),
      state === 'cancelled' ? undefined : open(url, calls.card.open),
    ),
  ];
};
