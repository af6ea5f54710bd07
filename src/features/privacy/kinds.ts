/** What is held of people, as people are told of it (pl. *rodzaj danych*), in the order in which they read it. */
export const DATA_KINDS = [
  'account',
  'profile',
  'registrations',
  'consultations',
  'groups',
  'certificates',
  'surveys',
  'questions',
  'answers',
  'messages',
  'files',
  'work',
] as const;
export type DataKind = (typeof DATA_KINDS)[number];
