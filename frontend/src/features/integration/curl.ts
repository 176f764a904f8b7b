import { type Contract, type Operation, type ParameterObject, resolve, type SchemaObject } from './contract';
import { sampleOf } from './sample';

/** A request as a line for the shell, ready to try with a token in $TOKEN. */
export function curlOf(contract: Contract, operation: Operation, origin: string): string {
  const query = operation.parameters.filter((each) => each.in === 'query' && each.required);
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = operation.parameters.find((each) => each.in === 'path' && each.name === name);
    const value = sampleValue(contract, parameter);
    return value === undefined ? `{${name}}` : encodeURIComponent(value);
  });
  const asked = query.map((each) => `${each.name}=${encodeURIComponent(sampleValue(contract, each) ?? '')}`).join('&');
  const parts = [
    `curl${operation.method === 'get' ? '' : ` -X ${operation.method.toUpperCase()}`} '${origin}${path}${asked && `?${asked}`}'`,
  ];
  if (!operation.open) {
    parts.push('-H "Authorization: Bearer $TOKEN"');
  }
  if (needsIfMatch(operation)) {
    parts.push(`-H 'If-Match: "1"'`);
  }
  if (operation.body) {
    parts.push(`-H 'Content-Type: ${operation.body.mediaType}'`);
    parts.push(
      operation.body.mediaType === 'application/json'
        ? `-d '${JSON.stringify(operation.body.example ?? sampleOf(contract, operation.body.schema)).replaceAll("'", "'\\''")}'`
        : '--data-binary @file.csv',
    );
  }
  return parts.join(' \\\n  ');
}

/** A write to a record that exists says which state of it was seen. */
export function needsIfMatch(operation: Operation): boolean {
  return operation.parameters.some((each) => each.in === 'header' && each.name === 'If-Match');
}

function sampleValue(contract: Contract, parameter: ParameterObject | undefined): string | undefined {
  if (!parameter) {
    return undefined;
  }
  const schema = parameter.schema && resolve<SchemaObject>(contract, parameter.schema);
  const value =
    parameter.example ??
    (schema?.format || schema?.enum || schema?.example ? sampleOf(contract, parameter.schema) : undefined);
  return value === undefined ? undefined : String(value);
}
