import { Args } from '@nestjs/graphql';

/** The one argument of a mutation, and of a query that previews one. */
export function Input(): ParameterDecorator {
  return Args('input', { description: 'What to save, as its type says. A preview saves nothing.' });
}
