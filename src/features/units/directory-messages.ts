import { actionId } from '../../chat/action-id.ts';
import { cut } from '../../chat/cut.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  list,
  menu,
  type Message,
  message,
  notice,
  paragraph,
} from '../../chat/message.ts';
import { REGIONS } from '../../core/regions.ts';
import { fold } from '../../core/text.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Unit } from './domain.ts';
import { unitLine } from './messages.ts';

/** Units on one page of the list. */
export const PAGE = 10;

export const regionName = (id: string): string => REGIONS.find((region) => region.id === id)?.name ?? id;

/** Words short enough to travel in a button. */
const inButton = (words: string): string =>
  fold(words)
    .replace(/[^a-z0-9 ]+/gu, ' ')
    .slice(0, 40)
    .trim();

const directoryButtons = ({ units, imports }: Texts, isEmpty: boolean): Block | undefined =>
  buttons(
    act(actionId('units', 'edit'), units.directory.add),
    act(actionId('units', 'import'), units.directory.import),
    act(actionId('units', 'import-files'), imports.files.open),
    isEmpty
      ? act(actionId('units', 'template'), units.directory.template)
      : act(actionId('units', 'export'), units.directory.export),
  );

/** A page of the directory, with what a coordinator can do there. */
export const directoryMessage = (
  shown: {
    readonly units: readonly Unit[];
    readonly total: number;
    readonly from: number;
    readonly words: string;
  },
  texts: Texts,
  claims: readonly (Block | undefined)[] = [],
): Message => {
  const { directory } = texts.units;
  const { units, total, from, words } = shown;
  const next = from + units.length;
  const noneText = words === '' ? directory.empty : directory.none;
  const line = (unit: Unit): string => `${unitLine(texts, unit)}: ${texts.units.types[unit.type]}`;
  return message(
    heading(directory.title),
    paragraph(total === 0 ? noneText : directory.found(total)),
    ...(units.length === 0
      ? []
      : [
          list(units.map(line)),
          menu(
            actionId('units', 'open'),
            directory.choose,
            units.map((unit) => ({ value: unit.id, label: cut(unitLine(texts, unit), 75) })),
          ),
        ]),
    ...claims,
    next < total
      ? buttons(act(actionId('units', 'list', String(next), inButton(words)), directory.next))
      : undefined,
    directoryButtons(texts, total === 0 && words === ''),
  );
};

/** One unit as coordinators see it. */
export const unitCard = (unit: Unit, people: number, texts: Texts, first?: Block): Message => {
  const { directory, types } = texts.units;
  const place = [unit.town, unit.gmina, texts.units.powiat(unit.powiat), regionName(unit.region)];
  return message(
    heading(cut(unit.name, 150)),
    first,
    facts([
      { label: directory.rows.type, value: types[unit.type] },
      { label: directory.rows.place, value: place.filter((part) => part !== undefined).join(', ') },
      ...(unit.address === undefined ? [] : [{ label: directory.rows.address, value: unit.address }]),
      ...(unit.nip === undefined ? [] : [{ label: directory.rows.nip, value: unit.nip }]),
      ...(unit.size === undefined ? [] : [{ label: directory.rows.size, value: String(unit.size) }]),
      { label: directory.rows.people, value: String(people) },
      ...(unit.isActive ? [] : [{ label: directory.rows.state, value: directory.closed }]),
    ]),
    ...(unit.isExample ? [notice('info', directory.example)] : []),
    buttons(
      act(actionId('units', 'edit', unit.id), directory.edit),
      act(actionId('units', 'extra', unit.id), directory.more),
      unit.isActive
        ? act(actionId('units', 'close', unit.id), directory.close)
        : act(actionId('units', 'reopen', unit.id), directory.reopen),
    ),
  );
};
