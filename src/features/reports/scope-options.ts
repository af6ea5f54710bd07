import type { OptionValues } from '../../chat/command.ts';
import type { Context } from '../../chat/context.ts';
import type { FieldFault } from '../../chat/reply.ts';
import type { Period } from '../../core/asked-period.ts';
import { foldedWords } from '../../core/text.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatPeriod } from '../../i18n/format.ts';
import type { Project } from '../calendar/domain.ts';
import { readPeriod } from './read-period.ts';

/** Names that fit into a fault. */
const MOST_NAMED = 4;

/** Projects whose names have all of the words. */
export const projectsNamed = (projects: readonly Project[], words: string): readonly Project[] => {
  const wanted = foldedWords(words).split(' ');
  return projects.filter(({ name }) => wanted.every((word) => foldedWords(name).includes(word)));
};

const readProject = (
  projects: readonly Project[],
  { texts: { reports } }: Context,
  typed: string | undefined,
): { readonly project?: Project; readonly fault?: string } => {
  if (typed === undefined) return {};
  // A whole name is that project, though a longer name has the same words.
  const whole = projects.filter(({ name }) => foldedWords(name) === foldedWords(typed));
  const found = whole.length === 1 ? whole : projectsNamed(projects, typed);
  const [only] = found;
  if (only === undefined) return { fault: reports.noProject };
  if (found.length > 1)
    return {
      fault: reports.someProjects(
        found
          .slice(0, MOST_NAMED)
          .map(({ name }) => name)
          .join('; '),
      ),
    };
  return { project: only };
};

/** The period and the project that were typed, and what is wrong with either, at its field. */
export const readScopeOptions = (
  projects: readonly Project[],
  context: Context,
  { okres, projekt }: OptionValues,
): { readonly period?: Period; readonly project?: Project; readonly faults: readonly FieldFault[] } => {
  const { texts, locale, now } = context;
  const { reports } = texts;
  const faults: FieldFault[] = [];
  const period = okres === undefined ? undefined : readPeriod(okres, warsawDay(now));
  if (period && !period.ok) {
    const { refusal } = period;
    const text =
      refusal === 'unread'
        ? reports.badPeriod
        : reports.turnedPeriod(formatPeriod(refusal.turned.from, refusal.turned.to, locale));
    faults.push({ field: 'okres', text });
  }
  const { project, fault } = readProject(projects, context, projekt);
  if (fault !== undefined) faults.push({ field: 'projekt', text: fault });
  return { ...(period?.ok ? { period: period.value } : {}), ...(project ? { project } : {}), faults };
};
