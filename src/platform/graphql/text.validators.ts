import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Matches, MaxLength } from 'class-validator';
import { ONE_LINE, VISIBLE } from './text-rule.js';

/** The longest text that has but one line, such as a title or a name. */
const LONGEST_LINE = 200;

/**
 * A text with something in it that can be seen, of at most `max` characters; one of at most 200 has one line. What is
 * blank around it is taken off before anything looks at it, so that every operation keeps the same text. Which characters it
 * may have is decided for every text by `textFault`.
 */
export function IsText(max: number, options: { each?: boolean } = {}): PropertyDecorator {
  const each = options.each ?? false;
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => trimmed(value)),
    IsString({ each }),
    MaxLength(max, { each, message: `$property may have at most ${max} characters` }),
    Matches(VISIBLE, { each, message: '$property must not be blank' }),
    ...(max <= LONGEST_LINE ? [Matches(ONE_LINE, { each, message: '$property must be one line' })] : []),
  );
}

function trimmed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(trimmed);
  return typeof value === 'string' ? value.trim() : value;
}

/** A code people type: letters, digits and hyphens, such as CFPS or M-10. Small letters are kept as capitals. */
export function IsCode(options: { each?: boolean } = {}): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => inCapitals(value)),
    Matches(/^[A-Z][A-Z0-9-]{0,15}$/, {
      each: options.each ?? false,
      message:
        '$property must be a code of 1 to 16 letters, digits and hyphens that starts with a letter, such as CFPS',
    }),
  );
}

function inCapitals(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inCapitals);
  return typeof value === 'string' ? value.trim().toUpperCase() : value;
}

/** What a file of some systems cannot be called. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const REFERENCE = /^[A-Za-z0-9]+([ ./-][A-Za-z0-9]+)*$/;

/** The reference of a paper, such as 10/23, of which addresses and names of files are made. */
export function IsReference(): PropertyDecorator {
  return applyDecorators(
    IsText(40),
    Matches(REFERENCE, {
      message:
        '$property must be letters and digits, with a single slash, hyphen, full stop or space between them, such as 10/23',
    }),
    Matches(new RegExp(`^(?!${DEVICE.source.slice(1)})`, 'i'), {
      message: '$property is a name that some computers keep for themselves',
    }),
  );
}

const VIEW_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(@\d{4}-\d{2}-\d{2}(~\d+)?)?$/;

/** An id that this server gave out, of whichever view. */
export function IsRecordId(options: { each?: boolean } = {}): PropertyDecorator {
  return Matches(VIEW_ID, {
    each: options.each ?? false,
    message: '$property must be an id that this server gave out',
  });
}

const FILES = new Set<string>();

/** The content of a file, whose reader decides about its characters and says in which of its lines a fault is. */
export function IsFileContent(): PropertyDecorator {
  return (target, property) => void FILES.add(`${target.constructor.name}.${String(property)}`);
}

/** Whether a property of an input is the content of a file. */
export function isFileContent(input: { readonly name: string } | undefined, property: string): boolean {
  return FILES.has(`${input?.name}.${property}`);
}
