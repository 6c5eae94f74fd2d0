import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import { type ValidationError } from 'class-validator';
import { type Problem, Refusal } from '../record/problem.js';

/** Checks the inputs of operations by the rules on their classes; each broken rule is a problem with its path. */
@Injectable()
export class InputPipe implements PipeTransform {
  private readonly validation = new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => new Refusal(problemsOf(errors, [])),
  });

  /** @throws Refusal */
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return await this.validation.transform(value, metadata);
    } catch (error) {
      if (!(error instanceof Refusal) || metadata.data === undefined) throw error;
      const argument = metadata.data;
      throw new Refusal(
        error.problems.map(({ code, message, path, subject }) => ({
          code,
          message,
          path: [argument, ...path],
          subject,
        })),
      );
    }
  }
}

function problemsOf(errors: readonly ValidationError[], above: readonly string[]): Problem[] {
  return errors.flatMap((error) => {
    const path = [...above, error.property];
    const own = Object.values(error.constraints ?? {}).map((message) => ({
      code: 'BAD_USER_INPUT',
      message: `${message}.`,
      path: [...path],
      subject: null,
    }));
    return [...own, ...problemsOf(error.children ?? [], path)];
  });
}
