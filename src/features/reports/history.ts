import type { Day } from '../../core/clock.ts';
import type { Period } from '../../core/asked-period.ts';

/** What closing documents of earlier projects report; each is another kind and none is added to another. */
export const REPORTED = [
  'persons',
  'women',
  'men',
  'trained',
  'institutions',
  'trainings',
  'topics',
  'cycles',
  'places',
  'participations',
  'trainingHours',
  'studies',
  'studyParticipants',
  'studyHours',
  'studiesAndCourses',
  'studiesAndSpecialisations',
  'specialisationFirst',
  'specialisationSecond',
  'qualified',
  'certificates',
  'advisoryHours',
  'advisoryPersons',
  'advisoryServices',
  'advisedUnits',
  'advisedPercent',
  'advisoryMeetings',
  'meetingPersons',
  'meetingUnits',
  'meetingUnitsExpected',
  'meetingUnitsAbsent',
  'studyVisits',
  'workshops',
  'conferences',
  'groups',
  'groupMeetings',
  'partnershipMeetings',
  'partnerships',
  'teamMeetings',
  'campaigns',
  'competitions',
  'participantsAsked',
  'participantsAnswered',
  'managersAsked',
  'managersAnswered',
] as const;
export type Reported = (typeof REPORTED)[number];

/** `over`, `almost`: the document does not say exactly. `at-least`: a plan. */
export type Exactness = 'exact' | 'over' | 'almost' | 'at-least';

export interface ReportedFigure {
  readonly figure: Reported;
  readonly value: number;
  readonly exactness: Exactness;
  /** Of what in particular: the figure says less, or something else, without it. */
  readonly of?: string;
  /** The row of the facts taken from the project's document; people are told the document. */
  readonly source: string;
}

type EditionId = 'wlkp-2007' | 'slk-2007' | 'opo-2013' | 'mlp-2013' | 'lbu-2012';

/** A closed edition of a project (pl. *zamknięta edycja*) as its own document tells of it. */
export interface ClosedEdition extends Period {
  readonly id: EditionId;
  readonly region: string;
  readonly name: string;
  /** `plan`: targets, which are never results. */
  readonly kind: 'result' | 'plan';
  readonly figures: readonly ReportedFigure[];
}

const figure = (name: Reported, value: number, source: string, of?: string): ReportedFigure => ({
  figure: name,
  value,
  exactness: 'exact',
  source,
  ...(of === undefined ? {} : { of }),
});

const roughly = (
  exactness: Exclude<Exactness, 'exact'>,
  name: Reported,
  value: number,
  source: string,
): ReportedFigure => ({ figure: name, value, exactness, source });

const period = (from: string, to: string): Period => ({ from: from as Day, to: to as Day });

/** The five projects of Poddziałanie 7.1.3 PO KL, told by their closing documents; the one of Opole is a plan. */
export const CLOSED_EDITIONS: readonly ClosedEdition[] = [
  {
    id: 'wlkp-2007',
    region: 'wielkopolskie',
    name: 'Podnoszenie kwalifikacji kadr pomocy i integracji społecznej w Wielkopolsce',
    ...period('2007-01-01', '2015-12-31'),
    kind: 'result',
    figures: [
      roughly('over', 'persons', 5000, 'WLKP-05'),
      roughly('over', 'places', 13_000, 'WLKP-06'),
      figure('studiesAndCourses', 235, 'WLKP-14'),
      figure('advisedPercent', 100, 'WLKP-10', 'OPS i PCPR'),
    ],
  },
  {
    id: 'slk-2007',
    region: 'slaskie',
    name: 'Kształcenie i doradztwo dla kadr pomocy i integracji społecznej województwa śląskiego',
    ...period('2007-12-01', '2015-12-31'),
    kind: 'result',
    figures: [
      figure('persons', 8868, 'SLK-02'),
      figure('women', 7778, 'SLK-02'),
      figure('men', 1090, 'SLK-02'),
      figure('institutions', 510, 'SLK-03'),
      figure('trainings', 1868, 'SLK-04'),
      figure('participations', 31_603, 'SLK-04'),
      figure('trainingHours', 35_928, 'SLK-05'),
      roughly('almost', 'studiesAndSpecialisations', 1000, 'SLK-10'),
      figure('studyHours', 6934, 'SLK-11'),
      figure('advisoryHours', 8622, 'SLK-12', 'do 15 grudnia 2015'),
      figure('advisoryPersons', 3359, 'SLK-12', 'do 15 grudnia 2015'),
      figure('studyVisits', 100, 'SLK-13'),
      figure('workshops', 36, 'SLK-13'),
      figure('conferences', 10, 'SLK-13'),
      figure('competitions', 6, 'SLK-17'),
    ],
  },
  {
    id: 'opo-2013',
    region: 'opolskie',
    name: 'Podnoszenie kwalifikacji kadry pomocy i integracji społecznej w województwie opolskim',
    ...period('2013-01-01', '2014-12-31'),
    kind: 'plan',
    figures: [
      roughly('at-least', 'persons', 605, 'OPO-05'),
      roughly('at-least', 'women', 566, 'OPO-05'),
      roughly('at-least', 'men', 39, 'OPO-05'),
      roughly('at-least', 'topics', 18, 'OPO-06'),
      roughly('at-least', 'cycles', 6, 'OPO-06'),
      figure('studies', 2, 'OPO-07'),
      figure('studyParticipants', 30, 'OPO-07', 'ekonomia społeczna'),
      figure('studyParticipants', 30, 'OPO-07', 'gerontologia społeczna'),
      figure('specialisationSecond', 15, 'OPO-09'),
      roughly('at-least', 'advisoryMeetings', 10, 'OPO-14'),
      figure('studyVisits', 2, 'OPO-23'),
      figure('teamMeetings', 4, 'OPO-24'),
    ],
  },
  {
    id: 'mlp-2013',
    region: 'malopolskie',
    name: 'Szkolenie i doskonalenie zawodowe kadr pomocy społecznej',
    ...period('2013-01-01', '2015-11-30'),
    kind: 'result',
    figures: [
      figure('topics', 57, 'MLP-03'),
      figure('trained', 2435, 'MLP-03'),
      figure('certificates', 3581, 'MLP-04'),
      figure('studyVisits', 16, 'MLP-05'),
      figure('advisedUnits', 338, 'MLP-07'),
      figure('advisoryServices', 1744, 'MLP-07'),
      figure('advisedPercent', 100, 'MLP-07', 'OPS i PCPR'),
      figure('studyParticipants', 70, 'MLP-09', 'mediacje rodzinne'),
      figure('studyParticipants', 30, 'MLP-09', 'gerontologia społeczna'),
      figure('studyParticipants', 60, 'MLP-09', 'interwencja kryzysowa'),
      figure('specialisationFirst', 50, 'MLP-10'),
      figure('specialisationSecond', 50, 'MLP-10'),
      figure('qualified', 159, 'MLP-11'),
      figure('groups', 11, 'MLP-13'),
      figure('groupMeetings', 86, 'MLP-13'),
      figure('partnershipMeetings', 38, 'MLP-15'),
      figure('partnerships', 4, 'MLP-15'),
      figure('campaigns', 4, 'MLP-16', '2011–2014, także przed tą edycją'),
      figure('participantsAsked', 199, 'MLP-17'),
      figure('participantsAnswered', 66, 'MLP-17'),
      figure('managersAsked', 118, 'MLP-18'),
      figure('managersAnswered', 42, 'MLP-18'),
    ],
  },
  {
    id: 'lbu-2012',
    region: 'lubuskie',
    name: 'Podnoszenie kwalifikacji kadr pomocy i integracji społecznej w województwie lubuskim',
    ...period('2012-09-05', '2013-02-15'),
    kind: 'result',
    figures: [
      figure('advisoryMeetings', 17, 'LBU-08'),
      figure('meetingPersons', 176, 'LBU-08', 'bez jednego kuratora sądowego'),
      figure('meetingUnits', 70, 'LBU-08'),
      figure('meetingUnitsExpected', 86, 'LBU-08'),
      figure('meetingUnitsAbsent', 16, 'LBU-08'),
    ],
  },
];

/** Closed editions of the voivodeship that ran in the period, at least partly. */
export const closedEditions = ({
  region,
  from,
  to,
}: Period & { readonly region?: string }): readonly ClosedEdition[] =>
  CLOSED_EDITIONS.filter(
    (edition) =>
      (region === undefined || edition.region === region) && edition.from <= to && edition.to >= from,
  );
