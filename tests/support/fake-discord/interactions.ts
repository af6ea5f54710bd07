import { type MessageBody, modalFaults, type ModalBody, responseFaults } from './body-rules.ts';
import { unknownKeys } from './component-rules.ts';
import { alreadyAnswered, invalidBody, type Refusal, unknownInteraction, unknownWebhook } from './refusal.ts';
import { schemaFaults } from './schema.ts';

/** A message somebody sees in answer to an interaction. */
interface Shown {
  readonly body: MessageBody;
  readonly isEphemeral: boolean;
}

/** What was done with an interaction, as the people in the channel see it. */
export interface Exchange {
  readonly id: string;
  readonly token: string;
  readonly kind: 'command' | 'autocomplete' | 'component' | 'form';
  /** It came from a control of a message, which may then be replaced. */
  readonly isOnMessage: boolean;
  readonly at: number;
  /** How the first response was given: `4` message, `5` deferral, `6` silent deferral, `7` replacement, `8`, `9`. */
  response?: number;
  /** Milliseconds from the interaction to the first response. */
  respondedAfter?: number;
  /** "thinking…" is still to be seen. */
  isThinking: boolean;
  readonly messages: Shown[];
  /** What the message with the control was replaced by. */
  replaced?: MessageBody;
  modal?: ModalBody;
  choices?: readonly { readonly name: string; readonly value: string }[];
}

const EPHEMERAL = 64;
const FIRST_RESPONSE_WITHIN = 3000;
const TOKEN_LIVES = 15 * 60_000;

const ALLOWED: Readonly<Record<Exchange['kind'], readonly number[]>> = {
  command: [4, 5, 9],
  autocomplete: [8],
  component: [4, 5, 6, 7, 9],
  form: [4, 5],
};

interface Callback {
  readonly type: number;
  readonly data?: MessageBody & ModalBody & { readonly choices?: Exchange['choices'] };
}

const callbackFaults = ({ type, data }: Callback, exchange: Exchange): readonly string[] => {
  const allowed = [...ALLOWED[exchange.kind], ...(exchange.isOnMessage ? [6, 7] : [])];
  if (!allowed.includes(type)) return [`response ${type} does not fit a ${exchange.kind}`];
  const unknown = unknownKeys('the response', { type, data }, ['type', 'data']);
  switch (type) {
    case 4:
      return [
        ...unknown,
        ...schemaFaults('CreateMessageInteractionCallbackRequest', { type, data }),
        ...responseFaults(data ?? {}),
      ];
    case 7:
      return [
        ...unknown,
        ...schemaFaults('UpdateMessageInteractionCallbackRequest', { type, data }),
        ...responseFaults(data ?? {}),
      ];
    case 8:
      return [...unknown, ...schemaFaults('ApplicationCommandAutocompleteCallbackRequest', { type, data })];
    case 9:
      return [
        ...unknown,
        ...schemaFaults('ModalInteractionCallbackRequest', { type, data }),
        ...(data ? modalFaults(data) : ['the form is missing']),
      ];
    default:
      return unknown;
  }
};

const shown = (body: MessageBody): Shown => ({ body, isEphemeral: ((body.flags ?? 0) & EPHEMERAL) !== 0 });

/** The book of interactions: each is answered once, within three seconds, and followed up for fifteen minutes. */
export const createInteractions = (now: () => number) => {
  const exchanges = new Map<string, Exchange>();

  const open = (kind: Exchange['kind'], id: string, isOnMessage: boolean): Exchange => {
    const exchange = {
      id,
      token: `token-${id}`,
      kind,
      isOnMessage,
      at: now(),
      isThinking: false,
      messages: [],
    };
    exchanges.set(exchange.token, exchange);
    return exchange;
  };

  const respond = (id: string, token: string, callback: Callback): Refusal | undefined => {
    const exchange = exchanges.get(token);
    if (exchange?.id !== id || now() - exchange.at > FIRST_RESPONSE_WITHIN) return unknownInteraction();
    if (exchange.response !== undefined) return alreadyAnswered();
    const faults = callbackFaults(callback, exchange);
    if (faults.length > 0) return invalidBody(faults);
    const { type, data } = callback;
    exchange.response = type;
    exchange.respondedAfter = now() - exchange.at;
    if (type === 4) exchange.messages.push(shown(data!));
    if (type === 5) {
      exchange.isThinking = true;
      exchange.messages.push(shown(data ?? {}));
    }
    if (type === 7) exchange.replaced = data!;
    if (type === 8) exchange.choices = data!.choices ?? [];
    if (type === 9) exchange.modal = data!;
    return undefined;
  };

  /** The exchange that may still be followed up: answered, with a message, not too long ago. */
  const followed = (token: string): Exchange | undefined => {
    const exchange = exchanges.get(token);
    if (exchange?.response === undefined || exchange.response > 7) return undefined;
    return now() - exchange.at > TOKEN_LIVES ? undefined : exchange;
  };

  /** Whether a message is hidden was decided when it, or its "thinking…", was sent. */
  const edit = (token: string, body: MessageBody): Refusal | undefined => {
    const exchange = followed(token);
    if (!exchange) return unknownWebhook();
    const faults = [...schemaFaults('IncomingWebhookUpdateRequestPartial', body), ...responseFaults(body)];
    if (faults.length > 0) return invalidBody(faults);
    if (((body.flags ?? 0) & EPHEMERAL) !== 0) return invalidBody(['an edit cannot hide a message']);
    if (exchange.response === 6 || exchange.response === 7) exchange.replaced = body;
    else exchange.messages[0] = { body, isEphemeral: exchange.messages[0]!.isEphemeral };
    exchange.isThinking = false;
    return undefined;
  };

  /** Right after a deferral a follow-up takes the place of "thinking…" and stays as hidden as that was. */
  const followUp = (token: string, body: MessageBody): Refusal | undefined => {
    const exchange = followed(token);
    if (!exchange) return unknownWebhook();
    const faults = [...schemaFaults('IncomingWebhookInteractionRequest', body), ...responseFaults(body)];
    if (faults.length > 0) return invalidBody(faults);
    if (exchange.isThinking) {
      exchange.messages[0] = { body, isEphemeral: exchange.messages[0]!.isEphemeral };
      exchange.isThinking = false;
    } else {
      exchange.messages.push(shown(body));
    }
    return undefined;
  };

  return { open, respond, edit, followUp };
};

export type Interactions = ReturnType<typeof createInteractions>;
