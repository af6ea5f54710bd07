import { mayUse, type Command, type OptionValues } from './command.ts';
import { checkOptions, parseCommandLine } from './command-line.ts';
import { askForOptions, explainRefusal, OPTIONS_FORM, valuesToOptions } from './command-form.ts';
import { parseActionId } from './action-id.ts';
import type { Context } from './context.ts';
import type { Feature } from './feature.ts';
import type { Input } from './input.ts';
import { message, notice, type Block } from './message.ts';
import { type Reply, toPerson } from './reply.ts';

type InputOf<Kind extends Input['kind']> = Extract<Input, { kind: Kind }>;

const sayNo = (line: string): Reply => toPerson(message(notice('warning', line)));

/** A handler the feature itself put there: a forged `answers.constructor` must not find what every object has. */
const own = <T>(handlers: Readonly<Record<string, T>> | undefined, verb: string): T | undefined =>
  handlers && Object.hasOwn(handlers, verb) ? handlers[verb] : undefined;

/** Finds the handler of an input among the features and calls it; what nobody handles gets a reason. */
export const createDispatch = (features: readonly Feature[]) => {
  const commands = new Map(
    features.flatMap((f) => f.commands ?? []).map((command) => [command.name, command]),
  );
  const byName = new Map(features.map((feature) => [feature.name, feature]));
  const speaksWords = features.find((feature) => feature.words);

  const run = (context: Context, command: Command, given: OptionValues | string): Promise<Reply> | Reply => {
    if (!mayUse(command, context.speaker.roles)) return sayNo(context.texts.chat.notAllowed(command.name));
    const options =
      typeof given === 'string' ? parseCommandLine(command, given) : checkOptions(command, given);
    if (options.ok) return command.handle(context, options.value);
    if (options.refusal.code === 'missing') return askForOptions(context, command, options.refusal.given);
    return sayNo(explainRefusal(context, command, options.refusal));
  };

  const onCommand = (context: Context, input: InputOf<'command'>): Promise<Reply> | Reply => {
    const command = commands.get(input.name);
    if (!command) return sayNo(context.texts.chat.unknownCommand(input.name.slice(0, 40)));
    return run(context, command, input.text ?? input.options);
  };

  const onAction = (context: Context, input: InputOf<'action'>): Promise<Reply> | Reply => {
    const name = parseActionId(input.id);
    if (name && `${name.feature}.${name.verb}` === OPTIONS_FORM) {
      const command = commands.get(name.args[0] ?? '');
      if (command) return run(context, command, {});
    }
    const handler = name && own(byName.get(name.feature)?.actions, name.verb);
    return handler ? handler(context, name.args, input.values) : sayNo(context.texts.chat.staleButton);
  };

  const onForm = (context: Context, input: InputOf<'form'>): Promise<Reply> | Reply => {
    const name = parseActionId(input.id);
    if (name && `${name.feature}.${name.verb}` === OPTIONS_FORM) {
      const command = commands.get(name.args[0] ?? '');
      if (command) return run(context, command, valuesToOptions(input.values));
    }
    const handler = name && own(byName.get(name.feature)?.forms, name.verb);
    return handler ? handler(context, name.args, input.values) : sayNo(context.texts.chat.staleForm);
  };

  const onSuggest = (context: Context, input: InputOf<'suggest'>): Reply => {
    const command = commands.get(input.command);
    const option = command?.options.find(({ name }) => name === input.option);
    const allowed = command !== undefined && mayUse(command, context.speaker.roles);
    return {
      kind: 'suggestions',
      suggestions: allowed ? (option?.suggest?.(context, input.text) ?? []) : [],
    };
  };

  const onHome = async (context: Context): Promise<Reply> => {
    const parts: Block[] = [];
    for (const feature of features) parts.push(...((await feature.home?.(context)) ?? []));
    return { kind: 'home', message: message(...parts) };
  };

  return (context: Context, input: Input): Promise<Reply> | Reply => {
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
};
