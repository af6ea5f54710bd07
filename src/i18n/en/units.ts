import type { Texts } from '../pl.ts';
import { plural } from '../format.ts';
import { directory, importing } from './units-directory.ts';

const years = (count: number): string => plural('en', count, { one: 'year', other: 'years' });

/** Profile, institutions and their heads: `/profil`, `/jednostki`. */
export const units: Texts['units'] = {
  types: {
    ops: 'social welfare centre (OPS)',
    cus: 'social services centre (CUS)',
    pcpr: 'county family support centre (PCPR)',
    dps: 'residential care home (DPS)',
    'foster-care': 'foster care',
    'social-economy': 'social economy entity',
    ngo: 'non-governmental organisation',
    jst: 'municipal or county office',
    pup: 'county employment office (PUP)',
    school: 'school',
    police: 'police',
    court: 'court or probation service',
    health: 'health care',
    other: 'another institution',
  },
  posts: {
    'social-worker': 'social worker',
    'family-assistant': 'family assistant',
    'foster-care-coordinator': 'foster care coordinator',
    manager: 'manager, director',
    'social-services-organiser': 'organiser of social services',
    'community-organiser': 'community organiser',
    accountant: 'accountant',
    clerk: 'administration and benefits',
    carer: 'carer',
    psychologist: 'psychologist',
    pedagogue: 'pedagogue',
    'legal-adviser': 'legal adviser',
    'probation-officer': 'probation officer',
    'police-officer': 'police officer',
    'job-counsellor': 'job counsellor',
    volunteer: 'volunteer',
    other: 'another post',
  },
  relations: { employee: 'employee', volunteer: 'volunteer' },
  degrees: {
    none: 'no specialisation',
    first: 'specialisation, degree I',
    second: 'specialisation, degree II',
  },
  sexes: { woman: 'woman', man: 'man', refused: 'I decline to answer' },

  profileDescription: 'My profile: institution, post and what sign-ups need',
  unitOption: 'Institution',
  unitOptionHelp: 'Its name or town, for example: ops nysa',

  profile: {
    title: 'My profile',
    why: 'Sign-ups use this: we check who may take part and prepare lists. Coordinators see it; the head of an institution sees only first name, last name and post of its people.',
    rows: {
      name: 'Name',
      years: 'Years in social care',
      degree: 'Professional specialisation',
      sex: 'Sex (for reports only)',
    },
    unknown: 'not given',
    years,
    main: 'main',
    head: 'confirmed as its head',
    headAsked: 'head: waits for a coordinator to confirm',
    noUnits: 'There is no institution here yet. Without one we cannot check who may take part.',
    noPesel:
      'We collect neither the PESEL number nor the full participant form in chat: they are filled in with the organiser.',
    edit: 'Change details',
    addUnit: 'Add an institution',
    sex: 'Sex for reports',
    changePost: 'Change the post',
    makeMain: 'Make it the main one',
    leave: 'I no longer work there',
    askHead: 'I head this institution',
    manage: (unit: string): string => `Institution: ${unit}`,
    chooseUnit: 'Changes in an institution',
    saved: 'The change is saved.',
    left: (unit: string): string => `Removed from the profile: ${unit}. Registrations stay as they are.`,
    leaveAsk: (unit: string): string => `Remove “${unit}” from the profile? Registrations made so far stay.`,
    leaveYes: 'Remove',
    leaveNo: 'Keep',
    gone: 'This institution is no longer in the profile. /profil shows how it stands.',
  },

  form: {
    title: 'Profile',
    why: 'We ask this once: it is needed to check who may take part and to prepare the list.',
    whyEdit:
      'You can change this at any time. It is used to check who may take part and to prepare lists; what is left empty can be filled in later.',
    whyReporting: 'This is needed to check who may take part; sex is used only to count people in reports.',
    firstName: 'First name',
    lastName: 'Last name',
    unit: 'Institution (name or town)',
    unitHint: 'For example: OPS Nysa. If several fit, you choose from a list.',
    post: 'Post',
    relation: 'Kind of work',
    years: 'Full years worked in social care',
    yearsHint: 'Only the number; 0 at the beginning.',
    degree: 'Specialisation of a social worker',
    sex: 'Sex',
    sexHint: 'To count participants in the report. You may decline.',
    submit: 'Save',
    next: 'Next',

    nameFault: 'Please type only the name, in letters.',
    yearsFault: 'Please type a number from 0 to 70.',
    choiceFault: 'Please choose from the list.',
    personalData: 'Please type no PESEL and no other personal numbers here. Nothing was saved.',
    unitMissing:
      'We found no such institution. Please type less, for example the town alone; if it is not there, write to a coordinator.',
    unitTooMany: (count: number): string =>
      `${plural('en', count, { one: 'institution fits', other: 'institutions fit' })}. Please add the town or county.`,
    unitIntro: (unit: string): string => `Institution: ${unit}.`,
  },
  pickUnit: 'Which institution is it?',
  pickUnitText: 'More than one institution fits. The other details are already saved.',
  unitLine: (name: string, place: string): string => (place === '' ? name : `${name} (${place})`),
  powiat: (powiat: string): string => `pow. ${powiat}`,
  noSuchUnit: 'This institution is no longer on the list. Please open /profil and choose again.',

  heads: {
    asked:
      'We passed it on to the coordinators. Once confirmed, you can enrol people of the institution and consent to their enrolment.',
    askedAlready: 'This is already confirmed, or waits for a coordinator to confirm it.',
    title: 'Head of an institution: to be confirmed',
    text: (person: string, unit: string): string =>
      `${person} asks to be confirmed as the head of “${unit}”. Once confirmed, they can enrol its people and consent to their enrolment.`,
    post: (post: string): string => `Post in the profile: ${post}.`,
    yes: 'Confirm',
    no: 'Do not confirm',
    confirmed: (person: string, unit: string): string => `Confirmed: ${person} heads “${unit}”.`,
    rejected: (person: string, unit: string): string =>
      `Not confirmed: ${person}, “${unit}”. They will be told.`,
    decided: 'This has been decided already.',
    own: 'Nobody confirms their own request. Please ask another coordinator.',
    decidedTitle: 'Head of an institution',
    decidedYes: (unit: string): string =>
      `You are confirmed as the head of “${unit}”. You can now enrol its people and consent to their enrolment.`,
    decidedNo: (unit: string): string =>
      `You are not confirmed as the head of “${unit}”. If this is a mistake, please write to a coordinator.`,
    somebody: 'Somebody who gave no name',
    waiting: 'Heads of institutions to be confirmed',
  },

  directory,
  importing,
};
