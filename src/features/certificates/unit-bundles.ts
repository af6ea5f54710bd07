import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import {
  act,
  buttons,
  heading,
  MAX_MENU_OPTIONS,
  menu,
  type Message,
  message,
  paragraph,
} from '../../chat/message.ts';
import type { Handling } from './handling.ts';
import type { TermView } from './service.ts';
import { to } from './telling.ts';

/** Certificates of one term that are looked through. */
const MOST_OF_TERM = 2000;
const LONGEST_LABEL = 75;

/**
 * For coordinators: the units whose people were issued certificates of a term, by name, a page at a time, each to be
 * had as one file. Their heads find the same under `/zaswiadczenia`; not every unit has one who uses the chat.
 */
export const unitsMessage = async (
  { store, unit }: Handling,
  { texts, locale }: Context,
  { happening, term }: TermView,
  wanted: number,
): Promise<Message> => {
  const { units: words, buttons: labels } = texts.certificates.term;
  const all = await store.find({ term: term.id, isValid: true }, MOST_OF_TERM);
  const ids = [...new Set(all.flatMap((one) => one.unit ?? []))];
  const named = await Promise.all(
    ids.map(async (id) => ({
      id,
      name: (await unit(id))?.name ?? id,
      count: all.filter((one) => one.unit === id).length,
    })),
  );
  const sorted = named.toSorted((one, other) => one.name.localeCompare(other.name, locale));
  const pages = Math.max(1, Math.ceil(sorted.length / MAX_MENU_OPTIONS));
  const number = Math.min(Math.max(0, wanted), pages - 1);
  const page = sorted.slice(number * MAX_MENU_OPTIONS, (number + 1) * MAX_MENU_OPTIONS);
  const without = all.filter((one) => one.unit === undefined).length;
  const turn = (label: string, other: number) =>
    other >= 0 && other < pages ? act(to('units', term.id, String(other)), label) : undefined;
  return message(
    heading(cut(texts.certificates.term.title(happening.title), 150)),
    paragraph(page.length === 0 ? words.none : words.intro),
    page.length === 0
      ? undefined
      : menu(
          to('unit-of', term.id),
          words.choose,
          page.map(({ id, name, count }) => ({
            value: id,
            label: cut(words.line(name, count), LONGEST_LABEL),
          })),
        ),
    without > 0 ? paragraph(words.without(without)) : undefined,
    buttons(turn(labels.earlier, number - 1), turn(labels.later, number + 1)),
    buttons(act(to('term', term.id, '0'), labels.back)),
  );
};
