/** Decides about how many bytes of memory a value takes. */

/** Bytes on a 64-bit machine, of V8's objects as they were measured, rounded up. */
const POINTER = 8;
const OBJECT = 64;
/** Without a prototype, as the interface makes its answers, an object is a table, which takes more. */
const TABLE = 96;
const TABLE_ENTRY = 40;
const LIST = 32;
const TEXT = 48;
const ENTRY = 48;
const NUMBER = 16;
/** Of a long list this many members are looked at, evenly spread, and stand for the others, so that weighing stays cheap. */
const SAMPLE = 64;

/**
 * About how many bytes a value takes with all that hangs on it, each part counted once. What is shared with other values
 * is counted for each of them, so that a sum is rather too high than too low. Text counts two bytes a letter.
 */
export function weightOf(value: unknown, seen = new Set<object>()): number {
  switch (typeof value) {
    case 'string':
      return TEXT + 2 * value.length;
    case 'number':
    case 'bigint':
      return NUMBER;
    case 'object':
      return value === null || seen.has(value) ? 0 : weightOfObject(value, seen.add(value));
    default:
      return 0;
  }
}

function weightOfObject(value: object, seen: Set<object>): number {
  if (ArrayBuffer.isView(value)) return OBJECT + value.byteLength;
  if (value instanceof Date) return OBJECT;
  if (Array.isArray(value)) return LIST + value.length * POINTER + ofMembers(value as unknown[], seen);
  if (value instanceof Map)
    return LIST + value.size * ENTRY + ofMembers([...value.keys()], seen) + ofMembers([...value.values()], seen);
  if (value instanceof Set) return LIST + value.size * ENTRY + ofMembers([...value], seen);
  const table = Object.getPrototypeOf(value) === null;
  const entry = table ? TABLE_ENTRY : POINTER;
  let sum = table ? TABLE : OBJECT;
  for (const key in value) sum += entry + weightOf((value as Record<string, unknown>)[key], seen);
  return sum;
}

function ofMembers(members: readonly unknown[], seen: Set<object>): number {
  const step = Math.max(1, members.length / SAMPLE);
  let [sum, looked] = [0, 0];
  for (let at = 0; at < members.length; at += step) {
    sum += weightOf(members[Math.floor(at)], seen);
    looked += 1;
  }
  return looked === 0 ? 0 : Math.ceil((sum / looked) * members.length);
}
