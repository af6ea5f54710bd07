import { type ChatCompletionRequest, LLMock } from '@copilotkit/aimock';
import { createFakeEmbeddings, type FakeEmbeddings } from './embeddings.ts';

type Says = string | ((request: ChatCompletionRequest) => string);

/** A model server on loopback that speaks OpenAI's protocol and fails on demand. */
export interface FakeModel {
  readonly url: string;
  readonly embeddings: FakeEmbeddings;
  /** Every chat request, as it came in. */
  asked(): readonly ChatCompletionRequest[];
  /** The headers of the last request of any kind. */
  lastHeaders(): Readonly<Record<string, string>>;
  /** Streams this text in small pieces. */
  says(content: Says): void;
  /** Answers every request with that status. */
  refuses(status: number, retryAfter?: number): void;
  /** Refuses requests that ask for a shape of the answer, and answers others. */
  refusesShapes(content: Says): void;
  /** Sends the beginning and then drops the connection. */
  breaksOff(content: string): void;
  /** Ends the answer for that reason instead of `stop`. */
  endsWith(content: string, reason: string): void;
  /** Never answers; resolves when the first request has come in. */
  hangs(): Promise<void>;
  stop(): Promise<void>;
}

const textOf = (says: Says, request: ChatCompletionRequest): string =>
  typeof says === 'string' ? says : says(request);

/** Starts it; the test that starts it stops it. It is never let record, which would ask a real server. */
export const startFakeModel = async (): Promise<FakeModel> => {
  const mock = new LLMock({ port: 0, host: '127.0.0.1', chunkSize: 12 });
  const embeddings = createFakeEmbeddings();
  mock.mount('/v1/embeddings', embeddings);
  await mock.start();
  const asked: ChatCompletionRequest[] = [];
  const release: (() => void)[] = [];
  const any = {
    predicate: (request: ChatCompletionRequest): boolean => {
      if (!asked.includes(request)) asked.push(request);
      return true;
    },
  };
  const instead = (...args: Parameters<LLMock['on']>): void => void mock.clearFixtures().on(...args);

  return {
    url: `${mock.url}/v1`,
    embeddings,
    asked: () => asked,
    lastHeaders: () => mock.getLastRequest()?.headers ?? {},
    says: (content) => instead(any, (request) => ({ content: textOf(content, request) })),
    refuses: (status, retryAfter) =>
      instead(any, {
        error: { message: 'repeats what it was sent', type: 'fault' },
        status,
        ...(retryAfter === undefined ? {} : { retryAfter }),
      }),
    refusesShapes: (content) =>
      instead(any, (request) =>
        request.response_format
          ? {
              error: { message: 'response_format is not supported', type: 'invalid_request_error' },
              status: 400,
            }
          : { content: textOf(content, request) },
      ),
    breaksOff: (content) => instead(any, { content }, { truncateAfterChunks: 2 }),
    endsWith: (content, finishReason) => instead(any, { content, finishReason }),
    hangs: () =>
      new Promise((arrived) =>
        instead(any, () => {
          arrived();
          return new Promise((resolve) => release.push(() => resolve({ content: 'too late' })));
        }),
      ),
    stop: async () => {
      release.forEach((one) => one());
      await mock.stop();
    },
  };
};
