// by its place: the name leads an import to a copy of the file, which no compiled query asks
import { jitRuntime } from '../../../node_modules/graphql-jit/dist/runtime.js';

/**
 * Has a fault that a compiled query meets while it reads the properties of an answer told as an error of the field that it
 * was reading below, as any other. graphql-jit guards the functions of fields alone: what is thrown elsewhere ends the
 * process where the answer had been waited for.
 */
export function tellFaultsOfProperties(): void {
  for (const name of ['handleResolverResult', 'handleListItemResult'] as const) {
    if (jitRuntime[name].name === 'guarded') continue; // another instance of the server had it done
    const handle = jitRuntime[name].bind(jitRuntime);
    jitRuntime[name] = function guarded(context, value, onSuccess, onError) {
      const take = (result: unknown): void => {
        try {
          onSuccess(result);
        } catch (error) {
          onError(error);
        }
      };
      handle(context, value, take, onError);
    };
  }
}
