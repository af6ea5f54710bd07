import { ANNA, MARIA, NOW, PAST, type Rows } from './anna.ts';

const account = (person: string, id: string, user: string, name: string): Rows[number] => [
  'accounts',
  { id, person, platform: 'slack', workspace: 'T1', user_id: user, name, created_at: PAST, locale: 'en' },
];

export const PEOPLE_ROWS: Rows = [
  ['people', { id: ANNA, created_at: PAST, locale: 'pl', region: 'opolskie' }],
  ['people', { id: MARIA, created_at: PAST }],
  account(ANNA, 'acc_anna', 'U-ANNA', 'Anna Kowalska'),
  account(MARIA, 'acc_maria', 'U2', 'Maria'),
  ['sightings', { account: 'acc_anna', workspace: 'T1', group_ids: '[]', seen_at: PAST }],
  ['link_codes', { id: 'lnk_1', hash: 'h', person: ANNA, account: 'acc_anna', expires_at: NOW }],
  [
    'link_codes',
    {
      id: 'lnk_2',
      hash: 'i',
      person: MARIA,
      account: 'acc_maria',
      expires_at: NOW,
      entered_by: ANNA,
      entered_on: 'acc_anna',
    },
  ],
  ['link_tries', { person: ANNA, wrong: 1, last_at: PAST }],
  ['mail_tries', { person: ANNA, wrong: 1, last_at: PAST }],
  ['attendance_tries', { person: ANNA, wrong: 1, last_at: PAST }],
  ['former_people', { mark: 'former', person: ANNA }],
  ['calendar_feeds', { hash: 'f', person: ANNA, made_at: PAST }],
  ['mailboxes', { id: 'eml_1', person: ANNA, address: 'anna@ops.example', is_wanted: 1, changed_at: PAST }],
  ['served_answers', { id: 'srv_1', person: ANNA, answer: 'prog', as_of: '2026-10-01', served_at: PAST }],
  ['answer_votes', { person: ANNA, answer: 'prog', helpful: 1, voted_at: PAST }],
  ['served_facts', { person: ANNA, answer: 'prog', fact: 'T-1', version: 'v', for_now: 1, told_at: PAST }],
  [
    'profiles',
    {
      person: ANNA,
      first_name: 'Anna',
      last_name: 'Kowalska',
      email: 'anna@ops.example',
      years_worked: 7,
      changed_at: PAST,
    },
  ],
  [
    'units',
    {
      id: 'uni_1',
      name: 'OPS w Nysie',
      name_key: 'ops w nysie',
      search_key: 'ops',
      type: 'ops',
      region: 'opolskie',
      powiat: 'nyski',
      is_example: 0,
      is_active: 1,
      created_at: PAST,
      changed_at: PAST,
    },
  ],
  [
    'memberships',
    {
      person: ANNA,
      unit: 'uni_1',
      post: 'social-worker',
      relation: 'employee',
      is_main: 1,
      is_head: 0,
      joined_at: PAST,
    },
  ],
  ['reporting_fields', { person: ANNA, field: 'sex', value: 'woman', changed_at: PAST }],
  [
    'person_documents',
    { person: ANNA, project: 'prj_1', state: 'handed-in', noted_by: MARIA, changed_at: PAST },
  ],
  [
    'person_document_log',
    { id: 'pdl_1', person: ANNA, project: 'prj_1', state: 'handed-in', noted_by: ANNA, noted_at: PAST },
  ],
];
