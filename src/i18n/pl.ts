import { advice } from './pl/consultation-notices.ts';
import { announcements } from './pl/announcements.ts';
import { answers } from './pl/answers.ts';
import { assist } from './pl/assist.ts';
import { attendance } from './pl/attendance.ts';
import { calendar } from './pl/calendar.ts';
import { calls } from './pl/calls.ts';
import { certificateSheet } from './pl/certificate-sheet.ts';
import { certificates } from './pl/certificates.ts';
import { chat } from './pl/chat.ts';
import { consultations } from './pl/consultations.ts';
import { criteria } from './pl/criteria.ts';
import { curation } from './pl/curation.ts';
import { delivery } from './pl/delivery.ts';
import { desk } from './pl/desk.ts';
import { deskForms } from './pl/desk-forms.ts';
import { digests } from './pl/digests.ts';
import { discord } from './pl/discord.ts';
import { duty } from './pl/duty.ts';
import { dutyForms } from './pl/duty-forms.ts';
import { feeds } from './pl/feeds.ts';
import { groups } from './pl/groups.ts';
import { handover } from './pl/handover.ts';
import { help } from './pl/help.ts';
import { http } from './pl/http.ts';
import { imports } from './pl/imports.ts';
import { local } from './pl/local.ts';
import { mail } from './pl/mail.ts';
import { my } from './pl/my.ts';
import { naming } from './pl/naming.ts';
import { outreach } from './pl/outreach.ts';
import { people } from './pl/people.ts';
import { picture } from './pl/picture.ts';
import { privacy } from './pl/privacy.ts';
import { recall } from './pl/recall.ts';
import { registrations } from './pl/registrations.ts';
import { reports } from './pl/reports.ts';
import { signUp } from './pl/sign-up.ts';
import { slack } from './pl/slack.ts';
import { sessions } from './pl/sessions.ts';
import { specialisation } from './pl/specialisation.ts';
import { surveys } from './pl/surveys.ts';
import { thresholds } from './pl/thresholds.ts';
import { units } from './pl/units.ts';

export const pl = {
  announcements,
  advice,
  answers,
  assist,
  attendance,
  calendar,
  calls,
  certificateSheet,
  certificates,
  chat,
  consultations,
  criteria,
  curation,
  delivery,
  desk,
  deskForms,
  digests,
  discord,
  duty,
  dutyForms,
  feeds,
  groups,
  handover,
  help,
  http,
  imports,
  local,
  mail,
  naming,
  outreach,
  picture,
  privacy,
  recall,
  registrations,
  reports,
  signUp,
  slack,
  my,
  people,
  sessions,
  specialisation,
  surveys,
  thresholds,
  units,
};

/** Every sentence the bot says, by feature. Polish gives the shape; the compiler holds English to it. */
export type Texts = typeof pl;
