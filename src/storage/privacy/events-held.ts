import { about, below, did, type Held } from './held.ts';

const registrations = about('registrations');
const ofRegistration = below('registrations', 'registrations', 'id', 'person');
const consultations = about('consultations');
const ofConsultation = below('consultations', 'consultations', 'id', 'client');
const ofAdviser = below('work', 'advisers', 'person', 'person');
const ownRequest = { request: { of: 'id' } } as const;

/** Where events, groups and consultations are kept: who came, who waits, who advises. */
export const EVENTS_HELD: readonly Held[] = [
  // Needs say what somebody may eat or how they move: nothing that is counted.
  registrations('registrations', 'person', 'stand-in', { blank: { ...ownRequest, needs: '{}' } }),
  ofRegistration('registration_log', 'registration', 'with'),
  ofRegistration('attendance', 'registration', 'with'),
  ofRegistration('attendance_log', 'registration', 'with'),
  registrations('event_interests', 'person', 'delete'),
  registrations('attendance_tries', 'person', 'delete'),

  // The register has to say whom it was issued to: what stands on a certificate stays with it.
  about('certificates')('certificates', 'person', 'nobody', { hides: ['code_hash', 'holder_key', 'seal'] }),
  did('certificates', 'issued_by', ['id', 'event', 'issued_at']),
  did('certificates', 'ended_by', ['id', 'event', 'ended_at', 'state']),

  // That they were asked stays, for it is counted; what they answered was never kept with them.
  about('surveys')('survey_invitations', 'person', 'stand-in', {
    blank: { draft: null, subject: '—' },
    hides: ['subject'],
  }),

  about('groups')('group_members', 'person', 'stand-in'),

  consultations('consultations', 'client', 'stand-in', {
    blank: { ...ownRequest, matter: null, document_url: null, reason: null },
  }),
  consultations('consultation_people', 'person', 'stand-in', {
    blank: { ...ownRequest, matter: null, document_url: null },
  }),
  ofConsultation('consultation_log', 'consultation', 'with'),
  ofConsultation('consultation_outcomes', 'consultation', 'with'),
  consultations('slot_wishes', 'person', 'delete'),
  consultations('advice_requests', 'person', 'step'),
  below('consultations', 'advice_requests', 'id', 'person')('advice_request_log', 'advice_request', 'step'),

  about('work')('advisers', 'person', 'stand-in', {
    blank: { name: '—', place: null, online_url: null, phone: null, is_active: 0 },
  }),
  ofAdviser('adviser_hours', 'adviser', 'step'),
  ofAdviser('adviser_exceptions', 'adviser', 'step'),
  did('surveys', 'created_by', ['id', 'kind', 'event', 'state', 'created_at'], { request: { of: 'id' } }),
  did('events', 'created_by', ['id', 'title', 'state', 'created_at']),
  did('registrations', 'made_by', ['id', 'event', 'made_at']),
  did('registrations', 'consented_by', ['id', 'event', 'changed_at']),
  did('registration_log', 'done_by', ['registration', 'state', 'cause', 'done_at']),
  did('attendance', 'noted_by', ['session', 'noted_at']),
  did('attendance_log', 'done_by', ['session', 'cause', 'done_at']),
  did('thematic_groups', 'created_by', ['id', 'name', 'created_at']),
  did('calls', 'created_by', ['id', 'title', 'state', 'created_at'], { request: { of: 'id' } }),
  did('call_log', 'done_by', ['call', 'did', 'done_at']),
  did('group_members', 'invited_by', ['thematic_group', 'made_at']),
  did('meeting_minutes', 'noted_by', ['event', 'noted_at']),
  did('meeting_units', 'noted_by', ['event', 'unit', 'noted_at']),
  did('consultations', 'adviser', ['id', 'topic', 'mode', 'starts_at', 'state']),
  did('adviser_cells', 'adviser', ['cell', 'consultation']),
  did('consultation_advisers', 'adviser', ['consultation']),
  did('consultation_people', 'made_by', ['consultation', 'made_at']),
  did('consultation_log', 'done_by', ['consultation', 'state', 'cause', 'done_at']),
  did('consultation_outcomes', 'noted_by', ['consultation', 'minutes', 'noted_at']),
  did('slot_wishes', 'adviser', ['topic', 'made_at']),
  did('advice_requests', 'taken_by', ['id', 'topic', 'state', 'changed_at']),
  did('advice_request_log', 'done_by', ['advice_request', 'cause', 'done_at']),
  did('advice_proposals', 'adviser', ['advice_request', 'starts_at', 'state']),
  did('advice_proposals', 'made_by', ['advice_request', 'starts_at', 'made_at']),
  did('outreach', 'contact', ['unit', 'step', 'noted_at']),
  did('outreach', 'noted_by', ['unit', 'step', 'noted_at']),
];
