import { describe, expect, it } from 'vitest';
import { message } from '../../../src/chat/message.ts';
import { plain } from '../../../src/chat/plain.ts';
import type { Day } from '../../../src/core/clock.ts';
import { CLOSED_EDITIONS, closedEditions, type Reported } from '../../../src/features/reports/history.ts';
import { historyBlocks } from '../../../src/features/reports/page-blocks.ts';
import { textsIn } from '../../../src/i18n/texts.ts';

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

  it('says no more and no less than the rows it was taken from', () => {
    const MARKS = { exact: '', over: '>', almost: '<', 'at-least': '≥' } as const;
    const told = CLOSED_EDITIONS.flatMap(({ figures }) =>
      figures.map(
        ({ source, figure, exactness, value }) => `${source} ${figure} ${MARKS[exactness]}${value}`,
      ),
    );
    // Typed from the fact sheet row by row, apart from the program's own list.
    expect(told).toEqual([
      'WLKP-05 persons >5000',
      'WLKP-06 places >13000',
      'WLKP-14 studiesAndCourses 235',
      'WLKP-10 advisedPercent 100',
      'SLK-02 persons 8868',
      'SLK-02 women 7778',
      'SLK-02 men 1090',
      'SLK-03 institutions 510',
      'SLK-04 trainings 1868',
      'SLK-04 participations 31603',
      'SLK-05 trainingHours 35928',
      'SLK-10 studiesAndSpecialisations <1000',
      'SLK-11 studyHours 6934',
      'SLK-12 advisoryHours 8622',
      'SLK-12 advisoryPersons 3359',
      'SLK-13 studyVisits 100',
      'SLK-13 workshops 36',
      'SLK-13 conferences 10',
      'SLK-17 competitions 6',
      'OPO-05 persons ≥605',
      'OPO-05 women ≥566',
      'OPO-05 men ≥39',
      'OPO-06 topics ≥18',
      'OPO-06 cycles ≥6',
      'OPO-07 studies 2',
      'OPO-07 studyParticipants 30',
      'OPO-07 studyParticipants 30',
      'OPO-09 specialisationSecond 15',
      'OPO-14 advisoryMeetings ≥10',
      'OPO-23 studyVisits 2',
      'OPO-24 teamMeetings 4',
      'MLP-03 topics 57',
      'MLP-03 trained 2435',
      'MLP-04 certificates 3581',
      'MLP-05 studyVisits 16',
      'MLP-07 advisedUnits 338',
      'MLP-07 advisoryServices 1744',
      'MLP-07 advisedPercent 100',
      'MLP-09 studyParticipants 70',
      'MLP-09 studyParticipants 30',
      'MLP-09 studyParticipants 60',
      'MLP-10 specialisationFirst 50',
      'MLP-10 specialisationSecond 50',
      'MLP-11 qualified 159',
      'MLP-13 groups 11',
      'MLP-13 groupMeetings 86',
      'MLP-15 partnershipMeetings 38',
      'MLP-15 partnerships 4',
      'MLP-16 campaigns 4',
      'MLP-17 participantsAsked 199',
      'MLP-17 participantsAnswered 66',
      'MLP-18 managersAsked 118',
      'MLP-18 managersAnswered 42',
      'LBU-08 advisoryMeetings 17',
      'LBU-08 meetingPersons 176',
      'LBU-08 meetingUnits 70',
      'LBU-08 meetingUnitsExpected 86',
      'LBU-08 meetingUnitsAbsent 16',
    ]);
  });

  it('holds where a document can be checked against itself', () => {
    const sum = (region: string, ...figures: readonly Reported[]) =>
      figures.flatMap((figure) => values(region, figure)).reduce((all, value) => all + value, 0);
    expect(sum('opolskie', 'women', 'men')).toBe(sum('opolskie', 'persons'));
    expect(sum('lubuskie', 'meetingUnits', 'meetingUnitsAbsent')).toBe(
      sum('lubuskie', 'meetingUnitsExpected'),
    );
    // 160 participants of studies, 159 people with higher qualifications: of another kind, and told as such.
    expect(sum('malopolskie', 'studyParticipants')).toBe(160);
    expect(values('malopolskie', 'qualified')).toEqual([159]);
  });

  it('says what a figure leaves out or reaches beyond, where its document does', () => {
    const noted = CLOSED_EDITIONS.flatMap(({ figures }) => figures)
      .filter(({ figure }) => ['campaigns', 'meetingPersons', 'advisoryHours'].includes(figure))
      .map(({ of }) => of);
    expect(noted).toEqual([
      'do 15 grudnia 2015',
      '2011–2014, także przed tą edycją',
      'bez jednego kuratora sądowego',
    ]);
  });

  it.each(CLOSED_EDITIONS)('of $id is told with the document it comes from', (edition) => {
    for (const locale of ['pl', 'en'] as const) {
      const texts = textsIn(locale);
      const told = plain(message(...historyBlocks(texts, locale, edition)));
      expect(told).toContain(texts.reports.history.documents[edition.id]);
      expect(told).not.toMatch(/[A-Z]{3}-\d\d/u);
    }
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
