import { about, below, did, type Held, naming, sentTo } from './held.ts';

const account = about('account');
const ofAccount = below('account', 'accounts', 'id', 'person');
const profile = about('profile');
const answers = about('answers');
const questions = about('questions');
const messages = about('messages');
const ofSubscription = below('messages', 'subscriptions', 'id', 'person');
const NAMELESS = '—';

/** Where people themselves, their questions, and messages to them are kept. */
export const PEOPLE_HELD: readonly Held[] = [
  account('people', 'id', 'step'),
  ofAccount('sightings', 'account', 'with'),
  account('link_codes', 'person', 'delete', { hides: ['hash'] }),
  account('link_codes', 'entered_by', 'delete', { shows: ['entered_by', 'used_at'] }),
  account('link_tries', 'person', 'delete'),
  account('accounts', 'person', 'delete'),
  account('calendar_feeds', 'person', 'delete', { hides: ['hash'] }),
  account('stand_ins', 'person', 'with'),
  account('former_people', 'person', 'delete', { hides: ['mark'] }),

  profile('profiles', 'person', 'delete'),
  profile('memberships', 'person', 'delete'),
  // What reports count by stays with the stand-in, or their figures would change.
  profile('reporting_fields', 'person', 'stand-in'),
  profile('person_documents', 'person', 'stand-in'),
  profile('person_document_log', 'person', 'stand-in'),

  answers('served_answers', 'person', 'stand-in'),
  answers('answer_votes', 'person', 'stand-in'),
  answers('served_facts', 'person', 'delete'),

  questions('curation_questions', 'person', 'stand-in', { blank: { request: { of: 'id' } } }),
  questions('curation_reasons', 'person', 'delete'),
  questions('handover_questions', 'asker', 'step', { hides: ['fingerprint'] }),
  questions('handover_said', 'author', 'stand-in', { blank: { name: NAMELESS } }),

  messages('subscriptions', 'person', 'delete'),
  ofSubscription('digest_issues', 'subscription', 'with'),
  ofSubscription('digest_told', 'subscription', 'with'),
  messages('mailboxes', 'person', 'delete', { hides: ['secret'] }),
  messages('mail_tries', 'person', 'delete'),
  messages('announcement_targets', 'person', 'step'),
  messages('announcement_acks', 'person', 'step'),
  messages('announcements_off', 'person', 'delete'),
  sentTo('messages')('outbox', 'target', 'step', {
    shows: ['kind', 'thing', 'target', 'locale', 'state', 'queued_at', 'not_before', 'finished_at'],
  }),

  naming('files')('import_rows', 'outcome', 'delete'),
  about('files')('imported_people', 'person', 'delete'),

  did('handover_questions', 'adviser', ['id', 'topic', 'state', 'changed_at'], { adviser_name: NAMELESS }),
  did('handover_drafts', 'author', ['id', 'topic', 'reply', 'basis', 'state', 'created_at'], {
    author_name: NAMELESS,
  }),
  did('handover_drafts', 'reviewer', ['id', 'topic', 'state', 'changed_at'], { reviewer_name: NAMELESS }),
  about('work')('handover_seats', 'person', 'delete'),
  did('recalls', 'proposer', ['id', 'state', 'noticed_at'], { proposer_name: NAMELESS }),
  did('recalls', 'decider', ['id', 'state', 'changed_at'], { decider_name: NAMELESS }),
  did('curation_gaps', 'owner', ['id', 'about', 'closed', 'created_at'], { owner_name: NAMELESS }),
  did('curation_handled', 'handled_by', ['answer', 'handled_at']),
  did('curation_wordings', 'decided_by', ['answer', 'wording', 'accepted', 'decided_at']),
  did('imports', 'made_by', ['id', 'kind', 'file_name', 'state', 'made_at', 'done_at']),
  did('announcements', 'author', ['id', 'title', 'state', 'changed_at'], { author_name: NAMELESS }),
  did('announcements', 'approver', ['id', 'title', 'state', 'changed_at'], { approver_name: NAMELESS }),
  did('report_targets', 'noted_by', ['project', 'figure', 'noted_at']),
  did('report_snapshots', 'made_by', ['id', 'number', 'made_at'], { request: { of: 'id' } }),
  did('subscriptions', 'made_by', ['id', 'rhythm', 'made_at']),
  did('delivery_pauses', 'paused_by', ['id', 'paused_at']),
  did('delivery_pauses', 'resumed_by', ['id', 'resumed_at']),
  did('person_documents', 'noted_by', ['project', 'state', 'changed_at']),
  did('person_document_log', 'noted_by', ['project', 'state', 'noted_at']),
  did('journal', 'actor', ['did', 'thing', 'at']),
];
