import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/core/ids.ts';
import type { Survey } from '../../../src/features/surveys/domain.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';
import { aMembership, aUnit } from '../../support/registrations/directory.ts';
import { laterBy } from '../../support/registrations/stage.ts';
import { DONE, sheet, surveysOffice } from '../../support/surveys/office.ts';
import { TODAY } from '../../support/calendar/an-event.ts';
import { annaTwice } from './linking.ts';

export const surveysContract = (fresh: FreshDatabase): void => {
  describe('surveys', () => {
    it('are made once for one request, and once of each kind for a term', async () => {
      const { surveys, made, term } = await surveysOffice(await freshEngine(fresh));
      const first = await made({ request: 'same' });
      expect(await made({ request: 'same' })).toBe(first);
      expect(await made()).toBe(first);
      const test = await made({ kind: 'test' });
      expect((await surveys.ofTerm(term.id)).toSorted()).toEqual(['evaluation', 'test']);
      expect((await surveys.list(5)).map(({ id }) => id).toSorted()).toEqual([first, test].toSorted());
      expect(await surveys.discard((await surveys.survey(test))!)).toBe(true);
      expect(await surveys.ofTerm(term.id)).toEqual(['evaluation']);
    });

    it('change by one of two at once, and their questions not after they were released', async () => {
      const { surveys, made } = await surveysOffice(await freshEngine(fresh));
      const before = (await surveys.survey(await made()))!;
      const questions = [{ id: 'q9', kind: 'words', standard: 'best' } as const];
      const changed = await Promise.all([1, 2].map(() => surveys.change(before, { questions }, TODAY)));
      expect(changed.toSorted()).toEqual([false, true]);
      const now = (await surveys.survey(before.id))!;
      expect([now.questions, now.revision]).toEqual([questions, 2]);
      expect(await surveys.release(now, undefined, TODAY)).toBe(true);
      const open = (await surveys.survey(before.id))!;
      expect(await surveys.change(open, { questions: before.questions }, TODAY)).toBe(false);
      expect(await surveys.change(open, { closesAt: laterBy(99) }, TODAY)).toBe(true);
      expect(await surveys.discard((await surveys.survey(before.id))!)).toBe(false);
      expect((await surveys.open()).map(({ id, closesAt }) => [id, closesAt])).toEqual([
        [before.id, laterBy(99)],
      ]);
    });

    it('are for those who were there, who have a seat, or who work in units of a kind', async () => {
      const { surveys, storage, signed, person, term, made, jan } = await surveysOffice(
        await freshEngine(fresh),
      );
      const [anna, ewa, ola] = [await person('U1'), await person('U2'), await person('U3')];
      const first = await signed(anna, { term: term.id });
      await signed(ewa, { term: term.id });
      const session = (await storage.calendar.ofTerm(term.id))!.terms[0]!.sessions[0]!;
      const mark = {
        session: session.id,
        registration: first.id,
        cause: 'list',
        by: jan,
        at: session.endsAt,
      } as const;
      await storage.attendance.mark({ ...mark, presence: 'present' });
      const evaluation = (await surveys.survey(await made()))!;
      expect(await surveys.audience(evaluation, 'once')).toEqual([anna]);
      expect(await surveys.audience(evaluation, 'pre')).toEqual([anna, ewa].toSorted());
      await storage.units.save(aUnit({ id: 'uni_dps', name: 'DPS Nysa', type: 'dps' }), TODAY);
      await storage.units.join({ ...aMembership(ola), unit: 'uni_dps' }, TODAY);
      const asked = (over: Partial<Survey>) =>
        surveys.audience({ ...evaluation, kind: 'needs', ...over }, 'once');
      expect(await asked({ unitTypes: ['dps'] })).toEqual([ola]);
      expect(await asked({ unitTypes: ['ops'] })).toEqual([]);
      expect(await asked({ region: 'opolskie' })).toEqual([ola]);
      await storage.attendance.mark({ ...mark, presence: 'absent' });
      expect(await surveys.audience(evaluation, 'once')).toEqual([]);
    });

    it('know whom they can ask nowhere: who came with a file, not whoever was erased since', async () => {
      const engine = await freshEngine(fresh);
      const { surveys, storage, person } = await surveysOffice(engine);
      const [anna, ewa, ola] = [await person('U1'), await person('U2'), await person('U3')];
      await engine.queries.deleteFrom('sightings').execute();
      await engine.queries.deleteFrom('accounts').where('person', '=', ola).execute();
      expect(await surveys.withoutAccount([anna, ewa, ola])).toBe(1);
      await storage.privacy.erase(ewa, TODAY);
      const standIns = await engine.queries.selectFrom('stand_ins').select('person').execute();
      expect(await surveys.withoutAccount([anna, ola, ...standIns.map((one) => one.person)])).toBe(1);
      expect(await surveys.withoutAccount([])).toBe(0);
    });

    it('ask each person once, tell them once, and keep one subject for both rounds', async () => {
      const { surveys, storage, opened, person } = await surveysOffice(await freshEngine(fresh));
      const id = await opened({ kind: 'test' });
      const anna = await person('U1');
      const [guest] = await surveys.uninvited(id, 'pre', [anna]);
      expect(guest).toMatchObject({ person: anna, locale: 'pl', to: { user: 'U1' } });
      const invite = (round: 'pre' | 'post') =>
        surveys.invite(
          id,
          round,
          [
            {
              id: newId('inv'),
              person: anna,
              subject: newId('sub'),
              tell: [
                {
                  kind: 'surveys.invited',
                  thing: `${id}:${round}`,
                  to: guest!.to,
                  locale: 'pl',
                  content: {},
                },
              ],
            },
          ],
          TODAY,
        );
      await Promise.all([invite('pre'), invite('pre')]);
      await invite('post');
      expect(await storage.outbox.due('slack:T1', laterBy(1), 9)).toHaveLength(1);
      expect(await surveys.uninvited(id, 'pre', [anna])).toEqual([]);
      const [pre, post] = await Promise.all(
        (['pre', 'post'] as const).map((round) => surveys.invitationOf(id, round, anna)),
      );
      expect(pre!.subject).toBe(post!.subject);
      expect(await surveys.invitation(pre!.id)).toEqual(pre);
      expect((await surveys.waiting(anna)).map(({ round }) => round).toSorted()).toEqual(['post', 'pre']);
    });

    it('take the answers of one person once, however often and from wherever they are sent', async () => {
      const { surveys, opened, filled, person } = await surveysOffice(await freshEngine(fresh));
      const id = await opened();
      const anna = await person('U1');
      const invitation = await filled(id, anna);
      const all = await Promise.all([1, 2, 3].map(() => surveys.submit(invitation, sheet())));
      expect(all.filter(Boolean)).toHaveLength(1);
      expect(await surveys.sheets(id)).toEqual([sheet()]);
      expect(await surveys.returns(id)).toEqual([{ round: 'once', sent: 1, returned: 1 }]);
      expect(await surveys.saveDraft(invitation, DONE)).toBe(false);
      expect(await surveys.waiting(anna)).toEqual([]);
    });

    it('do not take answers that were changed elsewhere meanwhile', async () => {
      const { surveys, opened, filled, person } = await surveysOffice(await freshEngine(fresh));
      const id = await opened();
      const invitation = await filled(id, await person('U1'));
      await surveys.saveDraft(invitation, { q1: '2' });
      expect(await surveys.submit(invitation, sheet())).toBe(false);
      expect(await surveys.sheets(id)).toEqual([]);
      expect((await surveys.survey(id))?.sheets).toBe(0);
    });

    it('close with every sheet that was taken, and take none afterwards', async () => {
      const { surveys, opened, filled, person, engine } = await surveysOffice(await freshEngine(fresh));
      const id = await opened({ kind: 'test' });
      const [anna, ewa] = [
        await filled(id, await person('U1'), 'pre'),
        await filled(id, await person('U2'), 'pre'),
      ];
      await surveys.submit(anna, sheet({ round: 'pre', pairKey: 'a' }));
      const seen = (await surveys.survey(id))!;
      await surveys.submit(ewa, sheet({ round: 'pre', pairKey: 'b' }));
      expect(await surveys.close(seen, [sheet({ round: 'pre' })], [], laterBy(1))).toBe(false);
      const late = await filled(id, await person('U3'), 'pre');
      const now = (await surveys.survey(id))!;
      const ids = async () =>
        (await engine.queries.selectFrom('survey_sheets').select('id').execute()).map((row) => row.id);
      const before = await ids();
      expect(await surveys.close(now, await surveys.sheets(id), [], laterBy(1))).toBe(true);
      expect((await ids()).filter((one) => before.includes(one))).toEqual([]);
      expect((await surveys.sheets(id)).map(({ pairKey }) => pairKey).toSorted()).toEqual(['a', 'b']);
      expect(await surveys.secret(id)).toBeUndefined();
      expect((await surveys.invitation(late.id))?.draft).toEqual({});
      expect(await surveys.submit(late, sheet())).toBe(false);
    });

    it('keep nothing with a sheet that is of a person, or tells when it was sent', async () => {
      const { surveys, opened, filled, person, engine } = await surveysOffice(await freshEngine(fresh));
      const id = await opened();
      const anna = await person('U1');
      const invitation = await filled(id, anna);
      await surveys.submit(invitation, sheet({ group: 'ops' }));
      const [row] = await engine.queries.selectFrom('survey_sheets').selectAll().execute();
      const { id: own, ...kept } = row!;
      expect(kept).toEqual({
        survey: id,
        round: 'once',
        day: '2026-12-16',
        pair_key: null,
        unit_group: 'ops',
        answers: '{"q1":"5"}',
      });
      const [asked] = await engine.queries.selectFrom('survey_invitations').selectAll().execute();
      const ofSheet: readonly unknown[] = Object.values(row!);
      const shared = Object.values(asked!).filter((value) => value !== null && ofSheet.includes(value));
      expect(shared).toEqual([id, 'once']);
      expect([asked!.sent_at, asked!.draft, asked!.is_returned]).toEqual([TODAY, null, 1]);
      expect(own).toMatch(/^sht_/u);
    });

    it('were answered by whoever answered on either of two accounts that turn out to be theirs', async () => {
      const { surveys, storage, opened, filled, invited } = await surveysOffice(await freshEngine(fresh));
      const id = await opened();
      const { anna, onDiscord, merge } = await annaTwice(storage);
      await invited(id, anna);
      await surveys.submit(await filled(id, onDiscord), sheet());
      expect(await storage.people.link(merge)).toBe(true);
      expect(await surveys.invitationOf(id, 'once', anna)).toMatchObject({ isReturned: true });
      expect(await surveys.returns(id)).toEqual([{ round: 'once', sent: 1, returned: 1 }]);
    });
  });
};
