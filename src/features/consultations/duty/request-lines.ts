import { cut } from '../../../chat/cut.ts';
import type { MenuOption } from '../../../chat/message.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import { formatDay } from '../../../i18n/format.ts';
import type { AdviceRequest } from '../asking.ts';
import type { DutyHandling, Telling } from './handling.ts';

/** The longest label and hint of a menu's line on Slack. */
const LABEL = 75;

/** What has happened to an open request, in words; undefined while it just waits. */
export const standingOf = (
  { state, declined, isForCoordinators }: AdviceRequest,
  { texts }: Pick<Telling, 'texts'>,
): string | undefined => {
  const { stands } = texts.dutyForms.requests;
  if (state === 'proposed') return stands.proposed;
  if (!isForCoordinators) return undefined;
  return declined ? stands.passedOn : stands.coordinators;
};

/** A request in the list, and in the menu under it, where there is less room: whose it is stands in the hint. */
interface RequestLine {
  readonly line: string;
  readonly option: MenuOption;
}

/** Requests on one topic and of one day are told apart by the unit that asks, and by what has happened to them. */
export const requestLines = async (
  { directory }: Pick<DutyHandling, 'directory'>,
  telling: Telling,
  open: readonly AdviceRequest[],
): Promise<readonly RequestLine[]> => {
  const { texts, locale } = telling;
  const ids = [...new Set(open.flatMap(({ unit }) => unit ?? []))];
  const units = new Map(await Promise.all(ids.map(async (id) => [id, await directory.unit(id)] as const)));
  return open.map((asked) => {
    const since = formatDay(warsawDay(asked.madeAt), locale);
    const asking = texts.dutyForms.requests.line(asked.topic.name[locale], since);
    const unit = asked.unit === undefined ? undefined : units.get(asked.unit)?.name;
    const beside = [standingOf(asked, telling), unit].filter((part) => part !== undefined).join(' · ');
    return {
      line: beside === '' ? asking : `${asking} · ${beside}`,
      option: {
        value: asked.id,
        label: cut(asking, LABEL),
        ...(beside === '' ? {} : { hint: cut(beside, LABEL) }),
      },
    };
  });
};
