import type { ActionId } from '../chat/action-id.ts';
import type { Context } from '../chat/context.ts';
import { createDispatch } from '../chat/dispatch.ts';
import type { Feature } from '../chat/feature.ts';
import type { Calculated, Calculator } from '../features/answers/calculator.ts';
import type { Message } from '../chat/message.ts';
import type { Reply } from '../chat/reply.ts';
import { type Log, silentLog } from '../core/log.ts';
import { silentTally, type Tally } from '../core/tally.ts';
import { createAnnouncementsFeature } from '../features/announcements/feature.ts';
import { createAnswersFeature } from '../features/answers/feature.ts';
import { createJustAsked } from '../features/answers/just-asked.ts';
import type { Answering } from '../features/answers/answering.ts';
import type { Assist } from '../features/answers/assist/assist.ts';
import type { Outcome } from '../features/answers/domain.ts';
import { outcomeMessage } from '../features/answers/messages.ts';
import { rememberGiven } from '../features/answers/remember.ts';
import { calculatedPassport } from '../features/answers/told-blocks.ts';
import { createAdviceFeature } from '../features/consultations/advice-feature.ts';
import { createDutyFeature } from '../features/consultations/duty/feature.ts';
import { createConsultationsFeature } from '../features/consultations/screens/feature.ts';
import { bookBlocks } from '../features/consultations/screens/from-question.ts';
import { createPictureFeature } from '../features/consultations/picture/feature.ts';
import { createOutreachFeature } from '../features/consultations/outreach/feature.ts';
import type { Found } from '../features/curation/answered.ts';
import { createCurationFeature } from '../features/curation/feature.ts';
import { createQuestionNotes } from '../features/curation/question-notes.ts';
import { whyBlocks } from '../features/curation/votes.ts';
import { criteriaCalculator } from '../features/criteria/calculator.ts';
import { createCriteriaFeature } from '../features/criteria/feature.ts';
import { askBlocks } from '../features/handover/asker-messages.ts';
import { createDeliveryFeature } from '../features/delivery/feature.ts';
import { createCertificatesFeature } from '../features/certificates/feature.ts';
import { createAttendanceFeature } from '../features/attendance/feature.ts';
import { createDeskFeature } from '../features/calendar/desk/feature.ts';
import { createCallsFeature } from '../features/calls/feature.ts';
import { createCalendarFeature } from '../features/calendar/feature.ts';
import { createDigestsFeature } from '../features/digests/feature.ts';
import { createFeedsFeature } from '../features/feeds/feature.ts';
import { createGroupsFeature } from '../features/groups/feature.ts';
import { createHandoverFeature } from '../features/handover/feature.ts';
import type { ImportRuns } from '../features/imports/runs.ts';
import { createHelpFeature } from '../features/help/feature.ts';
import { createMailFeature } from '../features/mail/feature.ts';
import { createMyFeature } from '../features/my/feature.ts';
import { createPeopleFeature } from '../features/people/feature.ts';
import type { People } from '../features/people/service.ts';
import { createPrivacyFeature } from '../features/privacy/feature.ts';
import type { PrivacySettings } from '../features/privacy/settings.ts';
import { createRecallFeature } from '../features/recall/feature.ts';
import type { OpenFile } from '../features/reports/made-file.ts';
import { createReportsFeature } from '../features/reports/feature.ts';
import { mayGoOut } from '../features/registrations/quiet-hours.ts';
import { createRegistrationsFeature } from '../features/registrations/feature.ts';
import { createSpecialisationFeature } from '../features/specialisation/feature.ts';
import { createSurveysFeature } from '../features/surveys/feature.ts';
import { thresholdCalculator } from '../features/thresholds/calculator.ts';
import { createThresholdsFeature } from '../features/thresholds/feature.ts';
import { tableFiles } from '../documents/table-files.ts';
import { createUnitsFeature } from '../features/units/feature.ts';
import type { Storage } from '../storage/storage.ts';
import { announcementsDeps, NO_OUTLETS, type Outlets } from './announcements.ts';
import { attendanceDeps } from './attendance.ts';
import { callsDeps } from './calls.ts';
import { calendarDeps, deskDeps } from './calendar.ts';
import { certificatesDeps } from './certificates.ts';
import { digestsDeps } from './digests.ts';
import { consultationScreens, writeOrTalk } from './consultation-screens.ts';
import { consultationsDeps } from './consultations.ts';
import { countConsultations } from './counted.ts';
import { dutyDeps } from './duty.ts';
import { feedsOver } from './feeds.ts';
import { groupsDeps } from './groups.ts';
import { importRuns } from './imports.ts';
import { pictureDeps } from './picture.ts';
import { outreachDeps } from './outreach.ts';
import { coordinatorsOf } from './coordinators.ts';
import { lookingAfter } from './looking-after.ts';
import { privacyDeps, USUAL_PRIVACY } from './privacy.ts';
import { recallDeps } from './recall-deps.ts';
import { reportsDeps } from './reports.ts';
import { registrationsDeps } from './registrations.ts';
import { surveysDeps } from './surveys.ts';
import { unitsDeps } from './units.ts';

export interface FeaturesDeps {
  readonly storage: Storage;
  readonly people: People;
  readonly answering: () => Answering;
  readonly adviserContact?: string | undefined;
  /** The address of the program's site, as the outside sees it. */
  readonly publicUrl?: string | undefined;
  readonly assist?: Assist | undefined;
  /** Whether questions without an answer are kept for the editors. */
  readonly keepsQuestions?: boolean;
  /** What the unit says about personal data; absent: what is usual. */
  readonly privacy?: PrivacySettings;
  /** Those of this program; absent: its own. */
  readonly imports?: ImportRuns;
  /** Whether copies go out by e-mail; absent: they do not. */
  readonly sendsMail?: boolean;
  /** Where long files are made; absent: in memory. */
  readonly openFile?: OpenFile;
  /** Where announcements go besides people; absent: nowhere. */
  readonly outlets?: Outlets;
  readonly log?: Log;
  /** Absent: nothing is counted. */
  readonly tally?: Tally;
}

/** Answers that are found by arithmetic, asked before the search. */
export const CALCULATORS: readonly Calculator[] = [thresholdCalculator, criteriaCalculator];

/** What answered a question alone. */
const answeredBy = (outcome: Outcome): Found | undefined =>
  outcome.kind === 'answered' ? outcome.answer : undefined;

/** Everything the bot does: one line a feature. */
export const createFeatures = ({
  storage,
  people,
  answering,
  adviserContact,
  publicUrl,
  assist,
  keepsQuestions = true,
  imports,
  openFile,
  outlets = NO_OUTLETS,
  privacy = USUAL_PRIVACY,
  sendsMail = false,
  log = silentLog,
  tally = silentTally,
}: FeaturesDeps): readonly Feature[] => {
  const base = () => answering().base;
  const present = async (context: Context, calculated: Calculated): Promise<Message> => {
    const { texts, locale } = context;
    const outcome = { kind: 'calculated', calculated } as const;
    await rememberGiven(storage.answers, context, outcome);
    return outcomeMessage(outcome, { base: base(), texts, locale, shareable: false, adviserContact });
  };
  const resume = (context: Context, id: ActionId): Promise<Reply> | Reply =>
    createDispatch(all)(context, { kind: 'action', id, values: [] });
  const coordinators = coordinatorsOf(people);
  const registrations = registrationsDeps(storage, log, tally, coordinators);
  const runs = imports ?? importRuns(storage, registrations.signUps, log);
  const units = createUnitsFeature({
    ...unitsDeps(storage, people),
    imports: storage.imports,
    tables: tableFiles,
    runs,
    runStore: storage.importRuns,
    resume,
  });
  const justAsked = createJustAsked();
  const notes = keepsQuestions ? createQuestionNotes(storage.curation) : undefined;
  const advised = consultationsDeps(storage, undefined, coordinators);
  const consultations = { ...advised, booking: countConsultations(advised.booking, tally) };
  const calendar = calendarDeps(storage, registrations.signUps, units.profiles);
  const mail = createMailFeature({ store: storage.mail, isOn: sendsMail });
  const features = [
    createAnswersFeature({
      answering,
      store: storage.answers,
      regionOf: async ({ speaker }) => (await people.profile(speaker.person)).region,
      adviserContact,
      handOver: writeOrTalk,
      talkAbout: bookBlocks,
      askWhy: whyBlocks,
      tally,
      notes,
      justAsked,
      assist,
    }),
    createCalendarFeature(calendar),
    createDeskFeature(deskDeps(storage, calendar, runs, coordinators)),
    createAttendanceFeature(attendanceDeps(storage, registrations.directory.nameOf)),
    createCertificatesFeature(certificatesDeps(storage, publicUrl)),
    createCallsFeature(callsDeps(storage)),
    createDigestsFeature(digestsDeps(storage, base, resume)),
    createFeedsFeature({ feeds: feedsOver(storage), publicUrl }),
    createSurveysFeature(surveysDeps(storage, coordinators)),
    createGroupsFeature(groupsDeps(storage, registrations, units.profiles)),
    createAnnouncementsFeature(announcementsDeps(storage, outlets, log, people)),
    createHandoverFeature({ store: storage.handover, base, coordinators, lastAsked: notes?.lastAsked }),
    createCurationFeature({
      store: storage.curation,
      base,
      answerTo: (text, today) => answeredBy(answering().ask({ text, today })),
      addresses: (asked) => storage.registrations.addresses(asked),
      mayGoOut: (at) => mayGoOut(at, 'working'),
      tell: (deliveries, at) => storage.ledger.enqueue(deliveries, at),
    }),
    createRecallFeature({ ...recallDeps(storage, coordinators, base), handOver: askBlocks }),
    createThresholdsFeature({ base, present }),
    createCriteriaFeature({ base, present }),
    createSpecialisationFeature({
      base,
      passport: ({ texts, locale }, facts) => calculatedPassport(facts, { base: base(), texts, locale }),
    }),
    createPeopleFeature(people, mail.blocks),
    mail,
    units,
    createRegistrationsFeature(registrations),
    createAdviceFeature(consultations),
    createConsultationsFeature(
      consultationScreens(consultations, storage, units.profiles, base, {
        keptQuestion: notes?.lastAsked,
        justAsked,
      }),
    ),
    createDutyFeature(dutyDeps(storage, base)),
    createOutreachFeature(outreachDeps(storage)),
    createPictureFeature(pictureDeps(storage)),
    createPrivacyFeature(privacyDeps(storage, people, privacy, log)),
    createReportsFeature(reportsDeps(storage, people, openFile)),
  ];
  const all: readonly Feature[] = [
    ...features,
    createMyFeature(features),
    createDeliveryFeature(
      lookingAfter(storage, features, registrations.directory.nameOf, people, outlets.channels),
    ),
  ];
  const commands = all.flatMap((feature) => feature.commands ?? []);
  return [...all, createHelpFeature({ commands, adviserContact })];
};
