import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Matches, MaxLength } from 'class-validator';

/**
 * A text with something in it, of at most `max` characters, without control characters other than tab and new line. What
 * is blank around it is taken off before anything looks at it, so that every operation keeps the same text.
 */
export function IsText(max: number, options: { each?: boolean } = {}): PropertyDecorator {
  const each = options.each ?? false;
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => trimmed(value)),
    IsString({ each }),
    MaxLength(max, { each, message: `$property may have at most ${max} characters` }),
    Matches(/\S/u, { each, message: '$property must not be blank' }),
    Matches(/^[\t\n\r\P{Cc}]*$/u, { each, message: '$property has a control character' }),
  );
}

function trimmed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(trimmed);
  return typeof value === 'string' ? value.trim() : value;
}

/** A code people type: capitals, digits and hyphens, such as CFPS or M-10. */
export function IsCode(options: { each?: boolean } = {}): PropertyDecorator {
  return Matches(/^[A-Z][A-Z0-9-]{0,15}$/, {
    each: options.each ?? false,
    message: '$property must be a code of 1 to 16 capitals, digits and hyphens that starts with a letter, such as CFPS',
  });
}

const VIEW_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(@\d{4}-\d{2}-\d{2}(~\d+)?)?$/;

/** An id that this server gave out, of whichever view. */
export function IsRecordId(options: { each?: boolean } = {}): PropertyDecorator {
  return Matches(VIEW_ID, {
    each: options.each ?? false,
    message: '$property must be an id that this server gave out',
  });
}
