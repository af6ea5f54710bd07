import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';

const FILE = fileURLToPath(new URL('../../../../shared/platforms/discord-openapi.json', import.meta.url));

/** A shape of Discord's published description of its interface, by name. */
type Shape =
  | 'ApplicationCommandAutocompleteCallbackRequest'
  | 'CreateMessageInteractionCallbackRequest'
  | 'UpdateMessageInteractionCallbackRequest'
  | 'ModalInteractionCallbackRequest'
  | 'IncomingWebhookInteractionRequest'
  | 'IncomingWebhookUpdateRequestPartial'
  | 'MessageCreateRequest'
  | 'ApplicationCommandUpdateRequest'
  | 'ExternalScheduledEventCreateRequest'
  | 'ExternalScheduledEventPatchRequestPartial'
  | 'CreatePrivateChannelRequest';

let ajv: Ajv2020 | undefined;
let isMissingSaid = false;

const load = (): Ajv2020 | undefined => {
  if (ajv) return ajv;
  if (!existsSync(FILE)) {
    if (!isMissingSaid) {
      isMissingSaid = true;
      process.stderr.write(
        'SKIPPED: Discord bodies are not checked against the official schema, it is not here\n',
      );
    }
    return undefined;
  }
  ajv = new Ajv2020({ strict: false, allErrors: false });
  ajv.addFormat('snowflake', /^(0|[1-9]\d{0,19})$/);
  ajv.addFormat('nonce', /^.{0,25}$/s);
  for (const known of ['int32', 'int64', 'uri', 'date-time', 'double']) ajv.addFormat(known, true);
  ajv.addSchema(JSON.parse(readFileSync(FILE, 'utf8')) as object, 'discord');
  return ajv;
};

export const isSchemaPresent = (): boolean => load() !== undefined;

const compiled = new Map<Shape, ValidateFunction>();

/** Failed unions report every branch; the deepest complaints are about the branch that was meant. */
const deepest = (errors: readonly ErrorObject[]): readonly ErrorObject[] => {
  const depth = Math.max(...errors.map((error) => error.instancePath.length));
  return errors.filter((error) => error.instancePath.length === depth);
};

/** What the official schema has against the value; empty where it has nothing, or where it is not here. */
export const schemaFaults = (shape: Shape, value: unknown): readonly string[] => {
  const schema = load();
  if (!schema) return [];
  const check = compiled.get(shape) ?? schema.compile({ $ref: `discord#/components/schemas/${shape}` });
  compiled.set(shape, check);
  if (check(value)) return [];
  const errors = deepest(check.errors ?? []).slice(0, 5);
  return errors.map((error) => `${shape}${error.instancePath}: ${error.message ?? error.keyword}`);
};
