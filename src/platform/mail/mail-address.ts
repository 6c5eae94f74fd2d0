/** Decides what an e-mail address is that mail can be sent to. */
import { applyDecorators } from '@nestjs/common';
import { IsEmail } from 'class-validator';
import { IsText } from '../graphql/text.validators.js';

/** Of one address, without a name. */
export function IsMailAddress(): PropertyDecorator {
  return applyDecorators(
    IsText(200),
    IsEmail({}, { message: 'Enter an e-mail address in the correct format, like name@example.org' }),
  );
}
