import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { CLOSED_EDITIONS, closedEditions, type Reported } from '../../../src/features/reports/history.ts';

const values = (region: string, figure: Reported): readonly number[] =>
  CLOSED_EDITIONS.filter((edition) => edition.region === region).flatMap(({ figures }) =>
    figures.filter((one) => one.figure === figure).map(({ value }) => value),
  );

const between = (from: string, to: string, region?: string): readonly string[] =>
  closedEditions({
    from: from as Day,
    to: to as Day,
    ...(region === undefined ? {} : { region }),
  }).map(({ id }) => id);

describe('the history of the five projects', () => {
  it('tells Śląskie 2007–2015 to the figure, women and men together being all', () => {
    const slaskie = (figure: Reported) => values('slaskie', figure);
    expect(slaskie('persons')).toEqual([8868]);
    expect(slaskie('women')).toEqual([7778]);
    expect(slaskie('men')).toEqual([1090]);
    expect(slaskie('women')[0]! + slaskie('men')[0]!).toBe(8868);
    expect(slaskie('trainings')).toEqual([1868]);
    expect(slaskie('participations')).toEqual([31_603]);
    expect(slaskie('institutions')).toEqual([510]);
    expect(slaskie('advisoryHours')).toEqual([8622]);
  });

  it('tells of the plan of Opole as a plan, and of nothing else as one', () => {
    const plans = CLOSED_EDITIONS.filter(({ kind }) => kind === 'plan');
    expect(plans.map(({ region }) => region)).toEqual(['opolskie']);
    expect(plans[0]!.figures.find(({ figure }) => figure === 'persons')).toEqual({
      figure: 'persons',
      value: 605,
      exactness: 'at-least',
      source: 'OPO-05',
    });
  });

  it('names for each figure the row it was taken from, which is of the same region', () => {
    const prefixes = {
      wielkopolskie: 'WLKP',
      slaskie: 'SLK',
      opolskie: 'OPO',
      malopolskie: 'MLP',
      lubuskie: 'LBU',
    };
    for (const { region, figures } of CLOSED_EDITIONS)
      for (const { source } of figures)
        expect(source).toMatch(new RegExp(`^${prefixes[region as keyof typeof prefixes]}-\\d\\d$`));
  });

  it('is shown where it touches the period and the voivodeship, and nowhere else', () => {
    expect(between('2007-01-01', '2015-12-31', 'slaskie')).toEqual(['slk-2007']);
    expect(between('2015-12-31', '2016-12-31', 'slaskie')).toEqual(['slk-2007']);
    expect(between('2016-01-01', '2026-12-31')).toEqual([]);
    expect(between('2013-01-01', '2013-01-31', 'lubuskie')).toEqual(['lbu-2012']);
    expect(between('2007-01-01', '2007-06-30', 'slaskie')).toEqual([]);
    expect(between('2010-01-01', '2010-12-31', 'podlaskie')).toEqual([]);
  });
});
