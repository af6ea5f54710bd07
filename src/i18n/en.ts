import { advice } from './en/consultation-notices.ts';
import { announcements } from './en/announcements.ts';
import { answers } from './en/answers.ts';
import { assist } from './en/assist.ts';
import { attendance } from './en/attendance.ts';
import { calendar } from './en/calendar.ts';
import { calls } from './en/calls.ts';
import { certificateSheet } from './en/certificate-sheet.ts';
import { certificates } from './en/certificates.ts';
import { chat } from './en/chat.ts';
import { consultations } from './en/consultations.ts';
import { criteria } from './en/criteria.ts';
import { curation } from './en/curation.ts';
import { delivery } from './en/delivery.ts';
import { desk } from './en/desk.ts';
import { deskForms } from './en/desk-forms.ts';
import { digests } from './en/digests.ts';
import { discord } from './en/discord.ts';
import { duty } from './en/duty.ts';
import { dutyForms } from './en/duty-forms.ts';
import { feeds } from './en/feeds.ts';
import { groups } from './en/groups.ts';
import { handover } from './en/handover.ts';
import { help } from './en/help.ts';
import { http } from './en/http.ts';
import { imports } from './en/imports.ts';
import { local } from './en/local.ts';
import { mail } from './en/mail.ts';
import { my } from './en/my.ts';
import { naming } from './en/naming.ts';
import { outreach } from './en/outreach.ts';
import { people } from './en/people.ts';
import { picture } from './en/picture.ts';
import { privacy } from './en/privacy.ts';
import { recall } from './en/recall.ts';
import { registrations } from './en/registrations.ts';
import { reports } from './en/reports.ts';
import { signUp } from './en/sign-up.ts';
import { slack } from './en/slack.ts';
import { sessions } from './en/sessions.ts';
import { specialisation } from './en/specialisation.ts';
import { surveys } from './en/surveys.ts';
import { thresholds } from './en/thresholds.ts';
import { units } from './en/units.ts';
import type { Texts } from './pl.ts';

export const en: Texts = {
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
