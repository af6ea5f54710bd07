import { REGIONS } from '../../core/regions.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Context } from '../../chat/context.ts';
import type { Survey } from './domain.ts';
import type { Occasion } from './windows.ts';

/** As a heading begins. */
const capitalised = (text: string): string => `${text.slice(0, 1).toLocaleUpperCase('pl')}${text.slice(1)}`;

type Told = Pick<Context, 'texts' | 'locale'>;

/** What a survey is about: its event, or whose needs. */
export const subjectOf = (
  { unitTypes, region }: Survey,
  occasion: Occasion | undefined,
  { texts }: Pick<Told, 'texts'>,
): string => {
  if (occasion) return occasion.happening.title;
  const { surveys, units } = texts;
  const whom = unitTypes
    ? capitalised(unitTypes.map((type) => units.types[type]).join(', '))
    : surveys.everyUnit;
  const where = REGIONS.find(({ id }) => id === region)?.name;
  return where === undefined ? whom : `${whom} (${where})`;
};

/** The day on which the event begins. */
export const dayOf = (
  occasion: Occasion | undefined,
  { locale }: Pick<Told, 'locale'>,
): string | undefined => {
  const day = occasion?.term.sessions[0]?.day;
  return day && formatDate(day, locale);
};
