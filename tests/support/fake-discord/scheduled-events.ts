import { invalidBody, noPermission, type Refusal, unknownEvent } from './refusal.ts';
import { schemaFaults } from './schema.ts';
import { BOT, type FakeGuild } from './world.ts';

/** An event of a server as Discord keeps it. */
export interface FakeEvent {
  readonly id: string;
  readonly guild_id: string;
  readonly creator_id: string;
  readonly name: string;
  readonly description: string | null;
  readonly scheduled_start_time: string;
  readonly scheduled_end_time: string | null;
  readonly privacy_level: number;
  readonly entity_type: number;
  readonly entity_metadata: { readonly location: string } | null;
  readonly status: number;
}

type Body = Partial<Omit<FakeEvent, 'id' | 'guild_id' | 'creator_id'>>;
type Answer = { readonly status: number; readonly body?: unknown } | Refusal;

export interface EventsState {
  readonly guilds: readonly FakeGuild[];
  /** All that ever were, the cancelled ones too. */
  events: readonly FakeEvent[];
  /** Servers in which the bot may make no events. */
  readonly withoutEvents: Set<string>;
  readonly nextId: () => string;
  readonly wall: () => number;
}

/** SCHEDULED may begin or be cancelled, ACTIVE may be completed; nothing else. */
const STEPS: Readonly<Record<number, readonly number[]>> = { 1: [2, 4], 2: [3] };
const MOST = 100;

const isOpen = ({ status }: FakeEvent): boolean => status === 1 || status === 2;

const faultsOf = (event: FakeEvent, isNew: boolean, wall: number): readonly string[] => {
  const [start, end] = [event.scheduled_start_time, event.scheduled_end_time].map((at) =>
    Date.parse(at ?? ''),
  );
  const { location = '' } = event.entity_metadata ?? {};
  return [
    ...(event.name.trim() === '' || event.name.length > 100 ? ['name: 1 to 100 characters'] : []),
    ...((event.description ?? '').length > 1000 ? ['description: at most 1000 characters'] : []),
    ...(event.entity_type === 3 ? [] : ['entity_type: the product has external events only']),
    ...(event.privacy_level === 2 ? [] : ['privacy_level: 2 is the only one']),
    ...(location.trim() === '' || location.length > 100
      ? ['entity_metadata.location: 1 to 100 characters']
      : []),
    ...(Number.isNaN(end) ? ['scheduled_end_time: an external event needs one'] : []),
    ...(end! <= start! ? ['scheduled_end_time: before the beginning'] : []),
    ...(isNew && start! <= wall ? ['scheduled_start_time: in the past'] : []),
  ];
};

export const listEvents = (state: EventsState, [guild]: readonly string[]): Answer => ({
  status: 200,
  body: state.events.filter((event) => event.guild_id === guild && isOpen(event)),
});

export const createEvent = (state: EventsState, [guild = '']: readonly string[], body: Body): Answer => {
  if (state.withoutEvents.has(guild) || !state.guilds.some(({ id }) => id === guild)) return noPermission();
  const event = {
    description: null,
    scheduled_end_time: null,
    entity_metadata: null,
    ...body,
    id: state.nextId(),
    guild_id: guild,
    creator_id: BOT.id,
    status: 1,
  } as FakeEvent;
  const faults = [
    ...schemaFaults('ExternalScheduledEventCreateRequest', body),
    ...faultsOf(event, true, state.wall()),
    ...(state.events.filter((one) => one.guild_id === guild && isOpen(one)).length >= MOST
      ? ['too many events']
      : []),
  ];
  if (faults.length > 0) return invalidBody(faults);
  state.events = [...state.events, event];
  return { status: 200, body: event };
};

export const changeEvent = (
  state: EventsState,
  [guild = '', id = '']: readonly string[],
  body: Body,
): Answer => {
  const before = state.events.find((event) => event.id === id && event.guild_id === guild);
  if (!before) return unknownEvent();
  // Others' events need another right, which the bot is not to have.
  if (state.withoutEvents.has(guild) || before.creator_id !== BOT.id) return noPermission();
  const after = { ...before, ...body };
  const isStep = body.status === undefined || (STEPS[before.status] ?? []).includes(body.status);
  const isMoved =
    body.scheduled_start_time !== undefined && body.scheduled_start_time !== before.scheduled_start_time;
  const faults = [
    ...schemaFaults('ExternalScheduledEventPatchRequestPartial', body),
    ...(isOpen(before) && isStep ? [] : ['status: no such step']),
    ...(before.status === 2 && isMoved ? ['scheduled_start_time: it is under way'] : []),
    ...faultsOf(after, isMoved, state.wall()),
  ];
  if (faults.length > 0) return invalidBody(faults);
  state.events = state.events.map((event) => (event.id === id ? after : event));
  return { status: 200, body: after };
};
