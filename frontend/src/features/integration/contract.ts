/** What of OpenAPI 3.1 the contract uses. */
export interface Contract {
  info: { title: string; version: string; description?: string };
  tags?: { name: string; description?: string }[];
  paths: Record<string, Partial<Record<Method, OperationObject>>>;
  components?: { schemas?: Record<string, SchemaObject>; parameters?: Record<string, ParameterObject> };
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof methods)[number];

export interface Reference {
  $ref: string;
}

export interface SchemaObject {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  items?: SchemaObject;
  properties?: Record<string, SchemaObject>;
  required?: string[];
  additionalProperties?: boolean | SchemaObject;
  allOf?: SchemaObject[];
  anyOf?: SchemaObject[];
  oneOf?: SchemaObject[];
  example?: unknown;
  examples?: unknown[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
}

interface MediaType {
  schema?: SchemaObject;
  example?: unknown;
  examples?: Record<string, { value?: unknown }>;
}

export interface ParameterObject {
  name: string;
  in: 'query' | 'path' | 'header' | 'cookie';
  required?: boolean;
  description?: string;
  schema?: SchemaObject;
  example?: unknown;
}

interface ResponseObject {
  description?: string;
  headers?: Record<string, unknown>;
  content?: Record<string, MediaType>;
}

interface OperationObject {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: (ParameterObject | Reference)[];
  requestBody?: { content: Record<string, MediaType>; required?: boolean };
  responses?: Record<string, ResponseObject | Reference>;
  security?: Record<string, string[]>[];
}

/** An operation with its address, as the page shows it. */
export interface Operation {
  id: string;
  method: Method;
  path: string;
  tag: string;
  summary: string;
  description: string | undefined;
  open: boolean;
  parameters: ParameterObject[];
  body: { mediaType: string; schema: SchemaObject | undefined; example: unknown } | undefined;
  responses: {
    status: string;
    description: string;
    mediaType: string | undefined;
    schema: SchemaObject | undefined;
    example: unknown;
  }[];
}

/** Follows a reference inside the contract; what leads nowhere is an empty schema. */
export function resolve<T extends object>(contract: Contract, part: T | Reference): T {
  if (!('$ref' in part) || typeof part.$ref !== 'string') {
    return part as T;
  }
  const steps = part.$ref.replace(/^#\//, '').split('/');
  const found = steps.reduce<unknown>(
    (at, step) => (at as Record<string, unknown> | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    contract,
  );
  return (found ?? {}) as T;
}

/** The name a reference points to: `#/components/schemas/Problem` is Problem. */
export function nameOf(schema: SchemaObject | undefined): string | undefined {
  return schema?.$ref?.split('/').at(-1);
}

/** Every operation, grouped by resource in the order of the contract. */
export function operationsByTag(contract: Contract): { tag: string; description?: string; operations: Operation[] }[] {
  const groups = new Map<string, Operation[]>();
  for (const [path, item] of Object.entries(contract.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (operation) {
        const read = readOperation(contract, method, path, operation);
        groups.set(read.tag, [...(groups.get(read.tag) ?? []), read]);
      }
    }
  }
  return [...groups].map(([tag, operations]) => ({
    tag,
    description: contract.tags?.find((each) => each.name === tag)?.description,
    operations,
  }));
}

function readOperation(contract: Contract, method: Method, path: string, operation: OperationObject): Operation {
  const [mediaType, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  return {
    id: operation.operationId ?? `${method} ${path}`,
    method,
    path,
    tag: operation.tags?.[0] ?? path.split('/')[3] ?? path,
    summary: operation.summary ?? operation.operationId ?? path,
    description: operation.description,
    open: operation.security?.length === 0,
    parameters: (operation.parameters ?? []).map((each) => resolve<ParameterObject>(contract, each)),
    body: mediaType ? { mediaType, schema: content?.schema, example: exampleOf(content) } : undefined,
    responses: Object.entries(operation.responses ?? {}).map(([status, each]) => {
      const response = resolve<ResponseObject>(contract, each);
      const [type, answer] = Object.entries(response.content ?? {})[0] ?? [];
      return {
        status,
        description: response.description ?? '',
        mediaType: type,
        schema: answer?.schema,
        example: exampleOf(answer),
      };
    }),
  };
}

function exampleOf(content: MediaType | undefined): unknown {
  return content?.example ?? Object.values(content?.examples ?? {})[0]?.value;
}
