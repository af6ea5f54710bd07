import type { Account } from '../../../src/chat/input.ts';
import { toInstant } from '../../../src/core/clock.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import type { Happening } from '../../../src/features/calendar/domain.ts';
import type { HappeningPlan } from '../../../src/features/calendar/store.ts';
import type { Post, UnitType } from '../../../src/features/units/domain.ts';
import { aNewEvent } from '../../support/calendar/an-event.ts';
import { command, world } from '../handover/world.ts';

const AT = toInstant(Date.UTC(2026, 10, 23, 8));

/** Where somebody works, as the tests need it. */
export interface Works {
  readonly unit?: string;
  readonly type?: UnitType;
  readonly post?: Post;
  readonly isHead?: boolean;
  readonly years?: number;
}

/** Every feature behind the real router on a Monday morning, with events and people who have profiles. */
export const scene = async () => {
  const base = await world();
  const { storage, send } = base;

  const publish = async (plan: Partial<HappeningPlan> = {}): Promise<Happening> => {
    const id = await storage.calendar.create(aNewEvent(plan));
    const before = (await storage.calendar.happening(id))!;
    const as = before.terms.length === 0 ? 'planned' : 'published';
    await storage.calendar.publish({ before, as, tell: [], at: AT });
    return (await storage.calendar.happening(id))!;
  };

  const personOf = async (account: Account): Promise<PersonId> => {
    await send(account, command('pomoc'));
    return (await storage.people.personBehind(account))!.id;
  };

  const saveUnit = async (name: string, type: UnitType) => {
    const { units } = await storage.units.search({ words: name }, { from: 0, most: 1 });
    if (units[0]) return units[0].id;
    const id = newId('uni');
    await storage.units.save(
      {
        id,
        name,
        type,
        region: 'opolskie',
        powiat: 'Opole',
        town: 'Opole',
        isExample: false,
        isActive: true,
      },
      AT,
    );
    return id;
  };

  /** Gives somebody a complete profile. */
  const works = async (account: Account, over: Works = {}): Promise<PersonId> => {
    const { unit: name = 'OPS Opole', type = 'ops', post = 'social-worker', isHead, years = 5 } = over;
    const person = await personOf(account);
    const unit = await saveUnit(name, type);
    const [firstName = '', lastName = ''] = account.name.split(' ');
    await storage.units.saveDetails(person, { firstName, lastName, yearsWorked: years, degree: 'none' }, AT);
    await storage.units.join({ person, unit, post, relation: 'employee' }, AT);
    await storage.units.saveReporting(person, 'sex', 'refused', AT);
    if (isHead) {
      await storage.units.askHead({ person, unit, askedAt: AT }, []);
      await storage.units.decideHead({ person, unit }, true, [], AT);
    }
    return person;
  };

  return { ...base, publish, works, personOf };
};

export type Scene = Awaited<ReturnType<typeof scene>>;
