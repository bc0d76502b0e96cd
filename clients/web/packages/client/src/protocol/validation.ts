/** Decoders: functions from an unknown JSON value to a typed one, which throw at the first thing that is not allowed. */

import { ProtocolViolation } from "./errors.ts";

export type Decoder<T> = (value: unknown, path: string) => T;
export type Infer<D> = D extends Decoder<infer T> ? T : never;

type Fields = Record<string, Decoder<unknown>>;
type Decoded<F extends Fields> = { readonly [K in keyof F]: Infer<F[K]> };

const defaults = new WeakMap<Decoder<unknown>, unknown>();

function refuse(path: string, wanted: string, value: unknown): never {
  const shown = JSON.stringify(value) ?? String(value);
  throw new ProtocolViolation(`${path}: wanted ${wanted}, got ${shown.slice(0, 80)}`);
}

/** A finite number within `least` and `most`. */
export function number(least = -Infinity, most = Infinity): Decoder<number> {
  return (value, path) =>
    typeof value === "number" && Number.isFinite(value) && value >= least && value <= most
      ? value
      : refuse(path, `a number in ${least}..${most}`, value);
}

/** An integer that a double holds exactly, within `least` and `most`. */
export function integer(least = 0, most = Number.MAX_SAFE_INTEGER): Decoder<number> {
  return (value, path) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
      ? (value as number)
      : refuse(path, `an integer in ${least}..${most}`, value);
}

/** A string of at most `most` code points that matches `pattern`. */
export function text(most = Infinity, pattern?: RegExp): Decoder<string> {
  return (value, path) =>
    typeof value === "string" && (value.length <= most || [...value].length <= most) && (!pattern || pattern.test(value))
      ? value
      : refuse(path, pattern ? `a string like ${pattern}` : `a string of at most ${most} characters`, value);
}

export const boolean: Decoder<boolean> = (value, path) => (typeof value === "boolean" ? value : refuse(path, "true or false", value));

/** One of the given strings. */
export function oneOf<const T extends readonly string[]>(...choices: T): Decoder<T[number]> {
  return (value, path) => (choices.includes(value as string) ? (value as T[number]) : refuse(path, choices.join(" or "), value));
}

/** An array of any length. */
export function list<T>(item: Decoder<T>): Decoder<readonly T[]> {
  return (value, path) =>
    Array.isArray(value) ? value.map((entry, i) => item(entry, `${path}[${i}]`)) : refuse(path, "an array", value);
}

/** Exactly `length` numbers, as the tuple type `T`. */
export function numbers<T extends readonly number[]>(length: T["length"], item: Decoder<number> = number()): Decoder<T> {
  return (value, path) =>
    Array.isArray(value) && value.length === length
      ? (value.map((entry, i) => item(entry, `${path}[${i}]`)) as unknown as T)
      : refuse(path, `${length} numbers`, value);
}

/** An object whose keys are free and whose values are alike. */
export function mapping<T>(item: Decoder<T>): Decoder<Readonly<Record<string, T>>> {
  return (value, path) => Object.fromEntries(Object.entries(object(value, path)).map(([key, entry]) => [key, item(entry, `${path}.${key}`)]));
}

/** What `item` decodes, or null. */
export function nullable<T>(item: Decoder<T>): Decoder<T | null> {
  return (value, path) => (value === null ? null : item(value, path));
}

/** What the first of `items` decodes that takes the value. */
export function either<T extends readonly Decoder<unknown>[]>(...items: T): Decoder<Infer<T[number]>> {
  return (value, path) => {
    for (const item of items) {
      try {
        return item(value, path) as Infer<T[number]>;
      } catch (error) {
        if (!(error instanceof ProtocolViolation)) throw error;
      }
    }
    return refuse(path, "a value of another kind", value);
  };
}

/** A field of `record` that may be absent, and is `fallback` then. */
export function optional<T>(item: Decoder<T>, fallback: T): Decoder<T> {
  const decoder: Decoder<T> = (value, path) => item(value, path);
  defaults.set(decoder, fallback);
  return decoder;
}

/** An object with exactly these fields; unknown ones are refused. */
export function record<F extends Fields>(fields: F): Decoder<Decoded<F>> {
  return (value, path) => {
    const source = object(value, path);
    for (const key of Object.keys(source)) {
      if (!Object.hasOwn(fields, key)) throw new ProtocolViolation(`${path}.${key}: unknown field`);
    }
    const decoded: Record<string, unknown> = {};
    for (const [key, decoder] of Object.entries(fields)) {
      if (Object.hasOwn(source, key)) decoded[key] = decoder(source[key], `${path}.${key}`);
      else if (defaults.has(decoder)) decoded[key] = defaults.get(decoder);
      else throw new ProtocolViolation(`${path}.${key}: missing`);
    }
    return decoded as Decoded<F>;
  };
}

function object(value: unknown, path: string): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : refuse(path, "an object", value);
}
