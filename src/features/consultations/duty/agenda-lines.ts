import { actionId } from '../../../chat/action-id.ts';
import { cut } from '../../../chat/cut.ts';
import { type Block, list, paragraph } from '../../../chat/message.ts';
import { type Line, strong } from '../../../chat/span.ts';
import { formatDate, formatDay, formatTime } from '../../../i18n/format.ts';
import type { ConsultationView } from '../booking.ts';
import type { DutyHandling, Telling } from './handling.ts';
import { menusOf } from '../menus.ts';

/** Lines under one heading; the others are counted. */
const SHOWN = 12;

const LABEL = 75;

export const timeOf = ({ consultation }: ConsultationView): string =>
  `${formatTime(consultation.from)}–${formatTime(consultation.to)}`;

/** Who it is with, as far as it may be shown in a list: the unit, or how many seats are taken. */
const whoOf = (
  { consultation, participants }: ConsultationView,
  units: ReadonlyMap<string, string>,
  { texts }: Telling,
): string => {
  const { group, unit } = consultation;
  if (group)
    return texts.duty.card.seats(participants.filter(({ state }) => state === 'coming').length, group.seats);
  return unit === undefined ? '' : (units.get(unit) ?? '');
};

/** How it stands, in words; a call that was none is taken back, not called off. */
export const stateText = (
  { consultation: { state, isUnplanned } }: ConsultationView,
  { texts }: Pick<Telling, 'texts'>,
): string => (isUnplanned && state === 'cancelled' ? texts.duty.callTakenBack : texts.duty.states[state]);

const about = (
  view: ConsultationView,
  units: ReadonlyMap<string, string>,
  telling: Telling,
  mark: string | undefined,
): readonly string[] => {
  const { modes } = telling.texts.duty;
  const { consultation, topic } = view;
  return [
    modes[consultation.mode],
    topic.name[telling.locale],
    whoOf(view, units, telling),
    consultation.state === 'confirmed' ? '' : stateText(view, telling),
    mark ?? '',
  ].filter((part) => part !== '');
};

/** Names of the units of those consultations. */
export const unitNames = async (
  { directory }: Pick<DutyHandling, 'directory'>,
  views: readonly ConsultationView[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(views.flatMap(({ consultation }) => consultation.unit ?? []))];
  const units = await Promise.all(ids.map((id) => directory.unit(id)));
  return new Map(units.flatMap((unit) => (unit ? [[unit.id, unit.name] as const] : [])));
};

interface AgendaLook {
  /** Menus of one message differ in their names. */
  readonly menuName: string;
  readonly withDay: boolean;
  /** What else there is to say of some, by their ids. */
  readonly marks?: ReadonlyMap<string, string>;
}

/** A list of consultations of one day or of several, and menus that lead to each. */
export const agendaBlocks = (
  title: string,
  views: readonly ConsultationView[],
  units: ReadonlyMap<string, string>,
  telling: Telling,
  { menuName, withDay, marks }: AgendaLook,
): readonly Block[] => {
  if (views.length === 0) return [];
  const { texts, locale } = telling;
  const { page } = texts.duty;
  const line = (view: ConsultationView): Line => [
    strong(withDay ? `${formatDate(view.consultation.day, locale)}, ${timeOf(view)}` : timeOf(view)),
    { kind: 'text', text: ` · ${about(view, units, telling, marks?.get(view.consultation.id)).join(' · ')}` },
  ];
  const more = views.length - SHOWN;
  return [
    paragraph(strong(title)),
    list([...views.slice(0, SHOWN).map(line), ...(more > 0 ? [page.more(more)] : [])]),
    ...menusOf(
      (index) => actionId('duty', 'case', index === 0 ? menuName : `${menuName}${String(index)}`),
      [page.open, page.openMore],
      views.map((view) => ({
        value: view.consultation.id,
        label: cut(
          `${formatDay(view.consultation.day, locale)}, ${timeOf(view)} · ${view.topic.name[locale]}`,
          LABEL,
        ),
      })),
    ),
  ];
};
