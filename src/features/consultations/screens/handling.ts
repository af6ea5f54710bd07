import type { ActionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import type { Reply } from '../../../chat/reply.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { Profile, Unit } from '../../units/domain.ts';
import type { AdviceAsking } from '../asking.ts';
import type { ConsultationBooking, Wanted } from '../booking.ts';
import type { Mode } from '../domain.ts';
import type { Looked } from '../links.ts';

/** Who somebody is and where they work; wired to the feature that keeps it. */
export interface AdvicePeople {
  profileOf(person: PersonId): Promise<Profile>;
  /** A form for what is not known yet, after which the person goes on with `then`; undefined: nothing is missing. */
  askMissing(
    context: Context,
    fields: readonly ('name' | 'unit')[],
    then: ActionId,
  ): Promise<Reply | undefined>;
  membersOf(unit: string): Promise<readonly Profile[]>;
  unit(id: string): Promise<Unit | undefined>;
}

/** From which question somebody comes: what they asked, and the topic of the knowledge base it belongs to. */
export interface FromQuestion {
  readonly words?: string | undefined;
  readonly topic?: string | undefined;
}

/** What every handler of these screens works with. */
export interface Handling {
  readonly booking: ConsultationBooking;
  readonly asking: AdviceAsking;
  readonly people: AdvicePeople;
  /** The question behind a button's mark; empty where it is not kept any more. */
  readonly questionOf: (context: Context, about: string) => Promise<FromQuestion>;
}

/** A topic and a way are chosen. */
export type Chosen = Looked & { readonly topic: string; readonly mode: Mode };

export const isChosen = (looked: Looked): looked is Chosen =>
  looked.topic !== undefined && looked.mode !== undefined;

/** The unit that is proposed first; undefined where they have told of none. */
export const mainUnit = ({ units }: Profile): string | undefined =>
  (units.find(({ isMain }) => isMain) ?? units[0])?.unit;

export const unitOf = async ({ people }: Handling, { speaker }: Context): Promise<string | undefined> =>
  mainUnit(await people.profileOf(speaker.person));

/** What the booking is asked for: for their main unit unless another is named. */
export const wantedBy = async (
  handling: Handling,
  context: Context,
  { topic, mode, adviser, from }: Chosen,
  forUnit?: string,
): Promise<Wanted> => {
  const unit = forUnit ?? (await unitOf(handling, context));
  return {
    topic,
    mode,
    ...(unit === undefined ? {} : { unit }),
    ...(adviser === undefined ? {} : { adviser }),
    ...(from === undefined ? {} : { from }),
  };
};
