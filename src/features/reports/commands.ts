import type { Command, OptionValues } from '../../chat/command.ts';
import { askForOptions, faultyOptions } from '../../chat/command-form.ts';
import type { Context } from '../../chat/context.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { partsOf } from '../../core/day.ts';
import { REGIONS, regionOf } from '../../core/regions.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { ReportsHandling } from './handling.ts';
import { reportPage } from './page.ts';
import { wholeYear } from './read-period.ts';
import { type Asked, readScopeWords } from './read-scope.ts';
import { projectsNamed, readScopeOptions } from './scope-options.ts';

/** As long as the name of a choice may be. */
const PROJECT_LENGTH = 100;

const open = async (
  handling: ReportsHandling,
  command: Command,
  context: Context,
  given: OptionValues,
): Promise<Reply> => {
  const { now, speaker } = context;
  const { okres, wojewodztwo, projekt } = given;
  const { period, project, faults } = readScopeOptions(await handling.projects(), context, given);
  if (faults.length > 0) return faultyOptions(context, command, given, ...faults);
  const isBare = okres === undefined && wojewodztwo === undefined && projekt === undefined;
  const region = isBare ? await handling.regionOf(speaker.person) : regionOf(wojewodztwo ?? '')?.id;
  const asked: Asked = {
    ...(period ?? wholeYear(partsOf(warsawDay(now)).year)),
    ...(region === undefined ? {} : { region }),
    ...(project ? { project: project.id } : {}),
  };
  return toPerson(await reportPage(handling, context, asked));
};

/** `/raport`: what a region owes its funder and its people, counted from what they did. */
export const reportCommand = (handling: ReportsHandling): Command => {
  const [pl, en] = [textsIn('pl').reports, textsIn('en').reports];
  const words = (name: keyof typeof pl.options) => ({
    label: { pl: pl.options[name].label, en: en.options[name].label },
    description: { pl: pl.options[name].hint, en: en.options[name].hint },
  });
  const command: Command = {
    name: 'raport',
    localName: { en: 'report' },
    description: { pl: pl.description, en: en.description },
    example: { pl: '/raport opolskie 2026 I półrocze', en: '/raport opolskie 2026' },
    title: { pl: pl.title, en: en.title },
    roles: ['coordinator'],
    readWords: readScopeWords,
    options: [
      {
        name: 'okres',
        localName: { en: 'period' },
        ...words('period'),
        required: false,
        main: true,
        maxLength: 120,
      },
      {
        name: 'wojewodztwo',
        localName: { en: 'region' },
        ...words('region'),
        required: false,
        choices: () => REGIONS.map(({ id, name }) => ({ value: id, label: name })),
      },
      {
        name: 'projekt',
        localName: { en: 'project' },
        ...words('project'),
        required: false,
        maxLength: PROJECT_LENGTH,
        suggest: async (_context, typed) =>
          projectsNamed(await handling.projects(), typed)
            .slice(0, 25)
            .map(({ name }) => ({
              label: name.slice(0, PROJECT_LENGTH),
              value: name.slice(0, PROJECT_LENGTH),
            })),
      },
    ],
    handle: (context, given) => open(handling, command, context, given),
  };
  return command;
};

/** The form of `/raport`, filled with what is looked at. */
export const otherScope = async (
  { projects }: Pick<ReportsHandling, 'projects'>,
  context: Context,
  command: Command,
  { region, from, to, project }: Asked,
): Promise<Reply> => {
  const name = (await projects()).find(({ id }) => id === project)?.name;
  return askForOptions(context, command, {
    okres: `${from} ${to}`,
    ...(region === undefined ? {} : { wojewodztwo: region }),
    ...(name === undefined ? {} : { projekt: name.slice(0, PROJECT_LENGTH) }),
  });
};
