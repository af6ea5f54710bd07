import type { Texts } from '../pl.ts';

export const reportsDefinitions: Texts['reports']['definitions'] = {
  persons:
    'People: who was noted as present at a session in the period. Everybody counts once, whatever the number of trainings and units. Meetings of thematic groups are left out: there units count.',
  projects: 'People, once in each project: who took part in two projects counts twice.',
  participations:
    'Participations: a person and an event. Three meetings of one training are one participation.',
  topics: 'Topics: different titles of one form, whatever the number of editions and the case of letters.',
  editions:
    'Editions: dates that took place. Places: how many those dates had. Hours: sessions without breaks; the project says whether an hour has 45 or 60 minutes, and the two are never added up.',
  unlisted:
    'Editions without a list of attendance: they took place, but nobody was noted as present or absent. They count neither as people nor as participations.',
  units:
    'Units covered: those for which somebody was present or was advised, each once. Who works in two units takes part for the one that was named in the application.',
  unreached:
    'Units that were not reached: open units of the directory in the voivodeship of which nobody was present or advised. The percentage is of all open units of the directory.',
  governments:
    'Local governments: gminas and powiaty whose units were covered, each once. A unit without a gmina in the directory belongs to its powiat.',
  meetings:
    'Meetings of groups: those that took place. A unit is present where somebody of it was, or a coordinator noted it; absent where it belonged to the group on that day and nobody of it came.',
  meetingUnits:
    'Presences of units: a unit and a meeting. Different units: each once, at however many meetings it was.',
  applications: 'Applications: made in the period, then what has become of them by today.',
  services:
    'Advice: services that took place and have an outcome noted, as in /obraz-doradztwa. Time is the minutes noted with the service. People are summed over services, so one person may be in it several times. The voivodeship is the adviser’s.',
  adviceTopics: 'Advice by topic: every service has one topic, the one noted with its outcome.',
  adviceModes: 'Advice by form: every service has one form, the one noted with its outcome.',
  certificates:
    'Certificates: issued in the period and valid today; void and replaced ones are left out. A certificate is no person: somebody may have several.',
  surveys:
    'Surveys: sent in the period, and how many of them came back. Those after events, of managers, tests before and after the sessions and surveys of needs are counted apart.',
  answers:
    'Answers to questions: how often an answer of the base was shown. They are remembered for a limited time, so figures of earlier periods are not complete. They have neither voivodeship nor project: they are only in the report of all.',
  gaps: 'Questions without an answer (gaps): those that nothing in the base fitted, or several answers did. They are remembered for a limited time, without who asked. They are only in the report of all.',
  handed:
    'Questions to advisers: handed on in the period; with a reply are those that an adviser answered or that were closed as settled.',
  announcements:
    'Announcements: sent in the period. Requests to confirm and confirmations count people, also where the same person got several announcements.',
};

export const reportsRules: Texts['reports']['rules'] = [
  'Forms are never added up: a participation in a conference is none in a training. Nor are people, participations, places, certificates, services, hours and units.',
  'Sessions at the turn of two periods are in both, so results of two periods must not be added.',
  'A plan is no result: it stands beside, never in a sum. Figures from reports of earlier projects stand apart and are not added to what was counted.',
];
