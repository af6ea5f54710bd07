import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  list,
  MAX_MENU_OPTIONS,
  menu,
  message,
  paragraph,
  withFiles,
} from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { isCoordinator } from '../../chat/rights.ts';
import { say } from '../../chat/saying.ts';
import { formatDay } from '../../i18n/format.ts';
import { isHeadIn } from '../units/domain.ts';
import { bundleFiles } from './bundle.ts';
import type { Certificate } from './domain.ts';
import type { Handling } from './handling.ts';
import { certificateFile, to } from './telling.ts';

/** Certificates in `/moje`; the others follow on a page of their own. */
const IN_MINE = 3;
/** Of one unit that are read. */
const MOST_OF_UNIT = 2000;
const LONGEST_LABEL = 75;

const validOf = ({ store }: Handling, { speaker }: Context, most: number) =>
  store.find({ person: speaker.person, isValid: true }, most);

const lineOf = ({ facts }: Certificate, { texts, locale }: Context): string =>
  texts.certificates.mine.line(facts.title, facts.number, formatDay(facts.issuedOn, locale));

/** The person's certificates in `/moje`; nothing where there is none. */
export const mineBlocks = async (handling: Handling, context: Context): Promise<readonly Block[]> => {
  const { mine: words } = context.texts.certificates;
  const found = await validOf(handling, context, IN_MINE + 1);
  if (found.length === 0) return [];
  const shown = found.slice(0, IN_MINE);
  return [
    heading(words.title),
    list(shown.map((one) => lineOf(one, context))),
    buttons(
      ...shown.map(({ id, facts }) => act(to('pdf', id), cut(words.pdf(facts.title), 40))),
      found.length > IN_MINE ? act(to('own'), words.all) : undefined,
    )!,
  ];
};

/** Everything that was issued to the person. */
export const ownBlocks = async (handling: Handling, context: Context): Promise<readonly Block[]> => {
  const { mine: words } = context.texts.certificates;
  const found = await validOf(handling, context, MAX_MENU_OPTIONS);
  if (found.length === 0) return [heading(words.title), paragraph(words.none)];
  return [
    heading(words.title),
    list(found.map((one) => lineOf(one, context))),
    menu(
      to('pdf'),
      words.choose,
      found.map(({ id, facts }) => ({
        value: id,
        label: cut(facts.title, LONGEST_LABEL),
        hint: facts.number,
      })),
    ),
  ];
};

/** For the heads of units: the certificates of their people, a whole event at a time. */
export const unitBlocks = async (handling: Handling, context: Context): Promise<readonly Block[]> => {
  const { mine: words } = context.texts.certificates;
  const { units } = await handling.profileOf(context.speaker.person);
  const parts = await Promise.all(
    units
      .filter(({ isHead }) => isHead)
      .map(async ({ unit: id }): Promise<readonly Block[]> => {
        const all = await handling.store.find({ unit: id, isValid: true }, MOST_OF_UNIT);
        if (all.length === 0) return [];
        const terms = [...new Set(all.map(({ term }) => term))].slice(0, MAX_MENU_OPTIONS);
        const options = terms.map((term) => {
          const of = all.filter((one) => one.term === term);
          return { value: term, label: cut(words.unitLine(of[0]!.facts.title, of.length), LONGEST_LABEL) };
        });
        const name = (await handling.unit(id))?.name ?? '';
        return [heading(cut(words.unit(name), 150)), menu(to('unit', id), words.chooseUnit, options)];
      }),
  );
  return parts.flat();
};

/** Whether this person may have it: their own, one of a unit that they head, or any as a coordinator. */
const mayHave = async (
  { profileOf }: Handling,
  context: Context,
  { person, unit }: Certificate,
): Promise<boolean> => {
  if (person === context.speaker.person || isCoordinator(context)) return true;
  return unit !== undefined && isHeadIn(await profileOf(context.speaker.person), unit);
};

const pdf = async (handling: Handling, context: Context, id: string): Promise<Reply> => {
  const { mine: words } = context.texts.certificates;
  const certificate = await handling.store.certificate(id);
  if (!certificate || !(await mayHave(handling, context, certificate)))
    return toPerson(say('warning', words.notYours));
  return toPerson(
    withFiles(
      message(paragraph(words.file(certificate.facts.number))),
      await certificateFile(handling, certificate),
    ),
  );
};

/** For the head of the unit, or a coordinator. */
export const unitBundle = async (
  handling: Handling,
  context: Context,
  unit: string,
  term: string,
): Promise<Reply> => {
  const { mine: words } = context.texts.certificates;
  const isHead = isHeadIn(await handling.profileOf(context.speaker.person), unit);
  const all =
    isHead || isCoordinator(context)
      ? await handling.store.find({ unit, term, isValid: true }, MOST_OF_UNIT)
      : [];
  if (all.length === 0) return toPerson(say('warning', words.notYours));
  const name = (await handling.unit(unit))?.name;
  const files = await bundleFiles(handling, context, all.toReversed(), name);
  return toPerson(withFiles(message(paragraph(words.unitFile(all.length))), ...files));
};

/** What people do with certificates of their own, and heads with those of their people. */
export const ownActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => ({
  own: async (context) => toPerson(message(...(await ownBlocks(handling, context)))),
  pdf: (context, [named = ''], [chosen = named]) => pdf(handling, context, chosen),
  unit: (context, [unit = ''], [term = '']) => unitBundle(handling, context, unit, term),
});
