import { nearestNames } from '../core/likeness.ts';
import { mayUse } from './command.ts';
import { OPTIONS_FORM, valuesToOptions } from './command-form.ts';
import { parseActionId } from './action-id.ts';
import type { Context } from './context.ts';
import type { Feature } from './feature.ts';
import { createFormRoom } from './form-room.ts';
import type { Input } from './input.ts';
import { message, type Block } from './message.ts';
import type { Reply } from './reply.ts';
import { checkFormIsKnown, checkFormsReopen } from './reopening.ts';
import { runCommand, sayNo } from './run-command.ts';

type InputOf<Kind extends Input['kind']> = Extract<Input, { kind: Kind }>;

/** A handler the feature itself put there: a forged `answers.constructor` must not find what every object has. */
const own = <T>(handlers: Readonly<Record<string, T>> | undefined, verb: string): T | undefined =>
  handlers && Object.hasOwn(handlers, verb) ? handlers[verb] : undefined;

/** Finds the handler of an input among the features and calls it; what nobody handles gets a reason. */
export const createDispatch = (features: readonly Feature[]) => {
  checkFormsReopen(features);
  const commands = new Map(
    features.flatMap((f) => f.commands ?? []).map((command) => [command.name, command]),
  );
  const byName = new Map(features.map((feature) => [feature.name, feature]));
  const speaksWords = features.find((feature) => feature.words);
  const room = createFormRoom();

  const onCommand = (context: Context, input: InputOf<'command'>): Promise<Reply> | Reply => {
    const command = commands.get(input.name);
    if (!command) {
      const usable = [...commands.values()].filter((one) => mayUse(one, context.speaker.roles));
      const names = usable.map(({ name }) => name);
      const [near] = nearestNames(input.name, names, 1);
      return sayNo(context.texts.chat.unknownCommand(input.name.slice(0, 40), near));
    }
    return runCommand(context, command, input.text ?? input.options, 'line');
  };

  const onAction = (context: Context, input: InputOf<'action'>): Promise<Reply> | Reply => {
    const name = parseActionId(input.id);
    if (name && `${name.feature}.${name.verb}` === OPTIONS_FORM) {
      const command = commands.get(name.args[0] ?? '');
      if (command) return runCommand(context, command, {}, 'line');
    }
    const handler = name && own(byName.get(name.feature)?.actions, name.verb);
    return handler ? handler(context, name.args, input.values) : sayNo(context.texts.chat.staleButton);
  };

  const onForm = async (context: Context, input: InputOf<'form'>): Promise<Reply> => {
    const name = parseActionId(input.id);
    if (name && `${name.feature}.${name.verb}` === OPTIONS_FORM) {
      const command = commands.get(name.args[0] ?? '');
      if (command) return runCommand(context, command, valuesToOptions(input.values), 'form');
    }
    const handler = name && own(byName.get(name.feature)?.forms, name.verb);
    if (!handler) return sayNo(context.texts.chat.staleForm);
    const reopen = () => onAction(context, { kind: 'action', id: input.id, values: [] });
    const refused = await room.refuse(input, context.texts, reopen);
    if (refused !== undefined) return refused;
    return handler(context, name.args, input.values, input.files ?? {});
  };

  const onSuggest = async (context: Context, input: InputOf<'suggest'>): Promise<Reply> => {
    const command = commands.get(input.command);
    const option = command?.options.find(({ name }) => name === input.option);
    const allowed = command !== undefined && mayUse(command, context.speaker.roles);
    return {
      kind: 'suggestions',
      suggestions: allowed ? ((await option?.suggest?.(context, input.text)) ?? []) : [],
    };
  };

  const onHome = async (context: Context): Promise<Reply> => {
    const parts: Block[] = [];
    for (const feature of features) parts.push(...((await feature.home?.(context)) ?? []));
    return { kind: 'home', message: message(...parts) };
  };

  const handle = (context: Context, input: Input): Promise<Reply> | Reply => {
    switch (input.kind) {
      case 'command':
        return onCommand(context, input);
      case 'words':
        return speaksWords?.words?.(context, input.text) ?? sayNo(context.texts.chat.nothingToSay);
      case 'action':
        return onAction(context, input);
      case 'form':
        return onForm(context, input);
      case 'suggest':
        return onSuggest(context, input);
      case 'home':
        return onHome(context);
    }
  };
  return async (context: Context, input: Input): Promise<Reply> => {
    const reply = checkFormIsKnown(await handle(context, input), byName);
    if (reply.kind === 'form' || reply.kind === 'invalid') room.learn(reply.form);
    return reply;
  };
};
