/** Decides how a caller learns that what it handed to the engine is not a plan: a mistake of the program, not of the user. */

export type ScheduleInputFault =
  'DUPLICATE_CODE' | 'UNKNOWN_CODE' | 'LINK_ON_STAGE' | 'BAD_PARENT' | 'BAD_NUMBER' | 'BAD_DATE' | 'DATE_OUT_OF_RANGE';

/** Thrown for input that should have been refused before it was saved; `fault` is stable, the message names the item. */
export class ScheduleInputError extends Error {
  constructor(
    readonly fault: ScheduleInputFault,
    message: string,
  ) {
    super(message);
    this.name = 'ScheduleInputError';
  }
}
