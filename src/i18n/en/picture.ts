import type { Texts } from '../pl.ts';
import { plural } from '../format.ts';

const services = (count: number): string => plural('en', count, { one: 'service', other: 'services' });

const decimal = (value: number): string => String(Math.round(value * 10) / 10);

const days = (value: number): string =>
  plural('en', Math.round(value * 10) / 10, { one: 'day', other: 'days' });

const hours = (minutes: number): string => `${decimal(minutes / 60)} h`;

export const picture: Texts['picture'] = {
  description: 'Advice in figures: services, hours, persons, units, load of advisers, demand',
  formTitle: 'Advice in figures',
  period: 'Period',
  periodHint: 'For example 03.2026, 2026 or 01.01.2026 30.06.2026; empty: this month',
  badPeriod: 'The period could not be read. For example: 03.2026, 2026, 01.01.2026 30.06.2026.',
  onlyCoordinators: 'The figures of advice are for coordinators. Your own consultations are under /dyzur.',
  title: (period) => `Advice in figures: ${period}`,
  examples: 'These are examples: there are no real consultations yet.',
  nothing: 'There is nothing to count in this period.',
  hours,
  amount: (count, minutes) => `${services(count)}, ${hours(minutes)}`,
  compared: (planned, actual) => `planned ${hours(planned)}, took ${hours(actual)}`,
  noWait: 'no booked consultations',
  waits: (median, ninetieth, count) =>
    `median: ${days(median)}, nine of ten: within ${days(ninetieth)} (${services(count)})`,
  formerAdviser: 'somebody who is not on the list of advisers',
  rows: {
    services: 'Services',
    minutes: 'Hours',
    persons: 'Persons',
    units: 'Units',
    governments: 'Local governments',
    individual: 'Individual',
    group: 'In groups',
    unplanned: 'Calls nobody booked',
    planned: 'Planned and actual',
    wait: 'From asking to advice',
  },
  menus: { list: 'List of services', table: 'Table', line: 'List of services: line' },
  lists: {
    all: 'All services',
    individual: 'Individual services',
    group: 'Services in groups',
    unplanned: 'Calls nobody booked',
  },
  tables: {
    topic: 'By topic',
    mode: 'By mode',
    adviser: 'By adviser',
    unit: 'By unit',
    powiat: 'By powiat',
    load: 'Load of advisers',
    demand: 'Topics in demand',
  },
  slugs: {
    topic: 'topics',
    mode: 'modes',
    adviser: 'advisers',
    unit: 'units',
    powiat: 'powiaty',
    load: 'load',
    demand: 'demand',
  },
  columns: {
    topic: 'Topic',
    mode: 'Mode',
    adviser: 'Adviser',
    unit: 'Unit',
    powiat: 'Powiat',
    month: 'Month',
    day: 'Day',
    kind: 'Kind',
    services: 'Services',
    hours: 'Hours',
    minutes: 'Minutes',
    persons: 'Persons',
    plannedHours: 'Planned hours',
    plannedMinutes: 'Planned minutes',
    booked: 'Booked',
    withoutTime: 'No free time',
    withoutAdviser: 'Of these no adviser',
    wishes: 'Wait for earlier',
  },
  kinds: { unplanned: 'call nobody booked', group: 'in a group', individual: 'individual' },
  more: (count) => `Not shown: ${plural('en', count, { one: 'line', other: 'lines' })}. The sheet has all.`,
  file: 'XLSX sheets',
  filesReady: 'The sheets are ready: all services, and each table by itself.',
  how: 'How it is counted',
  back: 'Advice in figures',
  periods: {
    month: 'This month',
    lastMonth: 'Last month',
    year: 'This year',
    lastYear: 'Last year',
    other: 'Another period',
  },
  definitions: [
    'Service: a consultation or call that took place and has a noted outcome. The day of the consultation decides on the period.',
    'Hours: the noted minutes divided by 60. Of corrections the last note counts; earlier ones stay in the journal.',
    'Persons: the sum of persons noted; somebody at two consultations counts twice.',
    'Units: each once, however often it was advised. Of groups also the units of those who had a seat.',
    'Local governments: the gminas in which these units are; a unit without a gmina counts for its powiat.',
    'Persons, units and local governments are never added up. A service for several units is counted at each, so lines may come to more than the total.',
    'Planned and actual: booked services only; calls nobody booked are apart.',
    'Load: planned hours are consultations that are confirmed, took place, or to which nobody came.',
    'Demand: by the day of asking. A consultation that was moved is one booking. “No free time” are requests to advisers, “Wait for earlier” are wishes for an earlier time.',
    'From asking to advice: from the first booking or request to the beginning, over moves, in days of 24 hours.',
    'Examples and real ones are never counted together.',
  ],
};
