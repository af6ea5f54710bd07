import type { Context } from '../../../chat/context.ts';
import { cut } from '../../../chat/cut.ts';
import {
  act,
  buttons,
  heading,
  list,
  MAX_MENU_OPTIONS,
  menu,
  type Message,
  message,
  type MenuOption,
  notice,
  paragraph,
  small,
} from '../../../chat/message.ts';
import { strong } from '../../../chat/span.ts';
import { REGIONS } from '../../../core/regions.ts';
import { formatDay } from '../../../i18n/format.ts';
import { UNIT_TYPES } from '../../units/domain.ts';
import { percentOf } from './domain.ts';
import type { OutreachHandling } from './handling.ts';
import { filterOf, type Looked, lookedId } from './looked.ts';
import type { Unreached } from './store.ts';

const PAGE = 10;
const LABEL = 75;

/** How the contact stands, in one line. */
export const standingLine = ({ standing, contactName }: Unreached, { texts, locale }: Context): string => {
  const { outreach } = texts;
  if (!standing) return outreach.noContact;
  const { contact, reason, result, dueDay } = standing;
  return [
    ...(contact === undefined ? [] : [outreach.contactedBy(contactName ?? outreach.someone)]),
    ...(reason ? [outreach.reasons[reason]] : []),
    ...(result ? [outreach.results[result]] : []),
    ...(dueDay ? [outreach.dueOn(formatDay(dueDay, locale))] : []),
  ].join(', ');
};

const ALL = '-';

const filters = async (
  handling: OutreachHandling,
  looked: Looked,
  isExample: boolean,
  { texts }: Context,
) => {
  const { outreach, units } = texts;
  const projects = (await handling.projects()).filter((one) => one.isExample === isExample);
  const all = (label: string): MenuOption => ({ value: ALL, label });
  const first = { ...looked, from: 0 };
  return [
    menu(lookedId('region', first), outreach.menus.region, [
      all(outreach.menus.everyRegion),
      ...REGIONS.map(({ id, name }) => ({ value: id, label: name })),
    ]),
    menu(lookedId('type', first), outreach.menus.type, [
      all(outreach.menus.everyType),
      ...UNIT_TYPES.map((type) => ({ value: type, label: cut(units.types[type], LABEL) })),
    ]),
    ...(projects.length === 0
      ? []
      : [
          menu(lookedId('project', first), outreach.menus.project, [
            all(outreach.menus.anyAdvice),
            ...projects
              .slice(0, MAX_MENU_OPTIONS - 1)
              .map(({ id, name }) => ({ value: id, label: cut(name, LABEL) })),
          ]),
        ]),
  ];
};

const narrowed = (looked: Looked, projectName: string | undefined, { texts }: Context): string => {
  const { region, type, words, isMine } = looked;
  return [
    ...(projectName === undefined ? [] : [texts.outreach.ofProject(projectName)]),
    ...(region === undefined ? [] : [REGIONS.find(({ id }) => id === region)?.name ?? region]),
    ...(type === undefined ? [] : [texts.units.types[type]]),
    ...(words === undefined ? [] : [`„${words}”`]),
    ...(isMine ? [texts.outreach.mine] : []),
  ].join(' · ');
};

/** Units that have not used advice, or a project, with how the contact with each stands. */
export const listMessage = async (
  handling: OutreachHandling,
  context: Context,
  looked: Looked,
): Promise<Message> => {
  const { texts, speaker } = context;
  const { outreach } = texts;
  const isExample = !(await handling.store.hasRealUnits());
  const filter = filterOf(looked, isExample, speaker.person);
  const from = looked.from ?? 0;
  const { units, covered } = await handling.store.coverage(filter);
  const found = await handling.store.unreached(filter, { from, most: PAGE + 1 });
  const shown = found.slice(0, PAGE);
  const project = (await handling.projects()).find(({ id }) => id === looked.project);
  // Where all have used it, the line of coverage says so already.
  const isDone = units > 0 && covered === units;
  const said = narrowed(looked, project?.name, context);
  return message(
    heading(project ? outreach.titleProject : outreach.title),
    isExample ? notice('info', outreach.examples) : undefined,
    said === '' ? undefined : small(outreach.narrowed(said)),
    shown.length > 0 || isDone
      ? paragraph(outreach.coverage(covered, units, percentOf(covered, units)))
      : notice('info', outreach.nobody),
    shown.length === 0
      ? undefined
      : list(
          shown.map((one) => [
            strong(one.unit.name),
            { kind: 'text', text: ` (${one.unit.powiat}) – ${standingLine(one, context)}` },
          ]),
        ),
    shown.length === 0
      ? undefined
      : menu(
          lookedId('unit', { ...(looked.project === undefined ? {} : { project: looked.project }) }),
          outreach.menus.unit,
          shown.map(({ unit }) => ({ value: unit.id, label: cut(unit.name, LABEL) })),
        ),
    buttons(
      from > 0
        ? act(lookedId('list', { ...looked, from: Math.max(0, from - PAGE) }), outreach.previous)
        : undefined,
      found.length > PAGE
        ? act(lookedId('list', { ...looked, from: from + PAGE }), outreach.next)
        : undefined,
      act(
        lookedId('list', { ...looked, from: 0, isMine: !looked.isMine }),
        looked.isMine ? outreach.everybodys : outreach.mineButton,
      ),
      act(lookedId('file', looked), outreach.file),
      act(lookedId('how', looked), outreach.how),
    ),
    ...(await filters(handling, looked, isExample, context)),
  );
};
