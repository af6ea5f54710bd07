import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseActionId } from '../../src/chat/action-id.ts';
import type { Command } from '../../src/chat/command.ts';
import { askForOptions } from '../../src/chat/command-form.ts';
import type { Feature } from '../../src/chat/feature.ts';
import { FORM_LIMITS, formFaults } from '../../src/chat/form.ts';
import { createAnswering } from '../../src/features/answers/answering.ts';
import { createPeople } from '../../src/features/people/service.ts';
import { CALCULATORS, createFeatures } from '../../src/wiring/features.ts';
import { aContext } from '../support/context.ts';
import { smallBase } from '../support/knowledge.ts';
import { movingClock } from '../support/moving-clock.ts';
import { temporaryStorage } from '../support/storage.ts';

const NAME = /^[a-z][a-z0-9-]{0,31}$/;
const LOCALES = ['pl', 'en'] as const;

const storage = await temporaryStorage();
const answering = createAnswering(smallBase('2020-06-01'), CALCULATORS);
const features: readonly Feature[] = createFeatures({
  storage,
  people: createPeople({ store: storage.people, clock: movingClock(), groups: {} }),
  answering: () => answering,
});
const commands = features.flatMap((feature) => feature.commands ?? []);

afterAll(() => storage.close());
beforeAll(() => expect(commands.length).toBeGreaterThan(0));

describe.each(commands.map((command): [string, Command] => [command.name, command]))(
  '/%s',
  (_name, command) => {
    it('can be registered on every platform', () => {
      for (const name of [
        command.name,
        command.localName.en,
        ...command.options.map((option) => option.name),
      ])
        expect(name).toMatch(NAME);
      for (const locale of LOCALES) {
        const described = [command.description, ...command.options.map((option) => option.description)];
        for (const description of described) expect(description[locale].length).toBeLessThanOrEqual(100);
        expect(command.example[locale]).toMatch(new RegExp(`^/${command.name}\\b`));
        for (const option of command.options)
          expect((option.choices?.(locale) ?? []).length).toBeLessThanOrEqual(25);
      }
      for (const option of command.options)
        for (const locale of LOCALES) expect(option.label[locale].length).toBeLessThanOrEqual(45);
      expect(command.options.filter((option) => option.main).length).toBeLessThanOrEqual(1);
    });

    it('names its required options first, as Discord wants', () => {
      const required = command.options.map((option) => option.required);
      expect(required).toEqual(required.toSorted((one, other) => Number(other) - Number(one)));
    });

    it('opens a form that every platform can show, if it has options', () => {
      if (command.options.length === 0) return;
      for (const locale of LOCALES) {
        const reply = askForOptions(aContext({ speaker: { locale } }), command, {});
        expect(reply.kind === 'form' && formFaults(reply.form)).toEqual([]);
      }
    });
  },
);

describe('the features', () => {
  it('have commands with different names in both languages', () => {
    const names = commands.map(({ name }) => name);
    const english = commands.map(({ localName }) => localName.en);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(english).size).toBe(english.length);
  });

  it('can each open their forms again from a button: a form that comes too late is offered by one', () => {
    const formsOf = features.flatMap(({ name, forms = {} }) =>
      Object.keys(forms).map((verb) => ({ name, verb })),
    );
    expect(formsOf.length).toBeGreaterThan(0);
    const actionOf = ({ name, verb }: (typeof formsOf)[number]) =>
      features.find((feature) => feature.name === name)?.actions?.[verb];
    expect(formsOf.filter((form) => actionOf(form) === undefined)).toEqual([]);
  });

  it('call every form of theirs as people would, not as it is typed', () => {
    const nameless = commands.filter(({ options, title }) => options.length > 0 && !title);
    expect(nameless.map(({ name }) => name)).toEqual([]);
    for (const { title } of commands)
      for (const locale of LOCALES)
        expect(title?.[locale].length ?? 0).toBeLessThanOrEqual(FORM_LIMITS.title);
  });

  it('offer up to four questions to begin with, and each of them is answerable text', () => {
    for (const locale of LOCALES) {
      const prompts = features.flatMap((feature) => feature.prompts?.(locale) ?? []);
      expect(prompts.length).toBeGreaterThan(0);
      expect(prompts.length).toBeLessThanOrEqual(4);
    }
  });

  it('put only buttons on the person’s page that lead to a handler', async () => {
    const speaker = await createPeople({ store: storage.people, clock: movingClock(), groups: {} }).identify(
      aContext().account,
      movingClock().now(),
    );
    const context = aContext({ speaker });
    for (const feature of features) {
      for (const block of (await feature.home?.(context)) ?? []) {
        if (block.kind !== 'buttons') continue;
        for (const button of block.buttons) {
          if (button.kind !== 'act') continue;
          const name = parseActionId(button.id)!;
          const owner = features.find((one) => one.name === name.feature);
          expect(name.feature === 'command' || owner?.actions?.[name.verb] !== undefined).toBe(true);
        }
      }
    }
  });
});
